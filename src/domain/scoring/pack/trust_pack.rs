//! An instrument of a trust with its files.

use std::rc::Rc;

use super::files::PackFiles;
use crate::domain::scoring::Instrument;

/// An instrument of a trust, checked.
#[derive(Clone, Debug)]
pub struct TrustPack {
    /// The instrument.
    pub instrument: Rc<Instrument>,
    /// Its files.
    pub files: PackFiles,
}

/// Two packs are equal when their files are.
impl PartialEq for TrustPack {
    fn eq(&self, other: &Self) -> bool {
        self.files == other.files
    }
}
