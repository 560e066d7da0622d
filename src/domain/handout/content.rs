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
    /// The table of a language, by its whole tag.
    pub fn table(&self, language: &str) -> Option<&Sentences> {
        self.tables.iter().find(|table| table.language() == language)
    }

    /// The table that a handout in this language is shown by; English where there is none.
    pub fn shown_by(&self, language: &str) -> Option<&Sentences> {
        self.table(language).or(self.tables.first())
    }

    /// English, which has every sentence.
    pub fn english(&self) -> Option<&Sentences> {
        self.tables.first()
    }
}
