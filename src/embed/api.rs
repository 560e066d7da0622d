//! The functions of the bundle, for integrators: `import init, { instruments } from "./liaison.js"`.

use wasm_bindgen::prelude::*;

use super::dto::{InstrumentSummary, to_js};
use crate::catalogue;

/// The instruments in this package.
///
/// # Errors
/// An `Error` that says what is wrong with the packs.
#[wasm_bindgen]
pub fn instruments() -> Result<JsValue, JsError> {
    let library = catalogue::load_first()?;
    let summaries: Vec<InstrumentSummary<'_>> =
        library.instruments.iter().map(|instrument| InstrumentSummary::from(instrument.as_ref())).collect();
    to_js(&summaries).map_err(JsError::from)
}
