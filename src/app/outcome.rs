//! What a host page is given of the one form it asked for: answers and score as FHIR R4. Called by `ui/app`.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use wasm_split_helpers::wasm_split;

use super::later::NotHere;
use super::state::State;
use crate::document::fhir::{Administration, observation, response};
use crate::domain::library::Library;
use crate::domain::words::Words;

/// Both as JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct FormOutcome {
    /// The QuestionnaireResponse.
    pub response: serde_json::Value,
    /// The Observation of its score; none for a form without one.
    pub observation: Option<serde_json::Value>,
}

/// Of the form with this id in the case at hand; none before it is begun. In the second half of the program.
#[wasm_split(later, fallible, preload(fetch_outcome))]
pub fn outcome_of(
    state: &State,
    library: &Library,
    words: &dyn Words,
    form: &str,
) -> Result<Option<FormOutcome>, NotHere> {
    let library = state.library.as_ref().map_or(library, |in_use| in_use.0.as_ref());
    let Some(case) = state.case.as_deref() else { return Ok(None) };
    let begun = case.run_of(form).and_then(|run| Administration::of(case, library, run));
    Ok(begun.map(|of| FormOutcome { response: response(&of, words), observation: observation(&of, words) }))
}
