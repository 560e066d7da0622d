//! The page around Liaison, where there is one: what it brings along, what it hears, what it may ask and forbid.

mod action;
mod command;
mod config;
mod content;
mod embedded_form;
mod embedded_result;
mod events;
pub mod lazy;
mod prefill;
mod reduce;

pub use action::HostAction;
pub use command::{HostCommand, HostError};
pub use config::HostConfig;
pub use embedded_result::EmbeddedResult;
pub use events::{Host, HostEvent, HostSnapshot, events_since};
pub use prefill::Prefill;
