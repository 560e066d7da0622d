//! The values that events of a device carry, each with its code as it is stored.

use serde::Serialize;

use crate::domain::read_json::read_words;

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

/// What locked the vault.
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
    /// Somebody deleted it by hand.
    ByHand,
}
read_words!(coded PurgedBy { "confirmed": Confirmed, "by-hand": ByHand });

/// What changed about who may open the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SlotChange {
    /// One more person may open it.
    Added,
    /// A passphrase or the recovery code was replaced.
    Changed,
    /// One person fewer may open it.
    Revoked,
}
read_words!(coded SlotChange { "added": Added, "changed": Changed, "revoked": Revoked });

impl SlotChange {
    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            SlotChange::Added => "access-added",
            SlotChange::Changed => "access-changed",
            SlotChange::Revoked => "access-revoked",
        }
    }
}
