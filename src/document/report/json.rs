//! The machine-readable report, and whether a file is still the one that was made.

use super::model::CourtReport;
use crate::domain::hash::Hash;

/// The machine-readable report: the same bytes for the same report, on every engine.
pub fn to_json(report: &CourtReport) -> String {
    // A report has string keys only and no failing serializer.
    let mut json = serde_json::to_string_pretty(report).unwrap_or_default();
    json.push('\n');
    json
}

/// Is this the file as it was made, to the byte? The hash stands in the file twice, in section 16 and at the
/// end; it was taken with both left empty.
pub fn verify(json: &str) -> bool {
    let marker = "\"hash\": \"";
    let Some(hash) = json.rfind(marker).and_then(|at| json.get(at + marker.len()..)).and_then(|rest| rest.get(..64))
    else {
        return false;
    };
    hash.bytes().all(|byte| byte.is_ascii_hexdigit()) && Hash::of(json.replace(hash, "").as_bytes()).0 == hash
}
