//! What an import is read against: the directory in use, the lists of codes, the day.

use jiff::civil::Date;

use crate::domain::clinical_content::CodeRow;
use crate::domain::directory::Directory;

/// What an import is read against.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The directory in use.
    pub current: Option<&'a Directory>,
    /// The day: the version of what is made.
    pub today: Date,
    /// The categories.
    pub categories: &'a [CodeRow],
    /// The needs.
    pub needs: &'a [CodeRow],
}
