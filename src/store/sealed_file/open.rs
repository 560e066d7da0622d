//! A sealed file that was read: what it says of itself, and the two ways to open it.

use zeroize::Zeroizing;

use super::error::FileError;
use super::header::{self, FileKind, Header};
use super::limits::MAX_FILE;
use crate::domain::time::Timestamp;
use crate::store::envelope::{
    self, AssociatedData, DataKey, EnvelopeError, PublicAddress, RecordKind, Sealed, open_own,
};
use crate::store::passphrase::Passphrase;
use crate::store::vault::Holder;

/// What opens a file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileLocks {
    /// A passphrase does.
    pub passphrase: bool,
    /// The devices of these fingerprints do.
    pub fingerprints: Vec<String>,
}

/// A file that was read and is still closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedFile {
    header: Header,
    /// The header as it stood in the file: the payload is bound to it.
    line: String,
    body: Sealed,
}

impl SealedFile {
    /// Reads a file without opening it.
    ///
    /// # Errors
    /// [`FileError::NotLiaison`], [`FileError::NewerFormat`], [`FileError::CutShort`], [`FileError::TooLarge`],
    /// [`FileError::Damaged`]
    pub fn read(mut bytes: Vec<u8>) -> Result<Self, FileError> {
        if bytes.len() > MAX_FILE {
            return Err(FileError::TooLarge);
        }
        let (header, line) = header::read(&bytes)?;
        bytes.drain(..=line.len());
        match bytes.len() {
            found if found < header.length => Err(FileError::CutShort),
            found if found > header.length => Err(FileError::Damaged),
            _ => Ok(Self { header, line, body: Sealed::from_storage(bytes) }),
        }
    }

    /// Transfer or backup. As the file says it; proven when it opens.
    pub fn kind(&self) -> FileKind {
        self.header.kind
    }

    /// When it was made, by the clock of the device that made it. As the file says it; proven when it opens.
    pub fn made(&self) -> Timestamp {
        self.header.made
    }

    /// What opens it.
    pub fn needs(&self) -> FileLocks {
        FileLocks {
            passphrase: self.header.passphrase().is_some(),
            fingerprints: self.header.keys().map(|slot| slot.to.clone()).collect(),
        }
    }

    /// Opens it with a passphrase: one key derivation.
    ///
    /// # Errors
    /// [`FileError::Passphrase`] when it is the wrong one or cannot be tried, [`FileError::NoPassphrase`],
    /// [`FileError::NewerFormat`], [`FileError::Damaged`]
    pub fn open_with_passphrase(&self, passphrase: &Passphrase) -> Result<Zeroizing<Vec<u8>>, FileError> {
        let slot = self.header.passphrase().ok_or(FileError::NoPassphrase)?;
        self.open(&slot.open(Holder::File, passphrase)?)
    }

    /// Opens it on the device it is for: `own` is the data key of its vault.
    ///
    /// # Errors
    /// [`FileError::NotForThisDevice`], [`FileError::NewerFormat`], [`FileError::Damaged`]
    pub fn open_with_key(&self, own: &DataKey) -> Result<Zeroizing<Vec<u8>>, FileError> {
        let fingerprint = PublicAddress::of(own).fingerprint();
        let slot = self.header.keys().find(|slot| slot.to == fingerprint).ok_or(FileError::NotForThisDevice)?;
        self.open(&open_own(own, &slot.sealed()?).map_err(|_| FileError::Damaged)?)
    }

    fn open(&self, key: &DataKey) -> Result<Zeroizing<Vec<u8>>, FileError> {
        let label = AssociatedData { kind: RecordKind::File, record: &self.line };
        envelope::open(key, label, &self.body).map_err(|error| match error {
            EnvelopeError::NewerFormat { found } => FileError::NewerFormat { found: found.into() },
            _ => FileError::Damaged,
        })
    }
}

#[cfg(test)]
mod tests;
