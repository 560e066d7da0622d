//! What would give a sensitive service away: words of its topic, its name, how it is reached.

use std::collections::BTreeSet;

use crate::domain::directory::{Directory, Service};
use crate::domain::handout::HandoutRules;

/// Looks for what gives away.
pub(super) struct Giveaways<'a> {
    words: BTreeSet<String>,
    /// Beginnings of words.
    stems: Vec<&'a str>,
    services: Vec<&'a Service>,
}

/// Digits of a telephone number that are no chance.
const NUMBER: usize = 6;
/// Ends a word of the rules that is the beginning of others.
const STEM: char = '*';
/// Letters of a word of a name that is no common one.
const WORD: usize = 4;

impl<'a> Giveaways<'a> {
    /// What gives away any sensitive service of this directory: the words of the rules, and of its name those that no other
    /// service has.
    pub fn of(directory: &'a Directory, rules: &'a HandoutRules) -> Self {
        let (services, others): (Vec<&Service>, Vec<&Service>) =
            directory.services.iter().partition(|service| service.sensitive.is_some());
        let told = |service: &Service| {
            let address = service.address.as_deref().unwrap_or_default();
            words(&format!("{} {} {address}", service.name, service.description)).collect::<Vec<_>>()
        };
        let common: BTreeSet<String> = others.into_iter().flat_map(told).collect();
        let own = services.iter().flat_map(|service| words(&service.name).collect::<Vec<_>>());
        let own = own.filter(|word| word.chars().count() >= WORD && !common.contains(word));
        let known = || rules.giveaways.values().flatten();
        let stems = known().filter_map(|word| word.strip_suffix(STEM)).collect();
        let whole = known().filter(|word| !word.ends_with(STEM)).cloned();
        Self { words: whole.chain(own).collect(), stems, services }
    }

    /// Does this text?
    pub fn in_text(&self, text: &str) -> bool {
        let is_one = |word: String| self.words.contains(&word) || self.stems.iter().any(|stem| word.starts_with(stem));
        if words(text).any(is_one) {
            return true;
        }
        let lower = text.to_lowercase();
        let digits = digits(text);
        self.services.iter().any(|service| {
            let named = [Some(&service.name), service.email.as_ref(), service.url.as_ref()].into_iter().flatten();
            let named = named.filter(|name| !name.is_empty()).any(|name| lower.contains(&name.to_lowercase()));
            let number = service.phone.as_deref().map(self::digits).filter(|number| number.len() >= NUMBER);
            // Without the 0 that +44 stands for.
            let number = number.as_deref().map(|number| number.strip_prefix('0').unwrap_or(number));
            named || number.is_some_and(|number| digits.contains(number))
        })
    }
}

/// Its words, in small letters.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
