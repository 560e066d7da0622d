//! The envelope every stored record travels in, and the only place in Liaison that names a cipher.
//!
//! It exists so that there is one code path for encryption, in Rust crates, because a page served over plain http on an
//! intranet has no `crypto.subtle`. [`crate::store::vault`] uses it to wrap the data key, `app/run` to seal journal
//! entries and heads, and `tests/vectors.rs` pins its bytes for ever.
//!
//! ```
//! use liaison::store::envelope::{DataKey, Kind, Label, open, seal};
//!
//! let key = DataKey::from_bytes([7; 32]);
//! let label = Label { kind: Kind::Entry, record: "case-1/00000001" };
//! let sealed = seal(&key, label, [9; 24], b"what was said")?;
//! assert_eq!(open(&key, label, &sealed)?.as_slice(), b"what was said");
//!
//! let elsewhere = Label { kind: Kind::Entry, record: "case-2/00000001" };
//! assert!(open(&key, elsewhere, &sealed).is_err());
//! # Ok::<(), liaison::store::envelope::EnvelopeError>(())
//! ```

mod address;
mod kdf;
mod seal;

use std::fmt;

use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop};

pub use address::{AddressError, PublicAddress};
pub(in crate::store) use address::{open_own, seal_to};
pub use kdf::{KdfParams, MAX_RAISED, SALT_LEN, TARGET_MS, derive};
pub use seal::{FORMAT, NONCE_LEN, OVERHEAD, open, seal};

/// Length of every key, in bytes.
pub const KEY_LEN: usize = 32;

/// A key that seals and opens records. Wiped when dropped; deliberately neither `Clone` nor printable, so that the
/// number of copies in memory stays one: share it with `Rc`.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct DataKey([u8; KEY_LEN]);

impl DataKey {
    /// Takes 32 bytes that came from the browser's random source, or out of an opened key slot.
    pub fn from_bytes(bytes: [u8; KEY_LEN]) -> Self {
        Self(bytes)
    }

    /// Names the vault of this key, in 32 hex digits: who wrote which strand of a journal, and which device a file came
    /// from. One way: SHA-256 of a key of 256 random bits cannot be turned back.
    pub fn device(&self) -> String {
        let digest = Sha256::new().chain_update(b"liaison device").chain_update(self.0).finalize();
        digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The bytes, for wrapping this key under another one.
    pub(in crate::store) fn as_bytes(&self) -> &[u8; KEY_LEN] {
        &self.0
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DataKey(secret)")
    }
}

/// What a record is. Bound into the seal, so that a record of one kind cannot be passed off as another.
/// The numbers are stored: they are never changed or reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// One entry of a case's journal.
    Entry = 1,
    /// The summary of a case for the case list.
    Head = 2,
    /// A data key wrapped under the key of a vault slot.
    Key = 3,
    /// What a sealed file carries.
    File = 4,
}

/// Which record is sealed. It is not stored in the envelope: the reader states what it expects, and a record found in
/// any other place does not open.
#[derive(Debug, Clone, Copy)]
pub struct Label<'a> {
    /// What the record is.
    pub kind: Kind,
    /// Its identity: for an entry [`crate::store::port::entry_id`], for a head the case id, for a file its header.
    pub record: &'a str,
}

/// Sealed bytes: the only thing the store accepts. Made by [`seal`], or read back with [`Sealed::from_storage`].
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// Bytes that a store returned. Nothing is checked here: [`open`] is the check.
    pub fn from_storage(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes to store.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}

/// Why a record could not be sealed or opened. Says nothing of its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// Written by a newer Liaison; refused whole rather than half-read.
    #[error("sealed in format {found}, this version knows up to {FORMAT}")]
    NewerFormat {
        /// The format byte of the record.
        found: u8,
    },
    /// Too short to be an envelope, or its format byte is none that ever existed.
    #[error("not a whole sealed record")]
    Malformed,
    /// An envelope of another kind than the one asked for.
    #[error("sealed as another kind of record")]
    WrongKind,
    /// The key is not the one it was sealed with, or a byte changed, or it belongs to another record.
    /// Authenticated encryption cannot tell these apart.
    #[error("the key does not open it, or it was changed or moved")]
    Refused,
    /// More than the cipher takes (256 GiB).
    #[error("too large to seal")]
    TooLarge,
    /// The key derivation parameters are outside what the algorithm takes, or its memory could not be had.
    #[error("the key could not be derived")]
    Derivation,
}
