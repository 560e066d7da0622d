//! The functions of the bundle are in the chunk `case`, handouts in `documents`.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use wasm_bindgen::prelude::*;
use wasm_split_helpers::wasm_split;

use super::handing_out::{self, HandoutAsk};
use super::scoring::{self, Ask, HandoutParts};
use crate::app::core::ChunkMissing;

/// Fetches it.
///
/// # Errors
/// It could not be fetched.
pub(super) async fn load() -> Result<(), ChunkMissing> {
    load_answers().await?;
    load_handout_parts().await
}

/// Fetches what makes and reads handouts.
///
/// # Errors
/// It could not be fetched.
pub(super) async fn load_documents() -> Result<(), ChunkMissing> {
    load_handouts().await
}

#[wasm_split(case, fallible, preload(load_answers))]
pub(super) fn answer(ask: &Ask<'_>) -> Result<Result<JsValue, JsError>, ChunkMissing> {
    Ok(scoring::answer(ask))
}

#[wasm_split(case, fallible, preload(load_handout_parts))]
pub(super) fn handout_parts(input: &JsValue) -> Result<Result<HandoutParts, JsError>, ChunkMissing> {
    Ok(scoring::handout_parts(input))
}

#[wasm_split(documents, fallible, preload(load_handouts))]
pub(super) fn handout(ask: &HandoutAsk<'_>) -> Result<Result<JsValue, JsError>, ChunkMissing> {
    Ok(handing_out::answer(ask))
}
