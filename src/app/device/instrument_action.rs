//! What can happen to the instruments of this device.

use crate::app::core::Writes;
use crate::domain::scoring::pack::PackFile;

/// What can happen to the instruments of a device.
#[derive(Clone, Debug, PartialEq)]
pub enum InstrumentAction {
    /// Switch one on.
    SwitchOn {
        /// The instrument.
        instrument: String,
        /// What its wording was checked against.
        against: String,
        /// Who checked it.
        by: String,
        /// The cut-off set by the Clinical Safety Officer.
        cut_off: Option<String>,
    },
    /// Switch it off.
    SwitchOff(String),
    /// Both files of one were chosen, and these are their bytes.
    Chosen {
        /// What was chosen as `questionnaire.json`; none when nothing was.
        questionnaire: Option<Vec<u8>>,
        /// What was chosen as `scoring.json`.
        scoring: Option<Vec<u8>>,
    },
    /// The browser could not read a file, by the name of the failure.
    NotRead(PackFile, String),
    /// Take the one that was read into use.
    Load,
    /// Take a trust's own instrument away.
    Remove(String),
    /// Give a file of a trust's own instrument back.
    Save(String, PackFile),
}

impl InstrumentAction {
    /// What it writes.
    pub fn writes(&self) -> Writes {
        match self {
            InstrumentAction::Save(..) | InstrumentAction::NotRead(..) => Writes::Nothing,
            InstrumentAction::SwitchOn { .. }
            | InstrumentAction::SwitchOff(_)
            | InstrumentAction::Chosen { .. }
            | InstrumentAction::Load
            | InstrumentAction::Remove(_) => Writes::Device,
        }
    }
}
