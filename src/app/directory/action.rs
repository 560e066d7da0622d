//! What can happen while a list of services is read.

use super::state::{Compared, ListSource};
use crate::app::core::Writes;
use crate::document::directory::import::{Field, ImportError};

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum DirectoryAction {
    /// A file was chosen: its name and its bytes.
    Chosen(String, Vec<u8>),
    /// The browser could not read it, by the name of the failure.
    NotRead(String),
    /// A job is so far: its number, steps done, of so many.
    Progress(u32, usize, Option<usize>),
    /// The file of this job is opened.
    Opened(u32, ListSource),
    /// The job failed, or stopped.
    Failed(u32, ImportError),
    /// Stop what is being read.
    Cancel,
    /// Read another table of the file.
    Sheet(usize),
    /// A column means this.
    Means(usize, Field),
    /// A text of the file means this code; `+` makes an area of it.
    CodeMeans {
        /// The meaning of its column.
        field: Field,
        /// The text.
        text: String,
        /// The code.
        code: String,
    },
    /// Show what it would change.
    Compare,
    /// The rows of this job are read.
    Compared(u32, Compared),
    /// Back to what the columns mean.
    ToColumns,
    /// Back to choosing a file.
    StartAgain,
    /// Save the directory under this title.
    Save(String),
    /// The browser took the file.
    Left,
}

impl DirectoryAction {
    /// What it writes: the directory is a file, nothing here is of a case or of this device.
    pub fn writes(&self) -> Writes {
        Writes::Nothing
    }
}
