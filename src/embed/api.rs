//! The functions of the bundle, for integrators: `import init, { instruments, score } from "./liaison.js"`, then
//! `await init()`. They are in the second half of the program, see [`crate::app::later`]; `init` waits for it.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use std::cell::OnceCell;
use std::rc::Rc;

use js_sys::{Array, Map, Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_split_helpers::wasm_split;

use super::dto::{InstrumentSummary, ScoreResult, to_js};
use crate::app::later::{NotHere, at_once};
use crate::catalogue::{self, Text};
use crate::domain::library::Library;
use crate::domain::questionnaire::plain::{self, Plain};

thread_local! {
    static CATALOGUE: OnceCell<Rc<(Library, Text)>> = const { OnceCell::new() };
}

/// What is asked.
enum Ask<'a> {
    Instruments,
    Score(&'a JsValue, &'a JsValue),
}

/// Fetches what the functions need. `init` has waited for it; call it again when it failed.
///
/// # Errors
/// An `Error` when it cannot be fetched.
#[wasm_bindgen]
pub async fn ready() -> Result<(), JsError> {
    fetch_answers().await.map_err(|_| not_here())
}

fn not_here() -> JsError {
    JsError::new("the second half of Liaison could not be fetched: check the connection, then call ready()")
}

#[wasm_split(later, fallible, preload(fetch_answers))]
fn answer(ask: &Ask<'_>) -> Result<Result<JsValue, JsError>, NotHere> {
    Ok(match ask {
        Ask::Instruments => list(),
        Ask::Score(instrument, answers) => score_of(instrument, answers),
    })
}

fn catalogue() -> Result<Rc<(Library, Text)>, JsError> {
    CATALOGUE.with(|held| {
        if let Some(catalogue) = held.get() {
            return Ok(catalogue.clone());
        }
        let catalogue = Rc::new((catalogue::load()?, Text::english()));
        Ok(held.get_or_init(|| catalogue).clone())
    })
}

/// The instruments in this package.
///
/// # Errors
/// An `Error` that says what is wrong with the packs.
#[wasm_bindgen]
pub fn instruments() -> Result<JsValue, JsError> {
    at_once(answer(&Ask::Instruments)).ok_or_else(not_here)?
}

fn list() -> Result<JsValue, JsError> {
    let catalogue = catalogue()?;
    let (library, _) = catalogue.as_ref();
    let summaries: Vec<InstrumentSummary<'_>> =
        library.instruments.iter().map(|instrument| InstrumentSummary::from(instrument.as_ref())).collect();
    to_js(&summaries).map_err(JsError::from)
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
    at_once(answer(&Ask::Score(instrument, answers))).ok_or_else(not_here)?
}

fn score_of(instrument: &JsValue, answers: &JsValue) -> Result<JsValue, JsError> {
    let catalogue = catalogue()?;
    let (library, text) = catalogue.as_ref();
    let Some(instrument) = instrument.as_string() else {
        return Err(JsError::new("the instrument must be its id, a text such as \"phq-9\""));
    };
    let Some(found) = library.instrument(&instrument) else {
        let known: Vec<&str> = library.instruments.iter().map(|i| i.scoring.instrument.as_str()).collect();
        return Err(JsError::new(&format!("there is no instrument \"{instrument}\"; there are: {}", known.join(", "))));
    };
    // Not by `instanceof`: an object of another frame is one too.
    if !answers.is_object() || Array::is_array(answers) || answers.is_instance_of::<Map>() {
        return Err(JsError::new("answers must be an object of answers by item number"));
    }
    let mut plain = Vec::new();
    for entry in Object::entries(answers.unchecked_ref()).iter() {
        let entry: Array = entry.unchecked_into();
        let (Some(id), value) = (entry.get(0).as_string(), entry.get(1)) else { continue };
        let item = plain::question(&found.questionnaire, &id)?;
        if value.is_null() || value.is_undefined() {
            continue;
        }
        let Some(one) = read(&value) else {
            return Err(plain::refusal(item, &shown(&value)).into());
        };
        plain.push((id, one));
    }
    let answers = plain::answers(&found.questionnaire, &plain)?;
    to_js(&ScoreResult::of(found, &answers, text)).map_err(JsError::from)
}

fn read(value: &JsValue) -> Option<Plain> {
    if let Some(yes) = value.as_bool() {
        return Some(Plain::Bool(yes));
    }
    if let Some(number) = value.as_f64() {
        #[allow(clippy::cast_possible_truncation, reason = "a number that is not whole does not survive the way back")]
        let whole = number as i32;
        return (f64::from(whole) == number).then_some(Plain::Number(whole.into()));
    }
    if let Some(text) = value.as_string() {
        return Some(Plain::Text(text));
    }
    let says = |name: &str| Reflect::get(value, &name.into()).is_ok_and(|set| set.is_truthy());
    Plain::REASONS.iter().find(|(name, _)| says(name)).map(|(_, reason)| Plain::Missing(*reason))
}

fn shown(value: &JsValue) -> String {
    if let Some(number) = value.as_f64() {
        return number.to_string();
    }
    match js_sys::JSON::stringify(value).ok().and_then(|text| text.as_string()) {
        Some(text) => text,
        None => "this value".into(),
    }
}
