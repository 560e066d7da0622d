//! Where copies of a case went, and whether the copy elsewhere is still the whole.

use liaison::domain::case::{Event, Hash};
use liaison::domain::time::Timestamp;

use super::tablet::{Tablet, answered};

fn transferred() -> Event {
    made(b"file")
}

/// As it was written before the receipt was compared: the last file is meant.
fn confirmed() -> Event {
    Event::TransferConfirmed { receipt: "4F2A".into(), file: None }
}

fn made(file: &[u8]) -> Event {
    Event::Transferred { recipient: "R. Ellis".into(), file: Hash::of(file), entries: 3 }
}

fn arrived(file: &[u8]) -> Event {
    Event::TransferConfirmed { receipt: "R. Ellis".into(), file: Some(Hash::of(file)) }
}

fn received() -> Event {
    Event::Received { device: "B".into(), file: Hash::of(b"other"), entries: 0 }
}

fn after(events: impl IntoIterator<Item = Event>) -> Tablet {
    let mut tablet = Tablet::with_case("A");
    (10..).zip(events).for_each(|(at, what)| drop(tablet.record(at, what)));
    tablet
}

#[test]
fn a_transfer_is_listed_and_counts_once_it_is_confirmed() {
    let tablet = after([transferred()]);
    let [transfer] = tablet.case.transfers.as_slice() else { panic!() };
    assert_eq!(
        (transfer.at, transfer.recipient.as_str(), &transfer.file),
        (Timestamp(10), "R. Ellis", &Hash::of(b"file"))
    );
    assert!(tablet.case.confirmed.is_none() && !tablet.case.confirmed_and_unchanged());
    let tablet = after([transferred(), confirmed()]);
    assert_eq!(tablet.case.confirmed, Some((Timestamp(11), "4F2A".into())));
    assert!(tablet.case.confirmed_and_unchanged());
}

#[test]
fn only_a_change_of_the_case_itself_makes_the_copy_elsewhere_older() {
    let copies = [transferred(), confirmed(), received(), transferred(), confirmed()];
    assert!(after(copies.clone()).case.confirmed_and_unchanged());
    let mut changed = after(copies);
    changed.record(30, answered("r", "a", Some(1)));
    assert!(!changed.case.confirmed_and_unchanged());
    assert!(changed.case.confirmed.is_some(), "that it was confirmed stays said");
    changed.record(31, confirmed());
    assert!(!changed.case.confirmed_and_unchanged(), "the file they have is the old one");
    changed.record(32, transferred());
    assert!(!changed.case.confirmed_and_unchanged(), "nobody confirmed the new one");
    changed.record(33, confirmed());
    assert!(changed.case.confirmed_and_unchanged());
}

// Whoever gave it back may have deleted it, and a copy confirmed to somebody else may be the only one here.
#[test]
fn a_copy_taken_from_a_file_since_is_not_the_one_that_was_confirmed() {
    let mut tablet = after([transferred(), confirmed(), received()]);
    assert!(tablet.case.confirmed.is_some() && !tablet.case.confirmed_and_unchanged());
    assert!(tablet.case.unconfirmed().is_none(), "that file did arrive");
    tablet.record(30, transferred());
    tablet.record(31, confirmed());
    assert!(tablet.case.confirmed_and_unchanged());
}

#[test]
fn a_change_between_the_file_and_its_receipt_is_not_in_the_file() {
    assert!(!after([transferred(), answered("r", "a", Some(1)), confirmed()]).case.confirmed_and_unchanged());
    assert!(!after([confirmed()]).case.confirmed_and_unchanged(), "a receipt for no file");
}

// The other tablet's entry may sort before the file in the journal: it was not in it all the same.
#[test]
fn a_change_that_comes_later_from_another_tablet_is_not_in_the_file() {
    let mut a = Tablet::with_case("A");
    let mut b = a.beside("B");
    b.record(3, answered("r", "a", Some(1)));
    a.record(4, answered("r", "b", Some(1)));
    a.record(5, transferred());
    a.record(6, confirmed());
    assert!(a.case.confirmed_and_unchanged());
    a.take(&b).unwrap();
    assert!(!a.case.confirmed_and_unchanged());
}

#[test]
fn a_receipt_is_for_a_file_that_its_writer_knew_of() {
    let mut a = Tablet::with_case("A");
    let mut b = a.beside("B");
    a.record(3, transferred());
    b.record(4, answered("r", "a", Some(1)));
    b.record(5, transferred());
    a.record(6, received());
    a.record(7, received());
    a.record(8, confirmed());
    a.take(&b).unwrap();
    assert!(matches!(a.case.entries.last().unwrap().what, Event::TransferConfirmed { .. }));
    assert!(!a.case.confirmed_and_unchanged(), "the file of the other tablet holds all, and nobody confirmed it");
}

// Ellis has the first file and reads its receipt; what was written since is in the second alone, which never went out.
#[test]
fn a_receipt_counts_for_the_file_it_is_of_and_not_for_a_later_one() {
    let mut tablet = after([made(b"1"), answered("r", "a", Some(1)), made(b"2"), arrived(b"1")]);
    assert!(!tablet.case.confirmed_and_unchanged());
    assert_eq!(tablet.case.unconfirmed().unwrap().file, Hash::of(b"2"), "that one is still waited for");
    tablet.record(30, arrived(b"2"));
    assert!(tablet.case.confirmed_and_unchanged() && tablet.case.unconfirmed().is_none());
    assert_eq!(tablet.case.confirmed.as_ref().unwrap().0, Timestamp(30));
    assert!(!after([made(b"1"), arrived(b"other")]).case.confirmed_and_unchanged(), "a file there never was");
}

#[test]
fn that_an_older_file_has_arrived_too_takes_nothing_from_a_newer_one() {
    let tablet = after([made(b"1"), answered("r", "a", Some(1)), made(b"2"), arrived(b"2"), arrived(b"1")]);
    assert!(tablet.case.confirmed_and_unchanged() && tablet.case.unconfirmed().is_none());
    assert_eq!(tablet.case.confirmed.as_ref().unwrap().0, Timestamp(13), "since then somebody has all of it");
}

// It was given back after the file was made: that the file arrived says nothing of where it is now.
#[test]
fn a_receipt_that_comes_after_the_case_was_given_back_does_not_count() {
    assert!(!after([made(b"1"), received(), arrived(b"1")]).case.confirmed_and_unchanged());
    assert!(!after([made(b"1"), made(b"2"), arrived(b"2"), received(), arrived(b"1")]).case.confirmed_and_unchanged());
    assert!(after([made(b"1"), received(), made(b"2"), arrived(b"2")]).case.confirmed_and_unchanged());
}

#[test]
fn the_file_is_found_by_the_receipt_that_was_heard() {
    let tablet = after([made(b"1"), made(b"2")]);
    let receipt = Hash::of(b"1").receipt().to_lowercase().replace('-', " ");
    assert_eq!(tablet.case.transfer_of(&receipt).unwrap().file, Hash::of(b"1"));
    assert!(tablet.case.transfer_of("0000-0000").is_none() && tablet.case.transfer_of("").is_none());
}
