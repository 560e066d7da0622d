//! This area is in the chunk `case`.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use wasm_split_helpers::wasm_split;

use super::action::OutcomeAction;
use super::state::OutcomeState;
use crate::app::core::{ChunkMissing, Cx};

/// Fetches it.
///
/// # Errors
/// It could not be fetched.
pub async fn load() -> Result<(), ChunkMissing> {
    load_outcome().await
}

/// Works on an action of the outcome.
#[wasm_split(case, fallible, preload(load_outcome))]
pub fn reduce(state: &mut OutcomeState, cx: &mut Cx<'_>, action: OutcomeAction) -> Result<(), ChunkMissing> {
    super::reduce::reduce(state, cx, action);
    Ok(())
}
