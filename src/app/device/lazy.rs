//! This area is in the chunk `case`; the rows of the audit are made in the chunk `documents`.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use wasm_split_helpers::wasm_split;

use super::action::DeviceAction;
use super::effect::DeviceEffect;
use super::state::DeviceState;
use crate::app::core::{ChunkMissing, Cx};
use crate::document::device::{AuditTable, case_rows, device_rows};
use crate::domain::case::Case;
use crate::domain::device::Device;

/// Fetches what is in the chunk `case`.
///
/// # Errors
/// It could not be fetched.
pub async fn load() -> Result<(), ChunkMissing> {
    load_device().await
}

/// Fetches what is in the chunk `documents`.
///
/// # Errors
/// It could not be fetched.
pub async fn load_documents() -> Result<(), ChunkMissing> {
    load_audit().await
}

/// Works on an action of this device.
#[wasm_split(case, fallible, preload(load_device))]
pub fn reduce(
    state: &mut DeviceState,
    cx: &mut Cx<'_>,
    action: DeviceAction,
) -> Result<Vec<DeviceEffect>, ChunkMissing> {
    Ok(super::reduce::reduce(state, cx, action))
}

/// What is read for the audit, one after the other.
pub(super) enum AuditPart<'a> {
    /// One case.
    Case(&'a Case),
    /// The device itself, by its id.
    Device(&'a str, &'a Device),
}

/// Adds the rows of one journal; the table is begun with the first.
#[wasm_split(documents, fallible, preload(load_audit))]
pub(super) fn add_to_audit(table: &mut Option<AuditTable>, part: AuditPart<'_>) -> Result<(), ChunkMissing> {
    let table = table.get_or_insert_default();
    let rows = match part {
        AuditPart::Case(case) => case_rows(case),
        AuditPart::Device(id, device) => device_rows(id, &device.entries),
    };
    rows.iter().for_each(|row| table.add(row));
    Ok(())
}
