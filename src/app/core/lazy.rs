//! What of the core is in a chunk: reading and writing the journal of a case, and that of the device. All in
//! the chunk `case`.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use wasm_split_helpers::wasm_split;
use zeroize::Zeroizing;

use super::chunk::ChunkMissing;
use super::cx::Cx;
use super::{case_journal, device_journal};
use crate::domain::case::{Case, Event, OpenFailure};
use crate::domain::device::DeviceEvent;

/// Fetches it.
///
/// # Errors
/// It could not be fetched.
pub async fn load() -> Result<(), ChunkMissing> {
    load_case_of().await?;
    load_record().await?;
    load_note().await?;
    load_device_read().await
}

/// A place in a journal, and the plain entry or why it does not open.
pub type Record = (u32, Result<Zeroizing<Vec<u8>>, OpenFailure>);

/// The case that the records of a journal make.
#[wasm_split(case, fallible, preload(load_case_of))]
pub fn case_of(id: &str, device: &str, entries: Option<u32>, records: Vec<Record>) -> Result<Box<Case>, ChunkMissing> {
    Ok(Box::new(Case::read(id, device, entries, records)))
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
