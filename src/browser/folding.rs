//! Text as it is searched: without case, accents and kinds of apostrophe. The browser knows the accents of every language;
//! a table of our own would be sent along.

/// A text as it is searched.
pub fn folded(text: &str) -> String {
    let plain: String = decomposed(text).chars().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).collect();
    plain.to_lowercase().replace(['\u{2018}', '\u{2019}', '\u{2bc}'], "'")
}

/// Letters apart from their accents.
#[cfg(target_family = "wasm")]
fn decomposed(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFD").into()
}

/// Outside a browser: as it is.
#[cfg(not(target_family = "wasm"))]
fn decomposed(text: &str) -> String {
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::folded;

    // Audit D10: a keyboard has ' and a directory has ’. Accents are for a browser to take off: tests/e2e/element.
    #[test]
    fn case_and_the_kind_of_apostrophe_do_not_matter() {
        assert_eq!(folded("Women\u{2019}s CENTRE"), folded("women's centre"));
        assert_ne!(folded("Women's"), folded("Womens"));
        assert_eq!(folded("Caffi\u{302}"), "caffi");
    }
}
