//! The outcome of screening: the decision on urgency, and the safety actions that were done.

mod action;
pub mod lazy;
mod reduce;
mod state;

pub use action::OutcomeAction;
pub use state::OutcomeState;
