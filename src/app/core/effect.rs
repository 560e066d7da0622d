//! What every area may ask the world to do: read and append journals, fetch a chunk, give out a file.

use std::rc::Rc;

use super::chunk::Chunk;
use super::export::ExportFile;
use crate::domain::case::CaseSummary;

/// One thing to do outside.
#[derive(Clone, Debug, PartialEq)]
pub enum CoreEffect {
    /// Fetch a chunk of the program.
    FetchChunk(Chunk),
    /// Read the list of cases again.
    ReadCaseList,
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
        /// The entries, as they are sealed and hashed.
        entries: Vec<Vec<u8>>,
        /// The line in the list of cases.
        head: Box<CaseSummary>,
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
    /// Give a file to the person.
    Download(ExportFile),
    /// Print a document, a whole one in HTML, that the page around may keep back like a file.
    Print(ExportFile),
}
