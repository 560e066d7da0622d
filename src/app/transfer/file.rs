//! Sealed files as the area handles them: what goes into one, one that was made, what came out of one.

use std::fmt;

use crate::domain::case::{Case, Hash};
use crate::domain::device::FileKind;
use crate::store::envelope::KEY_LEN;
use crate::store::sealed_file::FileRandom;
use crate::store::sealed_file::payload::{CaseEntries, Payload};
use crate::store::vault::SlotRandom;

/// What goes into a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SealedContent {
    /// The journals of cases.
    pub cases: Vec<CaseEntries>,
    /// The journal of the device.
    pub device_entries: Vec<String>,
    /// The references of cases of which not everything can be read here.
    pub damaged: Vec<String>,
}

/// Fresh random bytes for one file.
pub struct SealRandom {
    /// Of the file.
    pub file: FileRandom,
    /// Of a lock with a passphrase.
    pub slot: SlotRandom,
    /// Of a lock for an address.
    pub address: [u8; KEY_LEN],
}

/// A file that was made.
#[derive(Clone, PartialEq, Eq)]
pub struct MadeFile {
    /// Transfer or backup.
    pub kind: FileKind,
    /// The name to save it under: of nobody.
    pub name: String,
    /// What is saved.
    pub bytes: Vec<u8>,
    /// The hash of that.
    pub hash: Hash,
    /// The case of a transfer.
    pub case: Option<String>,
    /// How many cases are in it.
    pub cases: u32,
    /// How many entries of cases.
    pub entries: u32,
    /// The references of cases that are not whole in it.
    pub damaged: Vec<String>,
    /// Does a passphrase open it?
    pub by_passphrase: bool,
}

impl fmt::Debug for MadeFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MadeFile({}, {} bytes)", self.name, self.bytes.len())
    }
}

/// What was in a file, and beside each case of it what this device has of that case.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedFile {
    /// What was in it.
    pub payload: Payload,
    /// The cases here, in the order of the payload; without an entry where there is none.
    pub here: Vec<Case>,
}

/// The address of this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnAddress {
    /// To be sent to whoever makes a file for this device.
    pub text: String,
    /// To be compared by voice.
    pub fingerprint: String,
}

impl SealedContent {
    /// One case, as it is at hand: entries that wait to be stored are in it.
    pub fn of(case: &Case) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_default();
        let entries = case.entries.iter().map(|entry| text(entry.bytes())).collect();
        Self { cases: vec![CaseEntries { id: case.id.clone(), entries }], ..Self::default() }
    }
}
