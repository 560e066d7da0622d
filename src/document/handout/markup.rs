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

/// A telephone number. The `(0)` of numbers with the code of a country is left out of the address.
pub(super) fn phone(text: &str) -> String {
    let is_between = |letter: &char| !matches!(letter, ' ' | '(' | ')' | '.' | '\u{a0}' | '-');
    let plain: String = text.replacen("(0)", "", 1).chars().filter(is_between).collect();
    let digits = plain.strip_prefix('+').unwrap_or(&plain);
    let is_number = (3..=15).contains(&digits.len()) && digits.chars().all(|digit| digit.is_ascii_digit());
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
