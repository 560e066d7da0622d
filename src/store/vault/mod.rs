//! The vault header: who may open the drafts on this tablet. Read at every unlock, by `app`.
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
mod recovery;
pub(in crate::store) mod slot;

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;
use zeroize::{Zeroize, ZeroizeOnDrop};

use self::slot::{Holder, Slot};
use super::envelope::{DataKey, KEY_LEN, KdfParams, NONCE_LEN, SALT_LEN};
use super::passphrase::Passphrase;
use crate::domain::read_json::{Node, Read, ShapeError, read_fields, read_json};

pub use error::VaultError;
pub use recovery::{RECOVERY_LEN, RecoveryCode};
pub use slot::{SlotKind, SlotRandom};

/// Format of the header written today.
pub const FORMAT: u32 = 1;
/// Fewest characters a passphrase may have: see [`check_passphrase`].
pub const MIN_PASSPHRASE_CHARS: usize = 12;

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

/// The header as stored, see the module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VaultHeader {
    format: u32,
    slots: Vec<Stored>,
}
read_fields!(VaultHeader { format, slots });

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
enum Stored {
    Known(Slot),
    /// Of a kind that a later version added.
    Unknown(Value),
}

impl Read for Stored {
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

/// Refuses a passphrase of fewer than 12 characters, outer white space not counted. Whoever copied the storage guesses
/// offline, without a lock-out, and Argon2id only makes each guess slow: so length is the defence. Twelve admits three
/// short random words, the NCSC's advice for something people can remember, and shuts out PINs and single words. No
/// mixture of character classes is asked for: it makes passphrases harder to remember, hardly harder to guess.
///
/// # Errors
/// [`VaultError::ShortPassphrase`]
pub fn check_passphrase(passphrase: &Passphrase) -> Result<(), VaultError> {
    let found = passphrase.chars();
    if found < MIN_PASSPHRASE_CHARS { Err(VaultError::ShortPassphrase { found }) } else { Ok(()) }
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

    /// Adds a way in. `key` is the data key of this vault, which only somebody has who opened it.
    ///
    /// # Errors
    /// [`VaultError::NoLabel`]; [`VaultError::SlotTaken`] for a label that another passphrase has (capitals and outer
    /// spaces apart) or a second recovery slot; [`VaultError::ShortPassphrase`], [`VaultError::MistypedCode`],
    /// [`VaultError::WeakParameters`], [`VaultError::HeavyParameters`], [`VaultError::OutOfMemory`]
    pub fn add(
        &mut self,
        key: &DataKey,
        kind: SlotKind,
        label: &str,
        secret: &Passphrase,
        params: KdfParams,
        random: SlotRandom,
    ) -> Result<(), VaultError> {
        let slot = Slot::new(kind, label, &random);
        if slot.label.is_empty() {
            return Err(VaultError::NoLabel);
        }
        let taken = |other: &Slot| {
            // Somebody may be called what the slot of the code is called.
            let same_name = || other.label.trim().to_lowercase() == slot.label.to_lowercase();
            other.id == slot.id || (other.kind == kind && (kind == SlotKind::Recovery || same_name()))
        };
        if self.known().any(taken) {
            return Err(VaultError::SlotTaken);
        }
        self.slots.push(Stored::Known(slot.close(Holder::Vault, key, secret, params, &random)?));
        Ok(())
    }

    /// Gives a slot another passphrase or code. It keeps its id, label and kind; its key derivation never becomes
    /// cheaper than it was.
    ///
    /// # Errors
    /// [`VaultError::NoSuchSlot`], and as [`VaultHeader::add`]. The header is then as it was.
    pub fn change(
        &mut self,
        slot_id: &str,
        key: &DataKey,
        secret: &Passphrase,
        params: KdfParams,
        random: SlotRandom,
    ) -> Result<(), VaultError> {
        let mut slots = self.slots.iter_mut().filter_map(Stored::as_known_mut);
        let slot = slots.find(|slot| slot.id == slot_id).ok_or(VaultError::NoSuchSlot)?;
        let params = params.at_least(slot.params());
        *slot = slot.clone().close(Holder::Vault, key, secret, params, &random)?;
        Ok(())
    }

    /// Takes a slot away. What this does not do: see the threat model of [`crate::store`].
    ///
    /// # Errors
    /// [`VaultError::NoSuchSlot`], [`VaultError::LastPassphrase`]
    pub fn revoke(&mut self, slot_id: &str) -> Result<(), VaultError> {
        let kind = self.known().find(|slot| slot.id == slot_id).ok_or(VaultError::NoSuchSlot)?.kind;
        let passphrases = self.known().filter(|slot| slot.kind == SlotKind::Passphrase).count();
        if kind == SlotKind::Passphrase && passphrases == 1 {
            return Err(VaultError::LastPassphrase);
        }
        self.slots.retain(|slot| slot.as_known().is_none_or(|slot| slot.id != slot_id));
        Ok(())
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

    fn known(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter_map(Stored::as_known)
    }
}

impl Stored {
    fn as_known(&self) -> Option<&Slot> {
        if let Self::Known(slot) = self { Some(slot) } else { None }
    }

    fn as_known_mut(&mut self) -> Option<&mut Slot> {
        if let Self::Known(slot) = self { Some(slot) } else { None }
    }
}

#[cfg(test)]
mod tests;
