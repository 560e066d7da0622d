//! What is said to the person at the screen about what just happened.

use super::export::ExportFile;

/// Something went wrong, in the terms of the text catalogue: a key and what to put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The key of the sentence: what happened, what is safe, what to do.
    pub key: &'static str,
    /// What is put in: ids and names of exceptions, never content.
    pub detail: String,
}

impl Fault {
    /// A fault without detail.
    pub fn new(key: &'static str) -> Self {
        Self { key, detail: String::new() }
    }

    /// A fault that names something.
    pub fn naming(key: &'static str, detail: impl Into<String>) -> Self {
        Self { key, detail: detail.into() }
    }
}

/// A message about what just happened, until it is read or the screen changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A plain sentence on why something was not done, by key.
    Said(Fault),
    /// What was done, or is being done, in the terms of the text catalogue.
    Done {
        /// The key of the sentence.
        key: &'static str,
        /// What is put in.
        detail: String,
    },
    /// Report files were made; each is saved with a tap of its own, because browsers refuse a second download
    /// that no tap asked for.
    Made(Vec<ExportFile>),
    /// The final report that is asked for was made before, and nothing it says has changed: the same files.
    MadeBefore(Vec<ExportFile>),
    /// No file was made: consent is missing. The recipient and how it stands, as keys.
    NoConsent {
        /// The recipient.
        recipient: String,
        /// The key of how sharing stands.
        sharing: &'static str,
    },
    /// No final report: these questions are open.
    NotReady(Vec<String>),
}

impl Notice {
    /// The files it offers.
    pub fn files(&self) -> &[ExportFile] {
        match self {
            Notice::Made(files) | Notice::MadeBefore(files) => files,
            _ => &[],
        }
    }
}
