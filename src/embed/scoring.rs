//! Scoring for integrators: answers as JavaScript gives them, the score as it gets it. In the chunk `case`, which has every
//! instrument; called through [`super::lazy`].

use std::cell::OnceCell;
use std::rc::Rc;

use js_sys::{Array, Map, Object, Reflect};
use serde_json::Value as Json;
use wasm_bindgen::prelude::*;

use super::dto::{InstrumentSummary, ScoreResult, json, json_to_js, to_js};
use super::reading_directory::ReadingAsk;
use crate::catalogue::{self, Text};
use crate::document::handout::directory_of;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::directory::{Directory, DirectoryError};
use crate::domain::evaluate::{evaluate, services, services_refused};
use crate::domain::questionnaire::external_answers::{self, ExternalAnswer};

thread_local! {
    static CATALOGUE: OnceCell<Rc<(ClinicalContent, Text)>> = const { OnceCell::new() };
}

/// What is asked.
pub(super) enum Ask<'a> {
    /// Every instrument.
    Instruments,
    /// A score: of which instrument, of which answers.
    Score(&'a JsValue, &'a JsValue),
    /// The outcome of screening of this input.
    Evaluate(&'a JsValue),
    /// The services that fit this input: of which directory.
    Services(&'a JsValue, &'a JsValue),
}

/// Answers it.
pub(super) fn answer(ask: &Ask<'_>) -> Result<JsValue, JsError> {
    match ask {
        Ask::Instruments => list(),
        Ask::Score(instrument, answers) => score_of(instrument, answers),
        Ask::Evaluate(input) => evaluation_of(input),
        Ask::Services(input, directory) => services_of(input, directory),
    }
}

fn catalogue() -> Result<Rc<(ClinicalContent, Text)>, JsError> {
    CATALOGUE.with(|held| {
        if let Some(catalogue) = held.get() {
            return Ok(catalogue.clone());
        }
        let catalogue = Rc::new((catalogue::load()?, Text::english()));
        Ok(held.get_or_init(|| catalogue).clone())
    })
}

fn list() -> Result<JsValue, JsError> {
    let catalogue = catalogue()?;
    let (content, _) = catalogue.as_ref();
    let summaries: Vec<InstrumentSummary<'_>> =
        content.instruments.iter().map(|instrument| InstrumentSummary::from(instrument.as_ref())).collect();
    to_js(&summaries).map_err(JsError::from)
}

/// What JSON cannot say (a function, a circle) is refused as any other shape that is not of the schema.
fn evaluation_of(input: &JsValue) -> Result<JsValue, JsError> {
    let catalogue = catalogue()?;
    Ok(json_to_js(&evaluate(&catalogue.0, &json(input))))
}

/// What a list of services is read with, beside its bytes.
pub(super) fn reading_ask(bytes: Vec<u8>, name: String, options: JsValue) -> Result<ReadingAsk, JsError> {
    let catalogue = catalogue()?;
    let of = |list: &str| catalogue.0.codes(list).to_vec();
    let needs = ["vulnerabilities", "groups", "needs"].into_iter().flat_map(of).collect();
    Ok(ReadingAsk { bytes, name, options, categories: of("categories"), needs })
}

/// A directory that is refused stands in `refused`, as an input does.
fn services_of(input: &JsValue, directory: &JsValue) -> Result<JsValue, JsError> {
    let catalogue = catalogue()?;
    if directory.is_null() || directory.is_undefined() {
        return Ok(json_to_js(&services(&catalogue.0, &json(input))));
    }
    let own = match Directory::from_json(&json(directory).to_string()) {
        Ok(directory) => catalogue::with_directory(&catalogue.0, Rc::new(directory))?,
        Err(error) => return Ok(json_to_js(&services_refused(&error.to_string()))),
    };
    Ok(json_to_js(&services(&own, &json(input))))
}

/// What a handout is made from: the input as JSON, the directory that it brings, and the catalogue.
pub(super) struct HandoutParts {
    pub input: Json,
    pub own: Option<Result<Directory, DirectoryError>>,
    pub catalogue: Rc<(ClinicalContent, Text)>,
}

/// Reads the input, and its directory, which is read here for the screens too.
pub(super) fn handout_parts(input: &JsValue) -> Result<HandoutParts, JsError> {
    let input = json(input);
    Ok(HandoutParts { own: directory_of(&input), input, catalogue: catalogue()? })
}

fn score_of(instrument: &JsValue, answers: &JsValue) -> Result<JsValue, JsError> {
    let catalogue = catalogue()?;
    let (content, text) = catalogue.as_ref();
    let Some(instrument) = instrument.as_string() else {
        return Err(JsError::new("the instrument must be its id, a text such as \"phq-9\""));
    };
    let Some(found) = content.instrument(&instrument) else {
        let known: Vec<&str> = content.instruments.iter().map(|i| i.scoring.instrument.as_str()).collect();
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
        let item = external_answers::question(&found.questionnaire, &id)?;
        if value.is_null() || value.is_undefined() {
            continue;
        }
        let Some(one) = read(&value) else {
            return Err(external_answers::refusal(item, shown(&value)).into());
        };
        plain.push((id, one));
    }
    let answers = external_answers::answers(&found.questionnaire, &plain)?;
    to_js(&ScoreResult::of(found, &answers, text)).map_err(JsError::from)
}

fn read(value: &JsValue) -> Option<ExternalAnswer> {
    if let Some(yes) = value.as_bool() {
        return Some(ExternalAnswer::Bool(yes));
    }
    if let Some(number) = value.as_f64() {
        #[allow(clippy::cast_possible_truncation, reason = "a number that is not whole does not survive the way back")]
        let whole = number as i32;
        return Some(if f64::from(whole) == number {
            ExternalAnswer::Number(whole.into())
        } else {
            ExternalAnswer::Decimal(number)
        });
    }
    if let Some(text) = value.as_string() {
        return Some(ExternalAnswer::Text(text));
    }
    let says = |name: &str| Reflect::get(value, &name.into()).is_ok_and(|set| set.is_truthy());
    ExternalAnswer::REASONS.iter().find(|(name, _)| says(name)).map(|(_, reason)| ExternalAnswer::Missing(*reason))
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
