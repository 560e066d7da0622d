//! The functions of the bundle are in the chunk `case`, handouts in `documents`, lists of services in `directory`.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use std::future::Future;
use std::pin::Pin;

use wasm_bindgen::prelude::*;
use wasm_split_helpers::wasm_split;

use super::handing_out::{self, HandoutAsk};
use super::reading_directory::{self, ReadingAsk};
use super::scoring::{self, Ask, HandoutParts};
use crate::app::core::ChunkMissing;

/// Fetches it.
///
/// # Errors
/// It could not be fetched.
pub(super) async fn load() -> Result<(), ChunkMissing> {
    load_answers().await?;
    load_lists().await?;
    load_handout_parts().await
}

/// Fetches what makes and reads handouts.
///
/// # Errors
/// It could not be fetched.
pub(super) async fn load_documents() -> Result<(), ChunkMissing> {
    load_handouts().await
}

/// Fetches what reads lists of services.
///
/// # Errors
/// It could not be fetched.
pub(super) async fn load_directory() -> Result<(), ChunkMissing> {
    load_directory_reader().await
}

/// What comes of a list.
pub(super) type ReadingList = Pin<Box<dyn Future<Output = Result<JsValue, JsError>>>>;

#[wasm_split(directory, fallible, preload(load_directory_reader))]
pub(super) fn read_directory(ask: ReadingAsk) -> Result<ReadingList, ChunkMissing> {
    Ok(Box::pin(reading_directory::read(ask)))
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

#[wasm_split(case, fallible, preload(load_lists))]
pub(super) fn reading_ask(
    bytes: Vec<u8>,
    name: String,
    options: JsValue,
) -> Result<Result<ReadingAsk, JsError>, ChunkMissing> {
    Ok(scoring::reading_ask(bytes, name, options))
}
