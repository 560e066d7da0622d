//! A case that somebody else was confirmed to have (D6) is deleted by itself, long enough after; until then it stays.

use liaison::domain::case::CaseSummary;
use liaison::domain::device::{DeviceEvent, PurgedBy};

use super::log;
use crate::driver::{CoreEffect, Device, Effect, LockCause, MONDAY, Screen};

/// Its transfer was made and confirmed, and nobody is in it.
fn confirmed() -> Device {
    let mut device = Device::with_person(MONDAY);
    let receipt = device.transferred();
    device.confirm(&receipt, "R. Ellis, by telephone");
    device.go(Screen::Home);
    device
}

#[test]
fn who_confirmed_a_transfer_must_be_said_and_is_an_entry() {
    let mut device = Device::with_person(MONDAY);
    device.confirm("4F2A-9C01", "R. Ellis");
    assert!(device.case().confirmed.is_none(), "nothing was made for anybody yet");
    let receipt = device.transferred();
    for (typed, who, problems) in [
        (" ", "  ", vec![("copies-receipt", "copies-no-receipt"), ("copies-who", "copies-missing")]),
        ("0000-0000", "R. Ellis", vec![("copies-receipt", "copies-wrong-receipt")]),
        ("R. Ellis, by telephone", "R. Ellis", vec![("copies-receipt", "copies-wrong-receipt")]),
        (&receipt, " ", vec![("copies-who", "copies-missing")]),
    ] {
        device.confirm(typed, who);
        let found = device.receipt_problems().iter().map(|(field, fault)| (*field, fault.key));
        assert_eq!(found.collect::<Vec<_>>(), problems);
        assert!(device.case().confirmed.is_none() && device.heads[0].confirmed.is_none());
    }
    device.confirm(&receipt.to_lowercase().replace('-', " "), " R. Ellis, by telephone ");
    assert!(device.receipt_problems().is_empty() && device.notice().is_none());
    let (at, who) = device.case().confirmed.clone().unwrap();
    assert_eq!(who, "R. Ellis, by telephone");
    assert_eq!(device.heads[0].confirmed, Some(at));
    let before = device.case().places();
    device.confirm(&receipt, "R. Ellis again");
    assert_eq!(device.case().places(), before, "it waits for no more");
    device.transferred();
    assert!(device.case().unconfirmed().is_some(), "another file waits for its own");
}

// The second file was made and never went out: what is in that one alone, nobody else has.
#[test]
fn the_receipt_of_an_older_file_deletes_nothing_that_was_written_since() {
    let mut device = Device::with_person(MONDAY);
    let first = device.transferred();
    device.form("own-view", &[("own-words", "More.")]);
    let second = device.transferred();
    let made = device.case().transfers[0].at.day_and_clock();
    device.confirm(&first, "R. Ellis, by telephone");
    device.assert_said_of("copies-older", &made);
    assert!(device.case().unconfirmed().is_some() && device.heads[0].confirmed.is_none());
    device.assert_journal_is_state();
    device.go(Screen::Home);
    for _ in 0..5 {
        device.away(24);
    }
    assert!(device.deleted.is_empty() && device.list().len() == 1);
    let id = device.heads[0].id.clone();
    device.open_case(&id);
    device.confirm(&second, "R. Ellis, by telephone");
    device.go(Screen::Home);
    for _ in 0..5 {
        device.away(24);
    }
    assert_eq!(device.deleted.len(), 1);
}

#[test]
fn three_days_after_it_was_confirmed_a_case_is_deleted_at_the_next_unlocking_and_it_is_said() {
    let mut device = confirmed();
    let head = device.heads[0].clone();
    device.away(23);
    device.away(24);
    device.away(24);
    assert!(device.deleted.is_empty() && device.list().len() == 1, "71 hours");
    device.away(2);
    assert_eq!(device.deleted, [(head.id.clone(), device.device_disk.len())], "after its log");
    assert!(device.list().is_empty() && device.disk.is_empty());
    device.assert_done("purge-done", "1");
    let CaseSummary { id, reference, entries, confirmed, .. } = head;
    let (entries, why) = (entries.unwrap(), PurgedBy::Confirmed);
    assert!(confirmed.is_some());
    assert_eq!(log(&device), [DeviceEvent::Purged { case: id, reference, entries, confirmed, why }]);
}

#[test]
fn a_case_changed_after_it_was_confirmed_stays_and_so_does_one_nobody_confirmed() {
    let mut device = confirmed();
    let id = device.heads[0].id.clone();
    device.open_case(&id).form("own-view", &[("own-words", "More.")]).go(Screen::Home);
    let mut alone = Device::with_person(MONDAY);
    alone.go(Screen::Home);
    for device in [&mut device, &mut alone] {
        for _ in 0..10 {
            device.away(24);
        }
        assert!(device.deleted.is_empty() && device.list().len() == 1);
    }
}

#[test]
fn a_clock_set_a_year_ahead_deletes_nothing_at_once_and_nothing_when_it_is_set_right() {
    let mut device = confirmed();
    device.away(8760);
    assert!(device.deleted.is_empty());
    device.away(0);
    assert!(device.deleted.is_empty(), "seen only just now");
    device.away(-8760);
    device.away(1);
    assert!(device.deleted.is_empty());
}

#[test]
fn the_case_that_is_come_back_to_is_not_pulled_away_from_under_ones_hands() {
    let mut device = confirmed();
    let id = device.heads[0].id.clone();
    device.away(40);
    device.open_case(&id);
    device.away(40);
    assert!(device.deleted.is_empty() && device.has_case());
    device.go(Screen::Home);
    device.away(1);
    assert_eq!(device.deleted.len(), 1, "once it is left");
}

#[test]
fn a_tab_that_only_reads_deletes_nothing() {
    let mut device = confirmed();
    device.away(40);
    device.writing(false);
    device.wait(40).read_device();
    assert!(device.deleted.is_empty() && log(&device).is_empty());
}

// A crash between the log and the deletion: deleted again, logged twice, never gone without a log.
#[test]
fn after_a_crash_between_log_and_deletion_the_case_is_deleted_again() {
    let mut device = confirmed();
    device.away(40);
    device.stops_before_deleting = true;
    device.away(40);
    assert!(device.deleted.is_empty() && log(&device).len() == 1 && !device.disk.is_empty());
    device.loses_page();
    device.stops_before_deleting = false;
    device.away(1);
    assert_eq!((device.deleted.len(), log(&device).len()), (1, 2));
    assert!(device.disk.is_empty());
}

#[test]
fn the_case_that_is_come_back_to_is_not_deleted_however_late_it_comes() {
    let mut device = Device::due();
    device.lock(LockCause::Asked);
    device.slow = true;
    device.unlock();
    assert!(matches!(device.late.pop_front(), Some(Effect::Core(CoreEffect::ReadCase { .. }))));
    device.answer_late();
    assert!(device.deleted.is_empty());
}
