//! A sealed file, or a case of one, that is refused: nothing of it is taken, and why is said.

use liaison::store::sealed_file::payload::CaseEntries;

use super::{journal, transfer, why};
use crate::driver::{Device, LockCause, Phase, SECRET, TransferAction, scenario_d};

// Of a set that is not whole, or not of one case, or not of one past, nothing is taken; of the others everything.
#[test]
fn a_refused_case_is_named_and_keeps_no_other_out() {
    let (first, mut second, mut next) =
        (scenario_d(), Device::on(9, "R. Ellis", "2026-11-21T10:00:00Z"), Device::next_day());
    second.new_case().form("person", &[("age", "30")]);
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
        let mut fresh = Device::next_day();
        let file = transfer(&fresh, vec![case, good.clone()]);
        let received = fresh.take(&file);
        assert_eq!(why(&received, 0), key);
        assert!(received.cases[1].taken.is_ok(), "{key}");
        assert_eq!(received.receipt, None, "{key}: no receipt for a part");
        let only_good = |(_, bytes): &(u32, Vec<u8>)| String::from_utf8_lossy(bytes).contains(&good.id);
        assert!(fresh.disk.iter().all(only_good), "{key}: nothing of it is stored");
        assert_eq!(fresh.list().len(), 1, "{key}");
    }
    // A tablet that went on from an old copy of itself wrote two different entries for one place.
    let file = transfer(&next, vec![whole.clone()]);
    next.take(&file);
    let mut old = Device::next_day();
    let part = CaseEntries { id: whole.id.clone(), entries: whole.entries[..9].to_vec() };
    let file = transfer(&old, vec![part]);
    old.take(&file);
    old.open_case(&whole.id);
    let (disk, forked) = (next.disk.clone(), journal(&old));
    let file = transfer(&next, vec![forked]);
    assert_eq!(why(&next.take(&file), 0), "received-forked");
    assert_eq!(disk, next.disk);
}

#[test]
fn a_damaged_copy_here_takes_nothing() {
    let (mut first, mut next) = (scenario_d(), Device::next_day());
    first.hand_over(&mut next);
    next.disk.remove(3);
    first.open("person").answer("age", "53");
    let file = first.transfer_for(&mut next);
    let disk = next.disk.clone();
    assert_eq!(why(&next.take(&file), 0), "received-damaged");
    assert_eq!(disk, next.disk);
}

#[test]
fn a_file_that_does_not_open_is_told_apart() {
    let (mut first, mut next) = (scenario_d(), Device::next_day());
    let file = first.transfer_for(&mut next);
    let text = String::from_utf8_lossy(&file).into_owned();
    let newer = [b"{\"file\":\"liaison\",\"format\":7,".as_slice(), &[0; 90]].concat();
    for (bytes, key) in [
        (&file[..file.len() - 5], "file-cut-short"),
        (b"%PDF-1.7 and so on", "file-not-liaison"),
        (newer.as_slice(), "file-newer"),
    ] {
        next.choose(bytes);
        assert_eq!(next.wrong(), Some(key));
        assert!(next.leaving().selected.is_none(), "{key}");
    }
    next.files(TransferAction::Selected(None));
    assert_eq!(next.wrong(), Some("file-none"));
    next.files(TransferAction::NotRead("NotReadableError".into()));
    assert_eq!(next.wrong(), Some("file-not-read"));
    let mut changed = file.clone();
    *changed.last_mut().unwrap() ^= 1;
    next.choose(&changed).open_chosen(None);
    assert_eq!(next.wrong(), Some("file-damaged"));
    next.choose(&file).open_chosen(Some(SECRET));
    assert_eq!(next.wrong(), Some("file-no-passphrase"));
    let mut third = Device::on(9, "R. Ellis", "2026-11-22T09:00:00Z");
    third.choose(&file).open_chosen(None);
    assert_eq!(third.wrong(), Some("file-not-for-this-tablet"));
    assert!(next.disk.is_empty() && third.disk.is_empty() && !text.contains("Nowak"));
}

// Of a case that is about to go, what is new would go with it.
#[test]
fn a_case_that_is_being_deleted_is_not_added_to() {
    let (mut first, mut next) = (scenario_d(), Device::next_day());
    first.hand_over(&mut next);
    let id = first.case().id.clone();
    first.open("person").answer("age", "53");
    let file = first.transfer_for(&mut next);
    next.deletes_at(&id, 9);
    let disk = next.disk.clone();
    assert_eq!(why(&next.take(&file), 0), "received-changed");
    assert_eq!(disk, next.disk);
}

#[test]
fn a_tab_that_only_reads_and_a_locked_tablet_take_nothing() {
    let (mut first, mut next) = (scenario_d(), Device::next_day());
    let file = first.transfer_for(&mut next);
    next.choose(&file);
    next.writing(false);
    next.open_chosen(None);
    next.assert_said("reading-only");
    assert!(next.disk.is_empty() && !next.leaving().working);
    next.writing(true);
    let asked = next.choose(&file).ask(TransferAction::Open(None));
    next.lock(LockCause::Idle).serve(asked);
    assert!(next.disk.is_empty() && *next.phase() == Phase::Locked);
    assert!(next.leaving().selected.is_none(), "nothing of the file is left in memory");
}
