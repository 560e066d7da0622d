//! Leaving the device: a sealed file of one case for a colleague, a backup of everything, taking in such a file, confirming
//! that it arrived, and deleting a case here. Receiving, restoring and merging are one thing. Where two devices differ, a
//! person keeps one side.
//!
//! ```text
//! screen ─Transfer, Backup─> export ─Make─> runner: seal ─Made─> export: written down, waits to be saved with a tap
//! screen ─Selected, Open───> import ─Open─> runner: open ─Opened─> import: merged case by case, each all or nothing
//! ```

mod action;
mod case_deletion;
mod conflicts;
mod effect;
mod export;
mod faults;
mod file;
mod import;
pub mod lazy;
mod merge;
mod navigate;
mod receipt;
mod reduce;
mod run;
mod sealing;
mod state;

pub use action::{LockChoice, TransferAction};
pub use effect::{FileLock, SealRequest, TransferEffect};
pub use file::{MadeFile, OpenedFile, OwnAddress, SealRandom, SealedContent};
#[cfg(test)]
pub(crate) use run::delete;
pub use sealing::{open, own_address, seal};
pub use state::{ImportSummary, ImportedCase, MergeCounts, Recipient, SelectedFile, Stage, TransferState};
