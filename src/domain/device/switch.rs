//! An instrument switched on or off on this device, and how its wording was checked.

use serde::Serialize;

use crate::domain::read_json::read_fields;

/// An instrument switched on or off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InstrumentSwitch {
    /// The instrument.
    pub instrument: String,
    /// The version that was looked at: the switch holds for no other.
    pub version: String,
    /// On or off.
    pub on: bool,
    /// How the wording was checked; none where it needed no check.
    pub check: Option<WordingCheck>,
    /// The cut-off that the Clinical Safety Officer set; none where there is nothing to set.
    pub cut_off: Option<String>,
}
read_fields!(InstrumentSwitch { instrument, version, on, check, cut_off });

/// How the wording of an instrument was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WordingCheck {
    /// Against what.
    pub against: String,
    /// By whom.
    pub by: String,
}
read_fields!(WordingCheck { against, by });
