//! This area is in the chunk `documents`.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use wasm_split_helpers::wasm_split;

use super::action::ReportAction;
use super::state::ReportState;
use crate::app::core::{ChunkMissing, Cx};

/// Fetches it.
///
/// # Errors
/// It could not be fetched.
pub async fn load() -> Result<(), ChunkMissing> {
    load_report().await
}

/// Works on an action of the report.
#[wasm_split(documents, fallible, preload(load_report))]
pub fn reduce(state: &mut ReportState, cx: &mut Cx<'_>, action: ReportAction) -> Result<(), ChunkMissing> {
    super::reduce::reduce(state, cx, action);
    Ok(())
}
