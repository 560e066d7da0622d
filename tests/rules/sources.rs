//! What the sources say (evidence check 2), each change of its list as a case, most dangerous first.

use std::collections::BTreeSet;

use serde_json::json;

use super::kit::{ask, content, points, screened};

const TEXTS: &str = concat!(
    include_str!("../../src/catalogue/text/en/report.ftl"),
    include_str!("../../src/catalogue/text/en/case.ftl"),
    include_str!("../../src/catalogue/text/en/outcome.ftl")
);

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

/// The rows of a code list of the package, by column.
fn rows(table: &str) -> Vec<Vec<&str>> {
    table.lines().skip(1).map(|line| line.split('\t').collect()).collect()
}

// Ev 45: A to S as the Data Dictionary has them, Z for "not stated", 99 for "not known". Derived one way only.
#[test]
fn every_ethnic_group_has_one_category_of_the_data_dictionary_and_only_not_known_is_99() {
    let known = "A B C D E F G H J K L M N P R S".split(' ').collect::<BTreeSet<_>>();
    let (mut used, mut others) = (BTreeSet::new(), Vec::new());
    for row in rows(include_str!("../../src/catalogue/codes/ethnicity-2021.tsv")) {
        let [code, .., category] = row[..] else { panic!("{row:?}") };
        if known.contains(category) {
            used.insert(category);
        } else {
            others.push((code, category))
        }
    }
    assert_eq!(used, known, "each of them");
    assert_eq!(others, [("prefer-not-to-say", "Z"), ("not-known", "99")]);
}

// Ev 48, 49: what the dictionary has is verified, the rest says that it is not; where somebody sleeps tonight is a question
// of its own and offers none of the unverified; nothing of attendance is coded, whose codes are being replaced (Ev 47).
#[test]
fn legacy_codes_that_nobody_could_verify_say_so_and_are_asked_of_nobody() {
    let content = content();
    let unverified = ["CJ01", "CJ02", "CJ03", "CJ04", "SH", "ML", "refuge"];
    let of_status = |verified: bool| -> Vec<&str> {
        let rows = content.codes("accommodation").iter().filter(|row| (row.status == "V") == verified);
        rows.map(|row| row.code.as_str()).collect()
    };
    assert_eq!(of_status(false), unverified);
    assert!(of_status(true).iter().all(|code| code[..2].parse::<u8>().is_err() && code.len() == 4));
    for form in content.questionnaires() {
        let offered = form.items().iter().flat_map(|item| &item.options).filter_map(|option| option.value.code());
        let found: Vec<&str> = offered.filter(|code| unverified.contains(code)).collect();
        assert!(found.is_empty(), "{}: {found:?}", form.id);
    }
    assert!(!content.codes.keys().any(|list| list.contains("attendance")));
}

// Ev 10, 42, 43: no source was found for these; they say so, and what they are instead.
#[test]
fn what_no_source_was_found_for_is_said_to_be_without_one() {
    let content = content();
    let gad = &content.instrument("gad-2").unwrap().scoring.cutoff_sets[0];
    assert!(gad.source.contains("Kroenke") && gad.source.contains("not found in NICE CG123"), "{}", gad.source);
    let u6 = content.urgency.rules.iter().find(|rule| rule.id == "U6").unwrap();
    assert!(u6.source.contains("no passage") && u6.status.contains("Clinical Safety Officer"), "{}", u6.source);
    let about = include_str!("../../src/catalogue/rules/appropriate-adult.json");
    assert!(about.contains("a policy of Liaison, for which no source was found"));
}

// Ev 12, 16, 18, 20: how many requirements there are changes with the law, which is noted; the wording of Annex H, the
// intervals of observation and police powers were not read as they stand now.
#[test]
fn nothing_counts_requirements_or_prints_what_was_not_read_and_the_act_of_2026_is_noted() {
    let content = content();
    let report = content.form("court-report").unwrap();
    let hint = report.item("adult-options").unwrap().hint.clone().unwrap_or_default();
    assert!(hint.contains("Sentencing Act 2026") && hint.contains("[R]"), "{hint}");
    let rules = content.urgency.rules.iter().flat_map(|rule| rule.to_do().chain(rule.advice()));
    let words = rules.map(|action| action.says.as_str());
    let items = content.forms.iter().flat_map(|form| form.items());
    let asked = items.flat_map(|item| [item.text.as_str()].into_iter().chain(item.hint.as_deref()));
    let all: Vec<String> = words.chain(asked).chain([TEXTS]).map(str::to_lowercase).collect();
    for never in [
        "section 136",
        "s.136",
        "place of safety",
        "thirteen",
        "13 requirements",
        "15 requirements",
        "every 30 minutes",
        "half hour",
        "half-hour",
    ] {
        assert!(all.iter().all(|text| !text.contains(never)), "{never}");
    }
}

#[test]
fn a_rule_that_nobody_could_verify_says_so() {
    for rule in content().urgency.rules.iter() {
        assert!(rule.status.contains('R') || rule.status.contains('V'), "{}", rule.id);
        assert!(!rule.source.is_empty(), "{}", rule.id);
    }
}
