//! What a vault must do, named by behaviour. Cheap key derivation; the real parameters are in `tests/vectors.rs`.

use base64ct::{Base64UrlUnpadded, Encoding};

use super::*;
use crate::store::readable_code::Mistyped;
use crate::store::vault::{RECOVERY_LEN, RecoveryCode, check_passphrase};

const WORDS: &str = "correct horse battery";
const CHEAP: KdfParams = KdfParams::FOR_TESTS;

fn typed(text: &str) -> Passphrase {
    Passphrase::from(text.to_owned())
}

fn random(seed: u8) -> SlotRandom {
    SlotRandom { slot: [seed; 8], salt: [seed + 1; SALT_LEN], nonce: [seed + 2; NONCE_LEN] }
}

fn vault() -> (VaultHeader, DataKey) {
    let random = VaultRandom { slot: [1; 8], salt: [2; SALT_LEN], key: [3; KEY_LEN], nonce: [4; NONCE_LEN] };
    VaultHeader::create(&typed(WORDS), "AB", CHEAP, random).unwrap()
}

fn code() -> RecoveryCode {
    RecoveryCode::new([7; RECOVERY_LEN])
}

/// AB and CD with a passphrase each, and a recovery code.
fn shared() -> (VaultHeader, DataKey) {
    let (mut vault, key) = vault();
    vault.add(&key, SlotKind::Passphrase, "CD", &typed("quite another one"), CHEAP, random(10)).unwrap();
    vault.add(&key, SlotKind::Recovery, "Safe in room 2", &code().passphrase(), CHEAP, random(20)).unwrap();
    (vault, key)
}

fn id(vault: &VaultHeader, label: &str) -> String {
    vault.slots().into_iter().find(|slot| slot.label == label).unwrap().id
}

fn unlock(vault: &VaultHeader, label: &str, text: &str) -> Result<[u8; KEY_LEN], VaultError> {
    vault.unlock(&id(vault, label), &typed(text)).map(|key| *key.as_bytes())
}

fn changed(change: impl Fn(&mut Slot)) -> Result<DataKey, VaultError> {
    let (mut vault, _) = vault();
    let slot = vault.slots[0].as_known_mut().unwrap();
    change(slot);
    let id = slot.id.clone();
    vault.unlock(&id, &typed(WORDS))
}

#[test]
fn each_practitioner_and_the_recovery_code_open_the_same_vault() {
    let stored = shared().0.to_bytes().unwrap();
    let vault = VaultHeader::from_bytes(&stored).unwrap();
    assert_eq!(unlock(&vault, "AB", WORDS), Ok([3; KEY_LEN]));
    assert_eq!(unlock(&vault, "CD", "quite another one"), Ok([3; KEY_LEN]));
    assert_eq!(unlock(&vault, "Safe in room 2", &code().text()), Ok([3; KEY_LEN]));
    assert_eq!(unlock(&vault, "AB", "quite another one"), Err(VaultError::WrongPassphrase), "one slot is tried");
    let kinds: Vec<_> = vault.slots().into_iter().map(|slot| (slot.label, slot.kind, slot.iterations)).collect();
    let wanted = [("AB", SlotKind::Passphrase), ("CD", SlotKind::Passphrase), ("Safe in room 2", SlotKind::Recovery)];
    assert_eq!(kinds, wanted.map(|(label, kind)| (label.to_owned(), kind, CHEAP.iterations)));
}

#[test]
fn a_wrong_passphrase_is_said_to_be_wrong() {
    let (vault, _) = vault();
    assert_eq!(unlock(&vault, "AB", "correct horse batter"), Err(VaultError::WrongPassphrase));
    assert_eq!(unlock(&vault, "AB", ""), Err(VaultError::WrongPassphrase));
    assert_eq!(vault.unlock("00", &typed(WORDS)).unwrap_err(), VaultError::NoSuchSlot);
}

#[test]
fn a_space_the_keyboard_added_does_not_lock_anybody_out() {
    assert!(unlock(&vault().0, "AB", " correct horse battery ").is_ok());
}

#[test]
fn a_recovery_code_is_read_as_people_type_it_and_a_mistyped_one_is_not_a_wrong_one() {
    let (vault, _) = shared();
    let text = code().text().to_lowercase().replace('-', " ");
    assert!(unlock(&vault, "Safe in room 2", &text).is_ok());
    let other = RecoveryCode::new([8; RECOVERY_LEN]).text();
    assert_eq!(unlock(&vault, "Safe in room 2", &other), Err(VaultError::WrongPassphrase));
    let mistyped = |group| Err(VaultError::MistypedCode(Mistyped::Group { group }));
    assert_eq!(unlock(&vault, "Safe in room 2", &text.replacen(' ', " 7", 2)), mistyped(2));
    let short = text.rsplit_once(' ').unwrap().0;
    let cut = Err(VaultError::MistypedCode(Mistyped::Length { found: 35, wanted: 40 }));
    assert_eq!(unlock(&vault, "Safe in room 2", short), cut);
    assert_eq!(format!("{:?}", code()), "RecoveryCode(secret)");
}

#[test]
fn a_short_passphrase_is_refused_by_characters_not_bytes() {
    assert_eq!(check_passphrase(&typed("  eleven chrs  ")), Err(VaultError::ShortPassphrase { found: 11 }));
    assert_eq!(check_passphrase(&typed("ééééééééééé")), Err(VaultError::ShortPassphrase { found: 11 }));
    assert_eq!(check_passphrase(&typed("éééééééééééé")), Ok(()));
    let (mut vault, key) = vault();
    let short = Err(VaultError::ShortPassphrase { found: 5 });
    assert_eq!(vault.add(&key, SlotKind::Passphrase, "CD", &typed("short"), CHEAP, random(10)), short);
    assert_eq!(vault.change(&id(&vault, "AB"), &key, &typed("short"), CHEAP, random(10)), short);
    assert!(unlock(&vault, "AB", WORDS).is_ok(), "what was refused changed nothing");
}

#[test]
fn two_slots_never_have_one_label_and_none_has_no_label() {
    let (mut vault, key) = shared();
    let mut add = |kind, label: &str, seed| vault.add(&key, kind, label, &code().passphrase(), CHEAP, random(seed));
    assert_eq!(add(SlotKind::Passphrase, " ab ", 30), Err(VaultError::SlotTaken));
    assert_eq!(add(SlotKind::Passphrase, "\t", 30), Err(VaultError::NoLabel));
    assert_eq!(add(SlotKind::Recovery, "Another safe", 30), Err(VaultError::SlotTaken), "one recovery code");
    assert_eq!(add(SlotKind::Passphrase, "EF", 10), Err(VaultError::SlotTaken), "an id drawn twice");
    assert_eq!(add(SlotKind::Passphrase, " EF ", 30), Ok(()));
    assert_eq!(vault.slots().last().unwrap().label, "EF");
    let safe = vault.slots().iter().find(|slot| slot.kind == SlotKind::Recovery).unwrap().label.clone();
    let named = vault.add(&key, SlotKind::Passphrase, &safe, &typed(WORDS), CHEAP, random(31));
    assert_eq!(named, Ok(()), "somebody may be called like the slot of the code");
}

#[test]
fn a_changed_passphrase_opens_and_the_old_one_no_longer() {
    let (mut vault, key) = shared();
    let cd = id(&vault, "CD");
    vault.change(&cd, &key, &typed("a third passphrase"), CHEAP, random(40)).unwrap();
    assert_eq!(unlock(&vault, "CD", "a third passphrase"), Ok([3; KEY_LEN]));
    assert_eq!(unlock(&vault, "CD", "quite another one"), Err(VaultError::WrongPassphrase));
    assert_eq!(id(&vault, "CD"), cd, "it is the same slot");
    assert!(unlock(&vault, "AB", WORDS).is_ok(), "the others are untouched");
    assert_eq!(vault.change("00", &key, &typed(WORDS), CHEAP, random(50)), Err(VaultError::NoSuchSlot));
}

#[test]
fn changing_a_slot_never_makes_its_derivation_cheaper() {
    let (mut vault, key) = vault();
    let ab = id(&vault, "AB");
    let dear = KdfParams { iterations: 4, memory_kib: 128, parallelism: 1 };
    vault.change(&ab, &key, &typed(WORDS), dear, random(40)).unwrap();
    vault.change(&ab, &key, &typed(WORDS), CHEAP, random(50)).unwrap();
    assert_eq!(vault.known().next().unwrap().params(), dear);
}

#[test]
fn a_revoked_slot_opens_nothing_and_the_last_passphrase_stays() {
    let (mut vault, _) = shared();
    let (ab, cd, safe) = (id(&vault, "AB"), id(&vault, "CD"), id(&vault, "Safe in room 2"));
    assert_eq!(vault.revoke(&ab), Ok(()));
    assert_eq!(vault.unlock(&ab, &typed(WORDS)).unwrap_err(), VaultError::NoSuchSlot);
    assert_eq!(vault.revoke(&cd), Err(VaultError::LastPassphrase), "with a recovery code or without");
    assert_eq!(vault.revoke(&safe), Ok(()));
    assert_eq!(vault.revoke(&safe), Err(VaultError::NoSuchSlot));
    assert!(unlock(&vault, "CD", "quite another one").is_ok());
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
    let (mut vault, key) = vault();
    let weak = KdfParams { memory_kib: 8, ..CHEAP };
    let added = vault.add(&key, SlotKind::Passphrase, "CD", &typed(WORDS), weak, random(10));
    assert_eq!(added, Err(VaultError::WeakParameters));
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
    assert_eq!(read(br#"{"format":1,"slots":[]}"#), Err(VaultError::Damaged), "nobody could open it");
    let (mut vault, _) = vault();
    vault.slots.push(vault.slots[0].clone());
    assert_eq!(read(&vault.to_bytes().unwrap()), Err(VaultError::Damaged), "one id, two slots");
}

#[test]
fn a_slot_that_a_later_version_added_is_kept_as_it_is() {
    let (vault, key) = vault();
    let mut json: Value = serde_json::from_slice(&vault.to_bytes().unwrap()).unwrap();
    let later = serde_json::json!({ "kind": "smart-card", "reader": { "slots": [1, 2], "weights": [0.1, 6.333333333333333e44] } });
    json["slots"].as_array_mut().unwrap().insert(0, later.clone());
    let mut read = VaultHeader::from_bytes(&serde_json::to_vec(&json).unwrap()).unwrap();
    assert_eq!(read.slots(), vault.slots(), "it is not listed");
    read.add(&key, SlotKind::Passphrase, "CD", &typed(WORDS), CHEAP, random(10)).unwrap();
    read.revoke(&id(&read, "AB")).unwrap();
    let written: Value = serde_json::from_slice(&read.to_bytes().unwrap()).unwrap();
    assert_eq!(written["slots"][0], later);
    assert!(unlock(&read, "CD", WORDS).is_ok());
}
