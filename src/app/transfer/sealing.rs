//! Sealing and opening: what the runner needs of [`crate::store::sealed_file`]. Keys and random bytes are the runner's;
//! nothing here touches the store or the browser.

use super::effect::{FileLock, SealRequest};
use super::faults::{file_fault, payload_fault, too_large};
use super::file::{MadeFile, OwnAddress, SealRandom, SealedContent};
use crate::app::core::Fault;
use crate::domain::case::Hash;
use crate::store::envelope::{DataKey, KdfParams, PublicAddress};
use crate::store::passphrase::Passphrase;
use crate::store::sealed_file::payload::Payload;
use crate::store::sealed_file::{FileRecipient, SealedFile, seal_file};

/// Makes a file. With a passphrase it takes about as long as unlocking.
///
/// # Errors
/// The sentence for why it could not be made.
pub fn seal(
    work: &SealRequest,
    content: SealedContent,
    params: KdfParams,
    random: SealRandom,
) -> Result<MadeFile, Fault> {
    sealed(work, content, params, random).map_err(|fault| too_large(fault, work.case.is_none()))
}

fn sealed(
    work: &SealRequest,
    content: SealedContent,
    params: KdfParams,
    random: SealRandom,
) -> Result<MadeFile, Fault> {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let (kind, damaged) = (work.kind(), content.damaged);
    let by_passphrase = matches!(work.lock, FileLock::Passphrase(_));
    let cases = count(content.cases.len());
    let entries = count(content.cases.iter().map(|case| case.entries.len()).sum());
    let mut payload = Payload::new(work.device.clone(), work.author.clone(), work.made, content.cases);
    payload.device_entries = content.device_entries;
    if let Some(key) = &work.team_key {
        payload = payload.with_team_key(key.clone());
    }
    let plain = payload.to_bytes(kind).map_err(|error| payload_fault(&error))?;
    drop(payload);
    let lock = match &work.lock {
        FileLock::Passphrase(passphrase) => FileRecipient::Passphrase { passphrase, params, random: &random.slot },
        FileLock::Address(address) => FileRecipient::Address { address, random: &random.address },
    };
    let bytes = seal_file(kind, work.made, &[lock], &plain, random.file).map_err(|error| file_fault(&error))?;
    let (hash, case) = (Hash::of(&bytes), work.case.as_ref().map(|case| case.id.clone()));
    Ok(MadeFile { kind, name: work.name(), bytes, hash, case, cases, entries, damaged, by_passphrase })
}

/// Opens a file with its passphrase, or with the key of this device.
///
/// # Errors
/// The sentence for why it could not be opened, or what is in it not be used.
pub fn open(file: &SealedFile, passphrase: Option<&Passphrase>, own: &DataKey) -> Result<Payload, Fault> {
    let plain = match passphrase {
        Some(passphrase) => file.open_with_passphrase(passphrase),
        None => file.open_with_key(own),
    };
    let plain = plain.map_err(|error| file_fault(&error))?;
    Payload::from_bytes(file.kind(), &plain).map_err(|error| payload_fault(&error))
}

/// The address of the device with this key.
pub fn own_address(key: &DataKey) -> OwnAddress {
    let address = PublicAddress::of(key);
    OwnAddress { text: address.text(), fingerprint: address.fingerprint() }
}
