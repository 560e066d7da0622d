//! An appropriate adult for somebody who is no child (audit A19), and the advice given to the custody officer.

use liaison::domain::case::{AdultStatus, Event};
use liaison::domain::questionnaire::{Answer, Reason};
use liaison::domain::urgency::{OutOfDate, adult_out_of_date};

use crate::driver::{CaseProblem, Device, Screen, child, core_screen, custody_evening, scenario_b};

/// An adult in police custody of whom nothing but this was found.
fn found(form: &str, item: &str, answer: &str) -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form("identification", &[("setting", "custody"), ("signs", "substance")]);
    device.form("person", &[("age", "34"), ("sex", "male")]);
    device.form("communication", &[("difficulty", "no"), ("adjustments", "none")]);
    device.form("core-screen", &core_screen(&[]));
    device.form(form, &[(item, answer)]);
    device
}

// One suspicion is enough (PACE Code C 1.4).
#[test]
fn every_answer_that_makes_an_adult_vulnerable_asks_for_an_appropriate_adult() {
    for (form, item, answer, rule) in [
        ("core-screen", "V2", "observed", "AA1"),
        ("core-screen", "V4", "record", "AA1"),
        ("core-screen", "V5", "self-report", "AA1"),
        ("identification", "signs", "learning", "AA1"),
        ("communication", "difficulty", "possible", "AA2"),
        ("communication", "difficulty", "yes", "AA2"),
        ("communication", "adjustments", "intermediary-assessment", "AA2"),
        ("core-screen", "psychosis", "voices", "AA3"),
        ("core-screen", "V13", "depression", "AA3"),
        ("core-screen", "V6", "observed", "AA3"),
        ("core-screen", "suicide-thoughts", "yes", "AA3"),
        ("core-screen", "in-care", "mental-health", "AA3"),
        ("identification", "signs", "mental-health", "AA3"),
        ("core-screen", "body-now", "confusion", "AA5"),
        ("core-screen", "body-now", "intoxicated", "AA5"),
        ("core-screen", "alcohol-now", "shaking", "AA6"),
        ("core-screen", "medicine-missed", "methadone", "AA6"),
    ] {
        let device = found(form, item, answer);
        assert_eq!(device.adult_rules(), [rule], "{form}.{item}={answer}");
        assert!(device.adult_to_consider(), "{form}.{item}={answer}");
    }
    let mut tool = found("core-screen", "V9", "self-report");
    assert!(tool.adult_rules().is_empty(), "nothing that bears on it");
    tool.tool("phq-9", &[3, 3, 3, 3, 3, 2, 2, 0, 0]);
    assert!(tool.adult_rules().is_empty(), "19 points");
    tool.open("phq-9").answer_option("8", 1);
    assert_eq!(tool.adult_rules(), ["AA4"], "20 points");
}

// A court holds no interview: there the duty does not stand.
#[test]
fn it_is_asked_for_where_the_police_hold_or_interview_somebody_and_where_the_place_is_not_known() {
    for (setting, asked) in [("custody", true), ("voluntary", true), ("magistrates", false), ("community", false)] {
        let mut device = found("core-screen", "V2", "observed");
        device.form("identification", &[("setting", setting)]);
        assert_eq!(device.adult_to_consider(), asked, "{setting}");
    }
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.form("core-screen", &core_screen(&[("V2", "observed")]));
    assert!(device.adult_to_consider());
    assert!(!scenario_b().adult_to_consider());
}

// Unknown is never no.
#[test]
fn a_question_about_vulnerability_without_an_answer_is_named() {
    let mut device = found("core-screen", "V9", "self-report");
    device.open("core-screen").put("V2", Some(Answer::Missing(Reason::Unable))).finish();
    let outcome = device.outcome();
    let open: Vec<&str> = outcome.adult_not_known.iter().map(|waits| waits.fact.as_str()).collect();
    assert!(open.contains(&"core-screen.V2"), "{open:?}");
    assert!(!device.adult_to_consider());
}

#[test]
fn an_adults_prompt_is_dismissed_with_a_reason_and_asked_again_for_a_new_one() {
    let mut device = found("core-screen", "V2", "observed");
    for status in [AdultStatus::NotNeeded, AdultStatus::Declined, AdultStatus::Delayed] {
        device.go(Screen::Adult).adult(status, " ");
        assert!(device.adult_problem() && device.adult_to_consider());
    }
    device.adult(AdultStatus::NotNeeded, "his record shows that he has none");
    assert!(!device.adult_problem() && !device.adult_to_consider());
    device.form("core-screen", &[("V5", "observed")]);
    assert!(!device.adult_to_consider(), "the same rule");
    device.form("core-screen", &[("psychosis", "voices")]);
    assert!(device.adult_to_consider(), "another");
    device.adult_who(AdultStatus::Arranged, "", "his sister, by eleven");
    assert!(!device.adult_to_consider());
    let history: Vec<AdultStatus> = device.case().adult.iter().map(|record| record.status).collect();
    assert_eq!(history, [AdultStatus::NotNeeded, AdultStatus::Arranged]);
    assert_eq!(device.case().adult[1].adult.as_deref(), Some("his sister, by eleven"));
    assert_eq!(device.case().adult[1].author, "Sam Okafor");
    device.assert_journal_is_state();
}

// U9 and scenario C: a child's is never dismissed, not even by what was recorded before the age was known.
#[test]
fn a_childs_appropriate_adult_is_never_dismissed() {
    let mut device = child();
    let before = device.case().entries.len();
    for status in [AdultStatus::NotNeeded, AdultStatus::Declined] {
        device.adult(status, "he does not want one");
    }
    assert_eq!(device.case().entries.len(), before);
    let mut unknown = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    unknown.adult(AdultStatus::NotNeeded, "looks grown up");
    unknown.form("person", &[("age", "15")]);
    assert_eq!(unknown.case().adult_of_child(), None);
    assert!(unknown.case().adult.len() == 1, "what was recorded stays");
}

// Two tablets: while they differ, a dismissal dismisses nothing.
#[test]
fn a_dismissal_that_another_tablet_does_not_share_dismisses_nothing() {
    let mut first = found("core-screen", "V2", "observed");
    let mut next = Device::next_day();
    first.hand_over(&mut next);
    let id = first.case().id.clone();
    next.open_case(&id);
    first.adult(AdultStatus::Needed, "");
    next.adult(AdultStatus::NotNeeded, "spoke to the nurse");
    next.hand_over(&mut first);
    first.open_case(&id);
    assert_eq!(first.case().adult.last().unwrap().status, AdultStatus::NotNeeded);
    assert!(first.adult_to_consider());
    let conflict = first.case().conflicts()[0].clone();
    first.keep_of(&conflict, "Priya Shah");
    assert!(!first.adult_to_consider(), "a person settled it");
}

#[test]
fn advice_to_the_custody_officer_is_on_record_with_who_was_told_what() {
    let mut device = custody_evening("any");
    let before = device.case().entries.len();
    device.go(Screen::Adult);
    for (told, advice, problem) in
        [("", "seen shaking", CaseProblem::AdviceTold), ("Sgt Ellis", " ", CaseProblem::AdviceWords)]
    {
        device.advised(told, advice, "");
        assert_eq!(device.case_problem(), Some(problem));
    }
    assert_eq!(device.case().entries.len(), before);
    device.advised(" Sgt Ellis ", "seen shaking; closer watching discussed", "will rouse every half hour");
    device.advised("Sgt Ellis", "wants his sister told", "");
    let advice = &device.case().advice;
    assert_eq!((advice[0].told.as_str(), advice[0].author.as_str()), ("Sgt Ellis", "Sam Okafor"));
    assert_eq!(advice[0].response.as_deref(), Some("will rouse every half hour"));
    assert_eq!((advice.len(), advice[1].response.as_deref()), (2, None));
    assert!(device.case().entries.iter().any(|entry| matches!(entry.what, Event::OfficerAdvised { .. })));
    device.assert_journal_is_state();
}

// What speaks for an adult was answered after somebody had looked at it: it is looked at again.
#[test]
fn not_needed_is_out_of_date_once_what_it_rested_on_is_answered_anew() {
    let mut device = found("identification", "signs", "learning");
    device.go(Screen::Case).adult(AdultStatus::NotNeeded, "seen by the nurse");
    let stale = |device: &Device| adult_out_of_date(device.case(), &device.content, &device.outcome());
    assert_eq!(stale(&device), None);
    device.open("core-screen").go_to_item("V2").answer("V2", "record");
    assert_eq!(stale(&device), Some(OutOfDate::AnsweredSince));
}
