//! The handout: which services are on it, and giving it to the person.

mod action;
mod choices;
pub mod lazy;
mod reduce;
mod state;

pub use action::HandoutAction;
pub use choices::{HandoutChoices, has_unsafe_contact};
pub use state::{HandoutState, TypedAppointment};
