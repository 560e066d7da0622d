//! The app without a screen: state, actions, a pure `reduce`, and the runner that does what it asks for.
//!
//! `reduce` is the only place state changes. It appends journal entries through `domain::case` and returns
//! effects; [`run`] carries them out against the store and the browser and sends actions back.

mod action;
mod alone;
mod audit;
#[cfg(feature = "bench")]
pub mod bench;
mod beside;
mod deleting;
mod effect;
mod form;
mod heads;
pub mod host;
mod ids;
pub mod inputs;
pub mod later;
pub mod leaving;
mod lock;
mod only_here;
mod open_form;
pub mod outcome;
mod reduce;
mod reports;
pub mod run;
mod state;
mod tablet;
mod tools;
mod writing;

pub use action::{Action, Stamped};
pub use audit::AuditFile;
pub use effect::Effect;
pub use form::{FormView, form_view};
pub use heads::{Ageing, Found, Heads};
pub use leaving::{Leaving, LeavingAction, LeavingEffect};
pub use lock::{Left, Lock, LockCause, Opened, Refused};
pub use reduce::reduce;
pub use state::{
    ExportKind, Fault, InUse, Notice, PageRef, Phase, ReportFile, Saving, Screen, State, TakingOver, TypedProblem,
    Wanted,
};
pub use tablet::{Changed, NewSlot, Tablet, TabletAction};
pub use tools::{ToolAction, ToolProblem, Tools, field_of};

#[cfg(test)]
mod test_kit;
