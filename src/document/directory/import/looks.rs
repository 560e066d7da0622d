//! What a text looks like: an e-mail address, a telephone number, a postcode, a web address. For guessing columns, and for
//! cells that hold several of them.

use crate::domain::directory::text::postcode;

/// `name@place.uk`
pub(super) fn email(text: &str) -> bool {
    let text = text.trim_end_matches(['.', ',', ';']);
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty()
            && host.split_once('.').is_some_and(|(first, rest)| !first.is_empty() && rest.len() > 1)
            && !text.contains(char::is_whitespace)
            && !host.contains('@')
    })
}

/// `https://…`, `www.…`, or a bare host of this country.
pub(super) fn url(text: &str) -> bool {
    let text = text.trim().to_ascii_lowercase();
    let bare = [".org.uk", ".co.uk", ".nhs.uk", ".gov.uk", ".org", ".com"];
    !text.contains(char::is_whitespace)
        && !text.contains('@')
        && (text.starts_with("http://")
            || text.starts_with("https://")
            || text.starts_with("www.")
            || bare.iter().any(|end| text.split('/').next().is_some_and(|host| host.ends_with(end))))
}

/// A postcode, and nothing else.
pub(super) fn postcode(text: &str) -> bool {
    text.len() <= 9
        && postcode::find(text).is_some_and(|found| {
            let signs = |text: &str| text.chars().filter(|sign| sign.is_alphanumeric()).count();
            signs(&found) == signs(text)
        })
}

/// Nine to thirteen digits, and nothing but what stands between digits of a number.
pub(super) fn phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let between = |sign: char| sign.is_ascii_digit() || sign.is_whitespace() || "+()-./".contains(sign);
    (9..=13).contains(&digits) && text.chars().all(between)
}

/// Names a day and an hour.
pub(super) fn hours(text: &str) -> bool {
    let lower = text.to_lowercase();
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "daily", "24/7", "24 hours"];
    days.iter().any(|day| lower.contains(day)) && lower.contains(|sign: char| sign.is_ascii_digit())
}

/// Anything that only data holds, never headings or what explains them.
pub(super) fn data(text: &str) -> bool {
    email(text) || url(text) || postcode(text) || phone(text)
}
