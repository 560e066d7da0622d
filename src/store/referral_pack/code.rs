//! The first bytes of the content: how the key is derived from the passphrase, and what the pack key is bound to.

use super::error::SealedPackError;
use super::passphrase::PackPassphrase;
use crate::store::envelope::{self, DataKey, EnvelopeError, KdfParams, SALT_LEN};

/// The format of the content.
const FORMAT: u8 = 1;
/// The same, where what is sealed is signed.
const SIGNED_FORMAT: u8 = 3;
/// How many bytes these are.
pub(super) const HEAD: usize = 7 + SALT_LEN;
/// What the pack itself is bound to, beside its kind; its key is used for nothing else.
pub(super) const RECORD: &str = "pack";

/// How the key is derived, and whether what is sealed is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Derivation {
    pub signed: bool,
    pub params: KdfParams,
    pub salt: [u8; SALT_LEN],
}

impl Derivation {
    /// As it stands in the content.
    pub fn bytes(&self) -> Result<[u8; HEAD], SealedPackError> {
        let KdfParams { memory_kib, iterations, parallelism } = self.params;
        let format = if self.signed { SIGNED_FORMAT } else { FORMAT };
        let small = |number: u32| u8::try_from(number).map_err(|_| SealedPackError::NotCanonical);
        let [a, b, c, d] = memory_kib.to_be_bytes();
        let mut bytes = [0; HEAD];
        let numbers = [format, a, b, c, d, small(iterations)?, small(parallelism)?];
        bytes.iter_mut().zip(numbers.into_iter().chain(self.salt)).for_each(|(byte, value)| *byte = value);
        Ok(bytes)
    }

    /// Reads it. What costs too little was made by nobody of ours, what costs too much would hang the page.
    pub fn read(bytes: &[u8; HEAD]) -> Result<Self, SealedPackError> {
        let [format, a, b, c, d, iterations, parallelism, salt @ ..] = *bytes;
        let (memory_kib, iterations) = (u32::from_be_bytes([a, b, c, d]), u32::from(iterations));
        let params = KdfParams { memory_kib, iterations, parallelism: u32::from(parallelism) };
        match format {
            FORMAT | SIGNED_FORMAT if params.is_too_weak() || params.is_too_heavy() => {
                Err(SealedPackError::NotCanonical)
            }
            FORMAT | SIGNED_FORMAT => Ok(Self { signed: format == SIGNED_FORMAT, params, salt }),
            _ if is_newer(format) => Err(SealedPackError::Newer),
            _ => Err(SealedPackError::NotCanonical),
        }
    }

    /// What the pack key is bound to.
    pub fn record(&self) -> Result<String, SealedPackError> {
        let bytes = self.bytes()?;
        Ok(bytes.iter().fold("pack/".to_owned(), |text, byte| text + &format!("{byte:02x}")))
    }

    /// The key that opens the pack key. Takes about a second.
    pub fn key(&self, passphrase: &PackPassphrase) -> Result<DataKey, SealedPackError> {
        envelope::derive(passphrase.text().as_bytes(), &self.salt, self.params).map_err(|error| match error {
            EnvelopeError::Derivation => SealedPackError::NoMemory,
            _ => SealedPackError::NotCanonical,
        })
    }
}

/// Is this a format that is not known here?
pub(super) fn is_newer(format: u8) -> bool {
    format > FORMAT && format != SIGNED_FORMAT
}
