//! What can happen to a report.

use crate::app::core::Writes;
use crate::domain::case::ReportKind;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportAction {
    /// Whose report is on screen.
    ChooseRecipient(String),
    /// Put the result of an instrument into the reports for a recipient, or take it out.
    Include {
        /// The instrument.
        instrument: String,
        /// For whom.
        recipient: String,
        /// In, or out.
        included: bool,
    },
    /// The author read this free text again for a recipient, or has not.
    ReadWords {
        /// For whom.
        recipient: String,
        /// What was read.
        words: Vec<String>,
        /// Was it?
        read: bool,
    },
    /// Make the report files.
    Make {
        /// For whom.
        recipient: String,
        /// Draft or final.
        kind: ReportKind,
    },
    /// Save one of the files that were made, by its name.
    SaveFile(String),
}

impl ReportAction {
    /// What it writes.
    pub fn writes(&self) -> Writes {
        match self {
            ReportAction::Make { .. } | ReportAction::Include { .. } => Writes::Case,
            ReportAction::ChooseRecipient(_) | ReportAction::ReadWords { .. } | ReportAction::SaveFile(_) => {
                Writes::Nothing
            }
        }
    }
}
