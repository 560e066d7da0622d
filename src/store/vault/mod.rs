//! The vault header: who may open the drafts on this device. Read at every unlock, by `app`.
//!
//! Records are sealed with one random *data key*; each *slot* holds that key wrapped under a key derived from one
//! practitioner's passphrase, or from the recovery code. Slots are therefore added, changed and revoked without sealing
//! a single record again. A slot whose kind this version does not know is kept as it is, and not listed.
//!
//! The header is JSON in the clear, because it must be readable before anything can be opened. A wrong passphrase shows
//! only by the failure to open its slot; nothing derived from the passphrase is stored to compare with.
//!
//! Revoking or changing a slot does not change the data key: see the threat model of [`crate::store`].

mod error;
mod header;
mod limits;
mod recovery;
mod slot;
mod slot_kind;
mod slots;
mod strength;

pub use error::VaultError;
pub use header::{SlotInfo, VaultHeader, VaultRandom};
pub use limits::{FORMAT, MIN_PASSPHRASE_CHARS};
pub use recovery::{RECOVERY_LEN, RecoveryCode};
pub(in crate::store) use slot::{Holder, Slot};
pub use slot_kind::{SlotKind, SlotRandom};
pub use strength::check_passphrase;
