//! The trust's own directory, made from the list it has: a file is read, its columns are given their meaning, what it would
//! change is shown row by row, and the directory is saved as the file that lies beside the app.
//!
//! ```text
//! screen ─Chosen──> reduce ─Read────> run: tables, in steps ─Opened──> what each column means, guessed
//! screen ─Compare─> reduce ─Compare─> run: rows, in steps ─Compared──> what would change; ─Save─> directory.json
//! ```

mod action;
mod effect;
pub mod lazy;
mod reduce;
mod run;
mod state;

pub use action::DirectoryAction;
pub use effect::{CompareRequest, DirectoryEffect};
pub use run::PagePace;
pub use state::{Compared, DirectoryState, ImportJob, ImportStage, ListSource, OpenedList};
