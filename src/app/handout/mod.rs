//! The handout: which services are on it, and giving it to the person.

mod action;
mod choices;
pub mod lazy;
mod made;
mod reduce;
mod state;

pub use action::HandoutAction;
pub use choices::{candidates, is_chosen, is_discreet, request};
pub use made::{MadeHandout, make};
pub use state::HandoutState;
