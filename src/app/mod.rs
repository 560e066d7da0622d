//! The app without a screen: state, actions, a pure `reduce`, and the runner that does what it asks for.
//!
//! One folder an area: `lock`, `case`, `interview`, `outcome`, `referral`, `report`, `handout`, `transfer`, `device`, `host`. Each has
//! what it has at hand (`state`), what can happen (`action`), what it asks of the world (`effect`), a pure `reduce`, the
//! running of its effects (`run`) and what of it is in a chunk (`lazy`). What areas share is [`core`], which names none of
//! them; an area names none of the others. Only the files beside the folders compose them.

mod action;
#[cfg(feature = "bench")]
pub mod bench;
pub mod case;
pub mod core;
pub mod device;
pub mod directory;
mod effect;
pub mod handout;
pub mod host;
mod host_commands;
pub mod interview;
pub mod lazy;
pub mod lock;
pub mod outcome;
mod reduce;
pub mod referral;
pub mod report;
pub mod run;
mod state;
pub mod transfer;

pub use action::{Action, TimedAction};
pub use effect::Effect;
pub use host_commands::{action_of, refusal};
pub use reduce::reduce;
pub use state::State;

#[cfg(test)]
mod test_kit;
