//! Who may open the vault of this device. The lock asks them, the device's own screens change them.

use crate::store::vault::{RecoveryCode, SlotInfo};

/// The slots of the vault, and the recovery code while it is to be written down.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Access {
    /// Who may open the vault.
    pub slots: Vec<SlotInfo>,
    /// Who opened it.
    pub by: Option<SlotInfo>,
    /// The recovery code that was just made: shown once.
    pub recovery: Option<RecoveryCode>,
    /// Did the lock take a recovery code away that nobody said they had written down?
    pub code_lost: bool,
}
