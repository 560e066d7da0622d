//! The collection of everything asked in a case and of every score.

use serde_json::Value as Json;

use super::administration::Administration;
use super::json::{case_identifier, object, ours};
use super::observation::observation;
use super::response::response;
use crate::domain::case::Case;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::messages::Messages;
use crate::domain::time::Timestamp;

/// The trust's own record system, as a recipient of the result of an instrument under a trust's own licence.
pub const RECORD: &str = "record";

/// Every administration of a case in order of beginning, each response followed by its observation. A run whose
/// questionnaire is not in the content is left out: nobody could say which of its questions were asked. So is an
/// instrument under a trust's own licence, whose wording would go out with it, unless it was ticked for [`RECORD`].
pub fn bundle(case: &Case, content: &ClinicalContent, messages: &dyn Messages, now: Timestamp) -> Json {
    let mut entries = Vec::new();
    let administrations = case.runs.iter().filter_map(|run| Administration::of(case, content, run));
    for of in administrations.filter(|of| of.instrument.is_none_or(|instrument| case.lets_out(instrument, RECORD))) {
        for resource in [Some(response(&of, messages)), observation(&of, messages)].into_iter().flatten() {
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
