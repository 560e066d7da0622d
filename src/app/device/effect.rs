//! What the screens of this device ask of the world.

use std::rc::Rc;

use crate::domain::device::{Device, SlotChange};
use crate::store::passphrase::Passphrase;
use crate::store::vault::{RecoveryCode, SlotInfo};

/// One thing to do outside.
#[derive(Clone, Debug, PartialEq)]
pub enum DeviceEffect {
    /// Let somebody in, change a passphrase or the recovery code.
    ChangeSlot(SlotRequest),
    /// Let somebody in no longer.
    RevokeSlot(String),
    /// Ask the browser whether it keeps our storage, and how much room there is.
    AskStorage,
    /// Erase everything on this device, and look what remains.
    Wipe,
    /// Make a key that handouts are signed with, in the name of this team.
    MakeTeamKey(String),
    /// Read every journal, case by case, and make the rows of the audit.
    ReadForAudit {
        /// The id of this device.
        id: String,
        /// Its own journal, as it was read.
        device: Rc<Device>,
    },
}

impl DeviceEffect {
    /// Does it hold the thread, so that the screen is painted first?
    pub fn holds_thread(&self) -> bool {
        matches!(self, DeviceEffect::ChangeSlot(_))
    }
}

/// A slot to be made, or made anew.
#[derive(Clone, Debug, PartialEq)]
pub enum SlotRequest {
    /// For one more practitioner.
    Add {
        /// Who.
        label: String,
        /// Their passphrase.
        passphrase: Passphrase,
    },
    /// Another passphrase.
    Change {
        /// Whose.
        slot: String,
        /// The passphrase until now, where it is asked.
        old: Option<Passphrase>,
        /// The new one.
        passphrase: Passphrase,
    },
    /// Another recovery code.
    Recovery,
}

/// Who may open the device now, and what changed.
#[derive(Clone, Debug, PartialEq)]
pub struct AccessChange {
    /// Everybody who may open it.
    pub slots: Vec<SlotInfo>,
    /// Whose slot it was.
    pub slot: SlotInfo,
    /// What.
    pub change: SlotChange,
    /// The new recovery code.
    pub recovery: Option<RecoveryCode>,
}
