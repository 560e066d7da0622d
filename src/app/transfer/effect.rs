//! What the screens of files ask of the world.

use std::rc::Rc;

use super::file::MadeFile;
use crate::domain::case::Case;
use crate::domain::device::FileKind;
use crate::domain::team_key::TeamKey;
use crate::domain::time::Timestamp;
use crate::store::envelope::PublicAddress;
use crate::store::passphrase::Passphrase;
use crate::store::sealed_file::SealedFile;

/// One thing to do outside.
#[derive(Clone, Debug, PartialEq)]
pub enum TransferEffect {
    /// Work out the address of this device.
    ReadAddress,
    /// Make a sealed file.
    Make(Box<SealRequest>),
    /// Open one.
    Open {
        /// The file.
        file: Rc<SealedFile>,
        /// Its passphrase; none to open it by the key of this device.
        passphrase: Option<Passphrase>,
        /// The device whose strand new entries go to.
        device: String,
    },
    /// Give a file that was made to the person.
    Save(Rc<MadeFile>),
    /// Delete a case, now that it is on record.
    DeleteCase(String),
}

impl TransferEffect {
    /// Does it hold the thread, so that the screen is painted first?
    pub fn holds_thread(&self) -> bool {
        matches!(self, TransferEffect::Make(_) | TransferEffect::Open { .. })
    }
}

/// How a file is locked.
#[derive(Clone, Debug, PartialEq)]
pub enum FileLock {
    /// With a passphrase.
    Passphrase(Passphrase),
    /// For the device of this address.
    Address(PublicAddress),
}

/// A file to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct SealRequest {
    /// The case that is in it; none for everything, or for the key of the team.
    pub case: Option<Rc<Case>>,
    /// The key of the team, and nothing else.
    pub team_key: Option<TeamKey>,
    /// The device that makes it.
    pub device: String,
    /// Who makes it.
    pub author: String,
    /// When.
    pub made: Timestamp,
    /// How it is locked.
    pub lock: FileLock,
}

impl SealRequest {
    /// Transfer or backup.
    pub(super) fn kind(&self) -> FileKind {
        if self.case.is_some() || self.team_key.is_some() { FileKind::Transfer } else { FileKind::Backup }
    }

    /// The name to save it under: of nobody.
    pub(super) fn name(&self) -> String {
        let day = self.made.date();
        match &self.case {
            Some(case) => format!("case-{}-{day}.liaison", case.reference),
            None if self.team_key.is_some() => format!("liaison-team-key-{day}.liaison"),
            None => format!("liaison-backup-{day}.liaison"),
        }
    }
}
