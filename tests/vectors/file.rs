//! Sealed files, what they carry, and the addresses they are locked for.

use liaison::domain::time::Timestamp;
use liaison::store::envelope::{DataKey, KdfParams, PublicAddress};
use liaison::store::sealed_file::payload::Payload;
use liaison::store::sealed_file::{FileError, FileKind, FileLocks, FileRandom, FileRecipient, SealedFile, seal_file};
use liaison::store::vault::{SlotRandom, VaultError};
use serde::Deserialize;

use crate::{bytes, from_hex, typed};

#[derive(Deserialize)]
struct Addresses {
    devices: Vec<Device>,
}

#[derive(Deserialize)]
struct Device {
    key: String,
    device: String,
    address: String,
    fingerprint: String,
}

#[test]
fn the_address_of_a_device_lasts_as_long_as_its_vault() {
    let Addresses { devices } = serde_json::from_str(include_str!("address-1.json")).unwrap();
    for device in devices {
        let key = DataKey::from_bytes(bytes(&device.key));
        let address = PublicAddress::of(&key);
        assert_eq!(key.device(), device.device);
        assert_eq!((address.text(), address.fingerprint()), (device.address.clone(), device.fingerprint));
        assert_eq!(PublicAddress::parse(&device.address), Ok(address));
    }
}

#[derive(Deserialize)]
struct ByPassphrase {
    passphrase: String,
    made: i64,
    random: PassphraseRandom,
    payload: String,
    line: String,
    body: String,
}

#[derive(Deserialize)]
struct PassphraseRandom {
    key: String,
    nonce: String,
    slot: SlotBytes,
}

#[derive(Deserialize)]
struct SlotBytes {
    slot: String,
    salt: String,
    nonce: String,
}

fn whole(line: &str, body: &str) -> Vec<u8> {
    [line.as_bytes(), b"\n", &from_hex(body)].concat()
}

#[test]
fn a_file_locked_by_a_passphrase_opens_and_is_written_as_it_was() {
    let vector: ByPassphrase = serde_json::from_str(include_str!("file-passphrase-1.json")).unwrap();
    let bytes_of_file = whole(&vector.line, &vector.body);
    let file = SealedFile::read(bytes_of_file.clone()).unwrap();
    assert_eq!((file.kind(), file.made()), (FileKind::Backup, Timestamp(vector.made)));
    let passphrase = typed(&vector.passphrase);
    let plain = file.open_with_passphrase(&passphrase).unwrap();
    assert_eq!(plain.as_slice(), vector.payload.as_bytes());
    let wrong = file.open_with_passphrase(&typed("seven dry umbrellas"));
    assert_eq!(wrong.unwrap_err(), FileError::Passphrase(VaultError::WrongPassphrase));

    let payload = Payload::from_bytes(file.kind(), &plain).unwrap();
    assert_eq!(payload.cases.len(), 1);
    assert_eq!(payload.device_entries, [r#"{"what":"of the device"}"#]);
    assert_eq!(payload.to_bytes(file.kind()).unwrap().as_slice(), vector.payload.as_bytes());

    let slot = &vector.random.slot;
    let slot = SlotRandom { slot: bytes(&slot.slot), salt: bytes(&slot.salt), nonce: bytes(&slot.nonce) };
    let random = FileRandom { key: bytes(&vector.random.key), nonce: bytes(&vector.random.nonce) };
    let lock = FileRecipient::Passphrase { passphrase: &passphrase, params: KdfParams::RECOMMENDED, random: &slot };
    let written = seal_file(FileKind::Backup, Timestamp(vector.made), &[lock], vector.payload.as_bytes(), random);
    assert_eq!(written.unwrap(), bytes_of_file);
}

#[derive(Deserialize)]
struct ForAddress {
    key: String,
    address: String,
    made: i64,
    random: AddressRandom,
    payload: String,
    line: String,
    body: String,
}

#[derive(Deserialize)]
struct AddressRandom {
    key: String,
    nonce: String,
    lock: String,
}

#[test]
fn a_file_for_a_device_opens_there_and_is_written_as_it_was() {
    let vector: ForAddress = serde_json::from_str(include_str!("file-address-1.json")).unwrap();
    let bytes_of_file = whole(&vector.line, &vector.body);
    let file = SealedFile::read(bytes_of_file.clone()).unwrap();
    let own = DataKey::from_bytes(bytes(&vector.key));
    let address = PublicAddress::parse(&vector.address).unwrap();
    assert_eq!((file.kind(), file.made()), (FileKind::Transfer, Timestamp(vector.made)));
    assert_eq!(file.needs(), FileLocks { passphrase: false, fingerprints: vec![address.fingerprint()] });
    let plain = file.open_with_key(&own).unwrap();
    assert_eq!(plain.as_slice(), vector.payload.as_bytes());
    let elsewhere = file.open_with_key(&DataKey::from_bytes([1; 32]));
    assert_eq!(elsewhere.unwrap_err(), FileError::NotForThisDevice);

    let payload = Payload::from_bytes(file.kind(), &plain).unwrap();
    let entries = [r#"{"what":"an entry, with an é"}"#, r#"{"what": "another, \"quoted\""}"#];
    assert_eq!(payload.cases[0].entries, entries, "the very text that was hashed");
    assert_eq!(payload.to_bytes(file.kind()).unwrap().as_slice(), vector.payload.as_bytes());

    let random = FileRandom { key: bytes(&vector.random.key), nonce: bytes(&vector.random.nonce) };
    let lock = FileRecipient::Address { address: &address, random: &bytes(&vector.random.lock) };
    let written = seal_file(FileKind::Transfer, Timestamp(vector.made), &[lock], vector.payload.as_bytes(), random);
    assert_eq!(written.unwrap(), bytes_of_file);
}
