//! This area is in the chunk `directory`.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use std::future::Future;
use std::pin::Pin;

use wasm_split_helpers::wasm_split;

use super::action::DirectoryAction;
use super::effect::DirectoryEffect;
use super::run::SendProgress;
use super::state::DirectoryState;
use crate::app::core::{ChunkMissing, Cx};

/// Fetches it.
///
/// # Errors
/// It could not be fetched.
pub async fn load() -> Result<(), ChunkMissing> {
    load_directory().await?;
    load_run().await
}

/// Works on an action of an import.
#[wasm_split(directory, fallible, preload(load_directory))]
pub fn reduce(
    state: &mut DirectoryState,
    cx: &mut Cx<'_>,
    action: DirectoryAction,
) -> Result<Vec<DirectoryEffect>, ChunkMissing> {
    Ok(super::reduce::reduce(state, cx, action))
}

/// What comes of an effect.
pub type Importing = Pin<Box<dyn Future<Output = DirectoryAction>>>;

/// Begins to carry out an effect.
#[wasm_split(directory, fallible, preload(load_run))]
pub fn run(send: SendProgress, effect: DirectoryEffect) -> Result<Importing, ChunkMissing> {
    Ok(Box::pin(super::run::run(send, effect)))
}
