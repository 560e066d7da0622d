//! Why a text is no referral pack that can be opened. The names are what the page that opens packs goes by.

use crate::store::readable_code::Mistyped;

/// Why a pack cannot be made, read or opened. Holds no part of a passphrase, a key or the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealedPackError {
    /// Nothing stands where the pack should be.
    #[error("empty")]
    Empty,
    /// Something else stands there.
    #[error("not-a-pack")]
    NotAPack,
    /// Its end is missing.
    #[error("cut-short")]
    CutShort,
    /// It goes on after its end.
    #[error("longer")]
    Longer,
    /// It was changed on its way.
    #[error("changed")]
    Changed,
    /// A newer version made it.
    #[error("newer")]
    Newer,
    /// It is not as Liaison makes it: key derivation that is too cheap or too heavy, or no whole seal.
    #[error("not-canonical")]
    NotCanonical,
    /// More than a pack can hold.
    #[error("too-large")]
    TooLarge,
    /// A group of the passphrase cannot be right, or some are missing: nothing was tried.
    #[error("mistyped")]
    Mistyped(Mistyped),
    /// It is the passphrase of another pack.
    #[error("wrong-passphrase")]
    WrongPassphrase,
    /// The passphrase is right, and what it opens was changed by somebody who made it look whole.
    #[error("tampered")]
    Tampered,
    /// It is signed wrongly in the name of a key: somebody put it together who knows the passphrase.
    #[error("wrong-signature")]
    WrongSignature,
    /// The memory to try a passphrase cannot be had here.
    #[error("no-memory")]
    NoMemory,
}
