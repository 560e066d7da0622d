//! Opening a sealed file: nothing of a refused case is taken, nothing is taken twice, and a backup comes back.

use liaison::app::later::at_once;
use liaison::app::leaving::{Content, Received, Taken, seal};
use liaison::app::{Action, Effect, LeavingAction, LeavingEffect, LockCause, Notice, Phase, Screen};
use liaison::domain::case::Hash;
use liaison::domain::device::{DeviceEvent, FileKind};
use liaison::store::envelope::{KdfParams, PublicAddress};
use liaison::store::file::payload::{CaseEntries, MAX_CASES, Payload};
use liaison::store::file::{Lock, seal_file};

use super::d::scenario_d;
use super::device::Device;
use super::files::{random, typed};

const OTHER: &str = "0123456789abcdef0123456789abcdef";

fn other_tablet() -> Device {
    Device::on(8, "Priya Shah", "2026-11-22T09:00:00Z")
}

/// A file made by hand for this tablet, with these cases.
fn sealed(device: &Device, kind: FileKind, cases: Vec<CaseEntries>, device_entries: &[&str]) -> Vec<u8> {
    let mut payload = Payload::new(OTHER.into(), "R. Ellis".into(), device.now, cases);
    payload.device_entries = device_entries.iter().map(|text| (*text).to_owned()).collect();
    let plain = payload.to_bytes(kind).unwrap();
    let address = PublicAddress::of(&device.key());
    let lock = Lock::Address { address: &address, random: &[9; 32] };
    seal_file(kind, device.now, &[lock], &plain, random().file).unwrap()
}

fn transfer(device: &Device, cases: Vec<CaseEntries>) -> Vec<u8> {
    sealed(device, FileKind::Transfer, cases, &[])
}

/// The journal of the case at hand.
fn journal(device: &Device) -> CaseEntries {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let entries = device.case().entries.iter().map(|entry| text(entry.bytes())).collect();
    CaseEntries { id: device.case().id.clone(), entries }
}

fn why(received: &Received, place: usize) -> &'static str {
    received.cases[place].taken.clone().unwrap_err().key
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let (mut first, mut next) = (scenario_d(), other_tablet());
    let file = first.transfer_to("Priya Shah", &next.address());
    next.take(&file);
    let (disk, own, heads) = (next.disk.clone(), next.device_disk.clone(), next.state.heads.clone());
    let received = next.take(&file);
    assert_eq!(received.cases[0].taken, Ok(Taken { new_case: false, entries: 0, conflicts: 0 }));
    assert_eq!(received.receipt, Some(Hash::of(&file).receipt()), "all of it is here");
    assert!(disk == next.disk && own == next.device_disk && heads == next.state.heads);
    // Nor does one's own file, on the tablet that made it.
    let address = first.address();
    let own = first.transfer_to("Sam Okafor", &address);
    let disk = first.disk.clone();
    assert_eq!(first.take(&own).cases[0].taken.clone().unwrap().entries, 0);
    assert_eq!(disk, first.disk);
}

#[test]
fn what_is_new_of_a_case_is_stored_in_one_piece_at_the_places_after_what_is_here() {
    let (first, mut next) = (scenario_d(), other_tablet());
    let whole = journal(&first);
    let part = CaseEntries { id: whole.id.clone(), entries: whole.entries[..9].to_vec() };
    let file = transfer(&next, vec![part]);
    next.take(&file);
    let file = transfer(&next, vec![whole.clone()]);
    next.choose(&file).send(Action::Leaving(LeavingAction::Open(None)));
    let asked = std::mem::take(&mut next.effects);
    let [Effect::Leaving(open)] = asked.as_slice() else { panic!("{asked:?}") };
    let answer = next.answer_to(open.clone()).unwrap();
    next.send(Action::Leaving(answer));
    let appends = next.effects.iter().filter_map(|effect| match effect {
        Effect::Append { place, entries, head } => Some((*place, entries.len(), head.entries)),
        _ => None,
    });
    let new = whole.entries.len() - 9 + 1;
    assert_eq!(appends.collect::<Vec<_>>(), [(11, new, Some(10 + new as u32))], "nine, one that says so, and the rest");
}

// Of a set that is not whole, or not of one case, or not of one past, nothing is taken; of the others everything.
#[test]
fn a_refused_case_is_named_and_keeps_no_other_out() {
    let (first, mut second, mut next) =
        (scenario_d(), Device::on(9, "R. Ellis", "2026-11-21T10:00:00Z"), other_tablet());
    second.send(Action::NewCase).form("person", &[("age", "30")]);
    let good = journal(&second);
    let whole = journal(&first);
    let changed = |change: &dyn Fn(&mut Vec<String>)| {
        let mut entries = whole.entries.clone();
        change(&mut entries);
        CaseEntries { id: whole.id.clone(), entries }
    };
    for (case, key) in [
        (changed(&|entries| drop(entries.remove(4))), "received-broken"),
        (changed(&|entries| entries[4] = entries[4].replace("Sam Okafor", "S. Okafor")), "received-broken"),
        (changed(&|entries| entries.push(good.entries[0].clone())), "received-foreign"),
        (changed(&|entries| entries.clear()), "received-broken"),
        (changed(&|entries| entries.push("{\"what\":{\"type\":\"of-tomorrow\"}}".into())), "received-newer"),
        (changed(&|entries| entries[4] = entries[4].replacen('{', "{\"more\":1,", 1)), "received-newer"),
    ] {
        let mut fresh = other_tablet();
        let file = transfer(&fresh, vec![case, good.clone()]);
        let received = fresh.take(&file);
        assert_eq!(why(&received, 0), key);
        assert!(received.cases[1].taken.is_ok(), "{key}");
        assert_eq!(received.receipt, None, "{key}: no receipt for a part");
        let only_good = |(_, bytes): &(u32, Vec<u8>)| String::from_utf8_lossy(bytes).contains(&good.id);
        assert!(fresh.disk.iter().all(only_good), "{key}: nothing of it is stored");
        assert_eq!(fresh.state.heads.len(), 1, "{key}");
    }
    // A tablet that went on from an old copy of itself wrote two different entries for one place.
    let file = transfer(&next, vec![whole.clone()]);
    next.take(&file);
    let mut old = other_tablet();
    let part = CaseEntries { id: whole.id.clone(), entries: whole.entries[..9].to_vec() };
    let file = transfer(&old, vec![part]);
    old.take(&file);
    old.send(Action::OpenCase(whole.id.clone()));
    let (disk, forked) = (next.disk.clone(), journal(&old));
    let file = transfer(&next, vec![forked]);
    assert_eq!(why(&next.take(&file), 0), "received-forked");
    assert_eq!(disk, next.disk);
}

#[test]
fn a_damaged_copy_here_takes_nothing() {
    let (mut first, mut next) = (scenario_d(), other_tablet());
    let file = first.transfer_to("Priya Shah", &next.address());
    next.take(&file);
    next.disk.remove(3);
    first.open("person").answer("age", "53");
    let file = first.transfer_to("Priya Shah", &next.address());
    let disk = next.disk.clone();
    assert_eq!(why(&next.take(&file), 0), "received-damaged");
    assert_eq!(disk, next.disk);
}

#[test]
fn a_file_that_does_not_open_is_told_apart() {
    let (mut first, mut next) = (scenario_d(), other_tablet());
    let file = first.transfer_to("Priya Shah", &next.address());
    let text = String::from_utf8_lossy(&file).into_owned();
    let newer = [b"{\"file\":\"liaison\",\"format\":7,".as_slice(), &[0; 90]].concat();
    for (bytes, key) in [
        (&file[..file.len() - 5], "file-cut-short"),
        (b"%PDF-1.7 and so on", "file-not-liaison"),
        (newer.as_slice(), "file-newer"),
    ] {
        next.choose(bytes);
        assert_eq!(next.wrong(), Some(key));
        assert!(next.state.leaving.chosen.is_none(), "{key}");
    }
    next.files(LeavingAction::Chosen(None));
    assert_eq!(next.wrong(), Some("file-none"));
    next.files(LeavingAction::NotRead("NotReadableError".into()));
    assert_eq!(next.wrong(), Some("file-not-read"));
    let mut changed = file.clone();
    *changed.last_mut().unwrap() ^= 1;
    next.choose(&changed).files(LeavingAction::Open(None));
    assert_eq!(next.wrong(), Some("file-damaged"));
    next.choose(&file).files(LeavingAction::Open(Some(typed("seven wet umbrellas"))));
    assert_eq!(next.wrong(), Some("file-no-passphrase"));
    let mut third = Device::on(9, "R. Ellis", "2026-11-22T09:00:00Z");
    third.choose(&file).files(LeavingAction::Open(None));
    assert_eq!(third.wrong(), Some("file-not-for-this-tablet"));
    assert!(next.disk.is_empty() && third.disk.is_empty() && !text.contains("Nowak"));
}

#[test]
fn a_backup_comes_back_on_an_empty_tablet_without_its_settings() {
    let mut first = scenario_d();
    let d = first.case().clone();
    first.send(Action::NewCase).form("person", &[("age", "30")]);
    let other = first.case().clone();
    first.send(Action::Go(Screen::Backup));
    let secret = "seven wet umbrellas";
    first.files(LeavingAction::Backup { passphrase: typed(secret), again: typed(secret) });
    let made = first.made().clone();
    assert_eq!((made.cases, made.name.as_str()), (2, "liaison-backup-2026-11-21.liaison"));
    let last = first.library.device.entries.last().unwrap().what.clone();
    assert_eq!(last, DeviceEvent::FileMade { kind: FileKind::Backup, cases: 2, file: made.hash.clone() });

    let mut next = other_tablet();
    let tools = next.library.device.switches.clone();
    next.choose(&made.bytes).files(LeavingAction::Open(Some(typed(secret))));
    let received = next.state.leaving.received.clone().unwrap();
    assert!(received.settings && received.kind == FileKind::Backup);
    assert!(received.cases.iter().all(|case| case.taken.as_ref().unwrap().new_case));
    assert_eq!(next.library.device.switches, tools);
    for case in [d, other] {
        next.send(Action::OpenCase(case.id.clone()));
        assert_eq!((next.case().reference.clone(), &next.case().runs), (case.reference, &case.runs));
        next.assert_journal_is_state();
    }
    let device = first.state.device.clone();
    let event = DeviceEvent::FileReceived { file: made.hash, device, cases: 2 };
    assert!(next.library.device.entries.iter().any(|entry| entry.what == event));
}

// It says what to do instead.
#[test]
fn a_backup_that_is_too_large_is_refused_in_words_of_its_own() {
    let mut first = scenario_d();
    first.send(Action::Go(Screen::Backup));
    let secret = "seven wet umbrellas";
    let backup = LeavingAction::Backup { passphrase: typed(secret), again: typed(secret) };
    first.send(Action::Leaving(backup));
    let asked = std::mem::take(&mut first.effects);
    let [Effect::Leaving(LeavingEffect::Make(work))] = asked.as_slice() else { panic!("{asked:?}") };
    let case = |number| CaseEntries { id: format!("c{number}"), entries: Vec::new() };
    let content = Content { cases: (0..=MAX_CASES).map(case).collect(), ..Content::default() };
    let refused = at_once(seal(work, content, KdfParams::RECOMMENDED, random())).unwrap().unwrap_err();
    assert_eq!(refused.key, "make-backup-too-large");
    first.send(Action::Leaving(LeavingAction::NotMade(refused)));
    assert!(!first.state.leaving.working && first.state.leaving.made.is_none());
}

// Of a case that is about to go, what is new would go with it.
#[test]
fn a_case_that_is_being_deleted_is_not_added_to() {
    let (mut first, mut next) = (scenario_d(), other_tablet());
    let file = first.transfer_to("Priya Shah", &next.address());
    next.take(&file);
    let id = first.case().id.clone();
    first.open("person").answer("age", "53");
    let file = first.transfer_to("Priya Shah", &next.address());
    next.state.saving.deleting.insert(id, 9);
    let disk = next.disk.clone();
    assert_eq!(why(&next.take(&file), 0), "received-changed");
    assert_eq!(disk, next.disk);
}

// Handed over and confirmed, then given back: it is kept here until somebody confirms anew.
#[test]
fn a_case_that_was_given_back_is_not_one_that_somebody_else_has() {
    let (mut first, mut next) = (scenario_d(), other_tablet());
    let file = first.transfer_to("Priya Shah", &next.address());
    next.take(&file);
    let receipt = next.state.leaving.received.as_ref().unwrap().receipt.clone().unwrap();
    first.send(Action::ConfirmTransfer { receipt, who: "Priya Shah, by phone".into() });
    let confirmed = |device: &Device| device.heads.iter().find_map(|head| head.confirmed);
    assert!(confirmed(&first).is_some());
    next.send(Action::OpenCase(first.case().id.clone()));
    let back = next.transfer_to("Sam Okafor", &first.address());
    first.take(&back);
    assert_eq!(confirmed(&first), None);
    first.assert_journal_is_state();
}

// Monday's backup is opened after the case was worked on, handed over and deleted here: what was written since then in
// the strand of this tablet is not in it, and is not written a second time in another way.
#[test]
fn a_case_that_comes_back_from_an_older_backup_goes_on_beside_what_was_written_since() {
    let (mut first, mut next) = (scenario_d(), other_tablet());
    let backup = sealed(&first, FileKind::Backup, vec![journal(&first)], &[]);
    let id = first.case().id.clone();
    first.open("person").answer("age", "53");
    let file = first.transfer_to("Priya Shah", &next.address());
    next.take(&file);
    first.send(Action::DeleteCase);
    assert!(first.disk.is_empty());

    assert!(first.take(&backup).cases[0].taken.as_ref().unwrap().new_case);
    first.send(Action::OpenCase(id.clone()));
    let strand = first.case().entries.last().unwrap().device.clone();
    assert!(strand.starts_with(&format!("{}-", first.state.device)) && strand.len() == 41, "{strand}");
    first.open("basic-needs").answer("tonight", "HM04");
    assert_eq!(first.case().entries.last().unwrap().device, strand, "read again, it goes on there");
    first.assert_journal_is_state();
    let file = first.transfer_to("Priya Shah", &next.address());
    assert!(next.take(&file).cases[0].taken.is_ok());
    next.send(Action::OpenCase(id.clone())).open("person").answer("sex", "female");
    let back = next.transfer_to("Sam Okafor", &first.address());
    assert!(first.take(&back).cases[0].taken.is_ok());
    first.send(Action::OpenCase(id));
    assert_eq!((first.case().answers_of("basic-needs").len(), first.case().conflicts().len()), (1, 0));
    first.open("basic-needs").answer("lacks", "none");
    assert_eq!(first.case().entries.last().unwrap().device, strand);
    first.assert_journal_is_state();
}

// The case at hand is the newest there is of it: what is new is added to that.
#[test]
fn the_case_at_hand_is_added_to_and_work_goes_on_after_it() {
    let (mut first, mut next) = (scenario_d(), other_tablet());
    let file = first.transfer_to("Priya Shah", &next.address());
    next.take(&file);
    next.send(Action::OpenCase(first.case().id.clone()));
    next.open("person").answer("age", "53");
    first.open("basic-needs").answer("tonight", "HM04");
    let file = first.transfer_to("Priya Shah", &next.address());
    next.take(&file);
    next.send(Action::Go(Screen::Case));
    assert_eq!(next.case().answers_of("basic-needs").len(), 1);
    next.open("person").answer("sex", "female");
    next.assert_journal_is_state();
}

#[test]
fn a_case_worked_on_while_the_file_is_opened_is_left_alone() {
    let (mut first, mut next) = (scenario_d(), other_tablet());
    let file = first.transfer_to("Priya Shah", &next.address());
    next.take(&file);
    first.open("person").answer("age", "53");
    let file = first.transfer_to("Priya Shah", &next.address());
    next.choose(&file).send(Action::Leaving(LeavingAction::Open(None)));
    let asked = std::mem::take(&mut next.effects);
    let Effect::Leaving(open) = asked[0].clone() else { panic!() };
    let answer = next.answer_to(open).unwrap();
    // Read, and then written to, by whoever was quick; another case is at hand when the answer comes.
    let (leaving, id) = (next.state.leaving.clone(), first.case().id.clone());
    next.send(Action::OpenCase(id)).open("person").answer("sex", "female");
    next.send(Action::NewCase).send(Action::Go(Screen::OpenFile));
    next.state.leaving = leaving;
    let disk = next.disk.clone();
    next.send(Action::Leaving(answer));
    assert_eq!(why(next.state.leaving.received.as_ref().unwrap(), 0), "received-changed");
    assert_eq!(disk, next.disk);
}

#[test]
fn a_tab_that_only_reads_and_a_locked_tablet_take_nothing() {
    let (mut first, mut next) = (scenario_d(), other_tablet());
    let file = first.transfer_to("Priya Shah", &next.address());
    next.choose(&file);
    next.send(Action::Writing(false));
    next.files(LeavingAction::Open(None));
    assert!(matches!(&next.state.notice, Some(Notice::Said(fault)) if fault.key == "reading-only"));
    assert!(next.disk.is_empty() && !next.state.leaving.working);
    next.send(Action::Writing(true));
    next.choose(&file).send(Action::Leaving(LeavingAction::Open(None)));
    let asked = std::mem::take(&mut next.effects);
    next.send(Action::Lock(LockCause::Idle));
    next.effects = asked;
    next.run_files();
    assert!(next.disk.is_empty() && next.state.phase == Phase::Locked);
    assert!(next.state.leaving.chosen.is_none(), "nothing of the file is left in memory");
}
