//! Deleting a case by hand (D6): never without a log, and never where it cannot be logged.

use liaison::domain::device::{DeviceEvent, PurgedBy};

use super::log;
use crate::driver::{CoreEffect, Device, Effect, Fault, LockCause, MONDAY, Screen};

#[test]
fn a_case_deleted_by_hand_is_gone_and_the_log_says_nothing_of_the_person() {
    let mut device = Device::with_person(MONDAY);
    let case = device.case().clone();
    device.go(Screen::Delete).delete_case();
    assert_eq!(*device.screen(), Screen::Home);
    assert!(!device.has_case() && device.list().is_empty() && device.disk.is_empty());
    assert!(device.saving().deleting.is_empty() && device.saving().waiting.is_empty());
    device.assert_done("delete-done", &case.reference);
    let (id, reference, entries) = (case.id.clone(), case.reference.clone(), case.places());
    let expected = DeviceEvent::Purged { case: id, reference, entries, confirmed: None, why: PurgedBy::ByHand };
    assert_eq!(log(&device), [expected]);
    let (_, bytes) = device.device_disk.last().unwrap();
    assert!(!String::from_utf8_lossy(bytes).contains("Whitlock"));
}

#[test]
fn the_log_is_on_the_disk_before_the_case_is_deleted() {
    let mut device = Device::with_person(MONDAY);
    let (id, entries) = (device.case().id.clone(), device.disk.len());
    device.broken = true;
    device.delete_case();
    assert!(
        matches!(device.effects.as_slice(), [Effect::Core(CoreEffect::AppendDevice { .. })]),
        "{:?}",
        device.effects
    );
    assert!(device.deleted.is_empty() && device.disk.len() == entries, "no log, no deletion");
    assert!(device.list().is_empty(), "it is off the list all the same");
    device.broken = false;
    device.retry_save();
    let logged = device.device_disk.len();
    assert_eq!(device.deleted, [(id, logged)]);
    assert!(matches!(log(&device).as_slice(), [DeviceEvent::Purged { .. }]));
}

#[test]
fn locked_before_the_log_is_stored_the_case_is_deleted_when_it_is() {
    let mut device = Device::with_person(MONDAY);
    let id = device.case().id.clone();
    device.broken = true;
    device.delete_case().lock(LockCause::Asked);
    device.broken = false;
    device.retry_save();
    assert_eq!(device.deleted.len(), 1);
    assert_eq!(device.deleted[0].0, id);
}

#[test]
fn a_case_that_could_not_be_deleted_is_in_the_list_again() {
    let mut device = Device::with_person(MONDAY);
    device.stops_before_deleting = true;
    let id = device.case().id.clone();
    device.delete_case();
    device.read_heads();
    assert!(device.list().is_empty(), "while it is being deleted it is not listed");
    device.open_case(&id);
    assert!(!device.has_case(), "nor opened");
    device.assert_said_of("case-gone", "");
    device.not_deleted(&id, Fault::new("fault-store"));
    assert_eq!(device.effects, [Effect::Core(CoreEffect::ReadCaseList)]);
    device.read_heads();
    assert_eq!(device.list().len(), 1);
}

#[test]
fn nothing_is_deleted_where_it_cannot_be_logged() {
    let mut device = Device::with_person(MONDAY);
    device.writing(false).delete_case();
    assert!(device.effects.is_empty() && device.has_case());
    device.assert_said_of("reading-only", "");
    let mut device = Device::with_person(MONDAY);
    device.device_not_read();
    device.delete_case();
    assert!(device.effects.is_empty() && device.has_case());
    device.assert_said_of("tools-not-read", "");
}

#[test]
fn a_damaged_case_can_be_deleted() {
    let mut device = Device::with_person(MONDAY);
    let id = device.case().id.clone();
    device.disk.remove(1);
    device.open_case(&id);
    assert!(device.case().is_damaged());
    device.delete_case();
    assert_eq!(device.deleted[0].0, id);
    assert!(
        matches!(log(&device).as_slice(), [DeviceEvent::Purged { entries, .. }] if *entries > 2),
        "as many as the head counts"
    );
}

#[test]
fn a_case_that_another_tab_deleted_is_not_written_on() {
    let mut device = Device::with_person(MONDAY);
    device.writing(false);
    device.disk.clear();
    device.heads.clear();
    device.writing(true);
    assert!(!device.has_case());
    device.assert_said_of("case-gone", "");
}
