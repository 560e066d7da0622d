//! The case: opening one, the appropriate adult, ending the contact early.

mod action;
pub mod lazy;
mod reduce;
mod state;

pub use action::CaseAction;
pub use state::CaseState;
