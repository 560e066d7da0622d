//! This area is in the chunk `case`, with the ciphers of sealed files.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use wasm_split_helpers::wasm_split;

use super::action::TransferAction;
use super::effect::TransferEffect;
use super::state::TransferState;
use crate::app::core::run::Backend;
use crate::app::core::{ChunkMissing, Cx, Fault};

/// Fetches it.
///
/// # Errors
/// It could not be fetched.
pub async fn load() -> Result<(), ChunkMissing> {
    load_transfer().await?;
    load_run().await
}

/// Works on an action of sealed files, conflicts and deletion.
#[wasm_split(case, fallible, preload(load_transfer))]
pub fn reduce(
    state: &mut TransferState,
    cx: &mut Cx<'_>,
    action: TransferAction,
) -> Result<Vec<TransferEffect>, ChunkMissing> {
    Ok(super::reduce::reduce(state, cx, action))
}

/// What comes of an effect.
pub type Done = Pin<Box<dyn Future<Output = Result<TransferAction, Fault>>>>;

/// Begins to carry out an effect.
#[wasm_split(case, fallible, preload(load_run))]
pub fn run(backend: Rc<Backend>, effect: TransferEffect) -> Result<Done, ChunkMissing> {
    Ok(Box::pin(async move { super::run::run(&backend, effect).await }))
}
