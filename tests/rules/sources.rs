//! What the sources say (evidence check 2), each change of its list as a case, most dangerous first.

use serde_json::json;

use super::kit::{ask, content, points, screened};

fn words(id: &str) -> String {
    let content = content();
    let rule = content.urgency.rules.iter().find(|rule| rule.id == id).unwrap();
    let says: Vec<&str> = rule.to_do().chain(rule.advice()).map(|action| action.says.as_str()).collect();
    format!("{} {} {}", says.join(" "), rule.source, rule.status)
}

#[test]
fn the_worst_scores_of_the_dast_10_are_above_routine() {
    for total in 6..=10_usize {
        let yes: Vec<i64> = (0..10).map(|at| i64::from(at < total)).collect();
        assert!(["within-24h", "same-day"].contains(&ask(json!({"dast-10": points(&yes)})).tier().unwrap()), "{total}");
    }
}

#[test]
fn an_emergency_calls_999_and_tells_the_health_care_professional_and_the_custody_officer() {
    let words = words("U4");
    for wanted in ["999", "health-care professional", "custody officer"] {
        assert!(words.contains(wanted), "{wanted}: {words}");
    }
    assert!(!words.contains("999 or"), "{words}");
}

#[test]
fn psychosis_after_birth_names_the_four_hours_and_the_baby() {
    let words = words("U13");
    assert!(words.contains("4 hours") && words.contains("baby"), "{words}");
}

// NG232 1.2.2 to 1.2.5: each further sign.
#[test]
fn every_sign_of_a_head_injury_is_immediate() {
    let content = content();
    let signs = content.form("core-screen").unwrap().item("head-signs").unwrap();
    let codes: Vec<&str> = signs.options.iter().filter_map(|option| option.value.code()).collect();
    for wanted in [
        "memory",
        "headache",
        "seizure",
        "deficit",
        "fracture",
        "high-energy",
        "brain-surgery",
        "clotting",
        "antiplatelet",
        "safeguarding",
    ] {
        assert!(codes.contains(&wanted), "{wanted}");
    }
    for code in codes.into_iter().filter(|code| *code != "none") {
        let out = screened(json!({"body-now": ["head-injury"], "rouse": "yes", "head-signs": [code]}));
        assert_eq!(out.at("U7"), Some("immediate"), "{code}");
    }
    let injury = content.form("core-screen").unwrap().item("body-now").unwrap();
    let words = injury.option_coded("head-injury").unwrap().value.to_string();
    assert!(!words.contains("three days"), "no limit of 72 hours: {words}");
}

#[test]
fn an_act_whose_time_is_not_known_counts_as_recent_until_it_is_answered() {
    let c_ssrs = |answers| ask(json!({"c-ssrs": answers}));
    let open = c_ssrs(json!({"1": false, "2": false, "6": true}));
    assert_eq!(open.at("U1"), Some("immediate"));
    assert!(open.because("U1").iter().any(|says| says.contains("not known")), "{:?}", open.because("U1"));
    assert_eq!(
        c_ssrs(json!({"1": false, "2": false, "6": true, "6b": {"declined": true}})).at("U1"),
        Some("immediate")
    );
    let older = c_ssrs(json!({"1": false, "2": false, "6": true, "6b": false}));
    assert_eq!((older.at("U1"), older.at("U2")), (None, Some("same-day")));
    assert_eq!(c_ssrs(json!({"1": false, "2": false, "6": false})).tier(), None);
}

#[test]
fn self_harm_that_was_meant_to_end_life_is_immediate() {
    let with = |meant: &str| screened(json!({"self-harm": "yes", "self-harm-intent": meant}));
    assert_eq!((with("yes").tier(), with("no").tier()), (Some("immediate"), Some("same-day")));
    let open = screened(json!({"self-harm": "yes", "self-harm-intent": {"notAsked": true}}));
    assert_eq!(open.tier(), Some("same-day"));
    assert!(open.not_known().contains(&"core-screen.self-harm-intent".to_owned()) && open.at("U19").is_some());
}

#[test]
fn withdrawal_with_a_seizure_or_delirium_is_for_hospital_and_the_threshold_is_lower_for_some() {
    let words = words("U5").to_lowercase();
    for wanted in ["hospital", "under 18", "learning disability", "cognitive impairment"] {
        assert!(words.contains(wanted), "{wanted}: {words}");
    }
}

// S2 missed these though U5 had them.
#[test]
fn what_speaks_for_dependence_is_a_concern_as_well_as_a_rule_and_a_point_less_is_not() {
    let concern = |answers| ask(answers).safety().contains(&"S2".to_owned());
    assert!(concern(json!({"audit-c": points(&[4, 4, 3])})) && !concern(json!({"audit-c": points(&[4, 3, 3])})));
    assert!(concern(json!({"audit": {"3": 4}})) && !concern(json!({"audit": {"3": 3}})));
}

// CORE-10: its owner lets one item be missing; the one about plans to end life never is.
#[test]
fn a_core_10_is_never_scaled_up_without_its_risk_item() {
    let of = |open: usize| {
        let mut answers = points(&[2; 10]);
        answers[open.to_string()] = json!({"declined": true});
        ask(json!({"core-10": answers}))
    };
    assert!(of(1).rules().contains(&"U18".to_owned()), "one other item may be missing: {:?}", of(1).rules());
    assert!(of(6).not_known().iter().any(|fact| fact.starts_with("core-10:flag")), "{:?}", of(6).not_known());
}

#[test]
fn fgm_says_who_reports_what_and_trafficking_who_may_refer() {
    let fgm = words("U12b");
    assert!(fgm.contains("101") && fgm.contains("regulated professional") && fgm.contains("safeguarding"), "{fgm}");
    let nrm = words("U12c");
    assert!(nrm.contains("first responder") && nrm.contains("adult must agree"), "{nrm}");
    assert!(!words("U12").contains("FGM") && !words("U12").contains("first responder"));
}

#[test]
fn a_core_10_of_25_a_k10_of_30_and_a_k6_of_5_are_not_lost() {
    let tier = |tool: &str, all: &[i64]| ask(json!({tool: points(all)})).tier().map(str::to_owned);
    assert_eq!(tier("core-10", &[3, 3, 3, 3, 3, 0, 3, 3, 2, 2]).as_deref(), Some("within-24h"));
    assert_eq!(tier("k10", &[3; 10]).as_deref(), Some("within-24h"));
    assert_eq!(tier("k10", &[2, 2, 2, 2, 2, 2, 1, 1, 1, 1]).as_deref(), Some("routine"));
    assert_eq!(tier("k6", &[1, 1, 1, 1, 1, 0]).as_deref(), Some("routine"));
    assert_eq!(tier("k6", &[1, 1, 1, 1, 0, 0]), None);
}

#[test]
fn adult_cut_offs_of_the_audit_family_say_that_they_are_lower_under_18() {
    for id in ["audit", "audit-c", "fast"] {
        let content = content();
        let age = &content.instrument(id).unwrap().scoring.age;
        let says = age.min.is_some_and(|min| min >= 17) || age.source.contains("CG115");
        assert!(says && age.caution_below == Some(18), "{id}: {}", age.source);
    }
}

#[test]
fn the_labels_of_where_a_referral_comes_from_are_those_of_the_data_set() {
    let content = content();
    let of = |code: &str| content.label("referral-source", code).to_lowercase();
    assert!(of("F2").contains("hospital") && of("F2").contains("paediatric"), "{}", of("F2"));
    assert!(of("F3").contains("communit") && of("F3").contains("paediatric"), "{}", of("F3"));
    assert!(of("G1").contains("medium secure") && of("G2").contains("low secure") && of("G3").contains("other"));
    assert!(of("I1").contains("temporary") && of("I2").contains("permanent"));
}

#[test]
fn a_rule_that_nobody_could_verify_says_so() {
    for rule in content().urgency.rules.iter() {
        assert!(rule.status.contains('R') || rule.status.contains('V'), "{}", rule.id);
        assert!(!rule.source.is_empty(), "{}", rule.id);
    }
}
