//! The sentences for what a store or a vault says.

use crate::app::core::Fault;
use crate::store::port::StoreError;
use crate::store::vault::VaultError;

/// The sentence for what the store says.
pub fn store_fault(error: &StoreError) -> Fault {
    match error {
        StoreError::Denied => Fault::new("fault-storage-denied"),
        StoreError::Full => Fault::new("fault-storage-full"),
        StoreError::Blocked => Fault::new("fault-storage-blocked"),
        StoreError::NewerSchema { found, known } => Fault::naming("fault-storage-newer", format!("{found} > {known}")),
        StoreError::Conflict { record } => Fault::naming("fault-storage-conflict", record.clone()),
        StoreError::Lost => Fault::new("fault-storage-lost"),
        StoreError::Other { name } => Fault::naming("fault-storage-other", name.clone()),
    }
}

/// The sentence for what the vault says.
pub fn vault_fault(error: VaultError) -> Fault {
    match error {
        VaultError::WrongPassphrase => Fault::new("lock-wrong-passphrase"),
        VaultError::ShortPassphrase { .. } => Fault::new("lock-too-short"),
        VaultError::NoLabel => Fault::new("lock-who-missing"),
        VaultError::SlotTaken => Fault::new("access-taken"),
        VaultError::LastPassphrase => Fault::new("access-last"),
        VaultError::OutOfMemory => Fault::new("fault-no-memory"),
        other => Fault::naming("fault-vault", other.to_string()),
    }
}

/// The browser has no source of randomness.
pub fn no_random<E>(_: E) -> Fault {
    Fault::new("fault-no-random")
}
