//! What an import would do, row by row.

use super::field::Field;
use super::mark::{RowMark, listed};
use crate::domain::directory::Directory;

listed! {
    /// Why a row gives no service. The words are `import-refused-<code>`.
    RowRefusal {
        /// No name.
        NoName: "no-name",
        /// No telephone number, e-mail, web address or address.
        NoContact: "no-contact",
        /// A row of another service: it has no name, and says whose it is.
        PartOfAnother: "part-of-another",
        /// Not the shape of a service: a record of JSON.
        Shape: "shape",
    }
}

/// What would happen to a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowOutcome {
    /// A service the directory has not.
    Added,
    /// A service it has, changed in these fields.
    Changed(Vec<String>),
    /// A service it has, as it is.
    Unchanged,
    /// No service, for these reasons.
    Refused(Vec<RowRefusal>),
    /// A service, perhaps the same as that one, by its id. It is added; nothing is merged.
    DuplicateProposed(String),
}

impl RowOutcome {
    /// Its code. The words are `import-outcome-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed(_) => "changed",
            Self::Unchanged => "unchanged",
            Self::Refused(_) => "refused",
            Self::DuplicateProposed(_) => "duplicate",
        }
    }
}

/// A row and what would happen to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowReport {
    /// Its number, as the spreadsheet program shows it; the place in the list for JSON.
    pub number: u32,
    /// The name in it.
    pub name: String,
    /// The service it gives, by its id.
    pub service: Option<String>,
    /// What would happen.
    pub outcome: RowOutcome,
    /// What was undone, guessed or left unread.
    pub marks: Vec<RowMark>,
}

/// How many rows of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named as its outcome")]
pub struct ImportCounts {
    pub added: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub refused: usize,
    pub duplicates: usize,
    /// Rows with a mark.
    pub marked: usize,
    /// Services of the directory in use that no row is about: they stay.
    pub absent: usize,
}

/// A text of the file that is no code of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnmappedCode {
    /// The meaning of its column.
    pub field: Field,
    /// The text.
    pub text: String,
    /// In how many rows.
    pub rows: usize,
}

/// What an import would make.
#[derive(Clone, Debug)]
pub struct DirectoryImport {
    /// The directory in use with what is new and changed in it.
    pub directory: Directory,
    /// Every row.
    pub rows: Vec<RowReport>,
    /// How many of each kind.
    pub counts: ImportCounts,
    /// Texts that are no codes.
    pub unmapped: Vec<UnmappedCode>,
}
