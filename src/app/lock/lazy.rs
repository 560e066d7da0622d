//! The lock is in the chunk `vault`.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use wasm_split_helpers::wasm_split;

use super::action::LockAction;
use super::effect::LockEffect;
use super::state::LockState;
use crate::app::core::{ChunkMissing, Cx};

/// Fetches it.
///
/// # Errors
/// It could not be fetched.
pub async fn load() -> Result<(), ChunkMissing> {
    load_lock().await
}

/// Works on an action of the lock.
#[wasm_split(vault, fallible, preload(load_lock))]
pub fn reduce(state: &mut LockState, cx: &mut Cx<'_>, action: LockAction) -> Result<Vec<LockEffect>, ChunkMissing> {
    Ok(super::reduce::reduce(state, cx, action))
}
