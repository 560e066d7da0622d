//! What the lock takes away and what unlocking brings back; who did what is in the journal of the device (D3).

use liaison::domain::device::{DeviceEvent, DeviceSettings, LockedBy};

use crate::driver::{Device, DeviceAction, Effect, Fault, LockCause, LockEffect, MONDAY, Phase, Screen, slot, typed};
use crate::journeys::device::{broken, waiting};

// D3: the lock never waits for the disk. What is not stored waits sealed; the state knows its places only.
#[test]
fn the_lock_forgets_everything_of_the_person_even_while_something_is_unsaved() {
    let mut device = broken();
    let case = device.case().id.clone();
    device.lock(LockCause::Asked);
    assert_eq!(device.effects.last(), Some(&Effect::Lock(LockEffect::ForgetKey)));
    assert_eq!(*device.phase(), Phase::Locked);
    assert!(!device.has_case() && device.list().is_empty());
    assert!(device.saving().failed.is_some() && waiting(&device).contains(&4));
    assert!(!device.remembers("Whitlock") && !device.remembers("Daniel"), "{:?}", device.state);
    device.broken = false;
    device.retry_save();
    device.unlock();
    assert_eq!(device.case().id, case);
    assert_eq!(device.case().answers_of("person").len(), 2, "what was typed before the lock is there");
    device.assert_journal_is_state();
}

#[test]
fn unlocking_comes_back_to_the_same_place_for_the_same_practitioner_only() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("person").answer("name", "Daniel Whitlock");
    let (screen, case) = (device.screen().clone(), device.case().id.clone());
    for cause in [LockCause::Asked, LockCause::Hide, LockCause::Idle, LockCause::Hidden] {
        device.lock(cause);
        assert_eq!(device.lock_state().blank, cause == LockCause::Hide);
        device.unlock();
        assert_eq!((device.screen(), &device.case().id), (&screen, &case), "{cause:?}");
    }
    device.lock(LockCause::Idle).unlock_as(slot("other", "Ali Noor"));
    assert_eq!((device.screen(), device.author()), (&Screen::Home, "Ali Noor"));
    assert!(!device.has_case());
}

#[test]
fn who_opened_and_what_locked_the_tablet_is_in_its_journal() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.lock(LockCause::Idle);
    device.unlock();
    assert_eq!(device.notice(), None);
    let events = device.device_events();
    let opened = |event: &DeviceEvent| matches!(event, DeviceEvent::Unlocked { label, .. } if label == "Sam Okafor");
    assert!(opened(&events[0]) && opened(&events[2]), "{events:?}");
    assert_eq!(events[1], DeviceEvent::Locked { by: LockedBy::Idle });
}

// A catalogue that was refused while the key was worked out stays refused.
#[test]
fn an_open_vault_does_not_undo_a_refusal() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    device.lock(LockCause::Asked);
    let by = device.access().slots[0].clone();
    device.at_phase(Phase::Refused(Fault::naming("fault-catalogue", "rule U1"))).unlock_as(by);
    assert!(matches!(device.phase(), Phase::Opening | Phase::Refused(_)), "{:?}", device.phase());
}

#[test]
fn nothing_about_access_is_changed_where_it_cannot_be_put_on_record() {
    let words = || typed("three other words");
    let all = || {
        [
            DeviceAction::Add { label: "Ali Noor".into(), passphrase: words(), again: words() },
            DeviceAction::Change { slot: "sam".into(), old: None, passphrase: words(), again: words() },
            DeviceAction::Revoke("ali".into()),
            DeviceAction::NewRecovery,
            DeviceAction::Set(DeviceSettings { idle_minutes: 1, ..DeviceSettings::default() }),
        ]
    };
    let mut reading = Device::with_person(MONDAY);
    reading.writing(false);
    let mut unread = Device::with_person(MONDAY);
    unread.device_not_read();
    for (device, key) in [(&mut reading, "reading-only"), (&mut unread, "tools-not-read")] {
        for action in all() {
            device.read_notice().tablet(action.clone());
            assert_eq!(device.effects, [], "{action:?}");
            device.assert_said(key);
            assert!(!device.tablet_is_at_work());
        }
    }
}
