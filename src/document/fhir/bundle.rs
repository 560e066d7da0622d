//! The collection of everything asked in a case and of every score.

use serde_json::Value as Json;

use super::{Administration, case_identifier, object, observation, ours, response};
use crate::domain::case::Case;
use crate::domain::library::Library;
use crate::domain::time::Moment;
use crate::domain::words::Words;

/// Every administration of a case in order of beginning, each response followed by its observation. A run whose
/// questionnaire is not in the library is left out: nobody could say which of its questions were asked.
pub fn bundle(case: &Case, library: &Library, words: &dyn Words, now: Moment) -> Json {
    let mut entries = Vec::new();
    for of in case.runs.iter().filter_map(|run| Administration::of(case, library, run)) {
        for resource in [Some(response(&of, words)), observation(&of, words)].into_iter().flatten() {
            entries.push(object(vec![("fullUrl", full_url(&resource).into()), ("resource", resource)]));
        }
    }
    object(vec![
        ("resourceType", "Bundle".into()),
        ("identifier", case_identifier(&case.reference)),
        ("type", "collection".into()),
        ("timestamp", now.iso().into()),
        ("entry", entries.into()),
    ])
}

/// An address under which the references inside the bundle find each other; nothing is served there.
fn full_url(resource: &Json) -> String {
    let field = |name| resource.get(name).and_then(Json::as_str).unwrap_or_default();
    ours(&[field("resourceType"), "/", field("id")].concat())
}
