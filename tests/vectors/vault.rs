//! The vault header, sealed records, recovery codes and the count of wrong passphrases.

use liaison::domain::time::Timestamp;
use liaison::store::envelope::{AssociatedData, DataKey, KdfParams, RecordKind, Sealed, open, seal};
use liaison::store::readable_code::Mistyped;
use liaison::store::unlock_throttle::UnlockAttempts;
use liaison::store::vault::{RecoveryCode, SlotKind, SlotRandom, VaultError, VaultHeader, VaultRandom};
use serde::Deserialize;

use crate::{bytes, from_hex, to_hex, typed};

#[derive(Deserialize)]
struct Vault {
    passphrase: String,
    label: String,
    random: Random,
    header: String,
    records: Vec<Record>,
}

#[derive(Deserialize)]
struct Random {
    slot: String,
    salt: String,
    key: String,
    nonce: String,
}

#[derive(Deserialize)]
struct Record {
    kind: String,
    record: String,
    nonce: String,
    plain: String,
    sealed: String,
}

impl Record {
    fn label(&self) -> AssociatedData<'_> {
        let kind = match self.kind.as_str() {
            "entry" => RecordKind::Entry,
            "head" => RecordKind::Head,
            other => panic!("unknown kind {other}"),
        };
        AssociatedData { kind, record: &self.record }
    }
}

fn vault_1() -> Vault {
    serde_json::from_str(include_str!("vault-1.json")).unwrap()
}

#[test]
fn vault_1_opens_with_its_passphrase_and_no_other() {
    let vault = vault_1();
    let header = VaultHeader::from_bytes(vault.header.as_bytes()).unwrap();
    let [slot] = header.slots().try_into().unwrap();
    assert_eq!(slot.label, vault.label);
    let wrong = header.unlock(&slot.id, &typed("not that one, surely"));
    assert_eq!(wrong.unwrap_err(), VaultError::WrongPassphrase);
    let key = header.unlock(&slot.id, &typed(&vault.passphrase)).unwrap();
    for record in &vault.records {
        let sealed = Sealed::from_storage(from_hex(&record.sealed));
        let plain = open(&key, record.label(), &sealed).unwrap();
        assert_eq!(plain.as_slice(), record.plain.as_bytes());
    }
}

#[test]
fn the_same_inputs_give_the_same_bytes() {
    let vault = vault_1();
    let random = VaultRandom {
        slot: bytes(&vault.random.slot),
        salt: bytes(&vault.random.salt),
        key: bytes(&vault.random.key),
        nonce: bytes(&vault.random.nonce),
    };
    let (header, _) =
        VaultHeader::create(&typed(&vault.passphrase), &vault.label, KdfParams::RECOMMENDED, random).unwrap();
    assert_eq!(String::from_utf8(header.to_bytes().unwrap()).unwrap(), vault.header);
    let key = DataKey::from_bytes(bytes(&vault.random.key));
    for record in &vault.records {
        let sealed = seal(&key, record.label(), bytes(&record.nonce), record.plain.as_bytes()).unwrap();
        assert_eq!(to_hex(sealed.as_bytes()), record.sealed, "{}", record.record);
    }
}

#[test]
fn a_header_weakened_below_64_mib_is_refused() {
    let vault = vault_1();
    let weakened = vault.header.replace("\"memory_kib\":65536", "\"memory_kib\":65535");
    assert_ne!(weakened, vault.header);
    let header = VaultHeader::from_bytes(weakened.as_bytes()).unwrap();
    let id = header.slots().remove(0).id;
    assert_eq!(header.unlock(&id, &typed(&vault.passphrase)).unwrap_err(), VaultError::WeakParameters);
}

#[derive(Deserialize)]
struct Slots {
    key: String,
    device: String,
    slots: Vec<SlotRow>,
    header: String,
}

#[derive(Deserialize)]
struct SlotRow {
    kind: String,
    label: String,
    typed: String,
    iterations: u32,
    random: SlotBytes,
}

#[derive(Deserialize)]
struct SlotBytes {
    slot: String,
    salt: String,
    nonce: String,
}

fn slots_1() -> Slots {
    serde_json::from_str(include_str!("vault-1-slots.json")).unwrap()
}

#[test]
fn each_slot_of_a_shared_vault_opens_it() {
    let vault = slots_1();
    let header = VaultHeader::from_bytes(vault.header.as_bytes()).unwrap();
    assert_eq!(header.slots().len(), vault.slots.len());
    for (slot, row) in header.slots().iter().zip(&vault.slots) {
        assert_eq!((&slot.label, slot.iterations), (&row.label, row.iterations));
        let key = header.unlock(&slot.id, &typed(&row.typed)).unwrap();
        assert_eq!(key.device(), vault.device);
    }
    assert_eq!(DataKey::from_bytes(bytes(&vault.key)).device(), vault.device);
}

#[test]
fn a_shared_vault_is_written_as_it_was() {
    let vault = slots_1();
    let key = DataKey::from_bytes(bytes(&vault.key));
    let mut header: Option<VaultHeader> = None;
    for SlotRow { kind, label, typed: text, iterations, random } in &vault.slots {
        let (slot, salt, nonce) = (bytes(&random.slot), bytes(&random.salt), bytes(&random.nonce));
        let params = KdfParams { iterations: *iterations, ..KdfParams::RECOMMENDED };
        let Some(header) = &mut header else {
            let random = VaultRandom { slot, salt, nonce, key: bytes(&vault.key) };
            header = Some(VaultHeader::create(&typed(text), label, params, random).unwrap().0);
            continue;
        };
        let kind = if kind == "recovery" { SlotKind::Recovery } else { SlotKind::Passphrase };
        header.add(&key, kind, label, &typed(text), params, SlotRandom { slot, salt, nonce }).unwrap();
    }
    assert_eq!(String::from_utf8(header.unwrap().to_bytes().unwrap()).unwrap(), vault.header);
}

#[derive(Deserialize)]
struct Codes {
    codes: Vec<Code>,
    also: Also,
    mistyped: Vec<Wrong>,
}

#[derive(Deserialize)]
struct Code {
    bytes: String,
    text: String,
}

#[derive(Deserialize)]
struct Also {
    bytes: String,
    typed: Vec<String>,
}

#[derive(Deserialize)]
struct Wrong {
    typed: String,
    group: usize,
}

#[test]
fn a_printed_recovery_code_is_read_for_ever() {
    let Codes { codes, also, mistyped } = serde_json::from_str(include_str!("recovery-code-1.json")).unwrap();
    for Code { bytes: hex, text } in codes {
        let code = RecoveryCode::new(bytes(&hex));
        assert_eq!(*code.text(), text);
        assert_eq!(RecoveryCode::parse(&text), Ok(code));
    }
    for text in also.typed {
        assert_eq!(RecoveryCode::parse(&text), Ok(RecoveryCode::new(bytes(&also.bytes))), "{text}");
    }
    for Wrong { typed, group } in mistyped {
        assert_eq!(RecoveryCode::parse(&typed), Err(Mistyped::Group { group }), "{typed}");
    }
}

#[derive(Deserialize)]
struct Counted {
    stored: String,
    failed: u32,
    last: i64,
    wait_ms: i64,
}

#[test]
fn the_count_of_wrong_passphrases_is_read_and_written_as_it_was() {
    let Counted { stored, failed, last, wait_ms } = serde_json::from_str(include_str!("attempts-1.json")).unwrap();
    let attempts = UnlockAttempts { failed, last: Timestamp(last) };
    assert_eq!(UnlockAttempts::from_bytes(stored.as_bytes(), Timestamp(0)), attempts);
    assert_eq!(attempts.to_bytes(), stored.as_bytes());
    assert_eq!(attempts.wait(Timestamp(last)), wait_ms);
}
