//! The app without a screen: state, actions, a pure `reduce`, and the runner that does what it asks for.
//!
//! `reduce` is the only place state changes. It appends journal entries through `domain::case` and returns
//! effects; [`run`] carries them out against the store and the browser and sends actions back.

mod action;
mod beside;
mod effect;
mod form;
mod ids;
pub mod later;
mod lock;
mod open_form;
mod reduce;
mod reports;
pub mod run;
mod state;
mod tools;

pub use action::{Action, Stamped};
pub use effect::Effect;
pub use form::{FormView, form_view};
pub use reduce::reduce;
pub use state::{Fault, InUse, Notice, PageRef, Phase, ReportFile, Saving, Screen, State, TypedProblem};
pub use tools::{ToolAction, ToolProblem, Tools, field_of};
