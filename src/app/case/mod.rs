//! The case: opening one, the appropriate adult, advice to the custody officer, ending the contact early.

mod action;
pub mod lazy;
mod reduce;
mod state;

pub use action::{CaseAction, TypedAdvice};
pub use state::{CaseProblem, CaseState};
