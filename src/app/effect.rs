//! What `reduce` asks the world to do.

use std::rc::Rc;

use super::leaving::LeavingEffect;
use super::state::ReportFile;
use super::tablet::NewSlot;
use crate::domain::case::{CaseHead, Entry};
use crate::domain::device::Device;
use crate::store::passphrase::Passphrase;

/// One thing to do outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Make the vault and keep its key in memory.
    CreateVault {
        /// Who is working.
        who: String,
        /// The passphrase.
        passphrase: Passphrase,
    },
    /// Open the vault and keep its key in memory.
    Unlock {
        /// The slot.
        slot: String,
        /// The passphrase, or the recovery code.
        passphrase: Passphrase,
    },
    /// Fetch the second half of the program.
    FetchLater,
    /// Forget the key.
    ForgetKey,
    /// Read the list of cases again.
    ReadHeads,
    /// Read and fold a case.
    ReadCase {
        /// The case.
        id: String,
        /// How many entries it should have at least.
        entries: Option<u32>,
        /// The device whose strand new entries go to.
        device: String,
    },
    /// Seal and append entries, at places one after the other, with the new head of their case.
    Append {
        /// The place of the first.
        place: u32,
        /// The entries.
        entries: Vec<Rc<Entry>>,
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
    /// Write again after a failure, from the entry that failed on.
    ResumeWriting,
    /// Let somebody in, change a passphrase or the recovery code.
    ChangeSlot(NewSlot),
    /// Let somebody in no longer.
    RevokeSlot(String),
    /// Ask the browser whether it keeps our storage, and how much room there is.
    AskStorage,
    /// Erase everything on this device, and look what remains.
    Wipe,
    /// Give a file to the person.
    Download(ReportFile),
    /// Read every journal, case by case, and make the rows of the audit.
    ReadForAudit {
        /// The id of this tablet.
        tablet: String,
        /// Its own journal, as it was read.
        device: Rc<Device>,
    },
    /// Delete a case, now that it is on record.
    Purge(String),
    /// Something about sealed files.
    Leaving(LeavingEffect),
}
