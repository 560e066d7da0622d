//! What a sealed file must do, named by behaviour. Cheap key derivation; the real parameters are in `tests/vectors.rs`.

use proptest::prelude::*;

use super::*;
use crate::store::envelope::{KEY_LEN, KdfParams, NONCE_LEN, SALT_LEN};
use crate::store::sealed_file::header::FileSlot;
use crate::store::sealed_file::limits::MAX_LINE;
use crate::store::sealed_file::seal::slot;
use crate::store::sealed_file::{FileRandom, FileRecipient, MAX_PAYLOAD, seal_file};
use crate::store::vault::{Slot, SlotKind, SlotRandom, VaultError};

const PAYLOAD: &[u8] = b"what was said";

fn typed(text: &str) -> Passphrase {
    Passphrase::from(text.to_owned())
}

fn key(byte: u8) -> DataKey {
    DataKey::from_bytes([byte; KEY_LEN])
}

fn random() -> FileRandom {
    FileRandom { key: [5; KEY_LEN], nonce: [6; NONCE_LEN] }
}

fn slot_random() -> SlotRandom {
    SlotRandom { slot: [1; 8], salt: [2; SALT_LEN], nonce: [3; NONCE_LEN] }
}

fn by_passphrase(payload: &[u8]) -> Vec<u8> {
    let (passphrase, slot) = (typed("seven wet umbrellas"), slot_random());
    let lock = FileRecipient::Passphrase { passphrase: &passphrase, params: KdfParams::FOR_TESTS, random: &slot };
    seal_file(FileKind::Backup, Timestamp(7), &[lock], payload, random()).unwrap()
}

fn for_devices(payload: &[u8], devices: &[u8]) -> Vec<u8> {
    let addresses: Vec<_> = devices.iter().map(|byte| PublicAddress::of(&key(*byte))).collect();
    let locks: Vec<_> = addresses.iter().map(|address| FileRecipient::Address { address, random: &[9; 32] }).collect();
    seal_file(FileKind::Transfer, Timestamp(7), &locks, payload, random()).unwrap()
}

fn read(bytes: &[u8]) -> Result<SealedFile, FileError> {
    SealedFile::read(bytes.to_vec())
}

/// Read and opened on the device 1.
fn opened(bytes: &[u8]) -> Result<Vec<u8>, FileError> {
    read(bytes)?.open_with_key(&key(1)).map(|plain| plain.to_vec())
}

#[test]
fn a_file_locked_by_a_passphrase_opens_with_it_and_no_other() {
    let file = read(&by_passphrase(PAYLOAD)).unwrap();
    assert_eq!((file.kind(), file.made()), (FileKind::Backup, Timestamp(7)));
    assert_eq!(file.needs(), FileLocks { passphrase: true, fingerprints: Vec::new() });
    assert_eq!(file.open_with_passphrase(&typed(" seven wet umbrellas")).unwrap().as_slice(), PAYLOAD);
    let wrong = FileError::Passphrase(VaultError::WrongPassphrase);
    assert_eq!(file.open_with_passphrase(&typed("seven dry umbrellas")).unwrap_err(), wrong);
    assert_eq!(file.open_with_key(&key(1)).unwrap_err(), FileError::NotForThisDevice);
}

#[test]
fn a_file_for_devices_opens_on_each_of_them_and_nowhere_else() {
    let file = read(&for_devices(PAYLOAD, &[1, 2])).unwrap();
    assert_eq!(file.kind(), FileKind::Transfer);
    let fingerprints = [1, 2].map(|byte| PublicAddress::of(&key(byte)).fingerprint());
    assert_eq!(file.needs(), FileLocks { passphrase: false, fingerprints: fingerprints.to_vec() });
    for byte in [1, 2] {
        assert_eq!(file.open_with_key(&key(byte)).unwrap().as_slice(), PAYLOAD);
    }
    assert_eq!(file.open_with_key(&key(3)).unwrap_err(), FileError::NotForThisDevice);
    assert_eq!(file.open_with_passphrase(&typed("seven wet umbrellas")).unwrap_err(), FileError::NoPassphrase);
}

#[test]
fn a_file_may_have_a_passphrase_and_devices() {
    let (passphrase, slot, address) = (typed("seven wet umbrellas"), slot_random(), PublicAddress::of(&key(1)));
    let locks = [
        FileRecipient::Passphrase { passphrase: &passphrase, params: KdfParams::FOR_TESTS, random: &slot },
        FileRecipient::Address { address: &address, random: &[9; 32] },
    ];
    let file = read(&seal_file(FileKind::Backup, Timestamp(7), &locks, PAYLOAD, random()).unwrap()).unwrap();
    assert_eq!(file.open_with_passphrase(&passphrase).unwrap().as_slice(), PAYLOAD);
    assert_eq!(file.open_with_key(&key(1)).unwrap().as_slice(), PAYLOAD);
}

#[test]
fn nothing_of_the_payload_is_in_the_clear_and_the_first_line_is_text() {
    let bytes = for_devices(PAYLOAD, &[1]);
    assert!(!bytes.windows(4).any(|part| part == b"what"));
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap();
    assert!(line.starts_with(br#"{"file":"liaison","format":1,"kind":"transfer","made":7,"slots":["#));
    assert!(str::from_utf8(line).is_ok());
}

#[test]
fn every_truncation_is_named() {
    for bytes in [by_passphrase(PAYLOAD), for_devices(b"", &[1])] {
        for length in 0..bytes.len() {
            assert_eq!(read(&bytes[..length]), Err(FileError::CutShort), "{length} of {}", bytes.len());
        }
        let longer = [bytes.as_slice(), b"\n"].concat();
        assert_eq!(read(&longer), Err(FileError::Damaged), "longer than it says");
    }
}

#[test]
fn other_files_and_newer_ones_are_told_apart() {
    for other in [&b"PK\x03\x04"[..], b"{\"resourceType\":\"Bundle\"}", b" ", b"\xef\xbb\xbf{\"file\":\"liaison\""] {
        assert_eq!(read(other), Err(FileError::NotLiaison));
    }
    let newer = br#"{"file":"liaison","format":12,"what":"ever"#;
    assert_eq!(read(newer), Err(FileError::NewerFormat { found: 12 }));
    let endless = [br#"{"file":"liaison","format":1,""#.as_slice(), &vec![b'a'; MAX_LINE]].concat();
    assert_eq!(read(&endless), Err(FileError::Damaged));
}

#[test]
fn a_header_that_was_changed_opens_nothing() {
    let bytes = for_devices(PAYLOAD, &[1, 2]);
    let text = bytes.iter().map(|byte| char::from(*byte)).collect::<String>();
    for (from, to) in
        [("transfer", "backup"), ("\"made\":7", "\"made\":8"), ("[{", "[ {"), ("\"format\":1", "\"format\":0")]
    {
        let changed: Vec<u8> = text.replacen(from, to, 1).chars().map(|byte| byte as u8).collect();
        assert_ne!(changed, bytes, "{from}");
        assert_eq!(opened(&changed), Err(FileError::Damaged), "{from}");
    }
}

#[test]
fn a_slot_of_the_vault_is_none_of_a_file() {
    let (passphrase, slot) = (typed("seven wet umbrellas"), slot_random());
    let of_vault = Slot::new(SlotKind::Passphrase, "", &slot)
        .close(Holder::Vault, &key(5), &passphrase, KdfParams::FOR_TESTS, &slot)
        .unwrap();
    assert_eq!(of_vault.open(Holder::File, &passphrase).unwrap_err(), VaultError::WrongPassphrase);
}

#[test]
fn a_lock_of_a_later_version_does_not_get_in_the_way() {
    let later = FileSlot::Unknown(serde_json::json!({ "kind": "smart-card", "reader": 1 }));
    let own =
        slot(&FileRecipient::Address { address: &PublicAddress::of(&key(1)), random: &[9; 32] }, &key(5)).unwrap();
    let header = Header::new(FileKind::Transfer, Timestamp(7), vec![later, own], PAYLOAD.len() + envelope::OVERHEAD);
    let line = header.line().unwrap();
    let label = AssociatedData { kind: RecordKind::File, record: &line };
    let body = envelope::seal(&key(5), label, [6; NONCE_LEN], PAYLOAD).unwrap();
    assert_eq!(opened(&[line.as_bytes(), b"\n", body.as_bytes()].concat()).unwrap(), PAYLOAD);
}

#[test]
fn files_that_nobody_or_anybody_could_open_are_not_made() {
    let (short, fair, slot) = (typed("short"), typed("seven wet umbrellas"), slot_random());
    let seal = |locks: &[FileRecipient<'_>]| seal_file(FileKind::Backup, Timestamp(7), locks, PAYLOAD, random());
    let lock = |passphrase, params| FileRecipient::Passphrase { passphrase, params, random: &slot };
    assert_eq!(seal(&[]), Err(FileError::Locks));
    let two = [lock(&fair, KdfParams::FOR_TESTS), lock(&fair, KdfParams::FOR_TESTS)];
    assert_eq!(seal(&two), Err(FileError::Locks));
    let refused = VaultError::ShortPassphrase { found: 5 };
    assert_eq!(seal(&[lock(&short, KdfParams::FOR_TESTS)]), Err(FileError::Passphrase(refused)));
    let weak = KdfParams { memory_kib: 8, ..KdfParams::FOR_TESTS };
    assert_eq!(seal(&[lock(&fair, weak)]), Err(FileError::Passphrase(VaultError::WeakParameters)));
}

#[test]
fn weakened_or_absurd_derivation_is_refused_before_any_work() {
    let text: String = by_passphrase(PAYLOAD).iter().map(|byte| char::from(*byte)).collect();
    for (memory, error) in [("8", VaultError::WeakParameters), ("4000000000", VaultError::HeavyParameters)] {
        let changed = text.replacen("\"memory_kib\":64", &format!("\"memory_kib\":{memory}"), 1);
        let file = read(&changed.chars().map(|byte| byte as u8).collect::<Vec<_>>()).unwrap();
        let refused = file.open_with_passphrase(&typed("seven wet umbrellas")).unwrap_err();
        assert_eq!(refused, FileError::Passphrase(error));
    }
}

#[test]
fn what_is_too_large_is_refused_before_it_is_sealed_or_read() {
    let address = PublicAddress::of(&key(1));
    let lock = FileRecipient::Address { address: &address, random: &[9; 32] };
    let large = vec![0; MAX_PAYLOAD + 1];
    assert_eq!(seal_file(FileKind::Backup, Timestamp(7), &[lock], &large, random()), Err(FileError::TooLarge));
    let larger = vec![b'{'; MAX_PAYLOAD + MAX_LINE + 1_000];
    assert_eq!(SealedFile::read(larger), Err(FileError::TooLarge));
}

proptest! {
    #[test]
    fn any_payload_round_trips(payload: Vec<u8>) {
        prop_assert_eq!(opened(&for_devices(&payload, &[1])).unwrap(), payload);
    }

    #[test]
    fn any_flipped_bit_is_refused(payload: Vec<u8>, at: prop::sample::Index) {
        let mut bytes = for_devices(&payload, &[1]);
        let bit = at.index(bytes.len() * 8);
        bytes[bit / 8] ^= 1 << (bit % 8);
        prop_assert!(opened(&bytes).is_err());
    }

    #[test]
    fn no_bytes_make_it_panic(rest: Vec<u8>) {
        for beginning in [&b""[..], br#"{"file":"liaison","format":"#, br#"{"file":"liaison","format":1,"#] {
            prop_assert!(read(&[beginning, &rest].concat()).is_err());
        }
    }
}
