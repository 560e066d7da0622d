//! What is at hand while a list of services is read.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use crate::document::directory::import::{DirectoryImport, ImportError, Mapping, Source, Table};

/// What is at hand there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DirectoryState {
    /// How far the import is.
    pub stage: ImportStage,
    /// The name of the file.
    pub file: String,
    /// What is being read.
    pub job: Option<ImportJob>,
    /// The mappings of this session: the same headings mean the same again.
    pub remembered: Vec<Mapping>,
    /// How many jobs there were.
    pub jobs: u32,
}

/// How far an import is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum ImportStage {
    /// A file is to be chosen.
    #[default]
    Start,
    /// It cannot be read, and why.
    Refused(String, ImportError),
    /// It is being read: so many steps of so many.
    Reading(usize, Option<usize>),
    /// What its columns mean.
    Columns(OpenedList),
    /// Its rows are being read.
    Comparing(OpenedList, usize, Option<usize>),
    /// What it would change.
    Report(OpenedList, Compared),
}

/// A list that was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedList {
    /// The name of the file.
    pub file: String,
    /// What is in it.
    pub source: ListSource,
    /// Which of them is read.
    pub sheet: usize,
    /// What its columns mean.
    pub mapping: Mapping,
}

impl OpenedList {
    /// Its tables; none where it says itself what is what.
    pub fn tables(&self) -> &[Table] {
        self.source.tables()
    }

    /// The table that is read.
    pub fn table(&self) -> Option<&Table> {
        self.tables().get(self.sheet)
    }
}

/// What a file holds. It is the same while it is the same one.
#[derive(Clone)]
pub struct ListSource(pub Rc<Source>);

impl ListSource {
    /// Its tables; none where it says itself what is what.
    pub fn tables(&self) -> &[Table] {
        match &*self.0 {
            Source::Tables(tables) => tables,
            Source::Structured(_) => &[],
        }
    }
}

impl PartialEq for ListSource {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for ListSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ListSource({} tables)", self.tables().len())
    }
}

/// What an import would make. It is the same while it is the same one.
#[derive(Clone)]
pub struct Compared(pub Rc<DirectoryImport>);

impl PartialEq for Compared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for Compared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Compared({:?})", self.0.counts)
    }
}

/// Something that is being read, and can be stopped.
#[derive(Clone, Debug, Default)]
pub struct ImportJob {
    /// Its number: what a job before it still says is not heard.
    pub number: u32,
    /// Is it to stop?
    pub stopped: Rc<Cell<bool>>,
}

impl PartialEq for ImportJob {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}
