//! The events of a device. Their JSON is a stored format: fields are only ever added, with a default.

use serde::Serialize;

use crate::domain::case::{Entry, Hash};
use crate::domain::read_json::{Node, Read, ShapeError, read_fields};

/// One entry of the device's journal.
pub type DeviceEntry = Entry<DeviceEvent>;
read_fields!(DeviceEntry { id, case, seq, at, author, previous, what });

/// What can happen.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum DeviceEvent {
    /// A tool was switched on or off.
    ToolSwitched(Switch),
    /// A trust loaded a tool of its own: both files as they came. The licence is in the second.
    PackLoaded {
        /// The tool.
        instrument: String,
        /// Its version.
        version: String,
        /// `questionnaire.json`.
        questionnaire: String,
        /// `scoring.json`.
        scoring: String,
        /// The SHA-256 of the first.
        questionnaire_sha256: Hash,
        /// The SHA-256 of the second.
        scoring_sha256: Hash,
    },
    /// It was taken away: answers that cases hold stay readable, and it cannot be begun.
    PackRemoved {
        /// The tool.
        instrument: String,
    },
}

impl Read for DeviceEvent {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        let kind: String = node.get("type")?;
        Ok(match kind.as_str() {
            "tool-switched" => DeviceEvent::ToolSwitched(Read::read(node)?),
            "pack-loaded" => DeviceEvent::PackLoaded {
                instrument: node.get("instrument")?,
                version: node.get("version")?,
                questionnaire: node.get("questionnaire")?,
                scoring: node.get("scoring")?,
                questionnaire_sha256: node.get("questionnaire_sha256")?,
                scoring_sha256: node.get("scoring_sha256")?,
            },
            "pack-removed" => DeviceEvent::PackRemoved { instrument: node.get("instrument")? },
            _ => return Err(node.error("this version knows no such event")),
        })
    }
}

/// A tool switched on or off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Switch {
    /// The tool.
    pub instrument: String,
    /// The version that was looked at: the switch holds for no other.
    pub version: String,
    /// On or off.
    pub on: bool,
    /// How the wording was checked; none where it needed no check.
    pub check: Option<Check>,
    /// The cut-off that the Clinical Safety Officer set; none where there is nothing to set.
    pub cut_off: Option<String>,
}
read_fields!(Switch { instrument, version, on, check, cut_off });

/// How the wording of a tool was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Against what.
    pub against: String,
    /// By whom.
    pub by: String,
}
read_fields!(Check { against, by });
