//! The two files of an instrument exactly as they were loaded, and the first look at them: size, text, JSON.

use serde_json::Value;

use super::refusal::{PackFile, PackRefusal};
use crate::domain::hash::Hash;
use crate::domain::read_json::{ShapeError, parse_json};

/// The most bytes of one file: 512 KiB.
pub const MOST_BYTES: usize = 512 * 1024;

/// Both files, exactly as they were loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackFiles {
    /// What is asked.
    pub questionnaire: String,
    /// How it is scored, and the licence.
    pub scoring: String,
}

impl PackFiles {
    /// The text of one file.
    pub fn text(&self, file: PackFile) -> &str {
        match file {
            PackFile::Questionnaire => &self.questionnaire,
            PackFile::Scoring => &self.scoring,
        }
    }

    /// The SHA-256 of one file.
    pub fn hash(&self, file: PackFile) -> Hash {
        Hash::of(self.text(file).as_bytes())
    }
}

/// The bytes as text: not too many, and UTF-8.
pub(super) fn text(file: PackFile, bytes: &[u8]) -> Result<String, PackRefusal> {
    if bytes.len() > MOST_BYTES {
        return Err(PackRefusal::at(file, "", "pack-too-large", &(bytes.len() / 1024).to_string()));
    }
    String::from_utf8(bytes.to_vec()).map_err(|_| PackRefusal::at(file, "", "pack-not-text", ""))
}

pub(super) fn parsed(files: &PackFiles, file: PackFile) -> Result<Value, PackRefusal> {
    let text = files.text(file);
    // Some editors put a mark before the first character.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    parse_json(text.as_bytes()).map_err(|ShapeError(error)| PackRefusal::at(file, "", "pack-not-json", &error))
}
