//! Opening a sealed file: what is new of a case is taken, once, and what is here stays.

use liaison::domain::case::Hash;
use liaison::store::sealed_file::payload::CaseEntries;

use super::{journal, transfer, why};
use crate::driver::{CoreEffect, Device, Effect, MergeCounts, Screen, TransferAction, scenario_d};

#[test]
fn the_same_file_twice_changes_nothing() {
    let (mut first, mut next) = (scenario_d(), Device::next_day());
    let file = first.transfer_for(&mut next);
    next.take(&file);
    let (disk, own, heads) = (next.disk.clone(), next.device_disk.clone(), next.list().clone());
    let received = next.take(&file);
    assert_eq!(received.cases[0].taken, Ok(MergeCounts { new_case: false, entries: 0, conflicts: 0 }));
    assert_eq!(received.receipt, Some(Hash::of(&file).receipt()), "all of it is here");
    assert!(disk == next.disk && own == next.device_disk && heads == *next.list());
    // Nor does one's own file, on the tablet that made it.
    let address = first.address();
    let own = first.transfer_to("Sam Okafor", &address);
    let disk = first.disk.clone();
    assert_eq!(first.take(&own).cases[0].taken.clone().unwrap().entries, 0);
    assert_eq!(disk, first.disk);
}

#[test]
fn what_is_new_of_a_case_is_stored_in_one_piece_at_the_places_after_what_is_here() {
    let (first, mut next) = (scenario_d(), Device::next_day());
    let whole = journal(&first);
    let part = CaseEntries { id: whole.id.clone(), entries: whole.entries[..9].to_vec() };
    let file = transfer(&next, vec![part]);
    next.take(&file);
    let file = transfer(&next, vec![whole.clone()]);
    let asked = next.choose(&file).ask(TransferAction::Open(None));
    let [Effect::Transfer(open)] = asked.as_slice() else { panic!("{asked:?}") };
    let answer = next.answer_to(open.clone());
    next.serve_with(answer);
    let appends = next.effects.iter().filter_map(|effect| match effect {
        Effect::Core(CoreEffect::Append { place, entries, head }) => Some((*place, entries.len(), head.entries)),
        _ => None,
    });
    let new = whole.entries.len() - 9 + 1;
    assert_eq!(appends.collect::<Vec<_>>(), [(11, new, Some(10 + new as u32))], "nine, one that says so, and the rest");
}

// Handed over and confirmed, then given back: it is kept here until somebody confirms anew.
#[test]
fn a_case_that_was_given_back_is_not_one_that_somebody_else_has() {
    let (mut first, mut next) = (scenario_d(), Device::next_day());
    first.hand_over(&mut next);
    let receipt = next.received().receipt.clone().unwrap();
    first.confirm(&receipt, "Priya Shah, by phone");
    let confirmed = |device: &Device| device.heads.iter().find_map(|head| head.confirmed);
    assert!(confirmed(&first).is_some());
    next.open_case(&first.case().id);
    next.hand_over(&mut first);
    assert_eq!(confirmed(&first), None);
    first.assert_journal_is_state();
}

// The case at hand is the newest there is of it: what is new is added to that.
#[test]
fn the_case_at_hand_is_added_to_and_work_goes_on_after_it() {
    let (mut first, mut next) = (scenario_d(), Device::next_day());
    first.hand_over(&mut next);
    next.open_case(&first.case().id);
    next.open("person").answer("age", "53");
    first.open("basic-needs").answer("tonight", "HM04");
    first.hand_over(&mut next);
    next.go(Screen::Case);
    assert_eq!(next.case().answers_of("basic-needs").len(), 1);
    next.open("person").answer("sex", "female");
    next.assert_journal_is_state();
}

#[test]
fn a_case_worked_on_while_the_file_is_opened_is_left_alone() {
    let (mut first, mut next) = (scenario_d(), Device::next_day());
    first.hand_over(&mut next);
    first.open("person").answer("age", "53");
    let file = first.transfer_for(&mut next);
    let asked = next.choose(&file).ask(TransferAction::Open(None));
    let Effect::Transfer(open) = asked[0].clone() else { panic!() };
    let answer = next.answer_to(open);
    // Read, and then written to, by whoever was quick; another case is at hand when the answer comes.
    let (leaving, id) = (next.leaving().clone(), first.case().id.clone());
    next.open_case(&id).open("person").answer("sex", "female");
    next.new_case().go(Screen::OpenFile);
    next.back_at_files(leaving);
    let disk = next.disk.clone();
    next.serve_with(answer);
    assert_eq!(why(next.received(), 0), "received-changed");
    assert_eq!(disk, next.disk);
}
