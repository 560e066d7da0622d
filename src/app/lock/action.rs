//! What can happen at the lock.

use crate::app::core::{Fault, Writes};
use crate::domain::case::CaseSummary;
use crate::store::passphrase::Passphrase;
use crate::store::vault::{RecoveryCode, SlotInfo};

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum LockAction {
    /// Make the vault of this device.
    CreateVault {
        /// Who is working.
        who: String,
        /// The passphrase.
        passphrase: Passphrase,
        /// The passphrase again.
        again: Passphrase,
    },
    /// Open the vault.
    Unlock {
        /// The slot of whoever is working.
        slot: String,
        /// The passphrase, or the recovery code.
        passphrase: Passphrase,
    },
    /// The vault is open.
    Unlocked(Box<OpenedVault>),
    /// It was not opened, and why.
    NotUnlocked(UnlockRefusal),
    /// Something failed while the key was worked out.
    Failed(Fault),
    /// Forget the key and take everything off the screen.
    Lock(LockCause),
    /// Show the lock after the blank screen.
    ShowLock,
}

impl LockAction {
    /// What it writes.
    pub fn writes(&self) -> Writes {
        match self {
            LockAction::CreateVault { .. }
            | LockAction::Unlock { .. }
            | LockAction::Unlocked(_)
            | LockAction::NotUnlocked(_)
            | LockAction::Failed(_)
            | LockAction::Lock(_)
            | LockAction::ShowLock => Writes::Nothing,
        }
    }

    /// Does it look over what was typed, so that what is wrong with it takes the focus?
    pub fn checks_input(&self) -> bool {
        matches!(self, LockAction::CreateVault { .. } | LockAction::Unlock { .. } | LockAction::NotUnlocked(_))
    }
}

/// Why it is locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockCause {
    /// Somebody pressed Lock.
    Asked,
    /// Somebody pressed Hide: nothing is shown at all.
    Hide,
    /// Nobody touched it for the time set.
    Idle,
    /// The page went out of sight.
    Hidden,
}

/// An open vault.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedVault {
    /// Who opened it.
    pub by: SlotInfo,
    /// Everybody who may.
    pub slots: Vec<SlotInfo>,
    /// The id of this device.
    pub device: String,
    /// The cases in it.
    pub heads: Vec<CaseSummary>,
    /// May this tab write?
    pub writing: bool,
    /// Failed attempts before.
    pub failed: u32,
    /// The recovery code, when the vault was just made.
    pub recovery: Option<RecoveryCode>,
}

/// Why it was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnlockRefusal {
    /// The passphrase does not open that slot.
    Wrong,
    /// A recovery code with a slip in it.
    Mistyped,
    /// Too soon after wrong attempts: so many seconds are left.
    Wait(i64),
}
