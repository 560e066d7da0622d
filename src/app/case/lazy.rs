//! This area is in the chunk `case`.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use wasm_split_helpers::wasm_split;

use super::action::CaseAction;
use super::state::CaseState;
use crate::app::core::{ChunkMissing, Cx};

/// Fetches it.
///
/// # Errors
/// It could not be fetched.
pub async fn load() -> Result<(), ChunkMissing> {
    load_case().await
}

/// Works on an action of the case.
#[wasm_split(case, fallible, preload(load_case))]
pub fn reduce(state: &mut CaseState, cx: &mut Cx<'_>, action: CaseAction) -> Result<(), ChunkMissing> {
    super::reduce::reduce(state, cx, action);
    Ok(())
}
