//! Documents made from a case: pure functions from the domain to text. Words come through the port
//! [`Words`](crate::domain::messages::Words), so no sentence a person reads stands here.
//!
//! Imports `domain` only. `app` asks for a document; `browser/download` hands it over.

pub mod device;
pub mod fhir;
mod markup;
pub mod report;

// The old names, until every caller has the new ones.
pub use {device as audit, report as court_report};
