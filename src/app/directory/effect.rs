//! What reading a list of services asks of the world.

use std::rc::Rc;

use jiff::civil::Date;

use super::state::{ImportJob, OpenedList};
use crate::domain::clinical_content::CodeRow;
use crate::domain::directory::Directory;

/// One thing to do outside.
#[derive(Clone, Debug, PartialEq)]
pub enum DirectoryEffect {
    /// Open a file.
    Read {
        /// The job.
        job: ImportJob,
        /// Its name.
        name: String,
        /// Its bytes.
        bytes: Rc<Vec<u8>>,
    },
    /// Read its rows.
    Compare(Box<CompareRequest>),
}

/// What rows are read with.
#[derive(Clone, Debug)]
pub struct CompareRequest {
    /// The job.
    pub job: ImportJob,
    /// The list.
    pub list: OpenedList,
    /// The directory in use; none where that is made up.
    pub current: Option<Rc<Directory>>,
    /// The day.
    pub today: Date,
    /// The categories.
    pub categories: Vec<CodeRow>,
    /// The needs.
    pub needs: Vec<CodeRow>,
}

impl PartialEq for CompareRequest {
    fn eq(&self, other: &Self) -> bool {
        self.job == other.job
    }
}

impl DirectoryEffect {
    /// Does it hold the thread, so that the screen is painted first?
    pub fn holds_thread(&self) -> bool {
        true
    }
}
