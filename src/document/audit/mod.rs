//! The audit of a tablet: who did what when, one row for each entry of every journal, as a CSV file.
//!
//! A row says when, who, on which tablet, of which case, what kind of entry it is, and which form, tool, file or slot it is
//! about. It never says what was answered or found out, nor anything that somebody typed: only ids and codes pass
//! ([`About`]), so the file may go to somebody who must not read the cases. Asked for by `app/audit`, case by case.

mod about;
mod rows;
mod table;

pub use rows::{case_rows, device_rows};
pub use table::Table;

use crate::domain::time::Moment;

/// The names of the columns. Fixed, as the names of a format are: programs read them.
pub const COLUMNS: [&str; 7] = ["when", "author", "tablet", "entry", "case", "what", "about"];

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// When; none for an entry that cannot be read.
    pub at: Option<Moment>,
    /// Who was working.
    pub author: String,
    /// The tablet that wrote it; empty in what version 0.1.0 wrote of a case.
    pub tablet: String,
    /// The place of the entry in the strand of that tablet; of an entry that cannot be read, its place in this store.
    pub entry: u32,
    /// The local reference of the case; empty for the tablet itself.
    pub case: String,
    /// The kind of entry, as the journal calls it; or the key of what is wrong with it.
    pub what: &'static str,
    /// What it is about, as `name=value` with spaces between.
    pub about: String,
}

impl Row {
    /// Its cells, in the order of [`COLUMNS`].
    fn cells(&self) -> [String; 7] {
        [
            self.at.map(Moment::iso).unwrap_or_default(),
            self.author.clone(),
            self.tablet.clone(),
            self.entry.to_string(),
            self.case.clone(),
            self.what.to_owned(),
            self.about.clone(),
        ]
    }
}
