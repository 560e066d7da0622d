//! What was sealed opens, and whatever was changed, moved or cut short does not.

use proptest::prelude::*;

use super::*;
use crate::store::envelope::{OVERHEAD, RecordKind};

const ENTRY: AssociatedData = AssociatedData { kind: RecordKind::Entry, record: "c1/00000001" };

fn key(byte: u8) -> DataKey {
    DataKey::from_bytes([byte; 32])
}

fn sealed() -> Vec<u8> {
    seal(&key(1), ENTRY, [2; NONCE_LEN], b"a sentence").unwrap().as_bytes().to_vec()
}

fn opened(label: AssociatedData, bytes: Vec<u8>) -> Result<Vec<u8>, EnvelopeError> {
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
    let next = AssociatedData { record: "c1/00000002", ..ENTRY };
    assert_eq!(opened(next, sealed()), Err(EnvelopeError::Refused));
}

#[test]
fn a_record_passed_off_as_another_kind_is_refused() {
    let head = AssociatedData { kind: RecordKind::Head, ..ENTRY };
    assert_eq!(opened(head, sealed()), Err(EnvelopeError::WrongKind));
    // Also when the kind byte was changed to fit.
    let mut bytes = sealed();
    bytes[1] = RecordKind::Head as u8;
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
        for kind in [RecordKind::Entry, RecordKind::Head, RecordKind::Key, RecordKind::File] {
            let label = AssociatedData { kind, record: &record };
            let sealed = seal(&DataKey::from_bytes(secret), label, nonce, &plain).unwrap();
            prop_assert_eq!(sealed.as_bytes().len(), plain.len() + OVERHEAD);
            let back = open(&DataKey::from_bytes(secret), label, &sealed).unwrap();
            prop_assert_eq!(back.as_slice(), plain.as_slice());
        }
    }

    #[test]
    fn any_flipped_bit_is_refused(plain: Vec<u8>, record: String, at: prop::sample::Index) {
        let label = AssociatedData { kind: RecordKind::Entry, record: &record };
        let mut bytes = seal(&key(1), label, [2; NONCE_LEN], &plain).unwrap().as_bytes().to_vec();
        let bit = at.index(bytes.len() * 8);
        bytes[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(opened(label, bytes).is_err());
    }

    #[test]
    fn any_other_record_id_is_refused(record: String, other: String) {
        prop_assume!(record != other);
        let sealed = seal(&key(1), AssociatedData { record: &record, ..ENTRY }, [2; NONCE_LEN], b"x").unwrap();
        let result = open(&key(1), AssociatedData { record: &other, ..ENTRY }, &sealed);
        prop_assert!(result.is_err());
    }

    #[test]
    fn no_bytes_make_it_panic(bytes: Vec<u8>) {
        prop_assert!(opened(ENTRY, bytes).is_err());
    }
}
