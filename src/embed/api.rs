//! The functions of the bundle, for integrators: `import init, { instruments, score } from "./liaison.js"`, then
//! `await init()`. They are in the chunk `case`, which has every instrument; `init` waits for it.

use wasm_bindgen::prelude::*;

use super::handing_out::HandoutAsk;
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

/// The services that fit what was screened, as the screens show them: why, what to ask first, whether they are open; those
/// that nearly fit, and why not; the needs that none meets. `input` is as for [`evaluate`], `directory` one of our own shape;
/// without, the one built in. Shapes: `services-1.schema.json`. What cannot be read is in `refused`.
///
/// # Errors
/// An `Error` that says what is wrong with the packs.
#[wasm_bindgen]
pub fn services(input: &JsValue, directory: Option<JsValue>) -> Result<JsValue, JsError> {
    call_loaded(lazy::answer(&Ask::Services(input, &directory.unwrap_or_default()))).ok_or_else(not_here)?
}

/// What a list of services would make of a directory: the bytes of an XLSX, ODS, CSV or Open Referral file, and its name.
/// `options` may have `sheet` and `mapping`; without, they are guessed. Shapes: `directory-import-1.schema.json`. Nothing is
/// kept. The promise waits for the chunk that reads lists.
///
/// # Errors
/// An `Error` where the chunk could not be fetched, or `options` are none.
#[wasm_bindgen(js_name = readDirectory)]
pub async fn read_directory(bytes: Vec<u8>, name: String, options: Option<JsValue>) -> Result<JsValue, JsError> {
    lazy::load().await.map_err(|_| not_here())?;
    lazy::load_directory().await.map_err(|_| not_here())?;
    let ask = call_loaded(lazy::reading_ask(bytes, name, options.unwrap_or_default())).ok_or_else(not_here)??;
    lazy::read_directory(ask).await.map_err(|_| not_here())?.await
}

/// A handout of services of the directory: link, digits, QR codes, sheet, text message, calendar file, and where the link
/// survives. Shapes: `handout-1.schema.json`. No data of a person belongs in its input. What cannot be made is in `refused`, by
/// name and place. The promise waits for the chunk that writes documents.
///
/// # Errors
/// An `Error` that says what is wrong with the packs, or that the chunk could not be fetched.
#[wasm_bindgen]
pub async fn handout(input: JsValue) -> Result<JsValue, JsError> {
    lazy::load().await.map_err(|_| not_here())?;
    lazy::load_documents().await.map_err(|_| not_here())?;
    let parts = call_loaded(lazy::handout_parts(&input)).ok_or_else(not_here)??;
    let (content, text) = parts.catalogue.as_ref();
    let directory = parts.own.as_ref().map_or_else(|| Ok(content.directory.as_ref()), |own| own.as_ref());
    call_loaded(lazy::handout(&HandoutAsk::Make(&parts.input, directory, text))).ok_or_else(not_here)?
}

/// What a handout holds, of its link, its fragment or its digits, and who signed it, by the `keys` that are trusted
/// (`[{ key, name }]`; none without); or in `refused` the name of what is wrong with it. The promise waits for the chunk that
/// reads documents.
///
/// # Errors
/// An `Error` where the chunk could not be fetched, or `keys` are none.
#[wasm_bindgen(js_name = readHandout)]
pub async fn read_handout(text: String, keys: Option<JsValue>) -> Result<JsValue, JsError> {
    lazy::load_documents().await.map_err(|_| not_here())?;
    call_loaded(lazy::handout(&HandoutAsk::Read(&text, &keys.unwrap_or_default()))).ok_or_else(not_here)?
}
