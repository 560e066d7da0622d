//! The envelope every stored record travels in, and the only place in Liaison that names a cipher.
//!
//! It exists so that there is one code path for encryption, in Rust crates, because a page served over plain http on an
//! intranet has no `crypto.subtle`. [`crate::store::vault`] uses it to wrap the data key, `app/run` to seal journal
//! entries and heads, and `tests/vectors.rs` pins its bytes for ever.
//!
//! ```
//! use liaison::store::envelope::{AssociatedData, DataKey, RecordKind, open, seal};
//!
//! let key = DataKey::from_bytes([7; 32]);
//! let label = AssociatedData { kind: RecordKind::Entry, record: "case-1/00000001" };
//! let sealed = seal(&key, label, [9; 24], b"what was said")?;
//! assert_eq!(open(&key, label, &sealed)?.as_slice(), b"what was said");
//!
//! let elsewhere = AssociatedData { kind: RecordKind::Entry, record: "case-2/00000001" };
//! assert!(open(&key, elsewhere, &sealed).is_err());
//! # Ok::<(), liaison::store::envelope::EnvelopeError>(())
//! ```

mod address;
mod address_seal;
mod error;
mod format;
mod kdf;
mod kdf_params;
mod key;
mod key_pair;
mod label;
mod seal;
mod sealed;

pub use address::{AddressError, PublicAddress};
pub(in crate::store) use address_seal::{open_own, seal_to};
pub use error::EnvelopeError;
pub use format::{FORMAT, NONCE_LEN, OVERHEAD};
pub use kdf::{SALT_LEN, derive};
pub use kdf_params::{KdfParams, MAX_RAISED, TARGET_MS};
pub use key::{DataKey, KEY_LEN};
pub use label::{AssociatedData, RecordKind};
pub use seal::{open, seal};
pub use sealed::Sealed;
