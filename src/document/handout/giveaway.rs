//! What would give a sensitive service away: words of its topic, its name, how it is reached.

use crate::domain::directory::{Directory, Service};
use crate::domain::handout::HandoutRules;

/// Looks for what gives away.
pub(super) struct Giveaways<'a> {
    words: Vec<&'a str>,
    services: Vec<&'a Service>,
}

/// Digits of a telephone number that are no chance.
const NUMBER: usize = 6;

impl<'a> Giveaways<'a> {
    /// What gives away any sensitive service of this directory.
    pub fn of(directory: &'a Directory, rules: &'a HandoutRules) -> Self {
        let services = directory.services.iter().filter(|service| service.sensitive.is_some()).collect();
        Self { words: rules.giveaways.values().flatten().map(String::as_str).collect(), services }
    }

    /// Does this text?
    pub fn in_text(&self, text: &str) -> bool {
        let lower = text.to_lowercase();
        let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
        if words.any(|word| self.words.contains(&word)) {
            return true;
        }
        let digits = digits(text);
        self.services.iter().any(|service| {
            let named = [Some(&service.name), service.email.as_ref(), service.url.as_ref()].into_iter().flatten();
            let named = named.filter(|name| !name.is_empty()).any(|name| lower.contains(&name.to_lowercase()));
            let number = service.phone.as_deref().map(self::digits).filter(|number| number.len() >= NUMBER);
            named || number.is_some_and(|number| digits.contains(&number))
        })
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
