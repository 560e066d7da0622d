//! Scenario D between two tablets: a case handed over, worked on in both places, brought together again; and sealed
//! files of everything.

mod backup;
mod differences;
mod handing_over;
mod receiving;
mod refused;

use liaison::domain::device::FileKind;
use liaison::store::envelope::PublicAddress;
use liaison::store::sealed_file::payload::{CaseEntries, Payload};
use liaison::store::sealed_file::{FileRecipient, seal_file};

use crate::driver::{Device, ImportSummary, random, scenario_d};

/// The case of scenario D on both tablets.
fn handed_over() -> (Device, Device) {
    let (mut first, mut next) = (scenario_d(), Device::next_day());
    first.hand_over(&mut next);
    next.open_case(&first.case().id);
    (first, next)
}

/// The id of a tablet that is none of these.
const OTHER: &str = "0123456789abcdef0123456789abcdef";

/// A file made by hand for this tablet, with these cases.
fn sealed(device: &Device, kind: FileKind, cases: Vec<CaseEntries>, device_entries: &[&str]) -> Vec<u8> {
    let mut payload = Payload::new(OTHER.into(), "R. Ellis".into(), device.now, cases);
    payload.device_entries = device_entries.iter().map(|text| (*text).to_owned()).collect();
    let plain = payload.to_bytes(kind).unwrap();
    let address = PublicAddress::of(&device.key());
    let lock = FileRecipient::Address { address: &address, random: &[9; 32] };
    seal_file(kind, device.now, &[lock], &plain, random().file).unwrap()
}

/// A transfer made by hand for this tablet, of these cases.
fn transfer(device: &Device, cases: Vec<CaseEntries>) -> Vec<u8> {
    sealed(device, FileKind::Transfer, cases, &[])
}

/// The journal of the case at hand.
fn journal(device: &Device) -> CaseEntries {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let entries = device.case().entries.iter().map(|entry| text(entry.bytes())).collect();
    CaseEntries { id: device.case().id.clone(), entries }
}

/// Why the case in this place was refused.
fn why(received: &ImportSummary, place: usize) -> &'static str {
    received.cases[place].taken.clone().unwrap_err().key
}
