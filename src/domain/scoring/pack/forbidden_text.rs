//! What a text of a file may not hold: markup, web addresses, scripts, and characters that are not seen.

/// Schemes that no identifier has either.
const SCRIPTS: [&str; 3] = ["javascript:", "vbscript:", "data:"];
const REMOTE: [&str; 4] = ["http:", "https:", "ftp:", "file:"];

/// The start of a tag. A lone "<", as in "score < 5", is none.
pub(super) fn html(text: &str) -> Option<&str> {
    let tag = |at: &usize| {
        let next = text.get(at + 1..).and_then(|rest| rest.chars().next());
        next.is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?'))
    };
    let at = text.match_indices('<').map(|(at, _)| at).find(tag)?;
    word_at(text, at)
}

/// A web address, or a script in place of one. An identifier may be an address.
pub(super) fn address(text: &str, is_identifier: bool) -> Option<&str> {
    let lower = text.to_ascii_lowercase();
    let begins_word =
        |at: usize| !lower.get(..at).and_then(|before| before.chars().next_back()).is_some_and(char::is_alphanumeric);
    let goes_on =
        |end: usize| lower.get(end..).and_then(|rest| rest.chars().next()).is_some_and(|next| !next.is_whitespace());
    let find = |scheme: &str| {
        lower.match_indices(scheme).map(|(at, _)| at).find(|at| begins_word(*at) && goes_on(at + scheme.len()))
    };
    let remote = REMOTE.iter().chain(&["//"]).filter(|_| !is_identifier);
    let at = SCRIPTS.iter().chain(remote).filter_map(|scheme| find(scheme)).min()?;
    word_at(text, at)
}

fn word_at(text: &str, at: usize) -> Option<&str> {
    text.get(at..)?.split_whitespace().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_found_and_a_comparison_is_not_one() {
        for tag in ["<b>", "a<br/>", "</p>", "<!-- x -->", "<?xml", "x <IMG SRC=y>"] {
            assert!(html(tag).is_some(), "{tag}");
        }
        for text in ["score <5", "a < b", "5 > 3", "<", "2<3", "<< see"] {
            assert_eq!(html(text), None, "{text}");
        }
    }

    #[test]
    fn an_address_is_found_wherever_it_stands_and_words_are_not_addresses() {
        for text in [
            "see http://a.example",
            "(HTTPS://a.example)",
            "ftp:a",
            "javascript:alert(1)",
            "data:text/html,x",
            "Data:;base64,eA==",
            "see //a.example/x",
            "file:///etc",
        ] {
            assert!(address(text, false).is_some(), "{text}");
        }
        for text in ["Give data: age and sex", "metadata:x", "either/or", "yes // no", "https", "profile: x"] {
            assert_eq!(address(text, false), None, "{text}");
        }
        assert_eq!(address("https://a.example/Questionnaire/x", true), None);
        assert!(address("javascript:alert(1)", true).is_some());
    }
}
