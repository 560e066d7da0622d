//! The one form of a page, and what it hears of it, are in the chunk `interview`; what a page brings beside one form is in
//! the chunk `case`, which brings the content it goes into.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use wasm_split_helpers::wasm_split;

use super::action::HostAction;
use super::config::HostConfig;
use super::embedded_form::alone;
use super::embedded_result::EmbeddedResult;
use super::prefill::Prefill;
use super::{content, embedded_result as result, prefill};
use crate::app::core::{ChunkMissing, Cx, Fault, Session, View};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::messages::Messages;
use crate::domain::time::Timestamp;

/// Fetches what is in the chunk `interview`.
///
/// # Errors
/// It could not be fetched.
pub async fn load_interview() -> Result<(), ChunkMissing> {
    load_host().await?;
    load_form().await?;
    load_result().await?;
    load_prefill().await
}

/// Fetches what is in the chunk `case`.
///
/// # Errors
/// It could not be fetched.
pub async fn load_case() -> Result<(), ChunkMissing> {
    load_content().await?;
    load_directory().await
}

/// Works on an action of the host.
#[wasm_split(interview, fallible, preload(load_host))]
pub fn reduce(cx: &mut Cx<'_>, action: HostAction) -> Result<(), ChunkMissing> {
    super::reduce::reduce(cx, action);
    Ok(())
}

/// What is known of the one form that a page shows, and what to show.
#[wasm_split(interview, fallible, preload(load_form))]
pub fn form_alone(config: &HostConfig) -> Result<Result<(ClinicalContent, View), Fault>, ChunkMissing> {
    Ok(alone(config))
}

/// Answers and score of the form with this id, as FHIR; none before it is begun.
#[wasm_split(interview, fallible, preload(load_result))]
pub fn embedded_result(
    session: &Session,
    content: &ClinicalContent,
    words: &dyn Messages,
    form: &str,
) -> Result<Option<EmbeddedResult>, ChunkMissing> {
    Ok(result::embedded_result(session, content, words, form))
}

/// Answers that a page has already, each checked against its question.
#[wasm_split(interview, fallible, preload(load_prefill))]
pub fn read_prefill(content: &ClinicalContent, json: &str) -> Result<Result<Prefill, Fault>, ChunkMissing> {
    Ok(prefill::read_prefill(content, json))
}

/// The content with all that a page brings, and what to show.
#[wasm_split(case, fallible, preload(load_content))]
pub fn with_host_content(
    known: &ClinicalContent,
    words: &dyn Messages,
    config: &HostConfig,
    now: Timestamp,
) -> Result<Result<(ClinicalContent, View), Fault>, ChunkMissing> {
    Ok(content::with_host_content(known, words, config, now))
}

/// The content with another directory.
#[wasm_split(case, fallible, preload(load_directory))]
pub fn with_directory(known: &ClinicalContent, json: &str) -> Result<Result<ClinicalContent, Fault>, ChunkMissing> {
    Ok(content::with_own_directory(known, json))
}
