//! Where nothing is kept once the page is closed: leaving asks as long as a case is nowhere else as it is now.

use liaison::app::leaving::TypedLock;
use liaison::app::{Action, LeavingAction, LockCause, Phase, Screen};

use super::device::Device;
use super::files::typed;

const FILE: &str = "told only by phone";

fn forgetting() -> Device {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    device.state.saving.forgets = true;
    device
}

fn would_lose(device: &Device) -> bool {
    device.state.saving.would_lose()
}

fn back_up(device: &mut Device) {
    device.send(Action::Go(Screen::Backup));
    device.files(LeavingAction::Backup { passphrase: typed(FILE), again: typed(FILE) });
    assert!(would_lose(device), "made, and not saved");
    device.files(LeavingAction::Save);
}

#[test]
fn a_case_is_at_risk_from_its_first_entry_until_it_is_in_a_saved_backup() {
    let mut device = forgetting();
    assert!(!would_lose(&device));
    device.send(Action::NewCase);
    assert!(would_lose(&device));
    back_up(&mut device);
    assert!(!would_lose(&device));
    let case = device.state.heads.iter().next().unwrap().id.clone();
    device.send(Action::OpenCase(case));
    device.open("person");
    assert!(would_lose(&device), "a form was begun since");
}

#[test]
fn a_file_of_one_case_is_no_file_of_another() {
    let mut device = forgetting();
    device.send(Action::NewCase).send(Action::NewCase);
    device.send(Action::Go(Screen::Transfer));
    let lock = TypedLock::Passphrase { passphrase: typed(FILE), again: typed(FILE) };
    device.files(LeavingAction::Transfer { recipient: "Priya Shah".into(), lock });
    device.files(LeavingAction::Save);
    assert!(would_lose(&device));
    assert_eq!(device.state.saving.only_here.len(), 1);
    assert!(!device.state.saving.only_here.contains(&device.case().id));
}

#[test]
fn the_lock_forgets_no_risk_and_deleting_a_case_ends_it() {
    let mut device = forgetting();
    device.send(Action::NewCase);
    let case = device.case().id.clone();
    device.send(Action::Lock(LockCause::Asked));
    assert_eq!(device.state.phase, Phase::Locked);
    assert!(would_lose(&device) && device.state.saving.forgets);
    let mut device = device.unlock();
    device.send(Action::OpenCase(case));
    device.send(Action::DeleteCase);
    assert!(!would_lose(&device));
}

#[test]
fn somebody_who_has_all_of_it_has_it() {
    let mut device = forgetting();
    device.send(Action::NewCase);
    device.send(Action::Go(Screen::Transfer));
    let lock = TypedLock::Passphrase { passphrase: typed(FILE), again: typed(FILE) };
    device.files(LeavingAction::Transfer { recipient: "Priya Shah".into(), lock });
    let receipt = device.made().hash.receipt();
    device.files(LeavingAction::Save);
    device.send(Action::ConfirmTransfer { receipt, who: "Priya Shah".into() });
    assert!(device.case().confirmed_and_unchanged());
    assert!(!would_lose(&device), "that it was confirmed is no reason to stay");
}

#[test]
fn where_the_browser_keeps_nothing_is_at_risk_once_it_is_stored() {
    let device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    assert!(!would_lose(&device));
}
