//! What comes late or out of turn: after the lock, after another case was opened, before this tab may write.

use std::rc::Rc;

use liaison::app::{Action, Changed, Effect, Fault, LockCause, Notice, Opened, Phase, Screen, TabletAction};
use liaison::domain::case::{Event, Hash};
use liaison::domain::device::{Change, DeviceEvent, Settings};
use liaison::domain::time::Moment;
use liaison::store::passphrase::Passphrase;
use liaison::store::vault::{RECOVERY_LEN, RecoveryCode, SlotInfo, SlotKind};

use super::device::Device;

const HOUR: i64 = 3_600_000;

fn with_case() -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-16T10:00:00Z");
    device.form("person", &[("name", "Daniel Whitlock"), ("age", "34")]);
    device
}

fn said(device: &Device, key: &'static str) {
    assert!(matches!(&device.state.notice, Some(Notice::Said(fault)) if fault.key == key), "{:?}", device.state.notice);
}

fn opened(device: &Device, writing: bool, failed: u32, recovery: Option<RecoveryCode>) -> Action {
    let by = SlotInfo { id: "sam".into(), label: "Sam Okafor".into(), kind: SlotKind::Passphrase, iterations: 3 };
    let (slots, heads) = (vec![by.clone()], device.heads.clone());
    let id = device.key().device();
    Action::Unlocked(Box::new(Opened { by, slots, device: id, heads, writing, failed, recovery }))
}

fn unlocking(device: &mut Device) -> &mut Device {
    device.send(Action::Unlock { slot: "sam".into(), passphrase: "three plain words".to_owned().into() })
}

// D3: nothing of a person comes back after the lock.
#[test]
fn what_was_read_before_the_lock_and_comes_after_it_is_dropped() {
    let mut device = with_case();
    let id = device.case().id.clone();
    device.send(Action::Go(Screen::Home));
    device.slow = true;
    device.send(Action::OpenCase(id)).send(Action::Lock(LockCause::Hide));
    device.answer_late();
    assert!(device.state.case.is_none());
    device.send(Action::HeadsRead(device.heads.clone()));
    assert!(device.state.heads.is_empty());
    assert!(!format!("{:?}", device.state).contains("Whitlock"));
    assert_eq!(device.state.phase, Phase::Locked);
}

#[test]
fn a_read_that_fails_after_the_lock_leaves_the_lock_as_it_is() {
    let mut device = with_case();
    device.send(Action::Lock(LockCause::Idle)).send(Action::Failed(Fault::new("fault-locked")));
    assert_eq!((&device.state.phase, &device.state.lock.problem), (&Phase::Locked, &None));
    let device = device.unlock();
    assert_eq!(device.state.phase, Phase::Open);
}

#[test]
fn a_page_that_is_hidden_while_the_key_is_worked_out_stays_locked() {
    let mut device = with_case();
    device.send(Action::Lock(LockCause::Asked));
    unlocking(&mut device).send(Action::Lock(LockCause::Hidden));
    let key = opened(&device, true, 0, None);
    device.send(key);
    assert_eq!((&device.state.phase, &device.effects), (&Phase::Locked, &vec![Effect::ForgetKey]));
    assert!(device.state.case.is_none() && device.state.heads.is_empty());
}

#[test]
fn a_recovery_code_that_the_lock_took_away_is_said_to_be_lost_until_there_is_another() {
    let code = RecoveryCode::new([7; RECOVERY_LEN]);
    let mut device = with_case();
    device.state = Default::default();
    let words = || Passphrase::from("three plain words".to_owned());
    device.send(Action::StoreOpened { slots: None, forgets: false });
    device.send(Action::CreateVault { who: "Sam Okafor".into(), passphrase: words(), again: words() });
    device.send(Action::Lock(LockCause::Hidden));
    assert_eq!(device.state.phase, Phase::Opening, "a vault that is being made is made");
    let made = opened(&device, true, 0, Some(code.clone()));
    device.send(made);
    assert_eq!((&device.state.phase, device.effects.last()), (&Phase::Locked, Some(&Effect::ForgetKey)));
    assert!(device.state.lock.recovery.is_none() && device.state.lock.code_lost);
    unlocking(&mut device);
    let again = opened(&device, true, 0, None);
    device.send(again);
    said(&device, "recovery-lost");
    let slot = SlotInfo { id: "r".into(), label: "recovery".into(), kind: SlotKind::Recovery, iterations: 3 };
    let changed =
        |recovery| Changed { slots: vec![slot.clone()], slot: slot.clone(), change: Change::Changed, recovery };
    device.send(Action::Tablet(TabletAction::Changed(Box::new(changed(Some(code))))));
    assert_eq!((&device.state.screen, device.state.lock.code_lost), (&Screen::Recovery, false));
    device.send(Action::Lock(LockCause::Idle));
    assert!(device.state.lock.code_lost, "nor was this one kept");
}

#[test]
fn a_case_that_comes_when_another_was_begun_does_not_take_its_place() {
    let mut device = with_case();
    let first = device.case().id.clone();
    device.send(Action::Go(Screen::Home));
    device.state.case = None;
    device.slow = true;
    device.send(Action::OpenCase(first.clone())).send(Action::NewCase);
    let new = device.case().id.clone();
    device.answer_late();
    assert_eq!(device.case().id, new);
    device.send(Action::OpenCase(first.clone())).send(Action::Go(Screen::Tools));
    device.answer_late();
    assert_eq!((&device.state.screen, &device.case().id), (&Screen::Tools, &new));
    device.send(Action::OpenCase(first.clone())).answer_late();
    assert_eq!((&device.state.screen, &device.case().id), (&Screen::Case, &first));
}

/// Its transfer was made and confirmed; then so many hours went by, with the tablet in use.
fn due() -> Device {
    let mut device = with_case();
    let at = device.now;
    let case = Rc::make_mut(device.state.case.as_mut().unwrap());
    let what = Event::Transferred { recipient: "R. Ellis".into(), file: Hash::of(b"file"), entries: case.places() };
    let entry = case.record("t", at, "Sam Okafor", what);
    device.disk.push((case.places(), entry.bytes()));
    let receipt = Hash::of(b"file").receipt();
    device.send(Action::ConfirmTransfer { receipt, who: "R. Ellis, by telephone".into() });
    assert!(device.heads[0].confirmed.is_some());
    device.now = Moment(device.now.0 + 40 * HOUR);
    device.send(Action::Lock(LockCause::Asked));
    device = device.unlock();
    device.now = Moment(device.now.0 + 40 * HOUR);
    device
}

#[test]
fn the_case_that_is_come_back_to_is_not_deleted_however_late_it_comes() {
    let mut device = due();
    device.send(Action::Lock(LockCause::Asked));
    device.slow = true;
    let mut device = device.unlock();
    assert!(matches!(device.late.pop_front(), Some(Effect::ReadCase { .. })));
    device.answer_late();
    assert!(device.deleted.is_empty());
}

// D5: what another tab did since is known before this one writes, and before it deletes.
#[test]
fn a_tab_writes_and_deletes_only_after_it_has_read_everything_again() {
    let mut device = due();
    device.send(Action::Go(Screen::Home));
    device.state.case = None;
    device.send(Action::Writing(false));
    let stale = device.state.heads.clone();
    // The other tab works on the case: it is not confirmed any more.
    device.heads[0].confirmed = None;
    device.slow = true;
    device.send(Action::Writing(true));
    assert_eq!(device.effects, [Effect::ReadHeads], "nothing else before the list");
    assert_eq!(device.state.heads, stale);
    device.send(Action::NewCase);
    said(&device, "reading-only");
    device.answer_late();
    device.send(Action::NewCase);
    said(&device, "reading-only");
    assert_eq!(device.late, [Effect::ReadDevice]);
    device.answer_late();
    assert!(device.deleted.is_empty(), "by the list as it is now");
    device.send(Action::NewCase);
    assert_eq!(device.case().entries.len(), 1);
}

#[test]
fn a_case_at_hand_is_read_again_wherever_one_goes_in_it_meanwhile() {
    let mut device = with_case();
    let id = device.case().id.clone();
    device.send(Action::Writing(false));
    device.slow = true;
    device.send(Action::Writing(true)).answer_late();
    device.send(Action::Go(Screen::Timeline));
    device.send(Action::Stop { reason: "tired".into() });
    said(&device, "reading-only");
    device.answer_late();
    assert_eq!((&device.state.screen, &device.case().id), (&Screen::Timeline, &id));
    device.answer_late();
    device.slow = false;
    device.open("person").answer("sex", "male");
    device.assert_journal_is_state();
}

#[test]
fn what_is_said_about_writing_while_the_key_is_worked_out_is_not_forgotten() {
    let mut device = with_case();
    device.send(Action::Go(Screen::Home)).send(Action::Lock(LockCause::Asked));
    unlocking(&mut device).send(Action::Writing(true));
    let reads = opened(&device, false, 0, None);
    device.send(reads);
    assert!(!device.state.reading, "the other tab was done before this one was open");
}

// D6: what happened in a tab that only reads is on record once it writes.
#[test]
fn who_opened_a_tab_that_only_reads_is_on_record_once_it_writes() {
    let mut device = with_case();
    device.send(Action::Lock(LockCause::Asked));
    unlocking(&mut device);
    let stored = device.device_disk.len();
    let reads = opened(&device, false, 3, None);
    device.send(reads);
    assert_eq!(device.device_disk.len(), stored, "it writes nothing");
    let writing = |device: &Device| {
        device
            .library
            .device
            .entries
            .iter()
            .filter(|it| matches!(it.what, DeviceEvent::Unlocked { failed: 3, .. }))
            .count()
    };
    assert_eq!(writing(&device), 0);
    device.send(Action::Writing(true));
    assert_eq!((writing(&device), device.device_disk.len()), (1, stored + 1));
}

#[test]
fn nothing_about_access_is_changed_where_it_cannot_be_put_on_record() {
    let words = || Passphrase::from("three other words".to_owned());
    let all = || {
        [
            TabletAction::Add { label: "Ali Noor".into(), passphrase: words(), again: words() },
            TabletAction::Change { slot: "sam".into(), old: None, passphrase: words(), again: words() },
            TabletAction::Revoke("ali".into()),
            TabletAction::NewRecovery,
            TabletAction::Set(Settings { idle_minutes: 1, ..Settings::default() }),
        ]
    };
    let mut reading = with_case();
    reading.send(Action::Writing(false));
    let mut unread = with_case();
    unread.state.library = None;
    for (device, key) in [(&mut reading, "reading-only"), (&mut unread, "tools-not-read")] {
        for action in all() {
            device.send(Action::NoticeRead).send(Action::Tablet(action.clone()));
            assert_eq!(device.effects, [], "{action:?}");
            said(device, key);
            assert!(!device.state.tablet.working);
        }
    }
}

#[test]
fn a_change_of_access_that_is_done_after_the_lock_is_on_record_all_the_same() {
    let mut device = with_case();
    device.send(Action::Lock(LockCause::Hidden));
    let ali = SlotInfo { id: "ali".into(), label: "Ali Noor".into(), kind: SlotKind::Passphrase, iterations: 3 };
    let slots = vec![device.state.lock.slots[0].clone(), ali.clone()];
    let changed = Changed { slots, slot: ali, change: Change::Added, recovery: None };
    device.send(Action::Tablet(TabletAction::Changed(Box::new(changed))));
    assert_eq!(device.state.lock.slots.len(), 2);
    let device = device.unlock();
    let added = |what: &DeviceEvent| matches!(what, DeviceEvent::AccessChanged { change: Change::Added, .. });
    assert!(device.library.device.entries.iter().any(|entry| added(&entry.what)));
}

// D3: nothing is shown as if it were still kept.
#[test]
fn nothing_stays_on_screen_that_another_tab_erased() {
    let mut device = with_case();
    device.broken = true;
    device.open("person").answer("sex", "male");
    device.send(Action::Erased);
    assert_eq!(device.effects, [Effect::ForgetKey]);
    assert_eq!(device.state.phase, Phase::Refused(Fault::new("fault-storage-erased")));
    let left = format!("{:?}", device.state);
    assert!(device.state.case.is_none() && device.state.saving.waiting.is_empty() && !left.contains("Whitlock"));
    device.state.phase = Phase::Clean(Default::default());
    device.send(Action::Erased);
    assert!(matches!(device.state.phase, Phase::Clean(_)), "the tab that erased it says what remains");
}

#[test]
fn what_was_typed_at_the_lock_is_forgotten_when_nobody_is_there() {
    let mut device = with_case();
    device.send(Action::Lock(LockCause::Asked));
    let before = device.state.lock.forgotten;
    device.send(Action::Lock(LockCause::Idle));
    assert_ne!(device.state.lock.forgotten, before, "the field is made anew");
}
