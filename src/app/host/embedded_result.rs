//! What a host page is given of the one form it asked for: answers and score as FHIR R4.

use crate::app::core::Session;
use crate::document::fhir::{Administration, observation, response};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::messages::Messages;

/// Both as JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct EmbeddedResult {
    /// The QuestionnaireResponse.
    pub response: serde_json::Value,
    /// The Observation of its score; none for a form without one.
    pub observation: Option<serde_json::Value>,
}

/// Of the form with this id in the case at hand; none before it is begun.
pub fn embedded_result(
    session: &Session,
    content: &ClinicalContent,
    words: &dyn Messages,
    form: &str,
) -> Option<EmbeddedResult> {
    let content = session.content.as_ref().map_or(content, |active| active.0.as_ref());
    let case = session.case.as_deref()?;
    let of = case.run_of(form).and_then(|run| Administration::of(case, content, run))?;
    Some(EmbeddedResult { response: response(&of, words), observation: observation(&of, words) })
}
