//! What two tablets said differently is named until somebody settles it.

use liaison::domain::case::{AdultStatus, Case, Event, Subject};
use liaison::domain::questionnaire::{Answer, Value};
use liaison::domain::urgency::Tier;

use super::tablet::{Tablet, adult, answered, decided, kept, started};

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

// Of two tablets that mark an action as done and as not done, neither counts in silence: it is not done until settled.
#[test]
fn an_action_done_on_one_tablet_and_taken_back_on_another_is_not_done_and_differs() {
    let done = || Event::ActionDone { rule: "U1".into(), action: 0, told: None };
    let undone = || Event::ActionUndone { rule: "U1".into(), action: 0 };
    let key = ("U1".to_owned(), 0);
    for (first, second) in [(done(), undone()), (undone(), done())] {
        for later in [5, 50] {
            let mut a = Tablet::with_case("A");
            a.record(10, done());
            let mut b = a.beside("B");
            a.record(20, undone());
            a.record(30, first.clone());
            b.record(later, undone());
            b.record(later + 1, second.clone());
            a.take(&b).unwrap();
            b.take(&a).unwrap();
            for tablet in [&mut a, &mut b] {
                assert_eq!(tablet.case.conflicts().len(), 1, "{first:?} {second:?}");
                assert!(!tablet.case.done.contains_key(&key), "{first:?} {second:?}");
                tablet.record(60, answered("r", "a", Some(1)));
                assert!(!tablet.case.done.contains_key(&key), "and stays so whatever else is recorded");
                assert_eq!(tablet.reread(), tablet.case);
            }
            a.record(70, done());
            assert!(a.case.conflicts().is_empty() && a.case.done.contains_key(&key), "marked again by somebody");
            assert_eq!(a.reread(), a.case);
        }
    }
    let mut a = Tablet::with_case("A");
    let mut b = a.beside("B");
    a.record(10, done());
    b.record(20, done());
    a.take(&b).unwrap();
    assert!(a.case.conflicts().is_empty() && a.case.done.contains_key(&key), "both say the same");
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

fn run(questionnaire: &str) -> Subject {
    Subject::Run { questionnaire: questionnaire.into() }
}

/// The values of one question, as it would read on either tablet: shown first, then in the other readings, sorted.
fn readings(case: &Case, questionnaire: &str, item: &str) -> Vec<Option<i64>> {
    let value = |case: &Case| match case.answers_of(questionnaire).get(item)?.values() {
        [Value::Integer(value)] => Some(*value),
        other => panic!("{other:?}"),
    };
    let mut others: Vec<_> = case.other_readings().map(|reading| value(&reading)).collect();
    others.sort_unstable();
    [value(case)].into_iter().chain(others).collect()
}

// One tablet has a plan of suicide in its run, the other none in its own: neither is hidden by the other.
#[test]
fn a_questionnaire_begun_on_two_tablets_is_a_conflict_and_both_runs_are_read() {
    let begun = |run: &str, value| [started(run, "core"), answered(run, "plan", Some(value))];
    let (mut a, mut b) = both(begun("ra", 1), begun("rb", 0));
    assert_eq!(subjects(&a.case), [run("core")]);
    assert_eq!(readings(&a.case, "core", "plan"), [Some(0), Some(1)], "the other run is read too");
    let conflict = a.case.conflicts()[0].clone();
    let authors: Vec<&str> = conflict.sides.iter().map(|side| side.author.as_str()).collect();
    assert_eq!(authors, ["A", "B"]);

    let keep = conflict.keeping(&conflict.sides[0].id).unwrap();
    assert_eq!(keep, kept("ra", "core"));
    a.record(30, keep);
    assert!(a.case.conflicts().is_empty());
    assert_eq!(readings(&a.case, "core", "plan"), [Some(1)]);
    assert_eq!(a.case.run("rb").unwrap().recorded.len(), 1, "the other stays in the case");
    b.take(&a).unwrap();
    assert_eq!((subjects(&b.case), readings(&b.case, "core", "plan")), (Vec::new(), vec![Some(1)]));
    assert_eq!(b.reread(), b.case);
    // What is said in the run that was not kept changes nothing of what counts.
    b.record(40, answered("rb", "plan", Some(2)));
    assert_eq!(readings(&b.case, "core", "plan"), [Some(1)]);
}

#[test]
fn two_runs_kept_differently_are_open_again_and_kept_alike_are_not() {
    let begun = |run: &str| [started(run, "q2")];
    for (run_of_b, open) in [("rb", 1), ("ra", 0)] {
        let (mut a, mut b) = both(begun("ra"), begun("rb"));
        a.record(30, kept("ra", "q2"));
        b.record(31, kept(run_of_b, "q2"));
        a.take(&b).unwrap();
        assert_eq!(a.case.conflicts().len(), open);
        assert_eq!(a.case.run_of("q2").unwrap().id, run_of_b);
    }
}

#[test]
fn a_run_begun_after_the_other_was_known_and_another_questionnaire_are_no_conflict() {
    let (mut a, _) = both([started("ra", "p")], [started("rb", "core")]);
    assert!(a.case.conflicts().is_empty());
    a.record(30, started("rc", "p"));
    assert!(a.case.conflicts().is_empty());
    assert_eq!(a.case.run_of("p").unwrap().id, "rc");
}

// An empty run of the same id in front of the answers would hide them all.
#[test]
fn a_run_that_is_begun_again_keeps_its_answers_and_one_that_is_not_there_is_not_kept() {
    let mut a = Tablet::with_case("A");
    a.record(5, answered("r", "a", Some(1)));
    a.record(6, started("r", "q"));
    a.record(7, kept("nobody's", "q"));
    a.record(8, kept("r", "another"));
    assert_eq!(a.case.runs.len(), 1);
    assert_eq!(readings(&a.case, "q", "a"), [Some(1)]);
}

// A question may be asked only after another was answered: what one tablet has is read together.
// What random stories found: what is said of an administration before it is begun neither differs nor settles.
#[test]
fn a_run_kept_before_it_was_begun_is_no_side_then_or_later() {
    let mut a = Tablet::with_case("A");
    let mut b = a.beside("B");
    a.record(10, kept("B-r", "q"));
    b.record(10, kept("r", "q"));
    a.record(20, Event::ContactStarted { contact: "A-c".into(), point: "remand".into(), place: None });
    b.take(&a).unwrap();
    assert!(b.case.conflicts().is_empty());
    b.record(30, started("B-r", "q"));
    assert!(b.case.conflicts().is_empty());
    assert!(b.reread().conflicts().is_empty());
}

#[test]
fn of_a_few_conflicts_every_combination_is_read_and_of_many_each_tablet_as_it_is() {
    let pair = |value| [answered("r", "a", Some(value)), answered("r", "b", Some(value))];
    let pairs = |case: &Case| -> Vec<String> {
        let mut all: Vec<String> =
            case.other_readings().map(|reading| format!("{:?}", reading.answers_of("q").values())).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let (tablet, _) = both(pair(1), pair(2));
    assert_eq!((pairs(&tablet.case).len(), tablet.case.other_readings().count()), (3, 3), "all but the one shown");

    let many = |value| (0..20).map(move |item| answered("r", &format!("i{item}"), Some(value)));
    let (tablet, _) = both(many(1), many(2));
    let whole = |value| {
        let answer = Answer::one(value);
        let all = |reading: &Case| reading.answers_of("q").values().all(|given| *given == answer);
        tablet.case.other_readings().filter(all).count()
    };
    assert_eq!((whole(Value::Integer(1)), tablet.case.other_readings().count()), (1, 2 + 20));
}

#[test]
fn how_it_was_given_what_goes_to_court_and_two_references_are_named_too() {
    let given = |how: &str| Event::Administered { run: "r".into(), how: vec![how.into()] };
    let tool = |included| Event::ToolIncluded { instrument: "sleep".into(), recipient: "court".into(), included };
    let opened = |reference: &str| Event::Opened { reference: reference.into() };
    let said = |how: &str, included, reference: &str| [given(how), tool(included), opened(reference)];
    let (mut a, _) = both(said("read-aloud", true, "AAA-AA"), said("interpreter", false, "BBB-BB"));
    let included = Subject::Included { instrument: "sleep".into(), recipient: "court".into() };
    let administered = Subject::Administered { run: "r".into() };
    assert_eq!(subjects(&a.case), [Subject::Reference, administered, included]);
    // Audit B4: while they differ, nothing goes out, whichever side is shown.
    let shown_in = both(said("x", false, "A"), said("x", true, "A")).0;
    assert!(shown_in.case.included != a.case.included, "one shows it in, the other out");
    assert!([&shown_in, &a].iter().all(|tablet| !tablet.case.is_included("sleep", "court")));
    let opened_at = a.case.opened;
    for conflict in a.case.conflicts().to_vec() {
        let keep = conflict.keeping(&conflict.sides[0].id).unwrap();
        a.record(30, keep);
    }
    assert!(a.case.conflicts().is_empty());
    assert_eq!((a.case.reference.as_str(), a.case.opened), ("AAA-AA", opened_at));
    assert_eq!(a.case.run("r").unwrap().how, ["read-aloud"]);
    assert!(a.case.is_included("sleep", "court"));
    assert!(both(said("x", true, "A"), said("x", true, "A")).0.case.conflicts().is_empty());
}
