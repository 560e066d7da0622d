//! The L&D information report: built once as data, filtered by consent, then written as JSON or HTML.
//!
//! ```text
//! Case + Library -> build (sections, through Filter) -> CourtReport -> to_json   machine-readable, hashed
//!                                                                   -> to_html   one file, prints on A4
//! ```
//!
//! - Nothing about the person enters a report but as a [`Statement`], and only the consent filter makes
//!   statements. What the recipient may not know is absent from the data, so no writer can leak it.
//! - The report informs, it never advises on plea, bail or sentence; it holds no item answer of a tool.
//! - Sections 5 and 14 are left out, heading and all, for recipients who decide nothing in court:
//!   `rules/report.json`, `sections_left_out`.

mod blocks;
mod build;
mod filter;
mod gaps;
mod html;
mod layout;
mod measure;
mod model;
mod sections;
mod source;

pub use build::{Built, Refusal, Request, build};
pub use filter::{Basis, Statement, Warning, What, Withheld};
pub use gaps::Gap;
pub use html::to_html;
pub use model::{
    CourtReport, CutOffLine, FORMAT, FORMAT_VERSION, Fact, Level, Need, Part, Party, ReferralLine, Section, Stamp,
    ToolResult,
};

use crate::domain::case::{Hash, ReportKind};

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

/// The name of a report file without its ending, such as `7Q2-K4-court-draft`. Never holds a person's name:
/// it is made of the local reference, the recipient's code and the version.
pub fn file_stem(reference: &str, recipient: &str, kind: ReportKind, version: u32) -> String {
    let plain = |text: &str| -> String { text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect() };
    let last = match kind {
        ReportKind::Draft => "draft".to_owned(),
        ReportKind::Final => format!("v{version}"),
    };
    format!("{}-{}-{last}", plain(reference), plain(recipient))
}
