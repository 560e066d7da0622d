//! The lock: making the vault of this device, opening it, and forgetting everything again.

mod action;
mod effect;
pub mod lazy;
mod reduce;
mod run;
mod state;

pub use action::{LockAction, LockCause, OpenedVault, UnlockRefusal};
pub use effect::LockEffect;
pub use reduce::reduce;
pub use run::run;
#[cfg(test)]
pub(crate) use run::tried;
pub use state::{LockState, ResumePoint};
