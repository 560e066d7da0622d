//! An instrument that a trust loads under its own licence: the same two files as those that are shipped, in FHIR R4 or
//! R5.
//!
//! Nothing is assumed of them. [`read()`] goes through both files and refuses, by file and place, what is too large, what
//! is not plain text, what points outside, and all logic that this program would have to leave out; then the licence is
//! looked at, the self-tests run, and only then there is a [`TrustPack`]. The bytes are kept as they came.

mod eligibility;
mod files;
mod forbidden_content;
mod forbidden_text;
mod open;
mod r5;
mod read;
mod refusal;
mod trust_pack;

pub use eligibility::PackContext;
pub use files::{MOST_BYTES, PackFiles};
pub use open::open;
pub use read::read;
pub use refusal::{PackFile, PackRefusal, REASONS};
pub use trust_pack::TrustPack;
