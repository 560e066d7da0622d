//! This area is in the chunk `interview`, but for the rules it asks what a change would make silent.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use wasm_split_helpers::wasm_split;

use super::action::InterviewAction;
use super::quiet;
use super::state::InterviewState;
use crate::app::core::{ChunkMissing, Cx};

/// Fetches it.
///
/// # Errors
/// It could not be fetched.
pub async fn load() -> Result<(), ChunkMissing> {
    load_interview().await
}

/// Fetches what is in the chunk `case`.
///
/// # Errors
/// It could not be fetched.
pub async fn load_case() -> Result<(), ChunkMissing> {
    quiet::lazy::load().await
}

/// Works on an action of an interview.
#[wasm_split(interview, fallible, preload(load_interview))]
pub fn reduce(state: &mut InterviewState, cx: &mut Cx<'_>, action: InterviewAction) -> Result<(), ChunkMissing> {
    super::reduce::reduce(state, cx, action);
    Ok(())
}
