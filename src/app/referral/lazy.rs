//! This area is in the chunk `case`; the page that opens a sealed pack is a chunk of its own.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use wasm_split_helpers::wasm_split;

use super::action::ReferralAction;
use super::effect::ReferralEffect;
use super::page::PAGE;
use super::state::ReferralState;
use crate::app::core::run::Backend;
use crate::app::core::{ChunkMissing, Cx};

/// Fetches it.
///
/// # Errors
/// It could not be fetched.
pub async fn load() -> Result<(), ChunkMissing> {
    load_referral().await?;
    load_run().await
}

/// Fetches the page that opens a sealed pack.
///
/// # Errors
/// It could not be fetched.
pub async fn load_page() -> Result<(), ChunkMissing> {
    load_pack_page().await
}

/// Works on an action of the referral.
#[wasm_split(case, fallible, preload(load_referral))]
pub fn reduce(
    state: &mut ReferralState,
    cx: &mut Cx<'_>,
    action: ReferralAction,
) -> Result<Vec<ReferralEffect>, ChunkMissing> {
    Ok(super::reduce::reduce(state, cx, action))
}

/// What comes of an effect.
pub type Sealing = Pin<Box<dyn Future<Output = ReferralAction>>>;

/// Begins to carry out an effect.
#[wasm_split(case, fallible, preload(load_run))]
pub fn run(backend: Rc<Backend>, effect: ReferralEffect) -> Result<Sealing, ChunkMissing> {
    Ok(Box::pin(async move { super::run::run(&backend, page().await, effect).await }))
}

/// The page that opens a sealed pack.
#[wasm_split(referral_pack, fallible, preload(load_pack_page))]
pub fn page() -> Result<&'static str, ChunkMissing> {
    Ok(PAGE)
}
