//! What was asked, answered and worked out, as FHIR R4 resources for a record system.
//!
//! ```text
//! Case + content -> Administration -> response     QuestionnaireResponse, of any form or instrument
//!                                  -> observation  Observation, of the score of an instrument
//! Case + content -> bundle                         all of them, a collection
//! ```
//!
//! - Enablement decides what stands in a response: an answer to a question that is not asked is nowhere.
//! - A question without an answer has one element `answer` without a value, with HL7's extension
//!   `data-absent-reason` and, because HL7 has no code for "unable", our own reason beside it. R4 lets both stand on
//!   any element; a reader that counts answers then sees that the question was dealt with.
//! - Each instance of a repeating group is an item of its own with the id that the form gives the group.
//! - Nothing is filtered by consent here: these files are for the record of the trust itself, a form with the person's
//!   name holds that name, and the subject is the local reference of the case. What others may know is the court
//!   report's affair. Items that an instrument never exports are masked, see [`Administration::masked`].
//! - The same journal and the same catalogue give the same bytes: keys are sorted, items stand in document order.

mod administration;
mod bundle;
mod components;
mod json;
mod notes;
mod observation;
mod response;
mod score_writer;
mod status;
mod value;

pub use administration::Administration;
pub use bundle::{RECORD, bundle};
pub use json::to_json;
pub use observation::observation;
pub use response::response;
pub use status::Status;
