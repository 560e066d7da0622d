//! Functions of the bundle for measuring only, in no release (feature `bench`, see `script/bench`). All reject with an
//! `Error` that names no content.

use wasm_bindgen::prelude::*;

use super::dto::to_js;
use crate::app::bench;

/// Adds cases to the vault of this browser; their references.
#[wasm_bindgen(js_name = benchFill)]
pub async fn fill(passphrase: String, cases: u32, entries: u32) -> Result<JsValue, JsError> {
    let references = bench::fill(passphrase, cases, entries).await?;
    Ok(to_js(&references)?)
}

/// The checks of the store's contract that this browser passes, or the first that it does not.
#[wasm_bindgen(js_name = benchStoreContract)]
pub async fn store_contract() -> Result<JsValue, JsError> {
    Ok(to_js(&bench::store_contract().await?)?)
}
