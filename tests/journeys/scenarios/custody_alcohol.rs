//! A: police custody, evening, alcohol.

use liaison::domain::case::{Event, ReportKind};
use liaison::domain::directory::Opening;
use liaison::domain::referral::{MatchQuestion, MatchReason};
use liaison::domain::urgency::{DecisionError, Tier};

use crate::driver::{Device, Notice, Screen, scenario_a};

fn share(a: &mut Device) {
    a.form(
        "consent",
        &[
            ("explained", "talked"),
            ("capacity", "yes"),
            ("court", "given"),
            ("gp", "given"),
            ("probation", "refused"),
            ("police", "not-asked"),
            ("court-topics", "substance-use|housing-money|mental-health"),
            ("gp-topics", "substance-use"),
        ],
    );
}

#[test]
fn the_scores_are_exact_and_item_nine_is_silent() {
    let a = scenario_a();
    let audit = a.score("audit");
    assert_eq!((audit.total, audit.band.unwrap().label.as_str()), (Some(20), "possible dependence"));
    assert!(audit.flags.iter().any(|flag| flag.id == "morning-drink"));
    assert!(
        audit.notes.iter().all(|note| !note.starts_with("Brief advice")),
        "no brief intervention: {:?}",
        audit.notes
    );
    let phq = a.score("phq-9");
    assert_eq!((phq.total, phq.band.unwrap().label.as_str()), (Some(10), "moderate"));
    assert!(phq.flags.is_empty());
    assert_eq!(*a.screen(), Screen::Score("phq-9".into()));
}

// R8: need, safety and urgency are three outputs, never one number.
#[test]
fn withdrawal_is_immediate_with_the_housing_rule_listed_and_safety_apart() {
    let a = scenario_a();
    let outcome = a.outcome();
    assert_eq!(outcome.proposed(), Some(Tier::Immediate));
    let immediate: Vec<&str> =
        outcome.urgency.iter().filter(|f| f.level == Tier::Immediate).map(|f| f.rule.id.as_str()).collect();
    assert_eq!(immediate, ["U5"]);
    assert_eq!(a.urgency(), ["U5", "U17", "U18"]);
    let u5 = &outcome.urgency[0];
    assert!(u5.reasons.iter().any(|because| because.fact == "core-screen.alcohol-now"), "{:?}", u5.reasons);
    assert!(u5.reasons.iter().any(|because| because.fact == "audit:flag"), "{:?}", u5.reasons);
    assert!(a.to_do().contains("health-care professional now"), "{}", a.to_do());
    assert!(a.to_do().to_lowercase().contains("never advise stopping suddenly"), "{}", a.to_do());
    assert_eq!(a.safety(), ["S2"]);
}

#[test]
fn the_vulnerabilities_are_v3_and_v11_and_nothing_more() {
    let a = scenario_a();
    let outcome = a.outcome();
    let mut codes: Vec<&str> = outcome.need_codes().into_iter().filter(|code| code.starts_with('V')).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["V11", "V3"]);
    for need in ["basic:housing", "alcohol", "mood"] {
        assert!(outcome.need_codes().contains(&need), "{need}: {:?}", outcome.need_codes());
    }
}

#[test]
fn lowering_immediate_without_a_reason_and_a_named_colleague_is_refused_and_leaves_no_entry() {
    let mut a = scenario_a();
    let before = a.case().entries.len();
    let decide =
        |a: &mut Device, tier, reason: &str, colleague: &str| a.decide(tier, reason, colleague).decision_problem();
    assert_eq!(decide(&mut a, None, "", ""), Some(DecisionError::NoTier));
    assert_eq!(decide(&mut a, Some(Tier::Routine), "  ", "Sister Adeyemi"), Some(DecisionError::NoReason));
    assert_eq!(decide(&mut a, Some(Tier::SameDay), "seen by the nurse", " "), Some(DecisionError::NoColleague));
    assert_eq!(a.case().entries.len(), before);
    assert!(a.case().urgency.is_none());
    assert_eq!(decide(&mut a, Some(Tier::SameDay), "seen by the nurse", "Sister Adeyemi"), None);
    let urgency = a.case().urgency.clone().unwrap();
    assert_eq!((urgency.proposed, urgency.decided), (Some(Tier::Immediate), Tier::SameDay));
    assert_eq!(urgency.colleague.as_deref(), Some("Sister Adeyemi"));
    assert_eq!(urgency.rules, ["U5", "U17", "U18"]);
    assert!(urgency.rule_set.contains(&a.content.urgency.version));
    a.assert_journal_is_state();
}

// R33 and the consent record: refused for one recipient, by name; the other file builds.
#[test]
fn probation_is_refused_by_name_and_the_court_file_builds_without_an_audit_answer() {
    let mut a = scenario_a();
    share(&mut a);
    let before = a.case().entries.len();
    a.make_report("probation", ReportKind::Draft);
    match a.notice() {
        Some(Notice::NoConsent { recipient, sharing }) => {
            assert_eq!(recipient, "probation");
            assert!(sharing.contains("refused"), "{sharing}");
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(a.case().entries.len(), before, "a file that was not made is not recorded as made");
    let files = a.draft("court");
    assert!(files.contains("I just want somewhere to sleep and to stop."));
    assert!(!files.to_lowercase().contains("low risk"));
    for item in a.content.questionnaire("audit").unwrap().items().iter().filter(|item| !item.options.is_empty()) {
        assert!(!files.contains(&item.text), "AUDIT question {}", item.link_id);
    }
    assert!(matches!(a.case().entries.last().unwrap().what, Event::Reported { .. }));
    a.assert_journal_is_state();
}

#[test]
fn housing_and_alcohol_services_match_each_saying_why() {
    let a = scenario_a();
    let matches = a.matches();
    for service in ["nm-housing-options", "nm-drug-alcohol-service"] {
        let found = matches.matches.iter().find(|m| m.service.id == service);
        assert!(!found.unwrap_or_else(|| panic!("{service} is not matched")).fits.is_empty());
    }
    // "I just want somewhere to sleep": what has a bed tonight comes before a hostel with a week's wait.
    let first = &matches.matches[0];
    assert_eq!(
        (first.service.id.as_str(), &first.opening),
        ("nm-night-shelter", &Opening::Open { until: "09:00".into(), days: 1 })
    );
    assert!(first.fits.contains(&MatchReason::Today) && first.fits.contains(&MatchReason::FromCustody));
    assert_eq!(first.to_ask, [MatchQuestion::Offence(vec!["02".into()])], "it says what it does not take");
    assert!(matches.matches.iter().all(|m| m.service.id != "nm-womens-hostel" && m.service.id != "nm-crc"));
    assert!(matches.near.iter().all(|m| !m.misses.is_empty()), "a near miss says why not");
}
