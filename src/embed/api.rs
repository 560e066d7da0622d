//! The functions of the bundle, for integrators: `import init, { instruments, score } from "./liaison.js"`, then
//! `await init()`. They are in the chunk `case`, which has every instrument; `init` waits for it.

use wasm_bindgen::prelude::*;

use super::lazy;
use super::scoring::Ask;
use crate::app::core::call_loaded;

/// Fetches what the functions need. `init` has waited for it; call it again when it failed.
///
/// # Errors
/// An `Error` when it cannot be fetched.
#[wasm_bindgen]
pub async fn ready() -> Result<(), JsError> {
    lazy::load().await.map_err(|_| not_here())
}

fn not_here() -> JsError {
    JsError::new("what Liaison scores with could not be fetched: check the connection, then call ready()")
}

/// The instruments in this package.
///
/// # Errors
/// An `Error` that says what is wrong with the packs.
#[wasm_bindgen]
pub fn instruments() -> Result<JsValue, JsError> {
    call_loaded(lazy::answer(&Ask::Instruments)).ok_or_else(not_here)?
}

/// The score of an instrument. `answers` is an object by item number as printed on the form: a number is points, `true`
/// and `false` are yes and no, a text is the code or the words of an option, and `{declined: true}`, `{notAsked: true}`,
/// `{unable: true}` or `{notKnown: true}` say why there is no answer. What is left out, `null` or `undefined` is
/// unanswered.
///
/// # Errors
/// An `Error` that names the instrument, the item and what it allows.
#[wasm_bindgen]
pub fn score(instrument: &JsValue, answers: &JsValue) -> Result<JsValue, JsError> {
    call_loaded(lazy::answer(&Ask::Score(instrument, answers))).ok_or_else(not_here)?
}

/// The outcome of screening, as the screens show it: needs, safety, urgency, what is not known and would matter, the
/// instruments to think of. Shapes: `evaluate-1.schema.json`. Nothing is stored. What cannot be read is in `refused`, by
/// name and place, and then nothing is worked out.
///
/// # Errors
/// An `Error` that says what is wrong with the packs.
#[wasm_bindgen]
pub fn evaluate(input: &JsValue) -> Result<JsValue, JsError> {
    call_loaded(lazy::answer(&Ask::Evaluate(input))).ok_or_else(not_here)?
}
