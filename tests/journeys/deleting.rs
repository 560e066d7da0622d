//! Deleting a case (D6): by hand, and by itself once a transfer was confirmed long enough ago. Never without a log.

use std::rc::Rc;

use liaison::app::{Action, Effect, Fault, LockCause, Notice, Screen};
use liaison::domain::case::{CaseHead, Event, Hash};
use liaison::domain::device::{DeviceEvent, PurgedBy};
use liaison::domain::time::Moment;

use super::device::Device;

const HOUR: i64 = 3_600_000;

/// A file of the case at hand is made for somebody else; gives its receipt.
fn transferred(device: &mut Device) -> String {
    let at = device.now;
    let case = Rc::make_mut(device.state.case.as_mut().unwrap());
    let file = Hash::of(&case.places().to_be_bytes());
    let what = Event::Transferred { recipient: "R. Ellis".into(), file: file.clone(), entries: case.places() };
    let entry = case.record(&format!("t{}", case.places()), at, "Sam Okafor", what);
    device.disk.push((case.places(), entry.bytes()));
    file.receipt()
}

fn confirm(device: &mut Device, receipt: &str, who: &str) {
    device.send(Action::ConfirmTransfer { receipt: receipt.into(), who: who.into() });
}

fn with_case() -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-16T10:00:00Z");
    device.form("person", &[("name", "Daniel Whitlock"), ("age", "34")]);
    device
}

/// Its transfer was made and confirmed, and nobody is in it.
fn confirmed() -> Device {
    let mut device = with_case();
    let receipt = transferred(&mut device);
    confirm(&mut device, &receipt, "R. Ellis, by telephone");
    device.send(Action::Go(Screen::Home));
    device
}

/// Locked, and unlocked so many hours later.
fn later(device: &mut Device, hours: i64) {
    device.send(Action::Lock(LockCause::Asked));
    device.now = Moment(device.now.0 + hours * HOUR);
    let by = device.state.lock.slots[0].clone();
    device.unlock_as(by);
}

fn log(device: &Device) -> Vec<DeviceEvent> {
    let purged = |event: &DeviceEvent| matches!(event, DeviceEvent::Purged { .. });
    device.library.device.entries.iter().map(|entry| entry.what.clone()).filter(purged).collect()
}

fn said(device: &Device, key: &'static str, detail: &str) {
    assert_eq!(device.state.notice, Some(Notice::Said(Fault::naming(key, detail))));
}

#[test]
fn a_case_deleted_by_hand_is_gone_and_the_log_says_nothing_of_the_person() {
    let mut device = with_case();
    let case = device.case().clone();
    device.send(Action::Go(Screen::Delete)).send(Action::DeleteCase);
    assert_eq!(device.state.screen, Screen::Home);
    assert!(device.state.case.is_none() && device.state.heads.is_empty() && device.disk.is_empty());
    assert!(device.state.saving.deleting.is_empty() && device.state.saving.waiting.is_empty());
    said(&device, "delete-done", &case.reference);
    let (id, reference, entries) = (case.id.clone(), case.reference.clone(), case.places());
    let expected = DeviceEvent::Purged { case: id, reference, entries, confirmed: None, why: PurgedBy::ByHand };
    assert_eq!(log(&device), [expected]);
    let (_, bytes) = device.device_disk.last().unwrap();
    assert!(!String::from_utf8_lossy(bytes).contains("Whitlock"));
}

#[test]
fn the_log_is_on_the_disk_before_the_case_is_deleted() {
    let mut device = with_case();
    let (id, entries) = (device.case().id.clone(), device.disk.len());
    device.broken = true;
    device.send(Action::DeleteCase);
    assert!(matches!(device.effects.as_slice(), [Effect::AppendDevice { .. }]), "{:?}", device.effects);
    assert!(device.deleted.is_empty() && device.disk.len() == entries, "no log, no deletion");
    assert!(device.state.heads.is_empty(), "it is off the list all the same");
    device.broken = false;
    device.send(Action::RetrySave);
    let logged = device.device_disk.len();
    assert_eq!(device.deleted, [(id, logged)]);
    assert!(matches!(log(&device).as_slice(), [DeviceEvent::Purged { .. }]));
}

#[test]
fn locked_before_the_log_is_stored_the_case_is_deleted_when_it_is() {
    let mut device = with_case();
    let id = device.case().id.clone();
    device.broken = true;
    device.send(Action::DeleteCase).send(Action::Lock(LockCause::Asked));
    device.broken = false;
    device.send(Action::RetrySave);
    assert_eq!(device.deleted.len(), 1);
    assert_eq!(device.deleted[0].0, id);
}

#[test]
fn a_case_that_could_not_be_deleted_is_in_the_list_again() {
    let mut device = with_case();
    device.stops_before_deleting = true;
    let id = device.case().id.clone();
    device.send(Action::DeleteCase);
    device.send(Action::HeadsRead(device.heads.clone()));
    assert!(device.state.heads.is_empty(), "while it is being deleted it is not listed");
    device.send(Action::OpenCase(id.clone()));
    assert!(device.state.case.is_none(), "nor opened");
    said(&device, "case-gone", "");
    device.send(Action::NotDeleted(id, Fault::new("fault-store")));
    assert_eq!(device.effects, [Effect::ReadHeads]);
    device.send(Action::HeadsRead(device.heads.clone()));
    assert_eq!(device.state.heads.len(), 1);
}

#[test]
fn nothing_is_deleted_where_it_cannot_be_logged() {
    let mut device = with_case();
    device.send(Action::Writing(false)).send(Action::DeleteCase);
    assert!(device.effects.is_empty() && device.state.case.is_some());
    said(&device, "reading-only", "");
    let mut device = with_case();
    device.state.library = None;
    device.send(Action::DeleteCase);
    assert!(device.effects.is_empty() && device.state.case.is_some());
    said(&device, "tools-not-read", "");
}

#[test]
fn a_damaged_case_can_be_deleted() {
    let mut device = with_case();
    let id = device.case().id.clone();
    device.disk.remove(1);
    device.send(Action::OpenCase(id.clone()));
    assert!(device.case().is_damaged());
    device.send(Action::DeleteCase);
    assert_eq!(device.deleted[0].0, id);
    assert!(
        matches!(log(&device).as_slice(), [DeviceEvent::Purged { entries, .. }] if *entries > 2),
        "as many as the head counts"
    );
}

#[test]
fn a_case_that_another_tab_deleted_is_not_written_on() {
    let mut device = with_case();
    device.send(Action::Writing(false));
    device.disk.clear();
    device.heads.clear();
    device.send(Action::Writing(true));
    assert!(device.state.case.is_none());
    said(&device, "case-gone", "");
}

#[test]
fn who_confirmed_a_transfer_must_be_said_and_is_an_entry() {
    let mut device = with_case();
    confirm(&mut device, "4F2A-9C01", "R. Ellis");
    assert!(device.case().confirmed.is_none(), "nothing was made for anybody yet");
    let receipt = transferred(&mut device);
    for (typed, who, problems) in [
        (" ", "  ", vec![("copies-receipt", "copies-no-receipt"), ("copies-who", "copies-missing")]),
        ("0000-0000", "R. Ellis", vec![("copies-receipt", "copies-wrong-receipt")]),
        ("R. Ellis, by telephone", "R. Ellis", vec![("copies-receipt", "copies-wrong-receipt")]),
        (&receipt, " ", vec![("copies-who", "copies-missing")]),
    ] {
        confirm(&mut device, typed, who);
        let found = device.state.receipt_problems.iter().map(|(field, fault)| (*field, fault.key));
        assert_eq!(found.collect::<Vec<_>>(), problems);
        assert!(device.case().confirmed.is_none() && device.heads[0].confirmed.is_none());
    }
    confirm(&mut device, &receipt.to_lowercase().replace('-', " "), " R. Ellis, by telephone ");
    assert!(device.state.receipt_problems.is_empty() && device.state.notice.is_none());
    let (at, who) = device.case().confirmed.clone().unwrap();
    assert_eq!(who, "R. Ellis, by telephone");
    assert_eq!(device.heads[0].confirmed, Some(at));
    let before = device.case().places();
    confirm(&mut device, &receipt, "R. Ellis again");
    assert_eq!(device.case().places(), before, "it waits for no more");
    transferred(&mut device);
    assert!(device.case().unconfirmed().is_some(), "another file waits for its own");
}

// The second file was made and never went out: what is in that one alone, nobody else has.
#[test]
fn the_receipt_of_an_older_file_deletes_nothing_that_was_written_since() {
    let mut device = with_case();
    let first = transferred(&mut device);
    device.form("own-view", &[("own-words", "More.")]);
    let second = transferred(&mut device);
    let made = device.case().transfers[0].at.day_and_clock();
    confirm(&mut device, &first, "R. Ellis, by telephone");
    said(&device, "copies-older", &made);
    assert!(device.case().unconfirmed().is_some() && device.heads[0].confirmed.is_none());
    device.assert_journal_is_state();
    device.send(Action::Go(Screen::Home));
    for _ in 0..5 {
        later(&mut device, 24);
    }
    assert!(device.deleted.is_empty() && device.state.heads.len() == 1);
    let id = device.heads[0].id.clone();
    device.send(Action::OpenCase(id));
    confirm(&mut device, &second, "R. Ellis, by telephone");
    device.send(Action::Go(Screen::Home));
    for _ in 0..5 {
        later(&mut device, 24);
    }
    assert_eq!(device.deleted.len(), 1);
}

#[test]
fn three_days_after_it_was_confirmed_a_case_is_deleted_at_the_next_unlocking_and_it_is_said() {
    let mut device = confirmed();
    let head = device.heads[0].clone();
    later(&mut device, 23);
    later(&mut device, 24);
    later(&mut device, 24);
    assert!(device.deleted.is_empty() && device.state.heads.len() == 1, "71 hours");
    later(&mut device, 2);
    assert_eq!(device.deleted, [(head.id.clone(), device.device_disk.len())], "after its log");
    assert!(device.state.heads.is_empty() && device.disk.is_empty());
    said(&device, "purge-done", "1");
    let CaseHead { id, reference, entries, confirmed, .. } = head;
    let (entries, why) = (entries.unwrap(), PurgedBy::Confirmed);
    assert!(confirmed.is_some());
    assert_eq!(log(&device), [DeviceEvent::Purged { case: id, reference, entries, confirmed, why }]);
}

#[test]
fn a_case_changed_after_it_was_confirmed_stays_and_so_does_one_nobody_confirmed() {
    let mut device = confirmed();
    let id = device.heads[0].id.clone();
    device.send(Action::OpenCase(id)).form("own-view", &[("own-words", "More.")]).send(Action::Go(Screen::Home));
    let mut alone = with_case();
    alone.send(Action::Go(Screen::Home));
    for device in [&mut device, &mut alone] {
        for _ in 0..10 {
            later(device, 24);
        }
        assert!(device.deleted.is_empty() && device.state.heads.len() == 1);
    }
}

#[test]
fn a_clock_set_a_year_ahead_deletes_nothing_at_once_and_nothing_when_it_is_set_right() {
    let mut device = confirmed();
    later(&mut device, 8760);
    assert!(device.deleted.is_empty());
    later(&mut device, 0);
    assert!(device.deleted.is_empty(), "seen only just now");
    later(&mut device, -8760);
    later(&mut device, 1);
    assert!(device.deleted.is_empty());
}

#[test]
fn the_case_that_is_come_back_to_is_not_pulled_away_from_under_ones_hands() {
    let mut device = confirmed();
    let id = device.heads[0].id.clone();
    later(&mut device, 40);
    device.send(Action::OpenCase(id));
    later(&mut device, 40);
    assert!(device.deleted.is_empty() && device.state.case.is_some());
    device.send(Action::Go(Screen::Home));
    later(&mut device, 1);
    assert_eq!(device.deleted.len(), 1, "once it is left");
}

#[test]
fn a_tab_that_only_reads_deletes_nothing() {
    let mut device = confirmed();
    later(&mut device, 40);
    device.send(Action::Writing(false));
    device.now = Moment(device.now.0 + 40 * HOUR);
    device.send(Action::Tool(liaison::app::ToolAction::DeviceRead(device.device_disk.clone())));
    assert!(device.deleted.is_empty() && log(&device).is_empty());
}

// A crash between the log and the deletion: deleted again, logged twice, never gone without a log.
#[test]
fn after_a_crash_between_log_and_deletion_the_case_is_deleted_again() {
    let mut device = confirmed();
    later(&mut device, 40);
    device.stops_before_deleting = true;
    later(&mut device, 40);
    assert!(device.deleted.is_empty() && log(&device).len() == 1 && !device.disk.is_empty());
    device.state.saving = Default::default(); // the page is gone
    device.stops_before_deleting = false;
    later(&mut device, 1);
    assert_eq!((device.deleted.len(), log(&device).len()), (1, 2));
    assert!(device.disk.is_empty());
}
