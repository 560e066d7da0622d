//! A case and its journal: it is the fold of it at every step, its line in the list names nobody, and a case that comes
//! late takes no other's place.

use liaison::domain::case::Case;

use crate::driver::{Device, MONDAY, Screen, scenario_a, scenario_b};

// Decision 1: a case is the fold of its journal, at every step, not only at the end.
#[test]
fn every_beginning_of_the_journal_folds_and_the_whole_of_it_is_the_case() {
    for device in [scenario_a(), scenario_b()] {
        device.assert_journal_is_state();
        let case = device.case();
        let read = |disk: Vec<(u32, Vec<u8>)>| {
            let records = disk.into_iter().map(|(place, bytes)| (place, Ok(bytes))).collect();
            Case::read(&case.id, &case.device, None, records)
        };
        for length in [1, 2, device.disk.len() / 2, device.disk.len() - 1] {
            let part = read(device.disk[..length].to_vec());
            assert_eq!((part.entries.len(), part.is_damaged()), (length, false));
        }
        let mut gap = device.disk.clone();
        gap.remove(device.disk.len() / 2);
        assert!(read(gap).is_damaged(), "a lost entry is found");
        let ids: std::collections::BTreeSet<&str> = case.entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids.len(), case.entries.len(), "no entry id twice");
    }
}

// Invariant 5: the list of cases has no name in it.
#[test]
fn the_line_in_the_list_of_cases_holds_no_name() {
    let device = scenario_a();
    let heads = format!("{:?}", device.list());
    assert!(!heads.contains("Whitlock") && !heads.contains("Daniel"), "{heads}");
    assert_eq!(device.first_listed().age, Some(34));
}

#[test]
fn a_case_that_comes_when_another_was_begun_does_not_take_its_place() {
    let mut device = Device::with_person(MONDAY);
    let first = device.case().id.clone();
    device.go(Screen::Home);
    device.put_case_away();
    device.slow = true;
    device.open_case(&first).new_case();
    let new = device.case().id.clone();
    device.answer_late();
    assert_eq!(device.case().id, new);
    device.open_case(&first).go(Screen::Tools);
    device.answer_late();
    assert_eq!((device.screen(), &device.case().id), (&Screen::Tools, &new));
    device.open_case(&first).answer_late();
    assert_eq!((device.screen(), &device.case().id), (&Screen::Case, &first));
}
