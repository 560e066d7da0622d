//! The header of the vault: who may open it. Read and replaced by the lock, by the device's own screens, and where a file is
//! sealed as strongly as the vault.

use super::backend::Backend;
use super::faults::{no_random, store_fault, vault_fault};
use crate::app::core::Fault;
use crate::browser::random;
use crate::store::envelope::KdfParams;
use crate::store::vault::{SlotRandom, VaultHeader};

/// The label of the recovery slot, in the clear; screens say it in words of their own.
pub const RECOVERY_LABEL: &str = "recovery";

impl Backend {
    /// The header of the vault, and its bytes as they are stored.
    pub async fn header(&self) -> Result<Option<(VaultHeader, Vec<u8>)>, Fault> {
        let bytes = self.store.header().await.map_err(|error| store_fault(&error))?;
        bytes.map(|bytes| Ok((VaultHeader::from_bytes(&bytes).map_err(vault_fault)?, bytes))).transpose()
    }

    /// The same, where there has to be one.
    ///
    /// # Errors
    /// There is none, or it cannot be read.
    pub async fn vault(&self) -> Result<(VaultHeader, Vec<u8>), Fault> {
        self.header().await?.ok_or_else(|| Fault::new("fault-no-vault"))
    }

    /// Stores the header in place of the one that was read, if nobody changed it meanwhile.
    pub async fn replace_header(&self, header: &VaultHeader, before: Vec<u8>) -> Result<(), Fault> {
        let after = header.to_bytes().map_err(vault_fault)?;
        self.store.replace_header(before, after).await.map_err(|error| store_fault(&error))
    }

    /// What a guess at a new slot or file has to cost: as much as a guess at the vault.
    pub fn kdf_params(header: &VaultHeader) -> KdfParams {
        let iterations = header.slots().iter().map(|slot| slot.iterations).max().unwrap_or_default();
        KdfParams { iterations, ..KdfParams::RECOMMENDED }.at_least(KdfParams::RECOMMENDED)
    }
}

/// Fresh random bytes for a slot.
///
/// # Errors
/// The browser has no source of them.
pub fn slot_random() -> Result<SlotRandom, Fault> {
    Ok(SlotRandom {
        salt: random::bytes().map_err(no_random)?,
        nonce: random::bytes().map_err(no_random)?,
        slot: random::bytes().map_err(no_random)?,
    })
}
