//! A referral pack that was made or read, and opening it.

use zeroize::Zeroizing;

use super::code::{Derivation, FORMAT, HEAD, RECORD};
use super::error::SealedPackError;
use super::frame;
use super::passphrase::PackPassphrase;
use crate::store::envelope::{self, AssociatedData, DataKey, EnvelopeError, KEY_LEN, OVERHEAD, RecordKind, Sealed};

/// A sealed pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedPack(Vec<u8>);

impl SealedPack {
    pub(super) fn of(frame: Vec<u8>) -> Self {
        Self(frame)
    }

    /// Reads a text without opening it.
    ///
    /// # Errors
    /// What is wrong with it, as far as that shows without the passphrase.
    pub fn read(text: &str) -> Result<Self, SealedPackError> {
        let frame = frame::read(text)?;
        parts(frame::content(&frame)?)?;
        Ok(Self(frame))
    }

    /// As it stands in a file, or after the `#` of a link.
    pub fn text(&self) -> String {
        frame::text(&self.0)
    }

    /// Eight digits that name it; they say nothing of what is in it.
    pub fn number(&self) -> String {
        frame::number(&self.0)
    }

    /// Opens it: one key derivation. What was in it is wiped when dropped.
    ///
    /// # Errors
    /// [`SealedPackError::WrongPassphrase`], [`SealedPackError::Tampered`], [`SealedPackError::Newer`], [`SealedPackError::NoMemory`]
    pub fn open(&self, passphrase: &PackPassphrase) -> Result<Zeroizing<Vec<u8>>, SealedPackError> {
        let (derivation, wrapped, pack) = parts(frame::content(&self.0)?)?;
        let record = derivation.record()?;
        let bound = AssociatedData { kind: RecordKind::Key, record: &record };
        let key = open(&derivation.key(passphrase)?, bound, wrapped, SealedPackError::WrongPassphrase)?;
        let bytes: Zeroizing<[u8; KEY_LEN]> =
            Zeroizing::new(key.as_slice().try_into().map_err(|_| SealedPackError::Tampered)?);
        let bound = AssociatedData { kind: RecordKind::Pack, record: RECORD };
        open(&DataKey::from_bytes(*bytes), bound, pack, SealedPackError::Tampered)
    }
}

fn open(
    key: &DataKey,
    bound: AssociatedData<'_>,
    sealed: &[u8],
    refused: SealedPackError,
) -> Result<Zeroizing<Vec<u8>>, SealedPackError> {
    envelope::open(key, bound, &Sealed::from_storage(sealed.to_vec())).map_err(|error| match error {
        EnvelopeError::Refused => refused,
        EnvelopeError::NewerFormat { .. } => SealedPackError::Newer,
        _ => SealedPackError::Tampered,
    })
}

/// How the key is derived, the pack key, the pack.
fn parts(content: &[u8]) -> Result<(Derivation, &[u8], &[u8]), SealedPackError> {
    // A later format need not go on like this one.
    if content.first().is_some_and(|format| *format > FORMAT) {
        return Err(SealedPackError::Newer);
    }
    let (head, rest) = content.split_first_chunk::<HEAD>().ok_or(SealedPackError::NotCanonical)?;
    let derivation = Derivation::read(head)?;
    match rest.split_at_checked(KEY_LEN + OVERHEAD) {
        Some((wrapped, pack)) if pack.len() >= OVERHEAD => Ok((derivation, wrapped, pack)),
        _ => Err(SealedPackError::NotCanonical),
    }
}

#[cfg(test)]
mod tests;
