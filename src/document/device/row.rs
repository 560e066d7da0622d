//! One row of the audit: who did what, when, on which device.

use crate::domain::time::Timestamp;

/// The names of the columns. Fixed, as the names of a format are: programs read them.
pub const COLUMNS: [&str; 7] = ["when", "author", "tablet", "entry", "case", "what", "about"];

/// One row: who did what, when, on which device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditRow {
    /// When; none for an entry that cannot be read.
    pub at: Option<Timestamp>,
    /// Who was working.
    pub author: String,
    /// The device that wrote it; empty in what version 0.1.0 wrote of a case.
    pub device: String,
    /// The place of the entry in the chain of that device; of an entry that cannot be read, its place in this store.
    pub entry: u32,
    /// The local reference of the case; empty for the device itself.
    pub case: String,
    /// The kind of entry, as the journal calls it; or the key of what is wrong with it.
    pub what: &'static str,
    /// What it is about, as `name=value` with spaces between.
    pub about: String,
}

impl AuditRow {
    /// Its cells, in the order of [`COLUMNS`].
    pub(super) fn cells(&self) -> [String; 7] {
        [
            self.at.map(Timestamp::iso).unwrap_or_default(),
            self.author.clone(),
            self.device.clone(),
            self.entry.to_string(),
            self.case.clone(),
            self.what.to_owned(),
            self.about.clone(),
        ]
    }
}
