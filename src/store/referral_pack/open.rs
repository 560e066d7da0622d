//! A referral pack that was made or read, and opening it.

use zeroize::Zeroizing;

use super::code::{Derivation, HEAD, RECORD, is_newer};
use super::error::SealedPackError;
use super::frame;
use super::passphrase::PackPassphrase;
use super::signed::{self, PackSignature};
use crate::store::envelope::{self, AssociatedData, DataKey, EnvelopeError, KEY_LEN, OVERHEAD, RecordKind, Sealed};

/// Bytes of the content before the pack.
const BEFORE: usize = HEAD + KEY_LEN + OVERHEAD;

/// A sealed pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedPack(Vec<u8>);

/// What was in one. Wiped when dropped.
#[derive(Debug)]
pub struct OpenedPack {
    /// The pack, as it was sealed.
    pub pack: Zeroizing<Vec<u8>>,
    /// Its signature, if it has one, and what is signed before the pack.
    pub signature: Option<(PackSignature, Vec<u8>)>,
}

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

    /// Opens it: one key derivation. Who signed it is not looked at.
    ///
    /// # Errors
    /// [`SealedPackError::WrongPassphrase`], [`SealedPackError::Tampered`], [`SealedPackError::NotCanonical`],
    /// [`SealedPackError::Newer`], [`SealedPackError::NoMemory`]
    pub fn open(&self, passphrase: &PackPassphrase) -> Result<OpenedPack, SealedPackError> {
        let content = frame::content(&self.0)?;
        let (derivation, wrapped, pack) = parts(content)?;
        let record = derivation.record()?;
        let bound = AssociatedData { kind: RecordKind::Key, record: &record };
        let key = open(&derivation.key(passphrase)?, bound, wrapped, SealedPackError::WrongPassphrase)?;
        let bytes: Zeroizing<[u8; KEY_LEN]> =
            Zeroizing::new(key.as_slice().try_into().map_err(|_| SealedPackError::Tampered)?);
        let bound = AssociatedData { kind: RecordKind::Pack, record: RECORD };
        let plain = open(&DataKey::from_bytes(*bytes), bound, pack, SealedPackError::Tampered)?;
        if !derivation.signed {
            return Ok(OpenedPack { pack: plain, signature: None });
        }
        let before = content.get(..BEFORE).unwrap_or_default();
        let (signature, pack) = signed::split(&plain)?;
        let signature = Some((signature, signed::prefix(before)));
        Ok(OpenedPack { pack: Zeroizing::new(pack.to_vec()), signature })
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
    if content.first().is_some_and(|format| is_newer(*format)) {
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
