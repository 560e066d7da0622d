//! Why a sealed file could not be made, read or opened.

use super::limits::FORMAT;
use crate::store::vault::VaultError;

/// Why a sealed file could not be made, read or opened. Holds no part of a passphrase, a key or the content.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// The file is not one of Liaison.
    #[error("not a file of Liaison")]
    NotLiaison,
    /// Made by a newer Liaison; refused whole.
    #[error("the file is in format {found}, this version knows up to {FORMAT}")]
    NewerFormat {
        /// The format it says it is in.
        found: u32,
    },
    /// The end is missing: fetch it again.
    #[error("the end of the file is missing")]
    CutShort,
    /// More than a device can open.
    #[error("the file is too large")]
    TooLarge,
    /// The passphrase is wrong, too short for a new file, or cannot be tried.
    #[error(transparent)]
    Passphrase(#[from] VaultError),
    /// It was locked without a passphrase.
    #[error("no passphrase opens the file")]
    NoPassphrase,
    /// It is locked for other devices.
    #[error("the file is not for this device")]
    NotForThisDevice,
    /// Something in it was changed.
    #[error("the file is damaged")]
    Damaged,
    /// The address is not one that a device can have.
    #[error("nothing can be locked for this address")]
    BadAddress,
    /// A file needs a lock, one passphrase at most, and not too many.
    #[error("a file cannot be made with these locks")]
    Locks,
}
