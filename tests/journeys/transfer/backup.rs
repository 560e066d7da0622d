//! A sealed file of everything: it comes back on an empty tablet, and beside what was written since.

use liaison::domain::device::{DeviceEvent, FileKind};
use liaison::store::envelope::KdfParams;
use liaison::store::sealed_file::payload::{CaseEntries, MAX_CASES};

use super::{journal, sealed};
use crate::driver::{
    Device, Effect, SECRET, Screen, SealedContent, TransferAction, TransferEffect, backup, random, scenario_d, seal,
};

#[test]
fn a_backup_comes_back_on_an_empty_tablet_without_its_settings() {
    let mut first = scenario_d();
    let d = first.case().clone();
    first.new_case().form("person", &[("age", "30")]);
    let other = first.case().clone();
    first.back_up(SECRET);
    let made = first.made().clone();
    assert_eq!((made.cases, made.name.as_str()), (2, "liaison-backup-2026-11-21.liaison"));
    let last = first.content.device.entries.last().unwrap().what.clone();
    assert_eq!(last, DeviceEvent::FileMade { kind: FileKind::Backup, cases: 2, file: made.hash.clone() });

    let mut next = Device::next_day();
    let tools = next.content.device.switches.clone();
    next.choose(&made.bytes).open_chosen(Some(SECRET));
    let received = next.received().clone();
    assert!(received.settings && received.kind == FileKind::Backup);
    assert!(received.cases.iter().all(|case| case.taken.as_ref().unwrap().new_case));
    assert_eq!(next.content.device.switches, tools);
    for case in [d, other] {
        next.open_case(&case.id);
        assert_eq!((next.case().reference.clone(), &next.case().runs), (case.reference, &case.runs));
        next.assert_journal_is_state();
    }
    let device = first.id().to_owned();
    let event = DeviceEvent::FileReceived { file: made.hash, device, cases: 2 };
    assert!(next.device_events().contains(&event));
}

// It says what to do instead.
#[test]
fn a_backup_that_is_too_large_is_refused_in_words_of_its_own() {
    let mut first = scenario_d();
    let asked = first.go(Screen::Backup).ask(backup(SECRET, SECRET));
    let [Effect::Transfer(TransferEffect::Make(work))] = asked.as_slice() else { panic!("{asked:?}") };
    let case = |number| CaseEntries { id: format!("c{number}"), entries: Vec::new() };
    let content = SealedContent { cases: (0..=MAX_CASES).map(case).collect(), ..SealedContent::default() };
    let refused = seal(work, content, KdfParams::RECOMMENDED, random()).unwrap_err();
    assert_eq!(refused.key, "make-backup-too-large");
    first.serve_with(TransferAction::NotMade(refused));
    assert!(!first.leaving().working && first.leaving().made.is_none());
}

// Monday's backup is opened after the case was worked on, handed over and deleted here: what was written since then in
// the strand of this tablet is not in it, and is not written a second time in another way.
#[test]
fn a_case_that_comes_back_from_an_older_backup_goes_on_beside_what_was_written_since() {
    let (mut first, mut next) = (scenario_d(), Device::next_day());
    let backup = sealed(&first, FileKind::Backup, vec![journal(&first)], &[]);
    let id = first.case().id.clone();
    first.open("person").answer("age", "53");
    first.hand_over(&mut next);
    first.delete_case();
    assert!(first.disk.is_empty());

    assert!(first.take(&backup).cases[0].taken.as_ref().unwrap().new_case);
    first.open_case(&id);
    let strand = first.case().entries.last().unwrap().device.clone();
    assert!(strand.starts_with(&format!("{}-", first.id())) && strand.len() == 41, "{strand}");
    first.open("basic-needs").answer("tonight", "HM04");
    assert_eq!(first.case().entries.last().unwrap().device, strand, "read again, it goes on there");
    first.assert_journal_is_state();
    assert!(first.hand_over(&mut next).cases[0].taken.is_ok());
    next.open_case(&id).open("person").answer("sex", "female");
    assert!(next.hand_over(&mut first).cases[0].taken.is_ok());
    first.open_case(&id);
    assert_eq!((first.case().answers_of("basic-needs").len(), first.case().conflicts().len()), (1, 0));
    first.open("basic-needs").answer("lacks", "none");
    assert_eq!(first.case().entries.last().unwrap().device, strand);
    first.assert_journal_is_state();
}
