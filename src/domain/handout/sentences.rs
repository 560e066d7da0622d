//! The fixed sentences of a handout in one language: a flat table of keys and sentences with `{name}` places, which a trust
//! can extend. The reader in JavaScript uses the same tables.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use crate::domain::read_json::{Node, ShapeError, parse_json};

/// The sentences of a language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentences {
    sentences: BTreeMap<String, String>,
    whole: bool,
}

/// Why a table cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SentencesError {
    /// Not the shape of a table.
    #[error(transparent)]
    Shape(#[from] ShapeError),
    /// A direction that there is not.
    #[error("the direction is ltr or rtl")]
    Direction,
    /// A sentence that it needs.
    #[error("the sentence \"{0}\" is missing")]
    Missing(String),
}

impl Sentences {
    /// Reads a table.
    ///
    /// # Errors
    /// [`SentencesError`]: its shape, its direction.
    pub fn from_json(json: &str) -> Result<Self, SentencesError> {
        let value = parse_json(json.as_bytes())?;
        let node = Node::root(&value);
        let (mut sentences, mut whole) = (BTreeMap::new(), false);
        for (key, node) in node.entries()? {
            match node.json() {
                Json::Bool(is) if key == "whole" => whole = *is,
                _ => drop(sentences.insert(key.to_owned(), node.text()?.to_owned())),
            }
        }
        let table = Self { sentences, whole };
        for key in ["language", "language-name", "direction"] {
            if !table.has(key) {
                return Err(SentencesError::Missing(key.to_owned()));
            }
        }
        if ["ltr", "rtl"].contains(&table.direction()) { Ok(table) } else { Err(SentencesError::Direction) }
    }

    /// Its BCP 47 tag.
    pub fn language(&self) -> &str {
        self.get("language")
    }

    /// `ltr` or `rtl`.
    pub fn direction(&self) -> &str {
        self.get("direction")
    }

    /// Does it have every sentence?
    pub fn is_whole(&self) -> bool {
        self.whole
    }

    /// Is there a sentence for this key?
    pub fn has(&self, key: &str) -> bool {
        self.sentences.contains_key(key)
    }

    /// Every key.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.sentences.keys().map(String::as_str)
    }

    /// The table that says in `english` what this one lacks.
    #[must_use]
    pub fn with(&self, english: &Self) -> Self {
        let mut sentences = english.sentences.clone();
        sentences.extend(self.sentences.clone());
        Self { sentences, whole: self.whole }
    }

    fn get(&self, key: &str) -> &str {
        self.sentences.get(key).map(String::as_str).unwrap_or_default()
    }

    /// A sentence with its places filled in; the key itself where there is none.
    pub fn filled(&self, key: &str, places: &[(&str, &str)]) -> String {
        let Some(mut rest) = self.sentences.get(key).map(String::as_str) else { return key.to_owned() };
        let mut said = String::new();
        // Once over: what is put in is never looked at for places.
        while let Some((before, after)) = rest.split_once('{') {
            said.push_str(before);
            let filled = after.split_once('}').and_then(|(name, after)| {
                places.iter().find(|(place, _)| *place == name).map(|(_, words)| (words, after))
            });
            match filled {
                Some((words, after)) => {
                    said.push_str(words);
                    rest = after;
                }
                None => {
                    said.push('{');
                    rest = after;
                }
            }
        }
        said.push_str(rest);
        said
    }

    /// A sentence without places.
    pub fn sentence(&self, key: &str) -> String {
        self.filled(key, &[])
    }
}
