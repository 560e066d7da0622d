//! The outcome of screening: the rules propose, a person decides, and what was done is on record.

use liaison::domain::urgency::{DecisionError, OutOfDate, Tier, action_out_of_date};

use crate::driver::{Device, Screen, adult, core_screen, custody_evening};

// R16, U5: what was proposed as Immediate is lowered only with a reason and with a named colleague.
#[test]
fn a_lower_decision_needs_a_reason_and_a_colleague_and_is_kept_beside_the_proposal() {
    let mut device = adult();
    assert_eq!(device.go(Screen::Outcome).outcome().proposed(), Some(Tier::Immediate));
    device.decide(None, "", "");
    assert_eq!(device.decision_problem(), Some(DecisionError::NoTier));
    device.decide(Some(Tier::SameDay), "", "");
    assert_eq!(device.decision_problem(), Some(DecisionError::NoReason));
    device.decide(Some(Tier::SameDay), "seen by the health-care professional", " ");
    assert_eq!(device.decision_problem(), Some(DecisionError::NoColleague));
    assert!(device.case().urgency.is_none(), "nothing is on record yet");
    device.decide(Some(Tier::SameDay), "seen by the health-care professional", "P. Ode");
    assert_eq!((device.screen(), device.decision_problem()), (&Screen::Case, None));
    let decided = device.case().urgency.clone().unwrap();
    assert_eq!((decided.proposed, decided.decided), (Some(Tier::Immediate), Tier::SameDay));
    assert_eq!(decided.colleague.as_deref(), Some("P. Ode"));
    device.assert_journal_is_state();
}

// What is wrong with a decision is gone when somebody went elsewhere and came back.
#[test]
fn a_decision_in_error_does_not_follow_to_another_screen() {
    let mut device = adult();
    device.go(Screen::Outcome).decide(None, "", "");
    assert!(device.decision_problem().is_some());
    device.go(Screen::Case).go(Screen::Outcome);
    assert_eq!(device.decision_problem(), None);
}

#[test]
fn an_action_that_was_done_is_on_record_by_its_rule_and_place() {
    let mut device = adult();
    device.go(Screen::Outcome).action_done("U5", 3);
    assert_eq!(device.screen(), &Screen::Outcome, "one stays where one is");
    let done = &device.case().done[&("U5".to_owned(), 3)];
    assert_eq!((done.author.as_str(), done.told.as_deref()), ("Sam Okafor", None));
    assert!(!device.case().done.contains_key(&("U5".to_owned(), 0)));
    device.assert_journal_is_state();
}

// Audit F5: a further entry takes it back; nothing is struck from the journal.
#[test]
fn an_action_can_be_taken_back_and_both_stay_on_record() {
    let mut device = adult();
    device.services_may_know("substance-use");
    let entries = device.case().entries.len();
    device.action_told("U5", 0, "Sgt Ellis, custody");
    assert_eq!(device.case().done[&("U5".to_owned(), 0)].told.as_deref(), Some("Sgt Ellis, custody"));
    device.action_undone("U5", 0);
    assert!(device.case().done.is_empty());
    device.go(Screen::Outcome).decide(Some(Tier::Immediate), "", "");
    assert!(device.case().urgency.is_some());
    device.withdraw_decision();
    assert!(device.case().urgency.is_none());
    device.refer("nm-drug-alcohol-service");
    assert_eq!(device.case().referrals.len(), 1);
    device.withdraw_referral("nm-drug-alcohol-service");
    assert!(device.case().referrals.is_empty());
    assert_eq!(device.case().entries.len(), entries + 6, "each is an entry of its own");
    device.assert_journal_is_state();
}

// Audit A0e.
#[test]
fn a_decision_is_out_of_date_once_a_higher_rule_fires_or_safety_questions_are_answered() {
    let mut device = custody_evening("any");
    device.form("core-screen", &core_screen(&[("drug-use", "cannabis")]));
    device.decide(Some(Tier::Routine), "seen", "P. Ode");
    assert_eq!(device.decision_out_of_date(), None);
    device.form("own-view", &[("own-words", "I want to go home.")]);
    assert_eq!(device.decision_out_of_date(), None, "no rule asks for their words");
    device.open("core-screen").answer("drug-use", "other");
    assert_eq!(device.decision_out_of_date(), Some(OutOfDate::AnsweredSince));
    device.decide(Some(Tier::Routine), "seen", "P. Ode");
    assert_eq!(device.decision_out_of_date(), None, "decided again");
    device.open("core-screen").answer("suicide-plan", "yes");
    assert_eq!(device.decision_out_of_date(), Some(OutOfDate::Higher));
    device.decide(Some(Tier::Immediate), "seen", "");
    assert_eq!(device.decision_out_of_date(), None);
    device.open("phq-9").points(&[1]);
    assert_eq!(device.decision_out_of_date(), Some(OutOfDate::AnsweredSince), "an instrument that a rule reads");
}

// What another tablet found makes a decision out of date that did not know of it.
#[test]
fn a_decision_is_out_of_date_once_another_tablets_answers_fire_a_higher_rule() {
    let mut first = custody_evening("any");
    first.form("core-screen", &core_screen(&[]));
    let mut next = Device::next_day();
    first.hand_over(&mut next);
    let id = first.case().id.clone();
    next.open_case(&id);
    next.open("core-screen").answer("suicide-plan", "yes");
    first.decide(Some(Tier::Routine), "", "").decide(Some(Tier::Routine), "", "");
    next.hand_over(&mut first);
    first.open_case(&id);
    assert_eq!(first.decision_out_of_date(), Some(OutOfDate::Higher));
}

#[test]
fn an_action_done_before_its_reason_was_answered_again_is_out_of_date() {
    let mut device = adult();
    device.action_done("U5", 3);
    let stale = |device: &Device| {
        let outcome = device.outcome();
        let fired = outcome.urgency.iter().find(|fired| fired.rule.id == "U5").unwrap();
        action_out_of_date(device.case(), &device.content, fired, 3)
    };
    assert!(!stale(&device));
    device.open("core-screen").answer("alcohol-history", "seizure");
    assert!(stale(&device));
    device.action_done("U5", 3);
    assert!(!stale(&device));
}

// Audit F1: whoever taps the banner in mid-question comes back to that question.
#[test]
fn from_the_banner_one_comes_back_to_the_question_it_was_tapped_from() {
    let mut device = adult();
    device.open("core-screen").go_to_item("V13");
    let question = device.screen().clone();
    assert!(device.is_in_a_form());
    device.go(Screen::Outcome);
    assert_eq!(device.question(), Some(&question));
    device.go(Screen::Adult).go(Screen::Outcome);
    assert_eq!(device.question(), Some(&question), "from the outcome to the adult and back");
    device.action_done("U5", 0).go(question.clone());
    assert_eq!((device.screen(), device.question()), (&question, None));
    device.go(Screen::Outcome).decide(Some(Tier::Immediate), "", "");
    assert_eq!(device.screen(), &question, "and so does a decision");
    device.go(Screen::Outcome).go(Screen::Case).go(Screen::Outcome);
    assert_eq!(device.question(), None, "whoever left it comes from the case");
    device.decide(Some(Tier::Immediate), "", "");
    assert_eq!(device.screen(), &Screen::Case);
}
