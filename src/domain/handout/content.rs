//! Rules and sentences together.

use super::rules::HandoutRules;
use super::sentences::Sentences;

/// What handouts are made with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandoutContent {
    /// What a trust configures.
    pub rules: HandoutRules,
    /// The fixed sentences, a table for each language; English is the first.
    pub tables: Vec<Sentences>,
}

impl HandoutContent {
    /// The table of a language: its own, or that of the language without the region.
    pub fn table(&self, language: &str) -> Option<&Sentences> {
        let asked = language.to_lowercase();
        let of = |language: &str| self.tables.iter().find(|table| table.language() == language);
        of(&asked).or_else(|| asked.split('-').next().and_then(of))
    }

    /// English, which has every sentence.
    pub fn english(&self) -> Option<&Sentences> {
        self.tables.first()
    }
}
