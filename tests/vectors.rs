//! Opens what earlier versions of Liaison wrote. A draft sealed by any published version must open for ever: when a test
//! here fails the code is wrong. The files in `tests/vectors/` are never regenerated; a new format gets a new file.
//!
//! Runs against the library as shipped, so also against the real lower bound of key derivation.

// Clippy knows tests by their attribute only, not the functions that they share.
#![allow(clippy::unwrap_used, clippy::panic)]

use liaison::store::envelope::{DataKey, KdfParams, Kind, Label, Sealed, open, seal};
use liaison::store::vault::{VaultError, VaultHeader, VaultRandom};
use serde::Deserialize;

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
    fn label(&self) -> Label<'_> {
        let kind = match self.kind.as_str() {
            "entry" => Kind::Entry,
            "head" => Kind::Head,
            other => panic!("unknown kind {other}"),
        };
        Label { kind, record: &self.record }
    }
}

fn vault_1() -> Vault {
    serde_json::from_str(include_str!("vectors/vault-1.json")).unwrap()
}

fn bytes<const N: usize>(hex: &str) -> [u8; N] {
    from_hex(hex).try_into().unwrap()
}

fn from_hex(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn vault_1_opens_with_its_passphrase_and_no_other() {
    let vault = vault_1();
    let header = VaultHeader::from_bytes(vault.header.as_bytes()).unwrap();
    assert_eq!(header.unlock("not that one, surely").unwrap_err(), VaultError::WrongPassphrase);
    let (key, label) = header.unlock(&vault.passphrase).unwrap();
    assert_eq!(label, vault.label);
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
    let (header, _) = VaultHeader::create(&vault.passphrase, &vault.label, KdfParams::RECOMMENDED, random).unwrap();
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
    assert_eq!(header.unlock(&vault.passphrase).unwrap_err(), VaultError::WeakParameters);
}
