//! What the list of cases owes a tablet with ten thousand of them.

use std::collections::BTreeSet;

use super::*;
use crate::app::case::CaseAction;
use crate::app::core::{CoreAction, Phase, Screen};
use crate::app::interview::InterviewAction;
use crate::app::lock::{LockAction, OpenedVault};
use crate::app::test_kit::head;
use crate::app::{Action, State, TimedAction, reduce};
use crate::catalogue::{self, Text};
use crate::domain::questionnaire::{Answer, Coding, Value};
use crate::domain::time::Timestamp;
use crate::store::vault::{SlotInfo, SlotKind};

const NOW: Timestamp = Timestamp(1_792_000_000_000);

fn ids<'a>(heads: impl IntoIterator<Item = &'a CaseSummary>) -> Vec<&'a str> {
    heads.into_iter().map(|head| head.id.as_str()).collect()
}

/// Three cases: the third is the latest.
fn three() -> CaseList {
    vec![head(1, "7Q2-K4", 10), head(3, "ABC-23", 30), head(2, "7Q9-Z9", 20)].into()
}

#[test]
fn the_case_at_hand_comes_first_and_once_and_leaving_it_puts_it_in_its_place() {
    let mut heads = three();
    assert_eq!(ids(heads.iter()), ["case-3", "case-2", "case-1"]);
    heads.put(head(1, "7Q2-K4", 25));
    assert_eq!(ids(heads.iter()), ["case-1", "case-3", "case-2"]);
    heads.settle();
    assert_eq!(ids(heads.iter()), ["case-3", "case-1", "case-2"]);
    // Another case is at hand: the one before is left.
    heads.put(head(2, "7Q9-Z9", 40));
    heads.put(head(4, "DEF-45", 50));
    assert_eq!(ids(heads.iter()), ["case-4", "case-2", "case-3", "case-1"]);
}

#[test]
fn what_is_looked_up_is_found_in_the_list_and_at_hand() {
    let mut heads = three();
    let begun = BTreeSet::from(["phq-9".to_owned()]);
    heads.put(CaseSummary { begun, ..head(4, "DEF-45", 50) });
    assert!(heads.has_reference("DEF-45") && heads.has_reference("7Q2-K4") && !heads.has_reference("7Q2-K5"));
    assert!(heads.hold_answers_to("phq-9") && !heads.hold_answers_to("gad-7"));
    let found = heads.find(&ReferenceQuery::of("7q"), 50);
    assert_eq!((ids(found.shown), found.count), (vec!["case-2", "case-1"], 2));
    let found = heads.find(&ReferenceQuery::of("7q"), 1);
    assert_eq!((ids(found.shown), found.count), (vec!["case-2"], 2), "the rest is counted");
    assert_eq!(heads.find(&ReferenceQuery::default(), 50).count, 4, "nothing sought: all");
    assert_eq!(heads.find(&ReferenceQuery::of("QQ"), 50), FoundCases { shown: vec![], count: 0 });
}

// Ten thousand cases on a device: what an answer costs does not depend on them.
#[test]
fn an_answer_leaves_the_list_of_ten_thousand_cases_alone_and_going_home_brings_it_up_to_date() {
    let (content, text) = (catalogue::load().unwrap(), Text::english());
    let many = (0..10_000).map(|number| CaseSummary { id: format!("case-{number:05}"), ..head(0, "222-22", number) });
    let mut state = State::default();
    let send = |state: &mut State, action| {
        reduce(state, TimedAction { at: NOW, seed: [7; 32], action }, &content, &text);
    };
    state.session.phase = Phase::Opening;
    let by = SlotInfo { id: "a".into(), label: "A".into(), kind: SlotKind::Passphrase, iterations: 3 };
    let (slots, heads) = (vec![by.clone()], many.collect());
    let opened = OpenedVault { by, slots, device: "tablet".into(), heads, writing: true, failed: 0, recovery: None };
    send(&mut state, Action::Lock(LockAction::Unlocked(Box::new(opened))));
    send(&mut state, Action::Case(CaseAction::New));
    send(&mut state, Action::Interview(InterviewAction::OpenForm("core-screen".into())));
    // As the screen holds it: a change of the list would copy it.
    let drawn = state.clone();
    let code = Coding { system: None, code: "accepted".into(), display: None };
    let answer = Some(Answer::one(Value::Coding(code)));
    send(&mut state, Action::Interview(InterviewAction::Answered { item: "offer".into(), answer }));
    let entries = |state: &State| state.session.case.as_ref().map(|case| case.entries.len());
    assert_eq!(entries(&state), entries(&drawn).map(|count| count + 1), "it was recorded");
    assert!(
        Rc::ptr_eq(&state.session.case_list.listed, &drawn.session.case_list.listed),
        "the same list, neither copied nor changed"
    );
    assert_eq!(state.session.case_list.listed.len(), 10_000);
    assert!(state.session.case_list.iter().next().unwrap().begun.contains("core-screen"), "and yet the case is in it");

    send(&mut state, Action::Core(CoreAction::Go(Screen::Home)));
    assert_eq!(state.session.case_list.listed.len(), 10_001);
    assert_eq!(state.session.case_list.listed[0].id, state.session.case.as_ref().unwrap().id);
    assert_eq!(state.session.case_list.iter().count(), 10_001);
}
