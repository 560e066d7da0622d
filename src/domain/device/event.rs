//! What can happen to a device. The JSON is a stored format: fields and events are only ever added, a field with a
//! default.

use serde::Serialize;

use super::event_values::{FileKind, LockedBy, PurgedBy, SlotChange};
use super::settings::DeviceSettings;
use super::switch::InstrumentSwitch;
use crate::domain::hash::Hash;
use crate::domain::team_key::TeamKey;
use crate::domain::time::Timestamp;

/// What can happen to a device.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum DeviceEvent {
    /// An instrument was switched on or off.
    ToolSwitched(InstrumentSwitch),
    /// A trust loaded an instrument of its own: both files as they came. The licence is in the second.
    PackLoaded {
        /// The instrument.
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
    /// An instrument of a trust was taken away: answers that cases hold stay readable, and it cannot be begun.
    PackRemoved {
        /// The instrument.
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
    /// The vault was locked.
    Locked {
        /// What locked it.
        by: LockedBy,
    },
    /// Who may open the vault was changed.
    AccessChanged {
        /// What changed.
        change: SlotChange,
        /// The slot.
        slot: String,
        /// Whose slot it is.
        label: String,
    },
    /// The settings of the device were changed, to these.
    SettingsChanged(DeviceSettings),
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
        confirmed: Option<Timestamp>,
        /// Why it was deleted.
        why: PurgedBy,
    },
    /// A file was locked for the address of another device, whose fingerprint was compared: offered the next time.
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
    /// Something new was taken from the sealed file of another device.
    FileReceived {
        /// The hash of the file.
        file: Hash,
        /// The device that made it.
        device: String,
        /// Of how many cases.
        cases: u32,
    },
    /// Handouts are signed with this key from now on. The entry holds the secret: it is shown and exported nowhere but in a sealed
    /// file.
    TeamKeySet(TeamKey),
    /// Handouts are signed no longer.
    TeamKeyRemoved,
}

impl DeviceEvent {
    /// Is it about an instrument, or about the device itself?
    pub fn is_about_an_instrument(&self) -> bool {
        matches!(self, Self::ToolSwitched(_) | Self::PackLoaded { .. } | Self::PackRemoved { .. })
    }
}

#[cfg(test)]
mod tests;
