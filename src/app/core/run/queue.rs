//! What is sealed and waits to be stored.

use crate::store::envelope::Sealed;

/// Entries to be stored together, with the new head of their journal.
pub struct Waiting {
    /// The journal: a case, or the device.
    pub journal: String,
    /// The place of the first.
    pub place: u32,
    /// The entries.
    pub entries: Vec<Sealed>,
    /// The head.
    pub head: Sealed,
}
