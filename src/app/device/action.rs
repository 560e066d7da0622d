//! What can happen to this device.

use super::audit::AuditFile;
use super::effect::AccessChange;
use super::instrument_action::InstrumentAction;
use crate::app::core::{Fault, Writes};
use crate::domain::device::DeviceSettings;
use crate::domain::device::StorageResidue;
use crate::domain::device::StorageStatus;
use crate::domain::team_key::TeamKey;
use crate::store::passphrase::Passphrase;

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum DeviceAction {
    /// Let one more practitioner in.
    Add {
        /// Who.
        label: String,
        /// Their passphrase.
        passphrase: Passphrase,
        /// The passphrase again.
        again: Passphrase,
    },
    /// Change the passphrase of whoever is working, or of somebody who forgot it when the recovery code opened the vault.
    Change {
        /// Whose.
        slot: String,
        /// The passphrase until now; not asked of whoever came in by the recovery code.
        old: Option<Passphrase>,
        /// The new one.
        passphrase: Passphrase,
        /// The new one again.
        again: Passphrase,
    },
    /// Let somebody in no longer.
    Revoke(String),
    /// A new recovery code; the one before opens nothing any more.
    NewRecovery,
    /// Who may open the device was changed.
    Changed(Box<AccessChange>),
    /// It was not, and why.
    NotChanged(Fault),
    /// The recovery code was written down.
    RecoveryKept,
    /// Other settings.
    Set(DeviceSettings),
    /// What the browser says of our storage.
    Storage(StorageStatus),
    /// Erase everything here.
    Wipe,
    /// Everything was erased; this remains.
    Wiped(StorageResidue),
    /// Make a key that handouts are signed with, in the name of this team.
    MakeTeamKey(String),
    /// It was made.
    TeamKeyMade(TeamKey),
    /// Sign handouts no longer.
    RemoveTeamKey,
    /// Sign a directory file with the key of the team.
    SignDirectory(Vec<u8>),
    /// Save the audit of this device.
    ExportAudit,
    /// It was read.
    AuditMade(Box<AuditFile>),
    /// Something about the instruments of this device.
    Instrument(InstrumentAction),
}

impl DeviceAction {
    /// What it writes. Access, settings and the audit are checked against the journal of the device where they are worked on.
    pub fn writes(&self) -> Writes {
        match self {
            DeviceAction::Add { .. }
            | DeviceAction::Change { .. }
            | DeviceAction::Revoke(_)
            | DeviceAction::NewRecovery
            | DeviceAction::Changed(_)
            | DeviceAction::NotChanged(_)
            | DeviceAction::RecoveryKept
            | DeviceAction::Set(_)
            | DeviceAction::Storage(_)
            | DeviceAction::Wipe
            | DeviceAction::Wiped(_)
            | DeviceAction::MakeTeamKey(_)
            | DeviceAction::TeamKeyMade(_)
            | DeviceAction::RemoveTeamKey
            | DeviceAction::SignDirectory(_)
            | DeviceAction::ExportAudit
            | DeviceAction::AuditMade(_) => Writes::Nothing,
            DeviceAction::Instrument(action) => action.writes(),
        }
    }

    /// Does it look over what was typed, so that what is wrong with it takes the focus?
    pub fn checks_input(&self) -> bool {
        true
    }
}
