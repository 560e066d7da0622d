//! Nothing that is typed is lost (D1): a failed save keeps what waits, in order.

use super::{broken, waiting};
use crate::driver::Device;

#[test]
fn after_a_failure_entries_wait_in_order_and_nothing_is_stored_past_them() {
    let mut device = broken();
    assert!(device.saving().failed.is_some(), "said at the foot of the page");
    device.broken = false; // the disk would take it: still nothing may overtake
    device.answer("age", "34").answer("area", "northmere-central");
    assert_eq!(waiting(&device), [4, 5, 6]);
    assert_eq!(device.disk.len(), 3);
    assert_eq!(device.case().answers_of("person").len(), 4, "work goes on in memory");
}

#[test]
fn trying_again_stores_what_waits_in_order_and_the_journal_is_whole() {
    let mut device = broken();
    device.answer("age", "34").answer("area", "northmere-central");
    device.broken = false;
    device.retry_save();
    assert!(device.saving().failed.is_none());
    assert_eq!(device.disk.iter().map(|(place, _)| *place).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
    device.assert_journal_is_state();
    device.answer("safe-contact", "any");
    device.assert_journal_is_state();
}

#[test]
fn trying_again_in_vain_loses_nothing() {
    let mut device = broken();
    for _ in 0..3 {
        device.retry_save();
        assert!(device.saving().failed.is_some());
        assert_eq!(waiting(&device), [4]);
    }
    device.broken = false;
    device.retry_save();
    device.assert_journal_is_state();
}

// D1: entries of the device and of the case wait in one line.
#[test]
fn a_failed_save_keeps_the_devices_entry_in_its_place() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    let stored = device.device_disk.len();
    device.broken = true;
    device.switch_off("phq-9");
    device.open("basic-needs").answer("tonight", "HM01");
    assert_eq!((device.device_disk.len(), device.saving().waiting.len()), (stored, 3));
    device.broken = false;
    device.retry_save();
    assert_eq!(device.device_disk.len(), stored + 1);
    device.assert_journal_is_state();
}
