//! What two tablets said differently is named until somebody settles it.

use liaison::domain::case::{AdultStatus, Case, Event, Subject};
use liaison::domain::questionnaire::{Answer, Value};
use liaison::domain::urgency::Tier;

use super::tablet::{Tablet, adult, answered, decided};

/// Two tablets write one after the other, not knowing of each other, and then exchange.
fn both(a: impl IntoIterator<Item = Event>, b: impl IntoIterator<Item = Event>) -> (Tablet, Tablet) {
    let mut first = Tablet::with_case("A");
    let mut second = first.beside("B");
    a.into_iter().for_each(|what| drop(first.record(10, what)));
    b.into_iter().for_each(|what| drop(second.record(20, what)));
    first.take(&second).unwrap();
    second.take(&first).unwrap();
    assert_eq!(first.case.conflicts(), second.case.conflicts());
    (first, second)
}

fn subjects(case: &Case) -> Vec<Subject> {
    case.conflicts().iter().map(|conflict| conflict.subject.clone()).collect()
}

fn answer(value: Option<i64>) -> [Event; 1] {
    [answered("r", "a", value)]
}

#[test]
fn a_conflict_has_both_sides_and_the_case_shows_the_last() {
    let (tablet, _) = both(answer(Some(1)), answer(Some(2)));
    let [conflict] = tablet.case.conflicts() else { panic!() };
    assert_eq!(conflict.subject, Subject::Answer { run: "r".into(), item: "a".into() });
    let sides: Vec<_> =
        conflict.sides.iter().map(|side| (side.device.as_str(), side.at.0, side.author.as_str())).collect();
    assert_eq!(sides, [("A", 10, "A"), ("B", 20, "B")]);
    assert_eq!(tablet.case.answers_of("q")["a"], Answer::one(Value::Integer(2)));
}

#[test]
fn an_answer_cleared_on_one_tablet_and_changed_on_the_other_is_a_conflict() {
    let (tablet, _) = both(answer(None), answer(Some(2)));
    assert_eq!(tablet.case.conflicts().len(), 1);
}

#[test]
fn saying_the_same_twice_or_speaking_of_different_things_is_no_conflict() {
    assert!(both(answer(Some(1)), answer(Some(1))).0.case.conflicts().is_empty());
    assert!(both(answer(Some(1)), [answered("r", "b", Some(2))]).0.case.conflicts().is_empty());
    assert!(both([decided(Tier::SameDay)], [decided(Tier::SameDay)]).0.case.conflicts().is_empty());
    assert!(both([decided(Tier::SameDay)], [adult(AdultStatus::Present)]).0.case.conflicts().is_empty());
}

// What counts is the last word of each: a change of mind before the exchange is no side.
#[test]
fn only_the_last_word_of_each_tablet_counts() {
    let changed = [answered("r", "a", Some(1)), answered("r", "a", Some(2))];
    assert!(both(changed.clone(), answer(Some(2))).0.case.conflicts().is_empty());
    let (tablet, _) = both(changed, answer(Some(3)));
    assert_eq!(tablet.case.conflicts()[0].sides.len(), 2);
}

#[test]
fn urgency_and_the_appropriate_adult_are_named_too() {
    let (tablet, _) = both(
        [decided(Tier::Immediate), adult(AdultStatus::Present)],
        [decided(Tier::Routine), adult(AdultStatus::Delayed)],
    );
    assert_eq!(subjects(&tablet.case), [Subject::Urgency, Subject::Adult]);
}

#[test]
fn an_entry_that_knows_both_settles_it_everywhere_and_nothing_else() {
    let (mut a, mut b) = both(answer(Some(1)), answer(Some(2)));
    a.record(30, answered("r", "b", Some(5)));
    assert_eq!(a.case.conflicts().len(), 1, "another question settles nothing");
    a.record(31, answered("r", "a", Some(1)));
    assert!(a.case.conflicts().is_empty());
    b.take(&a).unwrap();
    assert!(b.case.conflicts().is_empty());
    assert_eq!(b.case.answers_of("q")["a"], Answer::one(Value::Integer(1)));
    assert_eq!(b.case.entries.len(), 6, "what was said stays in the journal");
}

#[test]
fn settled_differently_on_both_tablets_it_is_open_again() {
    let (mut a, mut b) = both(answer(Some(1)), answer(Some(2)));
    a.record(30, answered("r", "a", Some(1)));
    b.record(31, answered("r", "a", Some(2)));
    a.take(&b).unwrap();
    let ids: Vec<&str> = a.case.conflicts()[0].sides.iter().map(|side| side.id.as_str()).collect();
    assert_eq!(ids, ["A-4", "B-4"]);
}
