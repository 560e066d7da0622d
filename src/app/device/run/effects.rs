//! Carrying out what the screens of this device ask for.

use zeroize::Zeroizing;

use super::slots::{change_slot, revoke_slot};
use crate::app::core::run::{Backend, no_random, store_fault};
use crate::app::core::{Fault, lazy};
use crate::app::device::action::DeviceAction;
use crate::app::device::audit::AuditFile;
use crate::app::device::effect::DeviceEffect;
use crate::app::device::lazy::{AuditPart, add_to_audit};
use crate::browser::{random, storage, storage_residue};
use crate::domain::device::Device;
use crate::domain::team_key::TeamKey;
use crate::store::database_name::DATABASE;
use crate::store::indexed_db::IndexedDbStore;
use crate::store::port::{Store, StoreError};

/// Carries one out; what came of it, where something does.
///
/// # Errors
/// The sentence for what failed, where no field of the screen says it.
pub async fn run(backend: &Backend, effect: DeviceEffect) -> Result<Option<DeviceAction>, Fault> {
    let done = match effect {
        DeviceEffect::ChangeSlot(request) => change_slot(backend, request).await,
        DeviceEffect::RevokeSlot(slot) => revoke_slot(backend, &slot).await,
        DeviceEffect::AskStorage if backend.store.is_ephemeral() => return Ok(None),
        DeviceEffect::AskStorage => Ok(DeviceAction::Storage(storage::ask().await)),
        DeviceEffect::Wipe => wipe(backend).await,
        DeviceEffect::MakeTeamKey(name) => {
            let seed = Zeroizing::new(random::bytes().map_err(no_random)?);
            Ok(DeviceAction::TeamKeyMade(TeamKey::new(&name, &seed)))
        }
        DeviceEffect::ReadForAudit { id, device } => return audit(backend, &id, &device).await.map(Some),
    };
    Ok(Some(done.unwrap_or_else(DeviceAction::NotChanged)))
}

/// Reads for the audit: one case at a time, its rows made and the case dropped, however many there are.
async fn audit(backend: &Backend, id: &str, device: &Device) -> Result<DeviceAction, Fault> {
    let missing = |_| Fault::new("later-failed");
    let mut table = None;
    for head in backend.case_list().await? {
        let records = backend.journal(&head.id).await?;
        let case = lazy::case_of(&head.id, id, head.entries, records).await.map_err(missing)?;
        add_to_audit(&mut table, AuditPart::Case(&case)).await.map_err(missing)?;
    }
    add_to_audit(&mut table, AuditPart::Device(id, device)).await.map_err(missing)?;
    let (rows, text) = table.map(|table| (table.rows(), table.into_text())).unwrap_or_default();
    Ok(DeviceAction::AuditMade(Box::new(AuditFile { text, rows })))
}

/// Erases everything, then opens the place anew to see that nothing is there.
async fn wipe(backend: &Backend) -> Result<DeviceAction, Fault> {
    let held = backend.erase().await? || (!backend.store.is_ephemeral() && look_empty().await?);
    let mut remains = storage_residue::look().await;
    if held {
        remains.databases = Some(vec![DATABASE.to_owned()]);
    }
    Ok(DeviceAction::Wiped(remains))
}

/// Looks that nothing is there; says whether another tab keeps it from looking.
async fn look_empty() -> Result<bool, Fault> {
    let empty = match IndexedDbStore::open().await {
        Ok(empty) => empty,
        Err(StoreError::Blocked) => return Ok(true),
        Err(error) => return Err(store_fault(&error)),
    };
    let header = empty.header().await.map_err(|error| store_fault(&error))?;
    let heads = empty.heads().await.map_err(|error| store_fault(&error))?;
    if header.is_some() || !heads.is_empty() {
        return Err(Fault::new("clean-not-empty"));
    }
    match empty.wipe().await {
        Err(StoreError::Blocked) => Ok(true),
        wiped => wiped.map(|()| false).map_err(|error| store_fault(&error)),
    }
}
