//! Asking the rules is in the chunk `case`, which brings them.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use wasm_split_helpers::wasm_split;

use crate::app::core::ChunkMissing;
use crate::domain::case::Case;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::urgency::{self, QuietRule, outcome};

/// Fetches it.
///
/// # Errors
/// It could not be fetched.
pub async fn load() -> Result<(), ChunkMissing> {
    load_quietened().await
}

/// The rules that a change of this form would make silent.
#[wasm_split(case, fallible, preload(load_quietened))]
pub fn quietened(
    before: &Case,
    after: &Case,
    content: &ClinicalContent,
    form: &str,
) -> Result<Vec<QuietRule>, ChunkMissing> {
    let (was, will) = (outcome(before, content), outcome(after, content));
    Ok(urgency::quietened(&was, &will, content, form))
}
