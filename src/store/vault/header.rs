//! The header of a vault as it is stored: its slots, and the way from a passphrase to the data key.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::error::VaultError;
use super::limits::FORMAT;
use super::slot::{Holder, Slot};
use super::slot_kind::{SlotKind, SlotRandom};
use crate::domain::read_json::{Node, Read, ShapeError, read_fields, read_json};
use crate::store::envelope::{DataKey, KEY_LEN, KdfParams, NONCE_LEN, SALT_LEN};
use crate::store::passphrase::Passphrase;

/// Fresh random bytes for [`VaultHeader::create`], from `browser::random`. Wiped when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct VaultRandom {
    /// Becomes the id of the slot.
    pub slot: [u8; 8],
    /// Salt of the key derivation.
    pub salt: [u8; SALT_LEN],
    /// Becomes the data key.
    pub key: [u8; KEY_LEN],
    /// Nonce of the wrapped key.
    pub nonce: [u8; NONCE_LEN],
}

/// The header as stored: JSON in the clear, see [`crate::store::vault`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VaultHeader {
    format: u32,
    pub(super) slots: Vec<StoredSlot>,
}
read_fields!(VaultHeader { format, slots });

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(super) enum StoredSlot {
    Known(Slot),
    /// Of a kind that a later version added.
    Unknown(Value),
}

impl Read for StoredSlot {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        let _is_there: String = node.get("kind")?;
        match node.get::<SlotKind>("kind") {
            Ok(_) => Slot::read(node).map(Self::Known),
            Err(_) => Ok(Self::Unknown(node.json().clone())),
        }
    }
}

/// What may be shown of a slot before anything is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotInfo {
    /// Names it in every call here.
    pub id: String,
    /// Whose it is.
    pub label: String,
    /// Passphrase or recovery code.
    pub kind: SlotKind,
    /// Passes of its key derivation; more make a guess dearer.
    pub iterations: u32,
}

impl StoredSlot {
    pub(super) fn as_known(&self) -> Option<&Slot> {
        if let Self::Known(slot) = self { Some(slot) } else { None }
    }

    pub(super) fn as_known_mut(&mut self) -> Option<&mut Slot> {
        if let Self::Known(slot) = self { Some(slot) } else { None }
    }
}

impl VaultHeader {
    /// Makes a vault with one slot, and its data key. Takes about as long as [`VaultHeader::unlock`]. `label` says
    /// whose slot it is and is stored in the clear.
    ///
    /// # Errors
    /// As [`VaultHeader::add`].
    pub fn create(
        passphrase: &Passphrase,
        label: &str,
        params: KdfParams,
        random: VaultRandom,
    ) -> Result<(Self, DataKey), VaultError> {
        let key = DataKey::from_bytes(random.key);
        let mut header = Self { format: FORMAT, slots: Vec::new() };
        let random = SlotRandom { slot: random.slot, salt: random.salt, nonce: random.nonce };
        header.add(&key, SlotKind::Passphrase, label, passphrase, params, random)?;
        Ok((header, key))
    }

    /// Every slot that this version can open, in the order they were added.
    pub fn slots(&self) -> Vec<SlotInfo> {
        let info = |slot: &Slot| SlotInfo {
            id: slot.id.clone(),
            label: slot.label.clone(),
            kind: slot.kind,
            iterations: slot.kdf.iterations,
        };
        self.known().map(info).collect()
    }

    /// Opens the vault through one slot: one key derivation, however many slots there are. For the recovery slot, what
    /// was typed is read as a code first, so a mistyped one is said to be so at once.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`], [`VaultError::MistypedCode`], [`VaultError::NoSuchSlot`], or why the slot could
    /// not be tried.
    pub fn unlock(&self, slot_id: &str, typed: &Passphrase) -> Result<DataKey, VaultError> {
        let slot = self.known().find(|slot| slot.id == slot_id).ok_or(VaultError::NoSuchSlot)?;
        slot.open(Holder::Vault, typed)
    }

    /// The bytes to store.
    ///
    /// # Errors
    /// [`VaultError::Damaged`], which cannot happen; a `Result` because nothing here may panic.
    pub fn to_bytes(&self) -> Result<Vec<u8>, VaultError> {
        serde_json::to_vec(self).map_err(|_| VaultError::Damaged)
    }

    /// Reads what [`VaultHeader::to_bytes`] wrote.
    ///
    /// # Errors
    /// [`VaultError::NewerFormat`]; [`VaultError::Damaged`], also for a header that nobody could open or in which two
    /// slots have one id.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, VaultError> {
        // The format first and alone: a newer header need not have today's fields.
        struct Format {
            format: u32,
        }
        read_fields!(Format { format });
        let Format { format } = read_json(bytes).map_err(|_| VaultError::Damaged)?;
        if format > FORMAT {
            return Err(VaultError::NewerFormat { found: format });
        }
        if format != FORMAT {
            return Err(VaultError::Damaged);
        }
        let header: Self = read_json(bytes).map_err(|_| VaultError::Damaged)?;
        let ids: BTreeSet<&str> = header.known().map(|slot| slot.id.as_str()).collect();
        if ids.is_empty() || ids.len() != header.known().count() {
            return Err(VaultError::Damaged);
        }
        Ok(header)
    }

    pub(super) fn known(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter_map(StoredSlot::as_known)
    }
}

#[cfg(test)]
mod tests;
