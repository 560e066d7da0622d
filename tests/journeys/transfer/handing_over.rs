//! A case is handed over to another tablet: what the file holds, whom it is locked for, and when there is none.

use liaison::domain::case::Event;
use liaison::domain::device::{DeviceEvent, FileKind};

use super::handed_over;
use crate::driver::{
    Device, LockChoice, MergeCounts, SECRET, Screen, TransferAction, by_passphrase, scenario_d, typed,
};

#[test]
fn a_case_handed_over_arrives_whole_and_both_tablets_write_it_down() {
    let (mut first, mut next) = (scenario_d(), Device::next_day());
    let before = first.case().places();
    let file = first.transfer_for(&mut next);
    let made = first.made().clone();
    assert_eq!(made.name, format!("case-{}-2026-11-21.liaison", first.case().reference));
    let last = first.case().entries.last().unwrap().what.clone();
    let transferred = Event::Transferred { recipient: "Priya Shah".into(), file: made.hash.clone(), entries: before };
    assert_eq!(last, transferred);
    assert!(first.case().transfers.len() == 1 && *first.screen() == Screen::Transfer);
    first.assert_journal_is_state();

    let received = next.take(&file);
    let taken = MergeCounts { new_case: true, entries: before as usize, conflicts: 0 };
    assert_eq!(received.cases[0].taken, Ok(taken));
    assert_eq!((received.author.as_str(), received.device), ("Sam Okafor", first.id().to_owned()));
    assert_eq!(received.receipt, Some(made.hash.receipt()));
    assert_eq!(next.list().len(), 1);
    next.open_case(&first.case().id);
    next.assert_journal_is_state();
    let event = Event::Received { device: first.id().to_owned(), file: made.hash, entries: before };
    assert_eq!(next.case().entries.last().unwrap().what, event);
    let sent = first.case().entries.iter().take(before as usize);
    assert!(sent.zip(&next.case().entries).all(|(sent, got)| sent == got), "who, when and where stay as they were");
}

#[test]
fn an_address_that_was_compared_is_offered_the_next_time_and_compared_again() {
    let (mut first, mut next) = handed_over();
    let address = next.address();
    assert_eq!(first.content.device.addresses["Priya Shah"], address);
    first.transfer_by("", LockChoice::Known("Priya Shah".into()));
    let whom = first.leaving().recipient.clone().unwrap();
    assert_eq!(whom.address.unwrap().text(), address);
    assert!(first.leaving().made.is_none());
    first.files(TransferAction::Compared);
    let file = first.made().bytes.clone();
    assert!(next.take(&file).cases[0].taken.is_ok());
    let kept = |event: &&DeviceEvent| matches!(event, DeviceEvent::AddressKept { .. });
    assert_eq!(first.device_events().iter().filter(kept).count(), 1, "not written down twice");
}

#[test]
fn what_is_not_right_is_said_at_its_field_and_no_file_is_made() {
    let mut first = scenario_d();
    let by = |new: &str, again: &str| LockChoice::Passphrase { passphrase: typed(new), again: typed(again) };
    for (name, lock, field, key) in [
        (" ", by_passphrase(SECRET), "transfer-name", "transfer-no-name"),
        ("R. Ellis", by_passphrase("short"), "file-new", "lock-too-short"),
        ("R. Ellis", by(SECRET, "seven dry umbrellas"), "file-again", "lock-not-the-same"),
        ("R. Ellis", LockChoice::Address("42".into()), "transfer-address", "address-not-one"),
        ("R. Ellis", LockChoice::Address("LA2-".into()), "transfer-address", "address-newer"),
        ("R. Ellis", LockChoice::Address("LA1-AAAAA".into()), "transfer-address", "address-mistyped"),
    ] {
        let before = first.case().places();
        first.transfer_by(name, lock);
        let (at, fault) = first.leaving().problem.clone().unwrap();
        assert_eq!((at, fault.key), (field, key));
        assert!(first.leaving().made.is_none() && first.case().places() == before);
    }
}

// One derivation with the real parameters: what the other tests take from a key, this one takes from a passphrase.
#[test]
fn a_file_locked_with_a_passphrase_opens_with_it_and_a_wrong_one_is_told_from_damage() {
    let (mut first, mut next) = (scenario_d(), Device::next_day());
    first.transfer_by("R. Ellis", by_passphrase(SECRET));
    assert!(first.made().by_passphrase && first.made().kind == FileKind::Transfer);
    let file = first.made().bytes.clone();
    next.choose(&file);
    let chosen = next.leaving().selected.clone().unwrap();
    assert_eq!((chosen.file.kind(), chosen.file.needs().passphrase), (FileKind::Transfer, true));
    next.open_chosen(Some("seven dry umbrellas"));
    assert_eq!(next.wrong(), Some("file-wrong-passphrase"));
    assert!(next.leaving().selected.is_some(), "it can be tried again");
    next.open_chosen(Some(SECRET));
    assert!(next.received().cases[0].taken.is_ok());
}

// D1: what waits to be stored is in the file; what came after it was begun would not be, so then there is none.
#[test]
fn a_transfer_has_what_still_waits_to_be_stored_and_is_not_given_out_when_the_case_changed_meanwhile() {
    let (mut first, mut next) = (scenario_d(), Device::next_day());
    first.open("person");
    first.broken = true;
    first.answer("age", "53");
    let waiting = first.case().places();
    first.hand_over(&mut next).cases[0].taken.clone().unwrap();
    next.open_case(&first.case().id);
    assert_eq!(next.case().places(), waiting + 1);

    let address = next.address();
    let asked = first.transfer_by("R. Ellis", LockChoice::Address(address)).ask(TransferAction::Compared);
    let service = first.content.directory.services[0].id.clone();
    first.signpost(&service);
    let before = first.case().places();
    first.serve(asked);
    assert_eq!(first.wrong(), Some("make-changed"));
    assert!(first.leaving().made.is_none() && first.case().places() == before);
}

#[test]
fn whoever_leaves_the_screen_while_a_file_is_made_gave_it_up() {
    let (mut first, mut next) = (scenario_d(), Device::next_day());
    let address = next.address();
    let asked = first.transfer_by("R. Ellis", LockChoice::Address(address)).ask(TransferAction::Compared);
    first.go(Screen::Case);
    let before = first.case().places();
    first.serve(asked);
    assert!(first.leaving().made.is_none() && first.case().places() == before);
}
