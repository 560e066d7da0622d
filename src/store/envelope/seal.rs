//! Seals and opens one record with XChaCha20-Poly1305. Called through [`super`] by the vault and by `app/run`.
//!
//! | bytes | what |
//! |---|---|
//! | 1 | format, [`FORMAT`] |
//! | 1 | kind, [`Kind`](super::Kind) |
//! | 24 | nonce |
//! | n + 16 | ciphertext and tag |
//!
//! Authenticated beside it: `"liaison"`, format, kind, record id. The id comes last and everything before it has a
//! fixed length, so two different labels never give the same bytes.
//!
//! XChaCha rather than AES-GCM: its 192-bit nonce may be drawn at random for as long as a tablet lives, there is no
//! counter to keep (and to lose) across tabs and crashes, and it is fast and constant-time without hardware support,
//! which WASM does not have.

use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use zeroize::Zeroizing;

use super::{DataKey, EnvelopeError, Label, Sealed};

/// Format written today. A reader refuses any number above it by name.
pub const FORMAT: u8 = 1;
/// Length of a nonce, in bytes.
pub const NONCE_LEN: usize = 24;

/// How much longer a sealed record is than what is in it, in bytes.
pub const OVERHEAD: usize = 2 + NONCE_LEN + TAG_LEN;

const DOMAIN: &[u8] = b"liaison";
const TAG_LEN: usize = 16;

/// Seals `plain` as the record `label`. `nonce` must be 24 fresh random bytes for each call: with one key, the same
/// nonce twice reveals both records.
///
/// # Errors
/// [`EnvelopeError::TooLarge`] above 256 GiB, which no caller reaches; a `Result` because nothing here may panic.
pub fn seal(key: &DataKey, label: Label, nonce: [u8; NONCE_LEN], plain: &[u8]) -> Result<Sealed, EnvelopeError> {
    let aad = associated(label);
    let payload = Payload { msg: plain, aad: &aad };
    let body = cipher(key).encrypt(&nonce.into(), payload).map_err(|_| EnvelopeError::TooLarge)?;
    let mut bytes = Vec::with_capacity(2 + NONCE_LEN + body.len());
    bytes.extend([FORMAT, label.kind as u8]);
    bytes.extend(nonce);
    bytes.extend(body);
    Ok(Sealed(bytes))
}

/// Opens `sealed` if it is the record `label`, sealed with `key` and unchanged. The plaintext is wiped when dropped.
///
/// # Errors
/// [`EnvelopeError::NewerFormat`], [`EnvelopeError::Malformed`], [`EnvelopeError::WrongKind`] or
/// [`EnvelopeError::Refused`]; never part of a record.
pub fn open(key: &DataKey, label: Label, sealed: &Sealed) -> Result<Zeroizing<Vec<u8>>, EnvelopeError> {
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

fn associated(label: Label) -> Vec<u8> {
    let mut aad = DOMAIN.to_vec();
    aad.extend([FORMAT, label.kind as u8]);
    aad.extend(label.record.as_bytes());
    aad
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Kind;
    use super::*;

    const ENTRY: Label = Label { kind: Kind::Entry, record: "c1/00000001" };

    fn key(byte: u8) -> DataKey {
        DataKey::from_bytes([byte; 32])
    }

    fn sealed() -> Vec<u8> {
        seal(&key(1), ENTRY, [2; NONCE_LEN], b"a sentence").unwrap().as_bytes().to_vec()
    }

    fn opened(label: Label, bytes: Vec<u8>) -> Result<Vec<u8>, EnvelopeError> {
        open(&key(1), label, &Sealed::from_storage(bytes)).map(|plain| plain.to_vec())
    }

    #[test]
    fn opens_what_it_sealed_and_hides_it() {
        let bytes = sealed();
        assert!(!bytes.windows(8).any(|part| part == b"sentence"));
        assert_eq!(opened(ENTRY, bytes).unwrap(), b"a sentence");
    }

    #[test]
    fn another_key_is_refused() {
        let result = open(&key(9), ENTRY, &Sealed::from_storage(sealed()));
        assert_eq!(result.unwrap_err(), EnvelopeError::Refused);
    }

    #[test]
    fn a_record_moved_to_another_place_is_refused() {
        let next = Label { record: "c1/00000002", ..ENTRY };
        assert_eq!(opened(next, sealed()), Err(EnvelopeError::Refused));
    }

    #[test]
    fn a_record_passed_off_as_another_kind_is_refused() {
        let head = Label { kind: Kind::Head, ..ENTRY };
        assert_eq!(opened(head, sealed()), Err(EnvelopeError::WrongKind));
        // Also when the kind byte was changed to fit.
        let mut bytes = sealed();
        bytes[1] = Kind::Head as u8;
        assert_eq!(opened(head, bytes), Err(EnvelopeError::Refused));
    }

    #[test]
    fn every_truncation_is_refused() {
        let bytes = sealed();
        for length in 0..bytes.len() {
            let result = opened(ENTRY, bytes[..length].to_vec());
            assert!(matches!(result, Err(EnvelopeError::Malformed | EnvelopeError::Refused)), "{length}: {result:?}");
        }
    }

    #[test]
    fn a_newer_format_is_refused_by_name_even_when_its_layout_is_unknown() {
        assert_eq!(opened(ENTRY, vec![2]), Err(EnvelopeError::NewerFormat { found: 2 }));
        let mut bytes = sealed();
        bytes[0] = 200;
        assert_eq!(opened(ENTRY, bytes), Err(EnvelopeError::NewerFormat { found: 200 }));
    }

    #[test]
    fn neither_a_key_nor_a_record_shows_its_content() {
        assert_eq!(format!("{:?}", key(1)), "DataKey(secret)");
        assert_eq!(format!("{:?}", Sealed::from_storage(vec![1, 2, 3])), "Sealed(3 bytes)");
    }

    proptest! {
        #[test]
        fn any_record_round_trips(plain: Vec<u8>, record: String, secret: [u8; 32], nonce: [u8; NONCE_LEN]) {
            for kind in [Kind::Entry, Kind::Head, Kind::Key, Kind::File] {
                let label = Label { kind, record: &record };
                let sealed = seal(&DataKey::from_bytes(secret), label, nonce, &plain).unwrap();
                prop_assert_eq!(sealed.as_bytes().len(), plain.len() + OVERHEAD);
                let back = open(&DataKey::from_bytes(secret), label, &sealed).unwrap();
                prop_assert_eq!(back.as_slice(), plain.as_slice());
            }
        }

        #[test]
        fn any_flipped_bit_is_refused(plain: Vec<u8>, record: String, at: prop::sample::Index) {
            let label = Label { kind: Kind::Entry, record: &record };
            let mut bytes = seal(&key(1), label, [2; NONCE_LEN], &plain).unwrap().as_bytes().to_vec();
            let bit = at.index(bytes.len() * 8);
            bytes[bit / 8] ^= 1 << (bit % 8);
            prop_assert!(opened(label, bytes).is_err());
        }

        #[test]
        fn any_other_record_id_is_refused(record: String, other: String) {
            prop_assume!(record != other);
            let sealed = seal(&key(1), Label { record: &record, ..ENTRY }, [2; NONCE_LEN], b"x").unwrap();
            let result = open(&key(1), Label { record: &other, ..ENTRY }, &sealed);
            prop_assert!(result.is_err());
        }

        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            prop_assert!(opened(ENTRY, bytes).is_err());
        }
    }
}
