//! The case as the fold of its journal.

use super::*;
use crate::domain::case::{MergeError, read_entry};
use crate::domain::questionnaire::{Answer, Reason, Value};

fn sample() -> Case {
    let mut case = Case::open("c1", "7Q2-K4", "e1", Timestamp(1), "A");
    let started = Event::RunStarted { run: "r1".into(), questionnaire: "q".into(), version: "1".into() };
    case.record("e2", Timestamp(2), "A", started);
    let answer = Some(Answer::one(Value::Boolean(true)));
    case.record("e3", Timestamp(3), "A", Event::Answered { run: "r1".into(), item: "a".into(), answer });
    case
}

#[test]
fn a_case_is_the_fold_of_its_journal() {
    let case = sample();
    let stored = case.entries.iter().map(|e| read_entry("c1", e.seq, &e.bytes()).unwrap());
    assert_eq!(Case::fold("c1", stored).unwrap(), case);
    assert_eq!(case.places(), 3);
}

#[test]
fn a_missing_or_changed_entry_breaks_the_chain_by_name() {
    let entries = sample().entries;
    let broken = |seq| Err(MergeError::Broken { device: String::new(), seq });
    let missing = [entries[0].clone(), entries[2].clone()];
    assert_eq!(Case::fold("c1", missing).map(|_| ()), broken(3));
    let mut changed: Vec<Entry> = entries.iter().map(|entry| (**entry).clone()).collect();
    changed[1].author = "B".into();
    assert_eq!(Case::fold("c1", changed).map(|_| ()), broken(3));
    assert_eq!(Case::fold("other", entries).map(|_| ()), Err(MergeError::Foreign { case: "other".into() }));
}

#[test]
fn a_reason_replaces_an_answer_and_clearing_removes_it() {
    let mut case = sample();
    let answered = |answer| Event::Answered { run: "r1".into(), item: "a".into(), answer };
    case.record("e4", Timestamp(4), "A", answered(Some(Answer::Missing(Reason::Declined))));
    assert_eq!(case.answers_of("q")["a"], Answer::Missing(Reason::Declined));
    case.record("e5", Timestamp(5), "A", answered(None));
    assert!(case.answers_of("q").is_empty());
}

// Decision 1: a save costs the same however long the case is.
#[test]
fn entries_are_shared_when_a_case_is_cloned() {
    let case = sample();
    assert!(case.entries.iter().zip(&case.clone().entries).all(|(a, b)| Rc::ptr_eq(a, b)));
}

// A lone form is not stored, so its entries are not chained; what it says is the same.
#[test]
fn what_is_noted_of_a_form_is_what_its_journal_would_say() {
    let run = || "r1".to_owned();
    let answered = |answer| Event::Answered { run: run(), item: "a".into(), answer };
    let events = [
        Event::Opened { reference: "7Q2-K4".into() },
        Event::RunStarted { run: run(), questionnaire: "q".into(), version: "1".into() },
        Event::Administered { run: run(), how: vec!["phone".into()] },
        answered(Some(Answer::one(Value::Boolean(true)))),
        answered(None),
        answered(Some(Answer::Missing(Reason::Declined))),
        Event::RunFinished { run: run() },
    ];
    let (mut noted, mut recorded) = (Case::unopened("c1", ""), Case::unopened("c1", ""));
    for (at, event) in (1..).zip(events) {
        assert!(event.is_of_form());
        noted.note(Timestamp(at), "A", event.clone());
        recorded.record("e", Timestamp(at), "A", event);
        assert_eq!((&noted.runs, noted.opened, noted.updated()), (&recorded.runs, recorded.opened, recorded.updated()));
        assert_eq!((noted.reference.as_str(), noted.places()), (recorded.reference.as_str(), recorded.places()));
    }
    assert!(!Event::UrgencyWithdrawn.is_of_form());
}
