//! What the app knows at a moment, whatever area is at work: who is working, the case at hand, the screen, the saving.

use std::rc::Rc;

use super::access::Access;
use super::case_list::CaseList;
use super::chunk::Chunks;
use super::notice::{Fault, Notice};
use super::save_status::SaveStatus;
use super::screen::Screen;
use crate::domain::case::Case;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::device::DeviceEvent;
use crate::domain::device::StorageResidue;
use crate::domain::time::Timestamp;

/// Before, at, and behind the lock.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    /// Looking at the store.
    #[default]
    Starting,
    /// No vault on this device yet.
    FirstUse,
    /// A vault that is not open.
    Locked,
    /// The key is being worked out.
    Opening,
    /// Open.
    Open,
    /// Nothing can be done here, and why.
    Refused(Fault),
    /// Everything was erased; this is what remains.
    Clean(StorageResidue),
}

/// The content with the instruments of this device; once its journal was read.
#[derive(Clone, Debug)]
pub struct ActiveContent(pub Rc<ClinicalContent>);

impl PartialEq for ActiveContent {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What is read again before a tab writes in the place of another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WriterHandover {
    /// Nothing: it writes, or only reads.
    #[default]
    Not,
    /// The list of cases.
    List,
    /// The case at hand and the journal of the device.
    Rest,
}

/// A case that was asked for and is not read yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PendingCase {
    /// Its id.
    pub case: String,
    /// The screen it is wanted for; none where it is read again and one stays where one is.
    pub screen: Option<Screen>,
}

/// What all areas know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Session {
    /// Before, at, behind the lock.
    pub phase: Phase,
    /// Who may open the vault, and who did.
    pub access: Access,
    /// Who is working.
    pub author: String,
    /// The id of this device, once it is open: whose strand of a journal its entries are.
    pub device: String,
    /// Is one thing of a host page shown, without a vault? Then nothing is stored here.
    pub embedded: bool,
    /// Does another tab write, so that this one only reads?
    pub read_only: bool,
    /// The list of cases.
    pub case_list: CaseList,
    /// The case at hand.
    pub case: Option<Rc<Case>>,
    /// Where one is.
    pub screen: Screen,
    /// The page of a form that one came from to what its banners lead to, for the way back.
    pub question: Option<Screen>,
    /// The case that was asked for, until it is read: what else comes is dropped.
    pub pending_case: Option<PendingCase>,
    /// How far this tab is with reading again what another wrote, before it may write.
    pub handover: WriterHandover,
    /// What was said about writing while the key was worked out.
    pub write_turn: Option<bool>,
    /// What just happened.
    pub notice: Option<Notice>,
    /// What is built in, with the instruments of this device.
    pub content: Option<ActiveContent>,
    /// What happened to the device, when, and who was working, until its journal has it.
    pub unlogged: Vec<(Timestamp, String, DeviceEvent)>,
    /// Which chunks of the program are here.
    pub chunks: Chunks,
    /// Storing.
    pub saving: SaveStatus,
    /// The time of the last action.
    pub now: Timestamp,
}
