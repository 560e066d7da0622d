//! Where nothing is kept once the page is closed: leaving asks as long as a case is nowhere else as it is now.

use crate::driver::{Device, LockCause, Phase, by_passphrase};

const FILE: &str = "told only by phone";

fn forgetting() -> Device {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    device.keeps_nothing();
    device
}

fn would_lose(device: &Device) -> bool {
    device.saving().would_lose()
}

fn back_up(device: &mut Device) {
    device.back_up(FILE);
    assert!(would_lose(device), "made, and not saved");
    device.save_made();
}

#[test]
fn a_case_is_at_risk_from_its_first_entry_until_it_is_in_a_saved_backup() {
    let mut device = forgetting();
    assert!(!would_lose(&device));
    device.new_case();
    assert!(would_lose(&device));
    back_up(&mut device);
    assert!(!would_lose(&device));
    let case = device.first_listed().id.clone();
    device.open_case(&case);
    device.open("person");
    assert!(would_lose(&device), "a form was begun since");
}

#[test]
fn a_file_of_one_case_is_no_file_of_another() {
    let mut device = forgetting();
    device.new_case().new_case();
    device.transfer_by("Priya Shah", by_passphrase(FILE));
    device.save_made();
    assert!(would_lose(&device));
    assert_eq!(device.saving().unexported.len(), 1);
    assert!(!device.saving().unexported.contains(&device.case().id));
}

#[test]
fn the_lock_forgets_no_risk_and_deleting_a_case_ends_it() {
    let mut device = forgetting();
    device.new_case();
    let case = device.case().id.clone();
    device.lock(LockCause::Asked);
    assert_eq!(*device.phase(), Phase::Locked);
    assert!(would_lose(&device) && device.saving().ephemeral);
    device.unlock();
    device.open_case(&case);
    device.delete_case();
    assert!(!would_lose(&device));
}

#[test]
fn somebody_who_has_all_of_it_has_it() {
    let mut device = forgetting();
    device.new_case();
    device.transfer_by("Priya Shah", by_passphrase(FILE));
    let receipt = device.made().hash.receipt();
    device.save_made();
    device.confirm(&receipt, "Priya Shah");
    assert!(device.case().confirmed_and_unchanged());
    assert!(!would_lose(&device), "that it was confirmed is no reason to stay");
}

#[test]
fn where_the_browser_keeps_nothing_is_at_risk_once_it_is_stored() {
    let device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    assert!(!would_lose(&device));
}
