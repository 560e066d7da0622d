//! What the lock asks of the world.

use crate::store::passphrase::Passphrase;

/// One thing to do outside.
#[derive(Clone, Debug, PartialEq)]
pub enum LockEffect {
    /// Make the vault and keep its key in memory.
    CreateVault {
        /// Who is working.
        who: String,
        /// The passphrase.
        passphrase: Passphrase,
    },
    /// Open the vault and keep its key in memory.
    Unlock {
        /// The slot.
        slot: String,
        /// The passphrase, or the recovery code.
        passphrase: Passphrase,
    },
    /// Forget the key.
    ForgetKey,
}

impl LockEffect {
    /// Does it hold the thread, so that the screen is painted first?
    pub fn holds_thread(&self) -> bool {
        !matches!(self, LockEffect::ForgetKey)
    }
}
