//! An instrument of a trust with its files.

use std::rc::Rc;

use super::files::PackFiles;
use crate::domain::scoring::Instrument;

/// A tool of a trust, checked.
#[derive(Clone, Debug)]
pub struct TrustPack {
    /// The tool.
    pub instrument: Rc<Instrument>,
    /// Its files.
    pub files: PackFiles,
}

/// The same files make the same tool.
impl PartialEq for TrustPack {
    fn eq(&self, other: &Self) -> bool {
        self.files == other.files
    }
}
