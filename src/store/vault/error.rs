//! Why a vault could not be made, opened or changed.

use super::limits::{FORMAT, MIN_PASSPHRASE_CHARS};
use crate::store::readable_code::Mistyped;

/// Why a vault could not be made, opened or changed. Holds no part of a passphrase or key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// The slot does not open with this passphrase or code. (A slot somebody tampered with gives the same answer.)
    #[error("the passphrase does not open the slot")]
    WrongPassphrase,
    /// What was typed cannot be a recovery code. Said before any key is derived.
    #[error("not a recovery code: {0}")]
    MistypedCode(#[from] Mistyped),
    /// Shorter than [`MIN_PASSPHRASE_CHARS`]; only when one is set.
    #[error("the passphrase has {found} characters, {MIN_PASSPHRASE_CHARS} are needed")]
    ShortPassphrase {
        /// Characters it has, outer white space not counted.
        found: usize,
    },
    /// There is no slot of this id, or none that this version can open.
    #[error("there is no such slot")]
    NoSuchSlot,
    /// A slot with this label (or this id), or another recovery slot, is there already.
    #[error("there is such a slot already")]
    SlotTaken,
    /// A slot must say whose it is.
    #[error("the slot has no label")]
    NoLabel,
    /// The last slot with a passphrase is never taken away: the vault would be lost with the paper of the recovery
    /// code.
    #[error("the last passphrase cannot be taken away")]
    LastPassphrase,
    /// Written by a newer Liaison; refused whole.
    #[error("the vault is in format {found}, this version knows up to {FORMAT}")]
    NewerFormat {
        /// The format it says it is in.
        found: u32,
    },
    /// The bytes are no vault header, or a slot in it is not whole.
    #[error("the vault header is damaged")]
    Damaged,
    /// Key derivation cheaper than Liaison ever writes: the header was not made by it.
    #[error("the vault's key derivation is too weak to be genuine")]
    WeakParameters,
    /// Key derivation dearer than a device can do.
    #[error("the vault's key derivation asks for too much")]
    HeavyParameters,
    /// The memory for key derivation (64 MiB) could not be had: close other pages and try again.
    #[error("not enough memory to derive the key")]
    OutOfMemory,
}
