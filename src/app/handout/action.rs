//! What can happen to a handout.

use crate::app::core::Writes;
use crate::domain::case::HandoutMedium;

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandoutAction {
    /// Put a service on it, or leave it off.
    Choose {
        /// The service, by its id.
        service: String,
        /// On it, or off?
        on: bool,
    },
    /// In another language.
    Language(String),
    /// In large print, or not.
    LargePrint(bool),
    /// The discreet version, or the whole one.
    Discreet(bool),
    /// Give it this way: print it, save it, or put on record that it was copied or read by a phone.
    Give {
        /// How.
        medium: HandoutMedium,
        /// The address of the page that opens it, where there is one.
        reader: Option<String>,
    },
}

impl HandoutAction {
    /// What it writes.
    pub fn writes(&self) -> Writes {
        match self {
            HandoutAction::Give { .. } => Writes::Case,
            HandoutAction::Choose { .. }
            | HandoutAction::Language(_)
            | HandoutAction::LargePrint(_)
            | HandoutAction::Discreet(_) => Writes::Nothing,
        }
    }
}
