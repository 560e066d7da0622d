//! Texts of a handout as markup. Everything is escaped; only a number that is one and an https address that is plain can be
//! pressed.

use super::words::Words;
use crate::document::markup::escape;

/// A fixed sentence; marked where English stands in.
pub(super) fn fixed(words: &Words, key: &str, places: &[(&str, &str)]) -> String {
    let said = escape(&words.filled(key, places));
    if words.is_english(key) { format!("<span lang=\"en\" dir=\"ltr\">{said}</span>") } else { said }
}

/// A text of the handout: in a direction of its own, line by line.
pub(super) fn own(text: &str) -> String {
    let lines: Vec<String> = text.lines().filter(|line| !line.trim().is_empty()).map(escape).collect();
    if lines.is_empty() { String::new() } else { format!("<bdi>{}</bdi>", lines.join("<br>")) }
}

/// A telephone number. The `(0)` after the code of a country is left out of the address; what may be two numbers, or one to
/// another, is none.
pub(super) fn phone(text: &str) -> String {
    let is_between = |letter: &char| !matches!(letter, ' ' | '(' | ')' | '.' | '\u{a0}' | '-');
    let called = if text.trim_start().starts_with('+') { text.replacen("(0)", "", 1) } else { text.to_owned() };
    let after = called.rsplit_once('-').map(|(_, after)| after.trim());
    let may_be_two = after.is_some_and(|after| after.len() < 3);
    let plain: String = called.chars().filter(is_between).filter(|_| !may_be_two).collect();
    let digits = plain.strip_prefix('+').unwrap_or(&plain);
    let is_number = (3..=20).contains(&digits.len()) && digits.chars().all(|digit| digit.is_ascii_digit());
    if is_number { format!("<a href=\"tel:{plain}\">{}</a>", left(text)) } else { left(text) }
}

/// A web address.
pub(super) fn web(text: &str) -> String {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "-._~/?=&%".contains(letter);
    match text.strip_prefix("https://") {
        Some(rest) if rest.starts_with(|first: char| first.is_ascii_alphanumeric()) && rest.chars().all(is_plain) => {
            format!("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", escape(text), left(rest.trim_end_matches('/')))
        }
        _ => left(text),
    }
}

/// Numbers and addresses run from left to right in every language.
fn left(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("<bdi dir=\"ltr\">{}</bdi>", escape(text)) }
}

#[cfg(test)]
mod tests {
    use super::phone;

    // The reader has the same list (tests/reader/words.test.mjs).
    #[test]
    fn only_what_is_one_number_can_be_called_and_by_the_number_it_is() {
        let called = [
            ("01632 960044", "01632960044"),
            ("+44 (0)1632 960044", "+441632960044"),
            ("(0)161 496 0000", "01614960000"),
            ("0161-496-0000", "01614960000"),
            ("18001 01632 960044", "1800101632960044"),
            ("999", "999"),
        ];
        for (text, number) in called {
            assert!(phone(text).starts_with(&format!("<a href=\"tel:{number}\">")), "{text}: {}", phone(text));
        }
        for text in ["0161 496 0000-2", "01632 960044 - 5", "123456789012345678901", "12", "01632 960044 or 5"] {
            assert!(!phone(text).contains("tel:"), "{text}");
        }
    }
}
