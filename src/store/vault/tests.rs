//! What a vault must do, named by behaviour. Cheap key derivation; the real parameters are in `tests/vectors.rs`.

use super::*;

const PASSPHRASE: &str = "correct horse battery";

fn random() -> VaultRandom {
    VaultRandom { slot: [1; 8], salt: [2; SALT_LEN], key: [3; KEY_LEN], nonce: [4; NONCE_LEN] }
}

fn vault() -> VaultHeader {
    VaultHeader::create(PASSPHRASE, "AB", KdfParams::FOR_TESTS, random()).unwrap().0
}

fn changed(change: impl Fn(&mut Slot)) -> Result<(DataKey, String), VaultError> {
    let mut vault = vault();
    change(&mut vault.slots[0]);
    vault.unlock(PASSPHRASE)
}

#[test]
fn the_passphrase_gives_the_data_key_and_whose_slot_it_is() {
    let stored = vault().to_bytes().unwrap();
    let (key, label) = VaultHeader::from_bytes(&stored).unwrap().unlock(PASSPHRASE).unwrap();
    assert_eq!(key.as_bytes(), &[3; KEY_LEN]);
    assert_eq!(label, "AB");
}

#[test]
fn a_wrong_passphrase_is_said_to_be_wrong() {
    assert_eq!(vault().unlock("correct horse batter").unwrap_err(), VaultError::WrongPassphrase);
    assert_eq!(vault().unlock("").unwrap_err(), VaultError::WrongPassphrase);
}

#[test]
fn a_space_the_keyboard_added_does_not_lock_anybody_out() {
    assert!(vault().unlock(" correct horse battery ").is_ok());
}

#[test]
fn a_short_passphrase_is_refused_by_characters_not_bytes() {
    assert_eq!(check_passphrase("  eleven chrs  "), Err(VaultError::ShortPassphrase { found: 11 }));
    assert_eq!(check_passphrase("ééééééééééé"), Err(VaultError::ShortPassphrase { found: 11 }));
    assert_eq!(check_passphrase("éééééééééééé"), Ok(()));
    let refused = VaultHeader::create("short", "AB", KdfParams::FOR_TESTS, random());
    assert_eq!(refused.unwrap_err(), VaultError::ShortPassphrase { found: 5 });
}

#[test]
fn everything_in_a_slot_is_bound_to_its_key() {
    for change in [
        (|slot: &mut Slot| slot.id.push('0')) as fn(&mut Slot),
        |slot| slot.label.push('C'),
        |slot| slot.kdf.iterations += 1,
        |slot| slot.kdf.memory_kib += 8,
        |slot| slot.kdf.parallelism += 1,
        |slot| slot.kdf.salt = Base64UrlUnpadded::encode_string(&[9; SALT_LEN]),
    ] {
        assert_eq!(changed(change).unwrap_err(), VaultError::WrongPassphrase);
    }
}

#[test]
fn weak_or_absurd_parameters_are_refused_before_any_work() {
    assert_eq!(changed(|slot| slot.kdf.memory_kib = 8).unwrap_err(), VaultError::WeakParameters);
    assert_eq!(changed(|slot| slot.kdf.iterations = 0).unwrap_err(), VaultError::WeakParameters);
    assert_eq!(changed(|slot| slot.kdf.iterations = u32::MAX).unwrap_err(), VaultError::HeavyParameters);
    assert_eq!(changed(|slot| slot.kdf.memory_kib = u32::MAX).unwrap_err(), VaultError::HeavyParameters);
    let weak = KdfParams { memory_kib: 8, ..KdfParams::FOR_TESTS };
    assert_eq!(VaultHeader::create(PASSPHRASE, "AB", weak, random()).unwrap_err(), VaultError::WeakParameters);
}

#[test]
fn a_damaged_slot_is_said_to_be_damaged() {
    assert_eq!(changed(|slot| slot.key.truncate(8)).unwrap_err(), VaultError::Damaged);
    assert_eq!(changed(|slot| slot.key.push('!')).unwrap_err(), VaultError::Damaged);
    assert_eq!(changed(|slot| slot.kdf.salt.truncate(4)).unwrap_err(), VaultError::Damaged);
    assert_eq!(changed(|slot| slot.kdf.algorithm = "md5".into()).unwrap_err(), VaultError::Damaged);
}

#[test]
fn a_newer_header_is_refused_by_name_and_anything_else_as_damaged() {
    let read = VaultHeader::from_bytes;
    assert_eq!(read(br#"{"format":2,"keys":{}}"#), Err(VaultError::NewerFormat { found: 2 }));
    for bytes in [&b""[..], b"{}", b"[]", br#"{"format":0,"slots":[]}"#, br#"{"format":1}"#, b"\xff"] {
        assert_eq!(read(bytes), Err(VaultError::Damaged));
    }
    let empty = read(br#"{"format":1,"slots":[]}"#).unwrap();
    assert_eq!(empty.unlock(PASSPHRASE).unwrap_err(), VaultError::Damaged);
}

#[test]
fn slots_added_by_a_later_version_do_not_get_in_the_way() {
    let mut vault = vault();
    let mut other = vault.slots[0].clone();
    other.kind = "recovery-code".into();
    vault.slots.insert(0, other);
    assert!(vault.unlock(PASSPHRASE).is_ok());
    // A second passphrase slot for the same data key.
    let mut second = vault.slots[1].clone();
    second.key.clear();
    vault.slots.insert(0, second);
    assert!(vault.unlock(PASSPHRASE).is_ok());
}
