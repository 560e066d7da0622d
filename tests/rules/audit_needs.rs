//! Rows A11 to A17 of the review: mothers, medicine, scores, words by cause, open questions, needs.

use serde_json::json;

use super::kit::{ask, core, points, screened};

// A11 and evidence 3.
#[test]
fn psychosis_in_pregnancy_or_after_birth_is_immediate_and_the_bond_is_asked_about() {
    for when in ["pregnant", "postpartum"] {
        let of = |own: serde_json::Value| {
            let mut all = core(own);
            all["pregnancy"] = json!(when);
            all["bonding"] = json!(if when == "postpartum" { "no" } else { "" });
            if when == "pregnant" {
                all.as_object_mut().unwrap().remove("bonding");
            }
            ask(json!({"core-screen": all})).at("U13").map(str::to_owned)
        };
        assert_eq!(of(json!({"psychosis": ["voices"], "danger": "no"})).as_deref(), Some("immediate"), "{when}");
        assert_eq!(of(json!({"V13": ["psychosis"], "danger": "no"})).as_deref(), Some("immediate"), "{when}");
        for crisis in ["depression", "eating-disorder", "personality-disorder"] {
            assert_eq!(of(json!({"V13": [crisis]})).as_deref(), Some("same-day"), "{when} {crisis}");
        }
        assert_eq!(of(json!({})), None, "{when}");
    }
    assert_eq!(screened(json!({"pregnancy": "postpartum", "bonding": "yes"})).at("U13"), Some("same-day"));
    assert_eq!(screened(json!({"V13": ["depression"]})).at("U13"), None);
    assert_eq!(
        screened(json!({"V13": ["eating-disorder"]})).at("U16"),
        Some("within-24h"),
        "and a crisis is never nothing"
    );
}

// A12.
#[test]
fn medicine_that_is_missing_today_asks_which() {
    let needs = |lacks: &str| ask(json!({"basic-needs": {"tonight": "MA00", "lacks": [lacks], "benefits": "no"}}));
    assert_eq!(needs("medication").at("U14"), Some("same-day"));
    assert!(needs("medication").because("U14")[0].contains("which"));
    assert_eq!(needs("clothes").at("U14"), None);
}

// A13.
#[test]
fn twenty_four_points_fire_though_item_nine_was_declined() {
    let mut answers = points(&[3, 3, 3, 3, 3, 3, 3, 3]);
    answers["9"] = json!({"declined": true});
    let out = ask(json!({"phq-9": answers}));
    assert_eq!((out.at("U16"), out.at("U19")), (Some("within-24h"), Some("within-24h")));
    assert_eq!(out.0["urgency"]["rules"][0]["because"][0]["atLeast"], 24);
    assert!(out.because("U19").iter().any(|says| says.contains("PHQ-9")), "{:?}", out.because("U19"));
}

#[test]
fn more_on_the_dast_10_never_gives_less() {
    let of = |total: usize| {
        let yes: Vec<i64> = (0..10).map(|at| i64::from(at < total && at != 8)).collect();
        ask(json!({"dast-10": points(&yes)}))
    };
    assert_eq!(
        (of(0).tier(), of(5).tier(), of(6).tier(), of(8).tier()),
        (None, Some("routine"), Some("within-24h"), Some("within-24h"))
    );
}

// A14.
#[test]
fn the_words_go_by_the_cause() {
    let needs = |tonight: &str, lacks: &str| {
        ask(json!({"basic-needs": {"tonight": tonight, "lacks": [lacks], "benefits": "no"}}))
    };
    assert_eq!(needs("MA00", "phone").rules(), ["U17c"]);
    assert_eq!(needs("MA00", "money").rules(), ["U17b"]);
    let hostel = needs("HM03", "none");
    assert_eq!(hostel.rules(), ["U17"]);
    assert!(!hostel.0["urgency"].to_string().contains("Nowhere to go"));
    let open = ask(json!({"basic-needs": {"tonight": {"unable": true}, "lacks": ["none"]}}));
    assert!(open.because("U19").iter().any(|says| says.contains("sleep tonight")), "{:?}", open.because("U19"));
}

// A15: each safety question that has no answer is named, with whatever reason.
#[test]
fn every_safety_question_without_an_answer_is_named() {
    for item in [
        "suicide-thoughts",
        "suicide-plan",
        "self-harm",
        "concern",
        "body-now",
        "psychosis",
        "alcohol-now",
        "alcohol-history",
        "drug-use",
        "medicine-missed",
        "harm-now",
        "threat",
        "V13",
    ] {
        for reason in ["declined", "unable", "notAsked", "notKnown"] {
            let out = screened(json!({item: {reason: true}}));
            assert_eq!(out.at("U19"), Some("within-24h"), "{item} {reason}");
            assert!(out.not_known().contains(&format!("core-screen.{item}")), "{item} {reason}");
        }
    }
    // What is asked only because of another answer.
    for (own, item) in [
        (json!({"self-harm": "yes"}), "self-harm-intent"),
        (json!({"body-now": ["intoxicated"]}), "rouse"),
        (json!({"body-now": ["head-injury"], "rouse": "yes"}), "head-signs"),
        (json!({"psychosis": ["voices"]}), "danger"),
        (json!({"drug-use": ["opioids"]}), "drug-seizure"),
        (json!({"harm-now": ["partner"]}), "harm-danger"),
        (json!({"V13": ["depression"], "pregnancy": {"declined": true}}), "pregnancy"),
    ] {
        let mut own = own;
        own[item] = json!({"declined": true});
        let out = screened(own);
        assert!(out.at("U19").is_some() && out.not_known().contains(&format!("core-screen.{item}")), "{item}");
    }
    // Three pages ask in the same words: each is named with its page.
    let out = screened(
        json!({"body-now": {"declined": true}, "psychosis": {"declined": true}, "alcohol-now": {"declined": true}}),
    );
    let named = out.because("U19");
    for page in ["Body and mind now", "Out of touch, or in crisis", "Alcohol"] {
        assert!(named.iter().any(|says| says.starts_with(&format!("Not answered: {page}: "))), "{page}: {named:?}");
    }
    assert_eq!(screened(json!({})).at("U19"), None);
    assert_eq!(
        screened(json!({"offer": {"declined": true}})).at("U19"),
        Some("within-24h"),
        "the reason under the offer"
    );
}

// A16: every positive instrument and every need of the directory's list can be reached.
#[test]
fn every_need_of_the_directory_can_be_found() {
    let content = super::kit::content();
    let rules: Vec<&str> = content.needs.rules.iter().map(|rule| rule.id.as_str()).collect();
    let lists = ["needs", "vulnerabilities", "groups"];
    let codes = lists.iter().flat_map(|list| content.codes(list)).map(|row| row.code.as_str());
    // The two that only stand over their kinds.
    let missing: Vec<&str> = codes.filter(|code| !rules.contains(code) && !["V12", "V13"].contains(code)).collect();
    assert!(missing.is_empty(), "no rule finds {missing:?}");
}

#[test]
fn every_positive_instrument_points_to_a_need() {
    let needs = |answers| ask(answers).needs();
    assert!(needs(json!({"k6": points(&[3, 3, 3, 2, 1, 1])})).contains(&"mental-health".to_owned()));
    assert!(needs(json!({"core-10": points(&[3, 3, 3, 3, 0, 0, 0, 0, 0, 0])})).contains(&"mental-health".to_owned()));
    assert!(needs(json!({"bjmhs": {"7": true}})).contains(&"mental-health".to_owned()));
    assert!(needs(json!({"basic-needs": {"life": ["gambling"]}})).contains(&"gambling".to_owned()));
    assert!(needs(json!({"person": {"age": 65}})).contains(&"G2".to_owned()));
    assert!(!needs(json!({"person": {"age": 64}})).contains(&"G2".to_owned()));
}

// A16: those of which no need follows by themselves, with why: what they find is an emergency, and no need of a service.
#[test]
fn every_other_instrument_is_read_by_a_rule_of_need() {
    let content = super::kit::content();
    let mut read = Vec::new();
    content.needs.rules.iter().flat_map(|rule| &rule.levels).for_each(|level| {
        level.when.each(&mut |condition| read.extend(condition.fact.split_once(':').map(|(id, _)| id.to_owned())));
    });
    let all = content.instruments.iter().map(|instrument| instrument.scoring.instrument.as_str());
    let unread: Vec<&str> = all.filter(|id| !read.iter().any(|known| known == id)).collect();
    assert_eq!(unread, ["ciwa-ar", "4at"]);
}

// A17: kinds of need, not instruments.
#[test]
fn two_instruments_of_one_kind_are_not_several_needs_below_the_threshold() {
    let low = points(&[1, 1, 1, 0, 0, 0, 0, 0, 0]);
    let one = ask(json!({"phq-9": low, "phq-2": points(&[1, 1])}));
    assert!(!one.needs().contains(&"V7".to_owned()));
    let two = ask(json!({"phq-9": low, "gad-7": points(&[1, 1, 1, 0, 0, 0, 0])}));
    assert!(two.needs().contains(&"V7".to_owned()));
}
