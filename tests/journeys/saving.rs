//! Nothing that is typed is lost (D1): a failed save keeps what waits, in order; the lock waits for it.

use liaison::app::{Action, Effect, Fault, LockCause, Notice, Phase, Screen};
use liaison::domain::case::Case;
use liaison::domain::device::{DeviceEvent, LockedBy};
use liaison::store::vault::SlotInfo;

use super::device::Device;

fn waiting(device: &Device) -> Vec<u32> {
    device.state.saving.waiting.iter().map(|(_, place)| *place).collect()
}

fn broken() -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("person").answer("name", "Daniel Whitlock");
    assert!(device.state.saving.last.is_some() && waiting(&device).is_empty());
    device.broken = true;
    device.answer("sex", "male");
    device
}

#[test]
fn after_a_failure_entries_wait_in_order_and_nothing_is_stored_past_them() {
    let mut device = broken();
    assert!(device.state.saving.failed.is_some(), "said at the foot of the page");
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
    device.send(Action::RetrySave);
    assert!(device.state.saving.failed.is_none());
    assert_eq!(device.disk.iter().map(|(place, _)| *place).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
    device.assert_journal_is_state();
    device.answer("safe-contact", "any");
    device.assert_journal_is_state();
}

#[test]
fn trying_again_in_vain_loses_nothing() {
    let mut device = broken();
    for _ in 0..3 {
        device.send(Action::RetrySave);
        assert!(device.state.saving.failed.is_some());
        assert_eq!(waiting(&device), [4]);
    }
    device.broken = false;
    device.send(Action::RetrySave);
    device.assert_journal_is_state();
}

// D3: the lock never waits for the disk. What is not stored waits sealed; the state knows its places only.
#[test]
fn the_lock_forgets_everything_of_the_person_even_while_something_is_unsaved() {
    let mut device = broken();
    let case = device.case().id.clone();
    device.send(Action::Lock(LockCause::Asked));
    assert_eq!(device.effects.last(), Some(&Effect::ForgetKey));
    assert_eq!(device.state.phase, Phase::Locked);
    assert!(device.state.case.is_none() && device.state.heads.is_empty());
    assert!(device.state.saving.failed.is_some() && waiting(&device).contains(&4));
    let left = format!("{:?}", device.state);
    assert!(!left.contains("Whitlock") && !left.contains("Daniel"), "{left}");
    device.broken = false;
    device.send(Action::RetrySave);
    let device = device.unlock();
    assert_eq!(device.case().id, case);
    assert_eq!(device.case().answers_of("person").len(), 2, "what was typed before the lock is there");
    device.assert_journal_is_state();
}

#[test]
fn unlocking_comes_back_to_the_same_place_for_the_same_practitioner_only() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("person").answer("name", "Daniel Whitlock");
    let (screen, case) = (device.state.screen.clone(), device.case().id.clone());
    for cause in [LockCause::Asked, LockCause::Hide, LockCause::Idle, LockCause::Hidden] {
        device.send(Action::Lock(cause));
        assert_eq!(device.state.lock.blank, cause == LockCause::Hide);
        device = device.unlock();
        assert_eq!((&device.state.screen, &device.case().id), (&screen, &case), "{cause:?}");
    }
    let other = SlotInfo { id: "other".into(), label: "Ali Noor".into(), ..device.state.lock.slots[0].clone() };
    device.send(Action::Lock(LockCause::Idle));
    device.unlock_as(other);
    assert_eq!((&device.state.screen, device.state.author.as_str()), (&Screen::Home, "Ali Noor"));
    assert!(device.state.case.is_none());
}

#[test]
fn who_opened_and_what_locked_the_tablet_is_in_its_journal() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.send(Action::Lock(LockCause::Idle));
    let device = device.unlock();
    assert_eq!(device.state.notice, None);
    let events: Vec<_> = device.library.device.entries.iter().map(|entry| entry.what.clone()).collect();
    let opened = |event: &DeviceEvent| matches!(event, DeviceEvent::Unlocked { label, .. } if label == "Sam Okafor");
    assert!(opened(&events[0]) && opened(&events[2]), "{events:?}");
    assert_eq!(events[1], DeviceEvent::Locked { by: LockedBy::Idle });
}

// A catalogue that was refused while the key was worked out stays refused.
#[test]
fn an_open_vault_does_not_undo_a_refusal() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    device.send(Action::Lock(LockCause::Asked));
    let by = device.state.lock.slots[0].clone();
    device.state.phase = Phase::Refused(Fault::naming("fault-catalogue", "rule U1"));
    device.unlock_as(by);
    assert!(matches!(device.state.phase, Phase::Opening | Phase::Refused(_)), "{:?}", device.state.phase);
}

// Two tabs: one writes, the other is told so and changes nothing.
#[test]
fn a_tab_beside_the_one_that_writes_only_reads() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("person").answer("name", "Daniel Whitlock");
    device.send(Action::Writing(false));
    let stored = device.disk.len();
    device.answer("sex", "male");
    assert!(matches!(&device.state.notice, Some(Notice::Said(fault)) if fault.key == "reading-only"));
    device.send(Action::NewCase).send(Action::Stop { reason: "tired".into() });
    assert_eq!((device.disk.len(), device.case().answers_of("person").len()), (stored, 1));
    device.send(Action::Writing(true));
    assert!(matches!(device.state.screen, Screen::Form { .. }), "still where it was: {:?}", device.state.screen);
    device.answer("sex", "male");
    device.assert_journal_is_state();
}

// Decision 1: a case is the fold of its journal, at every step, not only at the end.
#[test]
fn every_beginning_of_the_journal_folds_and_the_whole_of_it_is_the_case() {
    for device in [super::a::scenario_a(), super::b::scenario_b()] {
        device.assert_journal_is_state();
        let case = device.case();
        let read = |disk: Vec<(u32, Vec<u8>)>| {
            let records = disk.into_iter().map(|(place, bytes)| (place, Ok(bytes))).collect();
            Case::read(&case.id, &case.device, None, records)
        };
        for length in [1, 2, device.disk.len() / 2, device.disk.len() - 1] {
            let part = read(device.disk[..length].to_vec());
            assert_eq!((part.entries.len(), part.is_damaged()), (length, false));
        }
        let mut gap = device.disk.clone();
        gap.remove(device.disk.len() / 2);
        assert!(read(gap).is_damaged(), "a lost entry is found");
        let ids: std::collections::BTreeSet<&str> = case.entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids.len(), case.entries.len(), "no entry id twice");
    }
}

// Invariant 5: the list of cases has no name in it.
#[test]
fn the_line_in_the_list_of_cases_holds_no_name() {
    let device = super::a::scenario_a();
    let heads = format!("{:?}", device.state.heads);
    assert!(!heads.contains("Whitlock") && !heads.contains("Daniel"), "{heads}");
    assert_eq!(device.state.heads.iter().next().unwrap().age, Some(34));
}
