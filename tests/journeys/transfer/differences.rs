//! A case worked on on two tablets and brought together: what differs is named on both, and a person settles it.

use liaison::domain::case::{AdultStatus, Case, ReportKind, Subject, is_chain_of};
use liaison::domain::consent::{Contradiction, consent, contradictions};
use liaison::domain::urgency::Tier;

use super::handed_over;
use crate::driver::{Device, Notice, Screen, core_screen};

/// What the case says, without the journal: that has who got which file.
fn says(case: &Case) -> impl PartialEq + std::fmt::Debug {
    (case.reference.clone(), case.runs.clone(), case.stops.clone(), case.urgency.clone(), case.conflicts().to_vec())
}

#[test]
fn each_goes_on_what_differs_is_named_on_both_and_settled_once() {
    let (mut first, mut next) = handed_over();
    // The same question on both, and one more on each.
    first.open("phq-9").answer_option("5", 0);
    first.open("phq-9").answer_option("6", 1);
    next.open("phq-9").answer_option("5", 3);
    next.open("phq-9").answer_option("7", 2);
    let received = next.hand_over(&mut first);
    let taken = received.cases[0].taken.clone().unwrap();
    assert_eq!((taken.new_case, taken.conflicts), (false, 1));
    assert_eq!(first.case().answers_of("phq-9").len(), 7, "four from the first day, three since");
    let [conflict] = first.case().conflicts() else { panic!() };
    assert!(matches!(&conflict.subject, Subject::Answer { item, .. } if item == "5"));
    first.assert_journal_is_state();

    // The other tablet names it too, and whoever is there keeps one.
    first.hand_over(&mut next);
    assert_eq!(next.case().conflicts().len(), 1);
    let conflict = next.case().conflicts()[0].clone();
    let mine = conflict.sides.iter().find(|side| side.author == "Priya Shah").unwrap().clone();
    next.keep(&conflict.subject, &mine.id);
    assert!(next.case().conflicts().is_empty());
    assert_eq!(*next.screen(), Screen::Case);
    let kept = next.case().entries.last().unwrap().clone();
    assert_eq!(kept.what, mine.what);
    assert!(is_chain_of(next.id(), &kept.device));
    next.assert_journal_is_state();

    next.hand_over(&mut first);
    assert!(first.case().conflicts().is_empty(), "settled there is settled here");
    assert_eq!(says(first.case()), says(next.case()));
    first.assert_journal_is_state();
}

// F9: a flag fires whatever else is said, and whichever of two tablets it was said on.
#[test]
fn while_two_tablets_differ_what_either_answer_asks_for_is_asked_for() {
    for (here, there) in [(2, 0), (0, 2)] {
        let (mut first, mut next) = handed_over();
        first.open("phq-9").answer_option("9", here);
        next.open("phq-9").answer_option("9", there);
        assert_eq!((first.urgency().contains(&"U2"), next.urgency().contains(&"U2")), (here == 2, there == 2));
        next.hand_over(&mut first);
        assert!(first.urgency().contains(&"U2"), "{here} here, {there} there");
        let harmless = first.case().conflicts()[0].clone();
        first.keep_of(&harmless, if here == 0 { "Sam Okafor" } else { "Priya Shah" });
        assert!(!first.urgency().contains(&"U2"), "a person settled it");
    }
}

// The same form begun on both: neither hides what was said in the other, whichever comes last.
#[test]
fn a_form_begun_on_two_tablets_hides_no_red_flag_until_somebody_says_which_counts() {
    for (here, there) in [("yes", "no"), ("no", "yes")] {
        let (mut first, mut next) = (Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z"), Device::next_day());
        first.form("person", &[("name", "Marek Nowak"), ("age", "52")]);
        first.hand_over(&mut next);
        next.open_case(&first.case().id);
        first.form("core-screen", &core_screen(&[("suicide-plan", here)]));
        next.form("core-screen", &core_screen(&[("suicide-plan", there)]));
        assert_eq!(next.hand_over(&mut first).cases[0].taken.as_ref().unwrap().conflicts, 1);
        assert!(first.urgency().contains(&"U1"), "{here} here, {there} there");
        let subject = Subject::Run { questionnaire: "core-screen".into() };
        assert_eq!(first.case().conflicts()[0].subject, subject);
        first.court_may_read("mental-health");
        let gaps = first.make_report("court", ReportKind::Final).not_ready();
        assert!(gaps.iter().any(|gap| gap.contains("differs between two tablets")), "{gaps:?}");

        let sides = first.case().conflicts()[0].sides.clone();
        let by = |who: &str| sides.iter().find(|side| side.author == who).unwrap().id.clone();
        let (flagged, other) = if here == "yes" { ("Sam Okafor", "Priya Shah") } else { ("Priya Shah", "Sam Okafor") };
        let mut cleared = Device::on(9, "R. Ellis", "2026-11-23T09:00:00Z");
        first.hand_over(&mut cleared);
        cleared.open_case(&first.case().id);
        cleared.keep(&subject, &by(other));
        assert!(!cleared.urgency().contains(&"U1"), "a person settled it");
        first.keep(&subject, &by(flagged));
        assert!(first.urgency().contains(&"U1") && first.case().conflicts().is_empty());
        assert_eq!(first.case().runs.iter().filter(|run| run.questionnaire == "core-screen").count(), 2);
        first.open("core-screen").answer("suicide-plan", "no").change_anyway();
        assert!(!first.urgency().contains(&"U1"), "the one that was kept is gone on with");
        first.assert_journal_is_state();
    }
}

// Whichever comes last: a report that goes out cannot be called back.
#[test]
fn while_two_tablets_differ_on_consent_nobody_is_told_what_either_forbids() {
    let decides = [("explained", "talked"), ("capacity", "yes")];
    let with = |topics| [&decides[..], &[("court", "given"), ("court-topics", topics)]].concat();
    let no = || vec![("court", "refused")];
    for (here, there) in [(with("mental-health"), no()), (no(), with("mental-health"))] {
        let (mut first, mut next) = handed_over();
        first.form("consent", &here);
        next.form("consent", &there);
        next.hand_over(&mut first);
        first.make_report("court", ReportKind::Draft);
        let refused = matches!(first.notice(), Some(Notice::NoConsent { sharing: "sharing-refused", .. }));
        assert!(refused, "{:?}", first.notice());
        let conflict = first.case().conflicts()[0].clone();
        first.keep_of(&conflict, if here.len() > 1 { "Sam Okafor" } else { "Priya Shah" });
        first.draft("court");
    }
    let (mut first, mut next) = handed_over();
    first.form("consent", &with("mental-health|substance-use"));
    next.form("consent", &with("mental-health|housing-money"));
    next.hand_over(&mut first);
    let topics = consent(first.case(), &first.content, "court", first.state.session.now).topics;
    assert_eq!(topics.into_iter().collect::<Vec<_>>(), ["mental-health"]);
    // What cannot be so together is named whichever device it was said on.
    let able =
        |code| vec![("explained", "talked"), ("capacity", code), ("court", "given"), ("court-topics", "mental-health")];
    for (here, there) in [("yes", "no"), ("no", "yes")] {
        let (mut first, mut next) = handed_over();
        first.form("consent", &able(here));
        next.form("consent", &able(there));
        next.hand_over(&mut first);
        let named = contradictions(first.case(), &first.content, "court");
        assert_eq!(named.into_iter().collect::<Vec<_>>(), [Contradiction::AgreedWithoutCapacity], "{here} {there}");
    }
}

// Urgency and the appropriate adult are decided by a person: so is which decision stays.
#[test]
fn two_decisions_on_urgency_and_two_states_of_the_appropriate_adult_are_settled_by_keeping_one() {
    let (mut first, mut next) = handed_over();
    first.decide(Some(Tier::Routine), "seen", "B").adult(AdultStatus::Present, "");
    next.decide(Some(Tier::SameDay), "seen", "B").adult(AdultStatus::Delayed, "on the train");
    next.hand_over(&mut first);
    let subjects: Vec<Subject> = first.case().conflicts().iter().map(|conflict| conflict.subject.clone()).collect();
    assert_eq!(subjects, [Subject::Urgency, Subject::Adult]);
    for conflict in first.case().conflicts().to_vec() {
        first.keep_of(&conflict, "Priya Shah");
    }
    assert_eq!(first.case().urgency.as_ref().unwrap().decided, Tier::SameDay);
    let adult = first.case().adult.last().unwrap();
    assert_eq!((adult.status, adult.reason.as_deref()), (AdultStatus::Delayed, Some("on the train")));
    assert_eq!(first.case().urgency_by.as_ref().unwrap().1, "Sam Okafor", "whoever kept it decided");
    first.assert_said("conflicts-settled");
    first.assert_journal_is_state();
}

#[test]
fn a_side_that_is_not_there_is_not_kept() {
    let (mut first, next) = handed_over();
    let before = first.case().places();
    first.keep(&Subject::Urgency, &next.case().entries[0].id);
    assert_eq!(first.case().places(), before);
}

// R: nobody signs for two answers to one question.
#[test]
fn a_final_report_waits_until_what_differs_is_settled_and_a_draft_does_not() {
    let (mut first, mut next) = handed_over();
    first.open("phq-9").answer_option("5", 0);
    next.open("phq-9").answer_option("5", 3);
    next.hand_over(&mut first);
    first.court_may_read("mental-health");
    let refusal = |device: &mut Device| device.make_report("court", ReportKind::Final).not_ready().join("\n");
    let line = "1 answer that differs between two tablets";
    assert!(refusal(&mut first).contains(line));
    first.draft("court");
    let conflict = first.case().conflicts()[0].clone();
    first.keep(&conflict.subject, &conflict.sides[0].id);
    assert!(!refusal(&mut first).contains(line));
}
