//! What comes late: after the lock, or while the key is still being worked out.

use liaison::domain::device::{DeviceEvent, SlotChange};
use liaison::store::vault::{RECOVERY_LEN, RecoveryCode, SlotInfo, SlotKind};

use crate::driver::{AccessChange, Device, Effect, Fault, LockCause, LockEffect, MONDAY, Phase, Screen, slot};

// D3: nothing of a person comes back after the lock.
#[test]
fn what_was_read_before_the_lock_and_comes_after_it_is_dropped() {
    let mut device = Device::with_person(MONDAY);
    let id = device.case().id.clone();
    device.go(Screen::Home);
    device.slow = true;
    device.open_case(&id).lock(LockCause::Hide);
    device.answer_late();
    assert!(!device.has_case());
    device.read_heads();
    assert!(device.list().is_empty());
    assert!(!device.remembers("Whitlock"));
    assert_eq!(*device.phase(), Phase::Locked);
}

#[test]
fn a_read_that_fails_after_the_lock_leaves_the_lock_as_it_is() {
    let mut device = Device::with_person(MONDAY);
    device.lock(LockCause::Idle).failed(Fault::new("fault-locked"));
    assert_eq!((device.phase(), &device.lock_state().problem), (&Phase::Locked, &None));
    device.unlock();
    assert_eq!(*device.phase(), Phase::Open);
}

#[test]
fn a_page_that_is_hidden_while_the_key_is_worked_out_stays_locked() {
    let mut device = Device::with_person(MONDAY);
    device.lock(LockCause::Asked);
    device.unlocking("sam").lock(LockCause::Hidden);
    device.unlocked(device.opened(slot("sam", "Sam Okafor")));
    assert_eq!((device.phase(), &device.effects), (&Phase::Locked, &vec![Effect::Lock(LockEffect::ForgetKey)]));
    assert!(!device.has_case() && device.list().is_empty());
}

#[test]
fn a_recovery_code_that_the_lock_took_away_is_said_to_be_lost_until_there_is_another() {
    let code = RecoveryCode::new([7; RECOVERY_LEN]);
    let mut device = Device::with_person(MONDAY);
    let sam = slot("sam", "Sam Okafor");
    device.starts_anew().opens_store(None).creating("Sam Okafor").lock(LockCause::Hidden);
    assert_eq!(*device.phase(), Phase::Opening, "a vault that is being made is made");
    device.unlocked(device.made_with(sam.clone(), &code));
    assert_eq!((device.phase(), device.effects.last()), (&Phase::Locked, Some(&Effect::Lock(LockEffect::ForgetKey))));
    assert!(device.access().recovery.is_none() && device.access().code_lost);
    device.unlocking("sam");
    device.unlocked(device.opened(sam));
    device.assert_said("recovery-lost");
    let slot = SlotInfo { kind: SlotKind::Recovery, ..slot("r", "recovery") };
    let (slots, recovery) = (vec![slot.clone()], Some(code));
    device.access_changed(AccessChange { slots, slot, change: SlotChange::Changed, recovery });
    assert_eq!((device.screen(), device.access().code_lost), (&Screen::Recovery, false));
    device.lock(LockCause::Idle);
    assert!(device.access().code_lost, "nor was this one kept");
}

#[test]
fn a_change_of_access_that_is_done_after_the_lock_is_on_record_all_the_same() {
    let mut device = Device::with_person(MONDAY);
    device.lock(LockCause::Hidden);
    let ali = slot("ali", "Ali Noor");
    let slots = vec![device.access().slots[0].clone(), ali.clone()];
    device.access_changed(AccessChange { slots, slot: ali, change: SlotChange::Added, recovery: None });
    assert_eq!(device.access().slots.len(), 2);
    device.unlock();
    let added = |what: &DeviceEvent| matches!(what, DeviceEvent::AccessChanged { change: SlotChange::Added, .. });
    assert!(device.device_events().iter().any(added));
}

#[test]
fn what_was_typed_at_the_lock_is_forgotten_when_nobody_is_there() {
    let mut device = Device::with_person(MONDAY);
    device.lock(LockCause::Asked);
    let before = device.lock_state().forgotten;
    device.lock(LockCause::Idle);
    assert_ne!(device.lock_state().forgotten, before, "the field is made anew");
}
