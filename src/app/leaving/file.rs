//! Sealing and opening: what the runner needs of [`crate::store::file`], in the second half of the program. Keys and random
//! bytes are the runner's; nothing here touches the store or the browser.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use std::fmt;
use std::rc::Rc;

use wasm_split_helpers::wasm_split;

use super::faults::{file_fault, payload_fault, too_large};
use super::make::FileLock;
use crate::app::later::NotHere;
use crate::app::state::Fault;
use crate::domain::case::{Case, Hash};
use crate::domain::device::FileKind;
use crate::domain::time::Moment;
use crate::store::envelope::{DataKey, KEY_LEN, KdfParams, PublicAddress};
use crate::store::file::payload::{CaseEntries, Payload};
use crate::store::file::{FileRandom, Lock, SealedFile, seal_file};
use crate::store::passphrase::Passphrase;
use crate::store::vault::SlotRandom;

/// A file to be made.
#[derive(Clone, Debug, PartialEq)]
pub struct ToMake {
    /// The case that is in it; none for everything.
    pub case: Option<Rc<Case>>,
    /// The tablet that makes it.
    pub device: String,
    /// Who makes it.
    pub author: String,
    /// When.
    pub made: Moment,
    /// How it is locked.
    pub lock: FileLock,
}

/// What goes into it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Content {
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

/// What was in a file, and beside each case of it what this tablet has of that case.
#[derive(Clone, Debug, PartialEq)]
pub struct FromFile {
    /// What was in it.
    pub payload: Payload,
    /// The cases here, in the order of the payload; without an entry where there is none.
    pub here: Vec<Case>,
}

/// The address of this tablet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnAddress {
    /// To be sent to whoever makes a file for this tablet.
    pub text: String,
    /// To be compared by voice.
    pub fingerprint: String,
}

impl Content {
    /// One case, as it is at hand: entries that wait to be stored are in it.
    pub fn of(case: &Case) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_default();
        let entries = case.entries.iter().map(|entry| text(entry.bytes())).collect();
        Self { cases: vec![CaseEntries { id: case.id.clone(), entries }], ..Self::default() }
    }
}

impl ToMake {
    fn kind(&self) -> FileKind {
        if self.case.is_some() { FileKind::Transfer } else { FileKind::Backup }
    }

    fn name(&self) -> String {
        let day = self.made.date();
        match &self.case {
            Some(case) => format!("case-{}-{day}.liaison", case.reference),
            None => format!("liaison-backup-{day}.liaison"),
        }
    }
}

/// Makes a file. With a passphrase it takes about as long as unlocking.
#[wasm_split(later, fallible, preload(fetch_seal))]
pub fn seal(
    work: &ToMake,
    content: Content,
    params: KdfParams,
    random: SealRandom,
) -> Result<Result<MadeFile, Fault>, NotHere> {
    Ok(sealed(work, content, params, random).map_err(|fault| too_large(fault, work.case.is_none())))
}

fn sealed(work: &ToMake, content: Content, params: KdfParams, random: SealRandom) -> Result<MadeFile, Fault> {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let (kind, damaged) = (work.kind(), content.damaged);
    let by_passphrase = matches!(work.lock, FileLock::Passphrase(_));
    let cases = count(content.cases.len());
    let entries = count(content.cases.iter().map(|case| case.entries.len()).sum());
    let mut payload = Payload::new(work.device.clone(), work.author.clone(), work.made, content.cases);
    payload.device_entries = content.device_entries;
    let plain = payload.to_bytes(kind).map_err(|error| payload_fault(&error))?;
    drop(payload);
    let lock = match &work.lock {
        FileLock::Passphrase(passphrase) => Lock::Passphrase { passphrase, params, random: &random.slot },
        FileLock::Address(address) => Lock::Address { address, random: &random.address },
    };
    let bytes = seal_file(kind, work.made, &[lock], &plain, random.file).map_err(|error| file_fault(&error))?;
    let (hash, case) = (Hash::of(&bytes), work.case.as_ref().map(|case| case.id.clone()));
    Ok(MadeFile { kind, name: work.name(), bytes, hash, case, cases, entries, damaged, by_passphrase })
}

/// Opens a file with its passphrase, or with the key of this tablet.
#[wasm_split(later, fallible, preload(fetch_open))]
pub fn open(
    file: &SealedFile,
    passphrase: Option<&Passphrase>,
    own: &DataKey,
) -> Result<Result<Payload, Fault>, NotHere> {
    let plain = match passphrase {
        Some(passphrase) => file.open_with_passphrase(passphrase),
        None => file.open_with_key(own),
    };
    Ok(match plain {
        Ok(plain) => Payload::from_bytes(file.kind(), &plain).map_err(|error| payload_fault(&error)),
        Err(error) => Err(file_fault(&error)),
    })
}

/// The address of the tablet with this key.
#[wasm_split(later, fallible, preload(fetch_address))]
pub fn own_address(key: &DataKey) -> Result<OwnAddress, NotHere> {
    let address = PublicAddress::of(key);
    Ok(OwnAddress { text: address.text(), fingerprint: address.fingerprint() })
}
