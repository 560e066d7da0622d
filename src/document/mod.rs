//! Documents made from a case: pure functions from the domain to text. Words come through the port
//! [`Words`](crate::domain::words::Words), so no sentence a person reads stands here.
//!
//! Imports `domain` only. `app` asks for a document; `browser/download` hands it over.

pub mod audit;
pub mod court_report;
pub mod fhir;
mod markup;
