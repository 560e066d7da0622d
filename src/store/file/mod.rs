//! Sealed files: what leaves the device for another one, or to be put back later. A transfer and a backup are one
//! format; receiving and restoring are one thing, a merge. Made and read by `app`, in the second half of the program.
//!
//! ```text
//! {"file":"liaison","format":1,"kind":"transfer","made":…,"slots":[…],"length":…}\n     in the clear
//! the payload, sealed with a random file key (envelope kind 4), bound to every byte of the line above
//! ```
//!
//! A slot holds the file key, locked by a passphrase (as in the vault: [`super::vault`]) or for the address of a device
//! ([`PublicAddress`]). What is carried is in [`payload`]. The length tells a file cut short by a mail gateway or a
//! full stick from one that was changed.
//!
//! In the clear are: that it is of Liaison, transfer or backup, when it was made, how large it is, and the fingerprints
//! of the devices it is for; nothing of a person. A file does not prove who made it: the screen shows the sender it
//! names as what it says, and what it brings is merged, never put in place of something. It cannot be called back.

mod error;
mod header;
pub mod payload;

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use self::header::{FileSlot, Header, KeySlot};
use super::envelope::{
    self, DataKey, EnvelopeError, KEY_LEN, KdfParams, Kind, Label, NONCE_LEN, PublicAddress, Sealed, open_own, seal_to,
};
use super::passphrase::Passphrase;
use super::vault::slot::{Holder, Slot};
use super::vault::{SlotKind, SlotRandom};
use crate::domain::time::Moment;

pub use error::FileError;
pub use header::{FORMAT, FileKind};

/// Largest payload, in bytes (64 MiB): a tablet holds a file several times over while it opens it.
pub const MAX_PAYLOAD: usize = 64 * 1024 * 1024;
/// Largest file, in bytes.
pub const MAX_FILE: usize = header::MAX_LINE + 1 + MAX_PAYLOAD + envelope::OVERHEAD;
/// Most locks of one file.
pub const MAX_LOCKS: usize = 16;

/// Who can open a file that is made, with the fresh random bytes that this takes.
pub enum Lock<'a> {
    /// Whoever knows it. At most one in a file.
    Passphrase {
        /// At least [`super::vault::MIN_PASSPHRASE_CHARS`]: a file is guessed at without a slow-down.
        passphrase: &'a Passphrase,
        /// What a guess costs.
        params: KdfParams,
        /// Fresh random bytes.
        random: &'a SlotRandom,
    },
    /// The device of this address.
    Address {
        /// Whose it is was made sure of by its fingerprint.
        address: &'a PublicAddress,
        /// Fresh random bytes.
        random: &'a [u8; KEY_LEN],
    },
}

/// Fresh random bytes for [`seal_file`], from `browser::random`. Wiped when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct FileRandom {
    /// Becomes the file key.
    pub key: [u8; KEY_LEN],
    /// Nonce of the payload.
    pub nonce: [u8; NONCE_LEN],
}

/// What opens a file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needs {
    /// A passphrase does.
    pub passphrase: bool,
    /// The devices of these fingerprints do.
    pub fingerprints: Vec<String>,
}

/// Makes a file. With a passphrase among the locks it takes about as long as unlocking.
///
/// # Errors
/// [`FileError::TooLarge`]; [`FileError::Locks`] without a lock, with two passphrases or more than [`MAX_LOCKS`];
/// [`FileError::Passphrase`] for one that is too short or cannot be derived; [`FileError::BadAddress`]
pub fn seal_file(
    kind: FileKind,
    made: Moment,
    locks: &[Lock<'_>],
    payload: &[u8],
    random: FileRandom,
) -> Result<Vec<u8>, FileError> {
    let passphrases = locks.iter().filter(|lock| matches!(lock, Lock::Passphrase { .. })).count();
    if locks.is_empty() || locks.len() > MAX_LOCKS || passphrases > 1 {
        return Err(FileError::Locks);
    }
    if payload.len() > MAX_PAYLOAD {
        return Err(FileError::TooLarge);
    }
    let key = DataKey::from_bytes(random.key);
    let slots = locks.iter().map(|lock| slot(lock, &key)).collect::<Result<_, _>>()?;
    let line = Header::new(kind, made, slots, payload.len() + envelope::OVERHEAD).line()?;
    let body = envelope::seal(&key, Label { kind: Kind::File, record: &line }, random.nonce, payload)
        .map_err(|_| FileError::TooLarge)?;
    Ok([line.as_bytes(), b"\n", body.as_bytes()].concat())
}

fn slot(lock: &Lock<'_>, key: &DataKey) -> Result<FileSlot, FileError> {
    match lock {
        Lock::Passphrase { passphrase, params, random } => {
            let slot = Slot::new(SlotKind::Passphrase, "", random);
            Ok(FileSlot::Passphrase(slot.close(Holder::File, key, passphrase, *params, random)?))
        }
        Lock::Address { address, random } => {
            let sealed = seal_to(address, key, random).map_err(|_| FileError::BadAddress)?;
            Ok(FileSlot::Key(KeySlot::new(address.fingerprint(), &sealed)))
        }
    }
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
    pub fn made(&self) -> Moment {
        self.header.made
    }

    /// What opens it.
    pub fn needs(&self) -> Needs {
        Needs {
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
        let label = Label { kind: Kind::File, record: &self.line };
        envelope::open(key, label, &self.body).map_err(|error| match error {
            EnvelopeError::NewerFormat { found } => FileError::NewerFormat { found: found.into() },
            _ => FileError::Damaged,
        })
    }
}

#[cfg(test)]
mod tests;
