//! This area is in the chunk `case`.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use wasm_split_helpers::wasm_split;

use super::action::ReferralAction;
use crate::app::core::{ChunkMissing, Cx};

/// Fetches it.
///
/// # Errors
/// It could not be fetched.
pub async fn load() -> Result<(), ChunkMissing> {
    load_referral().await
}

/// Works on an action of the referral.
#[wasm_split(case, fallible, preload(load_referral))]
pub fn reduce(cx: &mut Cx<'_>, action: ReferralAction) -> Result<(), ChunkMissing> {
    super::reduce::reduce(cx, action);
    Ok(())
}
