//! Changing who may open the vault: the header is read, changed and stored in place of the one that was read.

use crate::app::core::Fault;
use crate::app::core::run::{Backend, RECOVERY_LABEL, no_random, slot_random, vault_fault};
use crate::app::device::action::DeviceAction;
use crate::app::device::effect::{AccessChange, SlotRequest};
use crate::browser::random;
use crate::domain::device::SlotChange;
use crate::store::vault::{RecoveryCode, SlotInfo, SlotKind, VaultHeader};

/// Lets somebody in, or changes how.
pub(super) async fn change_slot(backend: &Backend, new: SlotRequest) -> Result<DeviceAction, Fault> {
    let (mut header, before) = backend.vault().await?;
    let key = backend.key()?;
    let params = Backend::kdf_params(&header);
    let random = slot_random()?;
    let recovery_slot = header.slots().into_iter().find(|slot| slot.kind == SlotKind::Recovery);
    let (slot, change, recovery) = match new {
        SlotRequest::Add { label, passphrase } => {
            header.add(&key, SlotKind::Passphrase, &label, &passphrase, params, random).map_err(vault_fault)?;
            (None, SlotChange::Added, None)
        }
        SlotRequest::Change { slot, old, passphrase } => {
            if let Some(old) = old {
                header.unlock(&slot, &old).map_err(vault_fault)?;
            }
            header.change(&slot, &key, &passphrase, params, random).map_err(vault_fault)?;
            (Some(slot), SlotChange::Changed, None)
        }
        SlotRequest::Recovery => {
            let code = RecoveryCode::new(random::bytes().map_err(no_random)?);
            let made = match &recovery_slot {
                Some(slot) => header.change(&slot.id, &key, &code.passphrase(), params, random),
                None => header.add(&key, SlotKind::Recovery, RECOVERY_LABEL, &code.passphrase(), params, random),
            };
            made.map_err(vault_fault)?;
            (recovery_slot.map(|slot| slot.id), SlotChange::Changed, Some(code))
        }
    };
    // A slot just added is the last.
    let slot = match slot {
        Some(slot) => info(&header, &slot)?,
        None => header.slots().pop().ok_or_else(|| Fault::new("fault-no-vault"))?,
    };
    drop(key);
    backend.replace_header(&header, before).await?;
    Ok(DeviceAction::Changed(Box::new(AccessChange { slots: header.slots(), slot, change, recovery })))
}

/// Lets somebody in no longer.
pub(super) async fn revoke_slot(backend: &Backend, slot: &str) -> Result<DeviceAction, Fault> {
    let (mut header, before) = backend.vault().await?;
    let info = info(&header, slot)?;
    header.revoke(slot).map_err(vault_fault)?;
    backend.replace_header(&header, before).await?;
    let slots = header.slots();
    Ok(DeviceAction::Changed(Box::new(AccessChange { slots, slot: info, change: SlotChange::Revoked, recovery: None })))
}

fn info(header: &VaultHeader, slot: &str) -> Result<SlotInfo, Fault> {
    header.slots().into_iter().find(|known| known.id == slot).ok_or_else(|| Fault::new("fault-no-vault"))
}
