//! The outcome of screening for another program: answers in, needs, safety, urgency and what is not known out.
//!
//! It builds the case that these answers would be, and asks the same rules as the screens ([`crate::domain::urgency`]).
//! What cannot be read is refused by name, and then nothing is worked out: no answer is assumed. Nothing is stored.
//! The shapes are published as `catalogue/schemas/evaluate-1.schema.json` and `services-1.schema.json`. Called by `embed/evaluating`.

mod evaluation;
mod input;
mod output;
mod refused;
mod services;

pub use evaluation::evaluate;
pub use input::{Evaluated, EvaluationContact, EvaluationInput};
pub use refused::EvaluateError;
pub use services::{services, services_refused};
