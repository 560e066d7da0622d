//! A damaged store is read as far as it goes, and what is wrong is named by its place.

use liaison::domain::case::{Case, Damage, DamageKind, Entry, Hash, OpenFailure};

use super::tablet::{Records, Tablet, answered};

fn sample() -> Tablet {
    let mut tablet = Tablet::with_case("A");
    tablet.record(3, answered("r", "a", Some(1)));
    tablet.record(4, answered("r", "b", Some(2)));
    tablet.record(5, answered("r", "c", Some(3)));
    tablet
}

fn read(change: impl FnOnce(&mut Records)) -> Case {
    let mut records = sample().records();
    change(&mut records);
    Case::read("c", "A", Some(5), records)
}

fn damage(case: &Case) -> Vec<(u32, DamageKind)> {
    case.damage.iter().map(|Damage { place, kind }| (*place, *kind)).collect()
}

fn text(records: &Records, index: usize) -> String {
    String::from_utf8(records[index].1.clone().unwrap()).unwrap()
}

#[test]
fn a_whole_store_is_read_without_a_word_in_any_order() {
    let case = read(|records| records.reverse());
    assert!(!case.is_damaged());
    assert_eq!(case, sample().case);
}

#[test]
fn a_refused_or_missing_entry_costs_only_what_it_said() {
    for (change, kind) in [(Some(OpenFailure::Changed), DamageKind::Changed), (None, DamageKind::Missing)] {
        let case = read(|records| match change {
            Some(unopened) => records[3].1 = Err(unopened),
            None => drop(records.remove(3)),
        });
        assert_eq!(damage(&case), [(4, kind), (5, DamageKind::OutOfChain)]);
        assert_eq!(case.answers_of("q").keys().collect::<Vec<_>>(), ["a", "c"]);
        assert_eq!(case.reference, "7Q2-K4");
        assert!(case.is_damaged());
    }
}

#[test]
fn entries_gone_from_the_end_are_noticed_by_their_number() {
    assert_eq!(damage(&read(|records| records.truncate(3))), [(4, DamageKind::Missing), (5, DamageKind::Missing)]);
    let mut records = sample().records();
    records.truncate(3);
    assert!(!Case::read("c", "A", None, records).is_damaged(), "a head of version 0.1.0 has no number");
}

#[test]
fn an_answer_to_a_form_whose_beginning_is_lost_is_skipped() {
    let case = read(|records| records[1].1 = Err(OpenFailure::Changed));
    assert_eq!(damage(&case), [(2, DamageKind::Changed), (3, DamageKind::OutOfChain)]);
    assert!(case.runs.is_empty());
    assert_eq!(case.entries.len(), 4, "it is still in the journal");
}

// What follows an entry of a later version is in its chain: its bytes are there, if not its meaning.
#[test]
fn an_event_of_a_later_version_is_the_only_damage() {
    let mut tablet = sample();
    tablet.record(6, answered("r", "d", Some(4)));
    let next = tablet.record(7, answered("r", "e", Some(5)));
    let mut records = tablet.records();
    let foretold = text(&records, 5).replace("answered", "foretold").into_bytes();
    let next = Entry { previous: Hash::of(&foretold), ..(*next).clone() };
    (records[5].1, records[6].1) = (Ok(foretold), Ok(next.bytes()));
    let case = Case::read("c", "A", Some(7), records);
    assert_eq!(damage(&case), [(6, DamageKind::Unreadable)]);
    assert_eq!(case.answers_of("q").keys().collect::<Vec<_>>(), ["a", "b", "c", "e"]);
    let later = text(&sample().records(), 4).replacen('{', r#"{"mood":"new","#, 1);
    assert_eq!(damage(&read(|records| records[4].1 = Ok(later.into_bytes()))), [(5, DamageKind::NewerFormat)]);
    assert_eq!(damage(&read(|records| records[4].1 = Err(OpenFailure::NewerFormat))), [(5, DamageKind::NewerFormat)]);
}

#[test]
fn swapped_entries_are_named_and_fold_in_their_own_order() {
    let case = read(|records| {
        let (a, b) = (records[1].1.clone(), records[2].1.clone());
        (records[1].1, records[2].1) = (b, a);
    });
    assert_eq!(damage(&case), [(2, DamageKind::OutOfChain)]);
    assert_eq!(case.entries, sample().case.entries);
    assert_eq!(case.answers_of("q").len(), 3);
}

#[test]
fn an_entry_that_leaps_from_one_strand_to_another_is_out_of_its_chain() {
    let leap = Entry { device: "B".into(), ..(*sample().disk[4]).clone() };
    assert_eq!(damage(&read(|records| records[4].1 = Ok(leap.bytes()))), [(5, DamageKind::OutOfChain)]);
}

#[test]
fn an_entry_of_another_case_is_named_and_not_used() {
    let case = read(|records| {
        let foreign = text(records, 4).replacen(r#""case":"c""#, r#""case":"d""#, 1);
        records[4].1 = Ok(foreign.into_bytes());
    });
    assert_eq!(damage(&case), [(5, DamageKind::Foreign)]);
    assert_eq!(case.answers_of("q").len(), 2);
}

#[test]
fn an_entry_stored_twice_counts_once() {
    let case = read(|records| {
        let again = records[4].1.clone();
        records.push((6, again));
    });
    assert_eq!(damage(&case), [(6, DamageKind::OutOfChain)]);
    assert_eq!(case.entries, sample().case.entries);
}

#[test]
fn a_place_far_away_names_no_more_missing_ones_than_help() {
    let case = read(|records| records[4].0 = u32::MAX);
    assert_eq!(case.damage.len(), 1000);
    assert_eq!(case.damage[0], Damage { place: 5, kind: DamageKind::Missing });
}

// A damaged copy is made whole by a fresh case that takes a whole copy and what is left of the damaged one.
#[test]
fn what_is_left_of_a_damaged_case_goes_into_a_fresh_one_beside_a_whole_copy() {
    let whole = sample();
    let mut records = sample().records();
    records[3].1 = Err(OpenFailure::Changed);
    let damaged = Case::read("c", "A", Some(5), records);
    let mut fresh = Case::unopened("c", "A");
    fresh.receive(whole.case.entries.clone()).unwrap();
    assert_eq!(fresh.receive(damaged.entries), Ok(Vec::new()));
    assert_eq!(fresh, whole.case);
}
