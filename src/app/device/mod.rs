//! This device: who may open it, its settings, its instruments, its audit, and leaving it clean.

mod access;
mod action;
mod audit;
mod effect;
mod instrument_action;
mod instruments;
pub mod lazy;
mod navigate;
mod reduce;
mod run;
mod sign;
mod state;

pub use action::DeviceAction;
pub use audit::AuditFile;
pub use effect::{AccessChange, DeviceEffect, SlotRequest};
pub use instrument_action::InstrumentAction;
pub use run::run;
pub use state::{DeviceState, InstrumentProblem, InstrumentsState, field_of};
