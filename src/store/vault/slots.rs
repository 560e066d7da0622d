//! Who may open a vault: slots are added, changed and revoked without sealing a record again.

use super::error::VaultError;
use super::header::{StoredSlot, VaultHeader};
use super::slot::{Holder, Slot};
use super::slot_kind::{SlotKind, SlotRandom};
use crate::store::envelope::{DataKey, KdfParams};
use crate::store::passphrase::Passphrase;

impl VaultHeader {
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
        self.slots.push(StoredSlot::Known(slot.close(Holder::Vault, key, secret, params, &random)?));
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
        let mut slots = self.slots.iter_mut().filter_map(StoredSlot::as_known_mut);
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
}
