//! What can happen to a handout.

use super::state::TypedAppointment;
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
    /// Put a signpost on it, or leave it off.
    Signpost {
        /// The signpost, by its id.
        signpost: String,
        /// On it, or off?
        on: bool,
    },
    /// What is typed of an appointment at a service.
    Appointment {
        /// The service, by its id.
        service: String,
        /// The whole of it, as it stands now.
        typed: TypedAppointment,
    },
    /// Name the team that gives it, or do not.
    NameTeam(bool),
    /// In another language.
    Language(String),
    /// In large print, or not.
    LargePrint(bool),
    /// The discreet version, or the whole one.
    Discreet(bool),
    /// Give it this way: print it or save it, which is recorded once it left; or put on record that it was copied or read by
    /// a phone.
    Give(HandoutMedium),
    /// The browser took what was to be printed or saved.
    Left,
}

impl HandoutAction {
    /// What it writes.
    pub fn writes(&self) -> Writes {
        match self {
            HandoutAction::Give(_) | HandoutAction::Left => Writes::Case,
            HandoutAction::Choose { .. }
            | HandoutAction::Signpost { .. }
            | HandoutAction::Appointment { .. }
            | HandoutAction::NameTeam(_)
            | HandoutAction::Language(_)
            | HandoutAction::LargePrint(_)
            | HandoutAction::Discreet(_) => Writes::Nothing,
        }
    }
}
