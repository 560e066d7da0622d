//! A built-in instrument as a file of its own, so that a page which shows one fetches that one and no other.
//!
//! `script/packs.mjs` writes the files beside the element, each named by its id and the beginning of its SHA-256; the
//! element (`web/liaison-widget.js`) fetches the one it needs, and `embed/element` hands it over. The hash stands in the
//! element's script: a file of another version, or one that was changed on its way, is refused.

use std::rc::Rc;

use super::error::CatalogueError;
use crate::domain::case::Hash;
use crate::domain::questionnaire::Questionnaire;
use crate::domain::read_json::{Node, Read, ShapeError, parse_json};
use crate::domain::scoring::{Instrument, PackError};

/// What a file must begin its SHA-256 with: 128 bits, too many for anybody to make a second file that fits.
const DIGITS: usize = 32;

/// The file of one built-in instrument, as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuiltInPack {
    /// The instrument.
    pub id: String,
    /// The first 32 digits of the SHA-256 of `text`, as the release wrote it down.
    pub sha256: String,
    /// `{"questionnaire": …, "scoring": …}`, as the files in the instrument's folder.
    pub text: String,
}

impl Read for BuiltInPack {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.only(&["id", "sha256", "text"])?;
        Ok(Self { id: node.get("id")?, sha256: node.get("sha256")?, text: node.get("text")? })
    }
}

impl BuiltInPack {
    /// Is this the file that the release wrote?
    pub fn is_whole(&self) -> bool {
        self.sha256.len() == DIGITS && Hash::of(self.text.as_bytes()).0.starts_with(&self.sha256)
    }

    /// The instrument in it. That its two parts fit each other and its self-tests pass is held by a test of the release:
    /// this is the same text.
    pub fn instrument(&self) -> Result<Instrument, CatalogueError> {
        let file = |problem: &str| CatalogueError::File { file: self.id.clone(), problem: problem.into() };
        if !self.is_whole() {
            return Err(file("was changed on its way here"));
        }
        let json = parse_json(self.text.as_bytes()).map_err(|ShapeError(why)| file(&why))?;
        let root = Node::root(&json);
        let (Some(questionnaire), Some(scoring)) = (root.field("questionnaire"), root.field("scoring")) else {
            return Err(file("lacks one of its two parts"));
        };
        let read = || -> Result<Instrument, PackError> {
            let questionnaire = Rc::new(Questionnaire::from_value(questionnaire.json())?);
            Ok(Instrument { questionnaire, scoring: Read::read(&scoring)? })
        };
        read().map_err(|error| CatalogueError::Instrument { instrument: self.id.clone(), error })
    }
}

#[cfg(test)]
mod tests {
    use super::super::files;
    use super::super::load::load;
    use super::*;

    /// As `script/packs.mjs` does it: without what stands between the words.
    fn dense(json: &str) -> String {
        let (mut dense, mut in_words, mut escaped) = (String::new(), false, false);
        for letter in json.chars() {
            if in_words || !letter.is_whitespace() {
                dense.push(letter);
            }
            if letter == '"' && !escaped {
                in_words = !in_words;
            }
            escaped = letter == '\\' && !escaped;
        }
        dense
    }

    fn all() -> Vec<BuiltInPack> {
        let pack = |pack: &files::Pack| {
            let text =
                format!("{{\"questionnaire\":{},\"scoring\":{}}}", dense(pack.questionnaire), dense(pack.scoring));
            BuiltInPack { id: pack.id.into(), sha256: Hash::of(text.as_bytes()).0[..DIGITS].into(), text }
        };
        files::INSTRUMENTS.iter().map(pack).collect()
    }

    #[test]
    fn every_pack_as_a_file_is_the_instrument_that_is_built_in() {
        let content = load().unwrap();
        let all = all();
        assert_eq!(all.len(), content.instruments.len());
        for pack in all {
            let built_in = content.instrument(&pack.id).unwrap();
            assert_eq!(format!("{:?}", pack.instrument().unwrap()), format!("{built_in:?}"), "{}", pack.id);
        }
    }

    #[test]
    fn a_file_that_was_changed_or_is_of_another_version_is_refused() {
        let pack = &all()[0];
        let changed = BuiltInPack { text: pack.text.replacen("\"from\":10", "\"from\":11", 1), ..pack.clone() };
        assert_ne!(changed.text, pack.text);
        let said = changed.instrument().unwrap_err().to_string();
        assert_eq!(said, "phq-9: was changed on its way here");
        assert!(!BuiltInPack { sha256: "9156".into(), ..pack.clone() }.is_whole(), "a few digits prove nothing");
        assert!(!BuiltInPack { sha256: String::new(), ..pack.clone() }.is_whole());
    }
}
