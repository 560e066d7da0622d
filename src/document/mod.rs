//! Documents made from a case: pure functions from the domain to text. Words come through the port
//! [`Messages`](crate::domain::messages::Messages), so no sentence a person reads stands here.
//!
//! [`directory`] goes the other way: lists of services that a trust has are read there.
//!
//! Imports `domain` only. `app` asks for a document; `browser/download` hands it over.

pub mod device;
pub mod directory;
pub mod fhir;
pub mod handout;
mod markup;
pub mod referral;
pub mod report;
