//! What is at hand on the screens of files.

use std::fmt;
use std::rc::Rc;

use super::file::{MadeFile, OwnAddress};
use crate::app::core::Fault;
use crate::domain::case::Hash;
use crate::domain::device::FileKind;
use crate::domain::team_key::TeamKey;
use crate::domain::time::Timestamp;
use crate::store::envelope::PublicAddress;
use crate::store::sealed_file::SealedFile;

/// What is at hand on the screens of files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TransferState {
    /// What is wrong with what was typed or selected, and the id of its field.
    pub problem: Option<(&'static str, Fault)>,
    /// Is a file being made or opened?
    pub working: bool,
    /// The address of this device, once it was asked for.
    pub own: Option<OwnAddress>,
    /// For whom a file is made.
    pub recipient: Option<Recipient>,
    /// The file that was made and waits to be saved.
    pub made: Option<Rc<MadeFile>>,
    /// The file that was selected.
    pub selected: Option<SelectedFile>,
    /// What was taken from it.
    pub received: Option<Rc<ImportSummary>>,
    /// What is wrong with what was typed of a file that has arrived: the id of a field, and the words.
    pub receipt_problems: Vec<(&'static str, Fault)>,
}

/// Which page of a screen of files is shown: a new one is announced like a new screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// What is asked.
    Ask,
    /// The wait.
    Work,
    /// The fingerprint to compare, or what a file says of itself.
    Check,
    /// What was made, or taken.
    Done,
}

impl TransferState {
    /// Is something wrong with what was typed or selected?
    pub fn has_problem(&self) -> bool {
        self.problem.is_some() || !self.receipt_problems.is_empty()
    }

    /// Which page is shown.
    pub fn stage(&self) -> Stage {
        let compares = self.recipient.as_ref().is_some_and(|recipient| recipient.address.is_some());
        match self {
            _ if self.working => Stage::Work,
            _ if self.made.is_some() || self.received.is_some() => Stage::Done,
            _ if compares || self.selected.is_some() => Stage::Check,
            _ => Stage::Ask,
        }
    }

    /// What stays when another screen is shown: the address of this device is no secret and does not change.
    pub fn leave_screen(&mut self) {
        *self = Self { own: self.own.take(), ..Self::default() };
    }
}

/// For whom a file is made.
#[derive(Clone, Debug, PartialEq)]
pub struct Recipient {
    /// The name.
    pub name: String,
    /// The address of their device, to be compared before anything is locked for it.
    pub address: Option<PublicAddress>,
}

/// A file that was selected and can be opened.
#[derive(Clone, PartialEq)]
pub struct SelectedFile {
    /// The file.
    pub file: Rc<SealedFile>,
    /// Its hash.
    pub hash: Hash,
}

impl fmt::Debug for SelectedFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SelectedFile({})", self.hash.0)
    }
}

/// What was taken from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportSummary {
    /// Transfer or backup.
    pub kind: FileKind,
    /// Who made it, as it says.
    pub author: String,
    /// On which device.
    pub device: String,
    /// When.
    pub made: Timestamp,
    /// What of each case.
    pub cases: Vec<ImportedCase>,
    /// Are settings and tools of that device in it? They are not taken over.
    pub settings: bool,
    /// The key of a team that is in it: not taken over by itself.
    pub team_key: Option<TeamKey>,
    /// What to read back to whoever made it; none when something was refused.
    pub receipt: Option<String>,
}

/// One case of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportedCase {
    /// The case.
    pub id: String,
    /// Its local reference.
    pub reference: String,
    /// What was taken of it; or why nothing was.
    pub taken: Result<MergeCounts, Fault>,
}

/// What was taken of one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MergeCounts {
    /// Was the case not here before?
    pub new_case: bool,
    /// How many entries are new.
    pub entries: usize,
    /// How many answers differ between two devices.
    pub conflicts: usize,
}
