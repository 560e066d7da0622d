//! Making a sealed file.

use super::error::FileError;
use super::header::{FileKind, FileSlot, Header, KeySlot};
use super::limits::{MAX_LOCKS, MAX_PAYLOAD};
use super::recipient::{FileRandom, FileRecipient};
use crate::domain::time::Timestamp;
use crate::store::envelope::{self, AssociatedData, DataKey, RecordKind, seal_to};
use crate::store::vault::{Holder, Slot, SlotKind};

/// Makes a file. With a passphrase among the locks it takes about as long as unlocking.
///
/// # Errors
/// [`FileError::TooLarge`]; [`FileError::Locks`] without a lock, with two passphrases or more than [`MAX_LOCKS`];
/// [`FileError::Passphrase`] for one that is too short or cannot be derived; [`FileError::BadAddress`]
pub fn seal_file(
    kind: FileKind,
    made: Timestamp,
    locks: &[FileRecipient<'_>],
    payload: &[u8],
    random: FileRandom,
) -> Result<Vec<u8>, FileError> {
    let passphrases = locks.iter().filter(|lock| matches!(lock, FileRecipient::Passphrase { .. })).count();
    if locks.is_empty() || locks.len() > MAX_LOCKS || passphrases > 1 {
        return Err(FileError::Locks);
    }
    if payload.len() > MAX_PAYLOAD {
        return Err(FileError::TooLarge);
    }
    let key = DataKey::from_bytes(random.key);
    let slots = locks.iter().map(|lock| slot(lock, &key)).collect::<Result<_, _>>()?;
    let line = Header::new(kind, made, slots, payload.len() + envelope::OVERHEAD).line()?;
    let body = envelope::seal(&key, AssociatedData { kind: RecordKind::File, record: &line }, random.nonce, payload)
        .map_err(|_| FileError::TooLarge)?;
    Ok([line.as_bytes(), b"\n", body.as_bytes()].concat())
}

pub(super) fn slot(lock: &FileRecipient<'_>, key: &DataKey) -> Result<FileSlot, FileError> {
    match lock {
        FileRecipient::Passphrase { passphrase, params, random } => {
            let slot = Slot::new(SlotKind::Passphrase, "", random);
            Ok(FileSlot::Passphrase(slot.close(Holder::File, key, passphrase, *params, random)?))
        }
        FileRecipient::Address { address, random } => {
            let sealed = seal_to(address, key, random).map_err(|_| FileError::BadAddress)?;
            Ok(FileSlot::Key(KeySlot::new(address.fingerprint(), &sealed)))
        }
    }
}
