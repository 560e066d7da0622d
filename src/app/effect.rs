//! What `reduce` asks the world to do.

use std::rc::Rc;

use super::state::ReportFile;
use crate::domain::case::{CaseHead, Entry};

/// One thing to do outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Make the vault and keep its key in memory.
    CreateVault {
        /// Who is working.
        who: String,
        /// The passphrase.
        passphrase: String,
    },
    /// Open the vault and keep its key in memory.
    Unlock {
        /// The passphrase.
        passphrase: String,
    },
    /// Fetch the second half of the program.
    FetchLater,
    /// Forget the key.
    ForgetKey,
    /// Read and fold a case.
    ReadCase(String),
    /// Seal and append an entry with the new head of its case.
    Append {
        /// The entry.
        entry: Box<Entry>,
        /// The line in the list of cases.
        head: Box<CaseHead>,
    },
    /// Read the journal of the device.
    ReadDevice,
    /// Seal and append an entry of the device's journal.
    AppendDevice {
        /// Its place.
        seq: u32,
        /// The entry, as it is sealed and hashed.
        entry: Rc<Vec<u8>>,
    },
    /// Write again after a failure; the appends that wait follow.
    ResumeWriting,
    /// Give a file to the person.
    Download(ReportFile),
}
