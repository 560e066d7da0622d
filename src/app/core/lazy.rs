//! What of the core is in a chunk: writing the journal of a case, and that of the device. Both in the chunk `case`.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use wasm_split_helpers::wasm_split;

use super::chunk::ChunkMissing;
use super::cx::Cx;
use super::{case_journal, device_journal};
use crate::domain::case::Event;
use crate::domain::device::DeviceEvent;

/// Fetches it.
///
/// # Errors
/// It could not be fetched.
pub async fn load() -> Result<(), ChunkMissing> {
    load_record().await?;
    load_note().await?;
    load_device_read().await
}

#[wasm_split(case, fallible, preload(load_record))]
pub(super) fn record(cx: &mut Cx<'_>, what: Event) -> Result<(), ChunkMissing> {
    case_journal::record(cx, what);
    Ok(())
}

#[wasm_split(case, fallible, preload(load_note))]
pub(super) fn note(cx: &mut Cx<'_>, what: DeviceEvent) -> Result<(), ChunkMissing> {
    cx.record_device(what);
    Ok(())
}

#[wasm_split(case, fallible, preload(load_device_read))]
pub(super) fn device_read(cx: &mut Cx<'_>, entries: &[(u32, Vec<u8>)]) -> Result<(), ChunkMissing> {
    device_journal::device_read(cx, entries);
    Ok(())
}
