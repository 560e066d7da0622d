//! The L&D information report: built once as data, filtered by consent, then written as JSON or HTML.
//!
//! ```text
//! Case + content -> build (sections, through Filter) -> CourtReport -> to_json   machine-readable, hashed
//!                                                                   -> to_html   one file, prints on A4
//! ```
//!
//! - Nothing about the person enters a report but as a [`Statement`], and only the consent filter makes
//!   statements. What the recipient may not know is absent from the data, so no writer can leak it.
//! - The report informs, it never advises on plea, bail or sentence; it holds no item answer of an instrument.
//! - Sections 5 and 14 are left out, heading and all, for recipients who decide nothing in court:
//!   `rules/report.json`, `sections_left_out`.

mod basis;
mod basis_label;
mod block;
mod blocks;
mod build;
mod file_name;
mod filter;
mod findings;
mod gaps;
mod html;
mod json;
mod lists;
mod measure;
mod model;
mod parts;
mod request;
mod sections;
mod sheets;
mod source;
mod tables;
mod withheld;

pub use basis::Basis;
pub use build::{BuiltReport, build};
pub use file_name::file_stem;
pub use filter::Statement;
pub use gaps::Gap;
pub use html::to_html;
pub use json::{to_json, verify};
pub use model::{CourtReport, FORMAT, FORMAT_VERSION, Party, Section, SectionPart, Stamp};
pub use parts::{CutOffLine, Fact, InstrumentResult, Level, Need, ReferralLine};
pub use request::{ReportRefusal, ReportRequest};
pub use withheld::{Warning, Withheld, WithheldKind};
