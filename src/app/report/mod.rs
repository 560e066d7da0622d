//! The report: for one named recipient, within what the person agreed to.

mod action;
pub mod lazy;
mod reduce;
mod state;

pub use action::ReportAction;
pub use state::ReportState;
