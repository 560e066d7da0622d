//! Two tabs (D5): one writes, the other only reads, and knows what was done there before it writes itself.

use liaison::domain::device::DeviceEvent;

use crate::driver::{
    CoreEffect, Device, Effect, Fault, LockCause, LockEffect, MONDAY, OpenedVault, Phase, Screen, slot,
};

// Two tabs: one writes, the other is told so and changes nothing.
#[test]
fn a_tab_beside_the_one_that_writes_only_reads() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.open("person").answer("name", "Daniel Whitlock");
    device.writing(false);
    let stored = device.disk.len();
    device.answer("sex", "male");
    device.assert_said("reading-only");
    device.new_case().stop("tired");
    assert_eq!((device.disk.len(), device.case().answers_of("person").len()), (stored, 1));
    device.writing(true);
    assert!(device.is_in_a_form(), "still where it was: {:?}", device.screen());
    device.answer("sex", "male");
    device.assert_journal_is_state();
}

// D5: what another tab did since is known before this one writes, and before it deletes.
#[test]
fn a_tab_writes_and_deletes_only_after_it_has_read_everything_again() {
    let mut device = Device::due();
    device.go(Screen::Home);
    device.put_case_away();
    device.writing(false);
    let stale = device.list().clone();
    // The other tab works on the case: it is not confirmed any more.
    device.heads[0].confirmed = None;
    device.slow = true;
    device.writing(true);
    assert_eq!(device.effects, [Effect::Core(CoreEffect::ReadCaseList)], "nothing else before the list");
    assert_eq!(device.list(), &stale);
    device.new_case();
    device.assert_said("reading-only");
    device.answer_late();
    device.new_case();
    device.assert_said("reading-only");
    assert_eq!(device.late, [Effect::Core(CoreEffect::ReadDevice)]);
    device.answer_late();
    assert!(device.deleted.is_empty(), "by the list as it is now");
    device.new_case();
    assert_eq!(device.case().entries.len(), 1);
}

#[test]
fn a_case_at_hand_is_read_again_wherever_one_goes_in_it_meanwhile() {
    let mut device = Device::with_person(MONDAY);
    let id = device.case().id.clone();
    device.writing(false);
    device.slow = true;
    device.writing(true).answer_late();
    device.go(Screen::Timeline);
    device.stop("tired");
    device.assert_said("reading-only");
    device.answer_late();
    assert_eq!((device.screen(), &device.case().id), (&Screen::Timeline, &id));
    device.answer_late();
    device.slow = false;
    device.open("person").answer("sex", "male");
    device.assert_journal_is_state();
}

#[test]
fn what_is_said_about_writing_while_the_key_is_worked_out_is_not_forgotten() {
    let mut device = Device::with_person(MONDAY);
    device.go(Screen::Home).lock(LockCause::Asked);
    device.unlocking("sam").writing(true);
    device.unlocked(OpenedVault { writing: false, ..device.opened(slot("sam", "Sam Okafor")) });
    assert!(!device.only_reads(), "the other tab was done before this one was open");
}

// D6: what happened in a tab that only reads is on record once it writes.
#[test]
fn who_opened_a_tab_that_only_reads_is_on_record_once_it_writes() {
    let mut device = Device::with_person(MONDAY);
    device.lock(LockCause::Asked);
    device.unlocking("sam");
    let stored = device.device_disk.len();
    device.unlocked(OpenedVault { writing: false, failed: 3, ..device.opened(slot("sam", "Sam Okafor")) });
    assert_eq!(device.device_disk.len(), stored, "it writes nothing");
    let opened = |event: &&DeviceEvent| matches!(event, DeviceEvent::Unlocked { failed: 3, .. });
    let writing = |device: &Device| device.device_events().iter().filter(opened).count();
    assert_eq!(writing(&device), 0);
    device.writing(true);
    assert_eq!((writing(&device), device.device_disk.len()), (1, stored + 1));
}

// D3: nothing is shown as if it were still kept.
#[test]
fn nothing_stays_on_screen_that_another_tab_erased() {
    let mut device = Device::with_person(MONDAY);
    device.broken = true;
    device.open("person").answer("sex", "male");
    device.erased();
    assert_eq!(device.effects, [Effect::Lock(LockEffect::ForgetKey)]);
    assert_eq!(*device.phase(), Phase::Refused(Fault::new("fault-storage-erased")));
    assert!(!device.has_case() && device.saving().waiting.is_empty() && !device.remembers("Whitlock"));
    device.at_phase(Phase::Clean(Default::default())).erased();
    assert!(matches!(device.phase(), Phase::Clean(_)), "the tab that erased it says what remains");
}
