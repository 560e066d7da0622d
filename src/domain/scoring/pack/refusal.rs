//! Why a file of a trust is not taken: which file, where in it, and a reason that is a key of the words.

use crate::domain::messages::Messages;

/// One of the two files of an instrument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PackFile {
    /// What is asked.
    Questionnaire,
    /// How it is scored, and the licence.
    Scoring,
}

impl PackFile {
    /// Both files, in the order they are read.
    pub const ALL: [PackFile; 2] = [PackFile::Questionnaire, PackFile::Scoring];

    /// The name the file goes by, whatever it is called on a disk.
    pub fn name(self) -> &'static str {
        match self {
            PackFile::Questionnaire => "questionnaire.json",
            PackFile::Scoring => "scoring.json",
        }
    }
}

/// One reason why a pack is not taken, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackRefusal {
    /// The file that it is about.
    pub file: PackFile,
    /// Where in it: `item[3].enableWhen[0]`; empty for the whole of it.
    pub path: String,
    /// The key of the reason, one of [`REASONS`].
    pub key: &'static str,
    /// What was found there, cut short.
    pub found: String,
}

/// The keys of all reasons for refusing a pack.
pub const REASONS: [&str; 28] = [
    "pack-too-large",
    "pack-not-text",
    "pack-not-json",
    "pack-too-deep",
    "pack-too-many-items",
    "pack-number",
    "pack-not-a-questionnaire",
    "pack-modifier",
    "pack-implicit-rules",
    "pack-logic",
    "pack-value-set",
    "pack-attachment",
    "pack-html",
    "pack-address",
    "pack-control",
    "pack-any-code",
    "pack-empty",
    "pack-no-declaration",
    "pack-not-electronic",
    "pack-dates",
    "pack-ended",
    "pack-ods",
    "pack-self-tests",
    "pack-id",
    "pack-id-taken",
    "pack-topic",
    "pack-in-use",
    "pack-refused-by-loader",
];

impl PackRefusal {
    /// A reason at a place.
    pub fn at(file: PackFile, path: impl Into<String>, key: &'static str, found: &str) -> Self {
        Self { file, path: path.into(), key, found: short(found) }
    }

    /// File, place and reason in one sentence.
    pub fn say(&self, messages: &dyn Messages) -> String {
        let why = messages.say(self.key, &[("found", self.found.clone())]);
        let file = ("file", self.file.name().to_owned());
        if self.path.is_empty() {
            messages.say("pack-refused", &[file, ("why", why)])
        } else {
            messages.say("pack-refused-at", &[file, ("path", self.path.clone()), ("why", why)])
        }
    }
}

/// Enough of it to be found again.
fn short(text: &str) -> String {
    const MOST: usize = 600;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => [text.get(..end).unwrap_or_default(), "…"].concat(),
        None => text.to_owned(),
    }
}
