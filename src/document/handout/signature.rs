//! Who signed a handout, as far as a list of trusted keys tells.

use super::error::HandoutError;
use crate::domain::team_key::{KeyFingerprint, SIGNATURE_LEN, TrustedKey};

/// What is known of who signed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandoutSignature {
    /// Nobody did.
    NotSigned,
    /// Somebody did, and there is no list to look them up in.
    NotChecked(KeyFingerprint),
    /// It names a key that is not on the list: that proves nothing.
    Unknown(KeyFingerprint),
    /// A team of the list did.
    Trusted(TrustedKey),
}

/// A signature, and the bytes it is under.
#[derive(Clone, Copy)]
pub(super) struct Signed<'a> {
    pub bytes: &'a [u8],
    pub key: KeyFingerprint,
    pub signature: &'a [u8; SIGNATURE_LEN],
}

/// Looks it up.
pub(super) fn judged(signed: Option<Signed<'_>>, keys: &[TrustedKey]) -> Result<HandoutSignature, HandoutError> {
    let Some(Signed { bytes, key, signature }) = signed else { return Ok(HandoutSignature::NotSigned) };
    if keys.is_empty() {
        return Ok(HandoutSignature::NotChecked(key));
    }
    match keys.iter().find(|known| known.key.fingerprint() == key) {
        None => Ok(HandoutSignature::Unknown(key)),
        Some(known) if known.key.verifies(bytes, signature) => Ok(HandoutSignature::Trusted(known.clone())),
        Some(_) => Err(HandoutError::WrongSignature),
    }
}
