//! The interview: a form or an instrument, one page at a time. With it, a lone instrument needs nothing else.

mod action;
mod drafts;
mod form_view;
pub mod lazy;
mod navigate;
mod open_form;
mod pages;
mod pending;
mod quiet;
mod reduce;
mod repeats;
mod state;
mod typed_date;

pub use action::InterviewAction;
pub use form_view::{FormView, form_view};
pub use state::{InterviewState, PendingChange, TypedProblem};
pub use typed_date::{TypedDate, typed_time};
