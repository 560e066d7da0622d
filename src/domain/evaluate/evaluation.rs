//! From an input to its outcome, or to what is refused.

use serde_json::Value as Json;

use super::input::EvaluationInput;
use super::output;
use crate::domain::clinical_content::ClinicalContent;

/// The outcome of these answers, or what is refused; always an object of the published schema.
pub fn evaluate(content: &ClinicalContent, input: &Json) -> Json {
    match EvaluationInput::read(input).and_then(|input| input.case(content)) {
        Ok(evaluated) => output::outcome_of(content, &evaluated),
        Err(refused) => output::refused(content, &refused),
    }
}
