//! The two kinds of slots, and the random bytes that a slot is made with.

use serde::Serialize;
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::error::VaultError;
use super::recovery::RecoveryCode;
use crate::domain::read_json::read_words;
use crate::store::envelope::{NONCE_LEN, SALT_LEN};
use crate::store::passphrase::Passphrase;

/// What opens a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SlotKind {
    /// What a practitioner remembers.
    Passphrase,
    /// What lies in the team's safe: see [`RecoveryCode`].
    Recovery,
}
read_words!(SlotKind { "passphrase": Passphrase, "recovery": Recovery });

impl SlotKind {
    /// What is derived of what was typed.
    pub(super) fn secret(self, typed: &Passphrase) -> Result<Passphrase, VaultError> {
        match self {
            Self::Passphrase => Ok(typed.clone()),
            Self::Recovery => Ok(RecoveryCode::parse(typed.as_derived())?.passphrase()),
        }
    }
}

/// Fresh random bytes for one slot, from `browser::random`. Wiped when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct SlotRandom {
    /// Becomes the id of the slot.
    pub slot: [u8; 8],
    /// Salt of the key derivation.
    pub salt: [u8; SALT_LEN],
    /// Nonce of the wrapped key.
    pub nonce: [u8; NONCE_LEN],
}
