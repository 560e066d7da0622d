//! A journal that is damaged is read as far as it goes, and says where it is not whole.

use super::*;
use crate::domain::device::{DeviceEvent, LockedBy};
use crate::domain::time::Timestamp;

fn journal(length: i64) -> Vec<(u32, Vec<u8>)> {
    let mut device = Device::default();
    let what = || DeviceEvent::Locked { by: LockedBy::Hand };
    let entries = (1..=length).map(|number| device.record(&format!("e{number}"), Timestamp(number), "A", what()));
    entries.map(|entry| (entry.seq, entry.bytes())).collect()
}

fn read(stored: &[(u32, Vec<u8>)]) -> Device {
    Device::read(stored.iter().map(|(seq, bytes)| (*seq, bytes.as_slice())))
}

#[test]
fn what_can_be_read_is_folded_and_the_first_place_that_cannot_is_named() {
    let whole = journal(5);
    let counts = |device: &Device| (device.entries.len(), device.damage());
    assert_eq!(counts(&read(&whole)), (5, None));
    for (place, length) in [(1, 4), (3, 4), (5, 4)] {
        let mut changed = whole.clone();
        changed[place - 1].1.clear();
        assert_eq!(counts(&read(&changed)), (length, Some(place as u32)), "changed");
    }
    let mut gap = whole.clone();
    gap.remove(2);
    assert_eq!(counts(&read(&gap)), (4, Some(3)), "missing");
    let mut swapped = whole.clone();
    swapped[1] = (2, journal(1)[0].1.clone());
    assert_eq!(read(&swapped).damage(), Some(2), "another place");
    let mut other = whole.clone();
    let mut device = Device::default();
    device.record("x", Timestamp(9), "B", DeviceEvent::Locked { by: LockedBy::Idle });
    other[0].1 = device.entries[0].bytes();
    assert_eq!(read(&other).damage(), Some(2), "does not follow");
    let mut cut = whole[..3].to_vec();
    cut.push((5, Vec::new()));
    assert_eq!(counts(&read(&cut)), (3, Some(4)), "the end is cut off");
}

// An end that was cut off is not written over: what comes next stands after it, and the gap stays.
#[test]
fn a_journal_that_is_not_whole_is_written_on_after_its_last_place() {
    let mut cut = journal(3);
    cut.push((5, Vec::new()));
    let mut device = read(&cut);
    let entry = device.record("e6", Timestamp(6), "A", DeviceEvent::Locked { by: LockedBy::Hand });
    assert_eq!(entry.seq, 6);
    cut.push((6, entry.bytes()));
    let again = read(&cut);
    assert_eq!((again.entries.len(), again.damage()), (4, Some(4)));
}
