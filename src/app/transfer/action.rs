//! What can happen to sealed files, to what differs between two devices, and to a case that is to be deleted here.

use std::rc::Rc;

use super::file::{MadeFile, OpenedFile, OwnAddress};
use crate::app::core::{Fault, Writes};
use crate::domain::case::Subject;
use crate::store::passphrase::Passphrase;

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum TransferAction {
    /// Show the address of this device.
    ShowAddress,
    /// It was worked out.
    OwnAddress(OwnAddress),
    /// Make a sealed file of the case at hand.
    Transfer {
        /// For whom.
        recipient: String,
        /// How it is to be locked.
        lock: LockChoice,
    },
    /// The fingerprint of the recipient's device was compared, and is the same.
    Compared,
    /// Make a sealed file of everything.
    Backup {
        /// Its passphrase.
        passphrase: Passphrase,
        /// The passphrase again.
        again: Passphrase,
    },
    /// Make a sealed file of the team key.
    CarryKey {
        /// Its passphrase.
        passphrase: Passphrase,
        /// The passphrase again.
        again: Passphrase,
    },
    /// The file was made.
    Made(Box<MadeFile>),
    /// It was not, and why.
    NotMade(Fault),
    /// Save the file that was made.
    Save,
    /// It was handed to the browser.
    Saved(Rc<MadeFile>),
    /// A file was selected, and these are its bytes; none when nothing was.
    Selected(Option<Vec<u8>>),
    /// The browser could not read it, by the name of the failure.
    NotRead(String),
    /// Open the file that was selected; without a passphrase, by the key of this device.
    Open(Option<Passphrase>),
    /// It was opened, and this is in it.
    Opened(Box<OpenedFile>),
    /// It was not, and why.
    NotOpened(Fault),
    /// Sign handouts here with the team key that was in the file.
    UseTeamKey,
    /// Of two answers that differ, keep this one.
    Keep {
        /// What they are about.
        subject: Subject,
        /// The id of the entry that is kept.
        entry: String,
    },
    /// Somebody confirmed to have a file of the case at hand.
    Confirm {
        /// The receipt they read out.
        receipt: String,
        /// Who, and how.
        who: String,
    },
    /// Delete the case at hand from this device.
    DeleteCase,
    /// Delete every case whose time is over.
    DeleteDue,
    /// Entries are stored: if one says that a case was deleted, that follows now.
    Stored {
        /// The journal.
        journal: String,
        /// The place of the first.
        place: u32,
    },
    /// A case is deleted.
    Deleted(String),
    /// It could not be deleted.
    NotDeleted(String, Fault),
}

impl TransferAction {
    /// What it writes.
    pub fn writes(&self) -> Writes {
        match self {
            TransferAction::Transfer { .. }
            | TransferAction::Compared
            | TransferAction::Keep { .. }
            | TransferAction::Confirm { .. } => Writes::Case,
            TransferAction::Backup { .. }
            | TransferAction::CarryKey { .. }
            | TransferAction::UseTeamKey
            | TransferAction::Made(_)
            | TransferAction::Open(_)
            | TransferAction::Opened(_)
            | TransferAction::DeleteCase => Writes::Device,
            TransferAction::ShowAddress
            | TransferAction::OwnAddress(_)
            | TransferAction::NotMade(_)
            | TransferAction::Save
            | TransferAction::Saved(_)
            | TransferAction::Selected(_)
            | TransferAction::NotRead(_)
            | TransferAction::NotOpened(_)
            // What is due is deleted where this tab may put it on record, see `case_deletion`.
            | TransferAction::DeleteDue
            | TransferAction::Stored { .. }
            | TransferAction::Deleted(_)
            | TransferAction::NotDeleted(..) => Writes::Nothing,
        }
    }

    /// Does it look over what was typed or selected, so that what is wrong with it takes the focus?
    pub fn checks_input(&self) -> bool {
        !matches!(
            self,
            TransferAction::DeleteCase
                | TransferAction::DeleteDue
                | TransferAction::Stored { .. }
                | TransferAction::Deleted(_)
                | TransferAction::NotDeleted(..)
        )
    }
}

/// How a file is to be locked, as it was typed or chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum LockChoice {
    /// With a passphrase, told by phone.
    Passphrase {
        /// The passphrase.
        passphrase: Passphrase,
        /// The passphrase again.
        again: Passphrase,
    },
    /// For the device of this address.
    Address(String),
    /// For a device a file was locked for before, by whose it is.
    Known(String),
}
