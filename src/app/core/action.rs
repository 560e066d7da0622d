//! What happens to no one area: the store answers, a chunk comes, another screen is shown.

use super::chunk::{Chunk, ChunkStatus};
use super::export::ExportKind;
use super::notice::Fault;
use super::screen::Screen;
use super::writes::Writes;
use crate::domain::case::{Case, CaseSummary};
use crate::store::vault::SlotInfo;

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum CoreAction {
    /// The store was opened; it has a vault that these may open, or none.
    StoreOpened {
        /// Who may open the vault; none when there is none.
        slots: Option<Vec<SlotInfo>>,
        /// Is everything gone when the page is closed?
        ephemeral: bool,
    },
    /// Something failed; the fault says what and what is safe.
    Failed(Fault),
    /// A file went to the browser, to be saved or printed.
    FileLeft(ExportKind),
    /// A chunk of the program came, or could not be fetched.
    ChunkCame(Chunk, ChunkStatus),
    /// Fetch it again.
    FetchChunk(Chunk),
    /// The notice was read.
    NoticeRead,
    /// Another tab erased everything.
    Erased,
    /// This tab may write now, or another does.
    Writing(bool),
    /// The list of cases was read again.
    CaseListRead(Vec<CaseSummary>),
    /// A case was read.
    CaseRead(Box<Case>),
    /// The journal of the device was read: the plain entries.
    DeviceRead(Vec<(u32, Vec<u8>)>),
    /// Show another screen.
    Go(Screen),
    /// Entries that were handed over together are on the disk.
    Saved {
        /// The journal: a case, or the device.
        journal: String,
        /// The place of the first.
        place: u32,
    },
    /// Entries could not be stored.
    SaveFailed(Fault),
    /// Try again to store what is not stored.
    RetrySave,
}

impl CoreAction {
    /// What it writes.
    pub fn writes(&self) -> Writes {
        match self {
            CoreAction::StoreOpened { .. }
            | CoreAction::Failed(_)
            | CoreAction::FileLeft(_)
            | CoreAction::ChunkCame(..)
            | CoreAction::FetchChunk(_)
            | CoreAction::NoticeRead
            | CoreAction::Erased
            | CoreAction::Writing(_)
            | CoreAction::CaseListRead(_)
            | CoreAction::CaseRead(_)
            | CoreAction::DeviceRead(_)
            | CoreAction::Go(_)
            | CoreAction::Saved { .. }
            | CoreAction::SaveFailed(_)
            | CoreAction::RetrySave => Writes::Nothing,
        }
    }
}
