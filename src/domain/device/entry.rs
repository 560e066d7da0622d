//! The events of a device. Their JSON is a stored format: fields are only ever added, with a default.

use serde::Serialize;

use crate::domain::case::{Entry, Hash};
use crate::domain::read_json::{Node, Read, ShapeError, read_fields, read_words};
use crate::domain::time::Moment;

/// One entry of the device's journal.
pub type DeviceEntry = Entry<DeviceEvent>;

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
    /// Somebody opened the vault.
    Unlocked {
        /// The slot.
        slot: String,
        /// Whose slot it is.
        label: String,
        /// By the recovery code?
        recovery: bool,
        /// Failed attempts before.
        failed: u32,
    },
    /// It was locked.
    Locked {
        /// By what.
        by: LockedBy,
    },
    /// Who may open the vault was changed.
    AccessChanged {
        /// What changed.
        change: Change,
        /// The slot.
        slot: String,
        /// Whose slot it is.
        label: String,
    },
    /// The settings of the device.
    SettingsChanged(Settings),
    /// The audit was saved as a file.
    AuditExported {
        /// How many rows it has.
        rows: u32,
        /// The hash of the file.
        file: Hash,
    },
    /// A case was deleted here. Nothing of it is left but this.
    Purged {
        /// The case.
        case: String,
        /// Its local reference.
        reference: String,
        /// How many entries it had.
        entries: u32,
        /// When its transfer was confirmed, if it was and nothing was changed since.
        confirmed: Option<Moment>,
        /// Why.
        why: PurgedBy,
    },
    /// A file was locked for the address of another tablet, whose fingerprint was compared: offered the next time.
    AddressKept {
        /// Whose it is.
        name: String,
        /// The address, as it is written.
        address: String,
    },
    /// A sealed file was made here.
    FileMade {
        /// Transfer or backup.
        kind: FileKind,
        /// How many cases are in it.
        cases: u32,
        /// The hash of the file.
        file: Hash,
    },
    /// Something new was taken from the sealed file of another tablet.
    FileReceived {
        /// The hash of the file.
        file: Hash,
        /// The tablet that made it.
        device: String,
        /// Of how many cases.
        cases: u32,
    },
}

impl DeviceEvent {
    /// Is it about a tool, or about the tablet itself?
    pub fn is_about_a_tool(&self) -> bool {
        matches!(self, Self::ToolSwitched(_) | Self::PackLoaded { .. } | Self::PackRemoved { .. })
    }
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
            "unlocked" => DeviceEvent::Unlocked {
                slot: node.get("slot")?,
                label: node.get("label")?,
                recovery: node.get("recovery")?,
                failed: node.get("failed")?,
            },
            "locked" => DeviceEvent::Locked { by: node.get("by")? },
            "access-changed" => DeviceEvent::AccessChanged {
                change: node.get("change")?,
                slot: node.get("slot")?,
                label: node.get("label")?,
            },
            "settings-changed" => DeviceEvent::SettingsChanged(Read::read(node)?),
            "audit-exported" => DeviceEvent::AuditExported { rows: node.get("rows")?, file: node.get("file")? },
            "purged" => DeviceEvent::Purged {
                case: node.get("case")?,
                reference: node.get("reference")?,
                entries: node.get("entries")?,
                confirmed: node.get("confirmed")?,
                why: node.get("why")?,
            },
            "address-kept" => DeviceEvent::AddressKept { name: node.get("name")?, address: node.get("address")? },
            "file-made" => {
                DeviceEvent::FileMade { kind: node.get("kind")?, cases: node.get("cases")?, file: node.get("file")? }
            }
            "file-received" => DeviceEvent::FileReceived {
                file: node.get("file")?,
                device: node.get("device")?,
                cases: node.get("cases")?,
            },
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

/// What a sealed file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    /// Chosen cases, for a colleague's device.
    Transfer,
    /// Everything on this device, to be put back.
    Backup,
}
read_words!(coded FileKind { "transfer": Transfer, "backup": Backup });

/// By what the vault was locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LockedBy {
    /// Somebody pressed a button.
    Hand,
    /// Nobody touched the device for the time set.
    Idle,
    /// The page went out of sight.
    Hidden,
}
read_words!(coded LockedBy { "hand": Hand, "idle": Idle, "hidden": Hidden });

/// Why a case was deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PurgedBy {
    /// Its transfer was confirmed long enough ago.
    Confirmed,
    /// Somebody said so.
    ByHand,
}
read_words!(coded PurgedBy { "confirmed": Confirmed, "by-hand": ByHand });

/// What changed about who may open the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// One more may.
    Added,
    /// A passphrase, or the recovery code, is another.
    Changed,
    /// One fewer may.
    Revoked,
}
read_words!(coded Change { "added": Added, "changed": Changed, "revoked": Revoked });

impl Change {
    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Change::Added => "access-added",
            Change::Changed => "access-changed",
            Change::Revoked => "access-revoked",
        }
    }
}

/// The settings of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Settings {
    /// Minutes without a touch after which it locks, 1 to 5 (`domain.md` section 5: five at the most).
    pub idle_minutes: u32,
    /// Hours after a confirmed transfer until the copy here is deleted, 24 to 168 (the same: 24 to 72 by default, seven
    /// days at the most).
    pub purge_hours: u32,
}
read_fields!(Settings { idle_minutes, purge_hours });

impl Default for Settings {
    fn default() -> Self {
        Self { idle_minutes: 5, purge_hours: 72 }
    }
}

impl Settings {
    /// The same, brought within the limits: a stored value out of them protects nobody.
    pub fn within_limits(self) -> Self {
        Self { idle_minutes: self.idle_minutes.clamp(1, 5), purge_hours: self.purge_hours.clamp(24, 168) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::read_json::read_json;

    // Kept: a later version must read what this one writes.
    #[test]
    fn what_left_the_device_and_what_was_deleted_are_written_as_they_always_were() {
        let purged = |confirmed, why| DeviceEvent::Purged {
            case: "c".into(),
            reference: "7Q2-K4".into(),
            entries: 12,
            confirmed,
            why,
        };
        let written = [
            (
                DeviceEvent::AuditExported { rows: 7, file: Hash("00".into()) },
                r#"{"type":"audit-exported","rows":7,"file":"00"}"#,
            ),
            (
                purged(Some(Moment(5)), PurgedBy::Confirmed),
                r#"{"type":"purged","case":"c","reference":"7Q2-K4","entries":12,"confirmed":5,"why":"confirmed"}"#,
            ),
            (
                purged(None, PurgedBy::ByHand),
                r#"{"type":"purged","case":"c","reference":"7Q2-K4","entries":12,"confirmed":null,"why":"by-hand"}"#,
            ),
        ];
        for (event, json) in written {
            assert_eq!(serde_json::to_string(&event).unwrap(), json);
            assert_eq!(read_json(json.as_bytes()), Ok(event));
        }
    }
}
