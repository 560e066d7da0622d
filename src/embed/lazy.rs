//! The functions of the bundle are in the chunk `case`.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use wasm_bindgen::prelude::*;
use wasm_split_helpers::wasm_split;

use super::scoring::{self, Ask};
use crate::app::core::ChunkMissing;

/// Fetches it.
///
/// # Errors
/// It could not be fetched.
pub(super) async fn load() -> Result<(), ChunkMissing> {
    load_answers().await
}

#[wasm_split(case, fallible, preload(load_answers))]
pub(super) fn answer(ask: &Ask<'_>) -> Result<Result<JsValue, JsError>, ChunkMissing> {
    Ok(scoring::answer(ask))
}
