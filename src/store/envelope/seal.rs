//! Seals and opens one record with XChaCha20-Poly1305. Called through [`super`] by the vault and by `app/run`.
//!
//! | bytes | what |
//! |---|---|
//! | 1 | format, [`FORMAT`] |
//! | 1 | kind, [`RecordKind`](super::RecordKind) |
//! | 24 | nonce |
//! | n + 16 | ciphertext and tag |
//!
//! Authenticated beside it: `"liaison"`, format, kind, record id. The id comes last and everything before it has a
//! fixed length, so two different labels never give the same bytes.
//!
//! XChaCha rather than AES-GCM: its 192-bit nonce may be drawn at random for as long as a device lives, there is no
//! counter to keep (and to lose) across tabs and crashes, and it is fast and constant-time without hardware support,
//! which WASM does not have.

use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use zeroize::Zeroizing;

use super::error::EnvelopeError;
use super::format::{FORMAT, NONCE_LEN, TAG_LEN};
use super::key::DataKey;
use super::label::AssociatedData;
use super::sealed::Sealed;

const DOMAIN: &[u8] = b"liaison";

/// Seals `plain` as the record `label`. `nonce` must be 24 fresh random bytes for each call: with one key, the same
/// nonce twice reveals both records.
///
/// # Errors
/// [`EnvelopeError::TooLarge`] above 256 GiB, which no caller reaches; a `Result` because nothing here may panic.
pub fn seal(
    key: &DataKey,
    label: AssociatedData,
    nonce: [u8; NONCE_LEN],
    plain: &[u8],
) -> Result<Sealed, EnvelopeError> {
    let aad = associated(label);
    let payload = Payload { msg: plain, aad: &aad };
    let body = cipher(key).encrypt(&nonce.into(), payload).map_err(|_| EnvelopeError::TooLarge)?;
    let mut bytes = Vec::with_capacity(2 + NONCE_LEN + body.len());
    bytes.extend([FORMAT, label.kind as u8]);
    bytes.extend(nonce);
    bytes.extend(body);
    Ok(Sealed::from_storage(bytes))
}

/// Opens `sealed` if it is the record `label`, sealed with `key` and unchanged. The plaintext is wiped when dropped.
///
/// # Errors
/// [`EnvelopeError::NewerFormat`], [`EnvelopeError::Malformed`], [`EnvelopeError::WrongKind`] or
/// [`EnvelopeError::Refused`]; never part of a record.
pub fn open(key: &DataKey, label: AssociatedData, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>, EnvelopeError> {
    let (&format, rest) = sealed.as_bytes().split_first().ok_or(EnvelopeError::Malformed)?;
    // The format decides what the rest means, so it is looked at before anything else.
    if format > FORMAT {
        return Err(EnvelopeError::NewerFormat { found: format });
    }
    if format != FORMAT {
        return Err(EnvelopeError::Malformed);
    }
    let (&kind, rest) = rest.split_first().ok_or(EnvelopeError::Malformed)?;
    let (nonce, body) = rest.split_first_chunk::<NONCE_LEN>().ok_or(EnvelopeError::Malformed)?;
    if body.len() < TAG_LEN {
        return Err(EnvelopeError::Malformed);
    }
    if kind != label.kind as u8 {
        return Err(EnvelopeError::WrongKind);
    }
    let aad = associated(label);
    let payload = Payload { msg: body, aad: &aad };
    cipher(key).decrypt(nonce.into(), payload).map(Zeroizing::new).map_err(|_| EnvelopeError::Refused)
}

fn cipher(key: &DataKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.as_bytes().into())
}

fn associated(label: AssociatedData) -> Vec<u8> {
    let mut aad = DOMAIN.to_vec();
    aad.extend([FORMAT, label.kind as u8]);
    aad.extend(label.record.as_bytes());
    aad
}

#[cfg(test)]
mod tests;
