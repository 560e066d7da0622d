//! Nothing that is typed is lost (D1): a failed save keeps what waits, in order; the lock waits for it.

use liaison::app::{Action, Effect, Notice, Phase};
use liaison::domain::case::Case;

use super::device::Device;

fn waiting(device: &Device) -> Vec<u32> {
    device.state.saving.waiting.iter().map(seq).collect()
}

fn seq(effect: &Effect) -> u32 {
    match effect {
        Effect::Append { entry, .. } => entry.seq,
        other => panic!("{other:?}"),
    }
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
fn after_a_failure_entries_wait_in_order_and_nothing_is_sent_past_them() {
    let mut device = broken();
    assert!(device.state.saving.failed.is_some(), "said at the foot of the page");
    device.broken = false; // the disk would take it: still nothing may overtake
    device.answer("age", "34");
    assert!(device.effects.is_empty(), "{:?}", device.effects);
    device.answer("area", "northmere-central");
    assert_eq!(waiting(&device), [4, 5, 6]);
    assert_eq!(device.case().answers_of("person").len(), 4, "work goes on in memory");
}

#[test]
fn trying_again_sends_what_waits_in_order_and_the_journal_is_whole() {
    let mut device = broken();
    device.answer("age", "34").answer("area", "northmere-central");
    device.broken = false;
    device.send(Action::RetrySave);
    assert_eq!(device.effects[0], Effect::ResumeWriting);
    assert_eq!(device.effects[1..].iter().map(seq).collect::<Vec<_>>(), [4, 5, 6]);
    assert!(device.state.saving.failed.is_none());
    assert_eq!(device.disk.iter().map(|(seq, _)| *seq).collect::<Vec<_>>(), [1, 2, 3, 4, 5, 6]);
    device.assert_journal_is_state();
    device.answer("safe-contact", "any");
    assert_eq!(device.effects.len(), 1, "sent at once again");
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

// D3: locking forgets the person; what is not stored would be lost with it.
#[test]
fn the_lock_is_refused_while_something_is_unsaved_and_forgets_everything_after() {
    let mut device = broken();
    device.send(Action::Lock);
    assert!(!device.effects.contains(&Effect::ForgetKey));
    assert_eq!(device.state.phase, Phase::Open);
    assert!(matches!(&device.state.notice, Some(Notice::Said(fault)) if fault.key == "lock-not-saved"));
    assert!(device.state.case.is_some());
    device.broken = false;
    device.send(Action::RetrySave).send(Action::Lock);
    assert_eq!(device.effects, [Effect::ForgetKey]);
    assert_eq!(device.state.phase, Phase::Locked);
    assert!(device.state.case.is_none() && device.state.heads.is_empty());
    let left = format!("{:?}", device.state);
    assert!(!left.contains("Whitlock"), "{left}");
}

// Decision 1: a case is the fold of its journal, at every step, not only at the end.
#[test]
fn every_beginning_of_the_journal_folds_and_the_whole_of_it_is_the_case() {
    for device in [super::a::scenario_a(), super::b::scenario_b()] {
        device.assert_journal_is_state();
        let entries = &device.case().entries;
        for length in [1, 2, entries.len() / 2, entries.len() - 1] {
            let part = Case::fold(&device.case().id, entries[..length].iter().cloned()).unwrap();
            assert_eq!(part.entries.len(), length);
        }
        let mut gap = entries.clone();
        gap.remove(entries.len() / 2);
        assert!(Case::fold(&device.case().id, gap).is_err(), "a lost entry is found");
        let ids: std::collections::BTreeSet<&str> = entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids.len(), entries.len(), "no entry id twice");
    }
}

// Invariant 5: the list of cases has no name in it.
#[test]
fn the_line_in_the_list_of_cases_holds_no_name() {
    let device = super::a::scenario_a();
    let heads = format!("{:?}", device.state.heads);
    assert!(!heads.contains("Whitlock") && !heads.contains("Daniel"), "{heads}");
    assert_eq!(device.state.heads[0].age, Some(34));
}
