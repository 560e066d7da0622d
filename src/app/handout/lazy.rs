//! This area is in the chunk `documents`.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use wasm_split_helpers::wasm_split;

use super::action::HandoutAction;
use super::state::HandoutState;
use crate::app::core::{ChunkMissing, Cx};

/// Fetches it.
///
/// # Errors
/// It could not be fetched.
pub async fn load() -> Result<(), ChunkMissing> {
    load_handout().await
}

/// Works on an action of the handout.
#[wasm_split(documents, fallible, preload(load_handout))]
pub fn reduce(state: &mut HandoutState, cx: &mut Cx<'_>, action: HandoutAction) -> Result<(), ChunkMissing> {
    super::reduce::reduce(state, cx, action);
    Ok(())
}
