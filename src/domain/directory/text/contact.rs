//! What a cell called "Contact" holds: numbers, addresses and names together.

use super::clean::clean;
use super::phone::{self, PhoneReading};

/// What was found in a cell of contacts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactReading {
    /// Telephone numbers, with what is said of each.
    pub phones: Vec<PhoneReading>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Web addresses.
    pub urls: Vec<String>,
    /// People, where a cell has words and nothing else says what they are: to be confirmed.
    pub names: Vec<String>,
}

/// Reads a cell of contacts.
pub fn read(text: &str) -> ContactReading {
    let mut found = ContactReading::default();
    let mut rest = Vec::new();
    for line in clean(text).lines() {
        let words = line.split(' ').filter(|word| {
            let inner = word.trim_matches(|char: char| !char.is_alphanumeric() && char != '/');
            let inner = inner.strip_prefix("mailto:").unwrap_or(inner);
            let parts = inner.split([',', ';', '/']).filter(|part| is_email(part)).map(str::to_owned);
            let before = found.emails.len();
            found.emails.extend(parts);
            if found.emails.len() > before {
                return false;
            }
            if is_url(inner) {
                found.urls.push(inner.trim_end_matches('/').to_owned());
                return false;
            }
            true
        });
        let line = words.collect::<Vec<_>>().join(" ");
        rest.push(line);
    }
    let rest = rest.join("\n");
    found.phones = phone::read(&rest);
    if found.phones.is_empty() {
        let parts = rest.split(['\n', ';', ',']).map(named).filter(|name| is_name(name));
        found.names = parts.map(str::to_owned).collect();
    } else {
        let labels = found.phones.iter().filter_map(|phone| phone.label.as_deref());
        let labels = labels.flat_map(|label| label.split([',', ';'])).map(named);
        found.names = labels.filter(|label| is_name(label)).map(str::to_owned).collect();
    }
    found
}

/// A text without what says that a name follows.
fn named(text: &str) -> &str {
    let text = text.trim_matches(|char: char| !char.is_alphanumeric() && char != '.');
    let text = ["Contact:", "Contact", "contact", "Email:", "Email", "email", "or", "and", "Tel", "Name:"]
        .iter()
        .find_map(|lead| text.strip_prefix(lead).filter(|rest| !rest.starts_with(char::is_alphanumeric)))
        .unwrap_or(text);
    text.trim_matches(|char: char| !char.is_alphanumeric() && char != '.')
}

/// Two or three words that each begin large and hold no digit: perhaps a person.
fn is_name(text: &str) -> bool {
    let words = text.split_whitespace().collect::<Vec<_>>();
    let large =
        |word: &&str| word.starts_with(char::is_uppercase) && !word.contains(|char: char| char.is_ascii_digit());
    let place = ["Office", "Team", "Centre", "Line", "Helpline", "Reception", "Service", "Mobile", "House", "Hub"];
    (2..=4).contains(&words.len()) && words.iter().all(large) && !words.iter().any(|word| place.contains(word))
}

/// One `@`, a name before it and a dot behind it: a form, not whether anybody reads it.
fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let plain = |char: char| char.is_alphanumeric() || ".-_+'&".contains(char);
    let host_plain = host.chars().all(|char| char.is_alphanumeric() || ".-".contains(char));
    let dotted = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
    !name.is_empty() && name.chars().all(plain) && host_plain && dotted
}

fn is_url(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let lead = ["http://", "https://", "www."].iter().find_map(|lead| lower.strip_prefix(lead));
    lead.is_some_and(|rest| rest.contains('.') || rest.contains('/'))
}
