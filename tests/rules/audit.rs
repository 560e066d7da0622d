//! Rows A1 to A10 of the review (audit-2), each as its case: one that fires, and one that just does not.

use liaison::domain::questionnaire::{Coding, Expected, Value};
use serde_json::{Value as Json, json};

use super::kit::{ask, contacts, core, points, screened};

// A1: what is seen, reported or known is recorded whatever the person answers to the offer.
#[test]
fn a_person_who_cannot_be_roused_is_an_emergency_though_screening_could_not_be_accepted() {
    for offer in ["unable", "declined", "not-offered", "accepted"] {
        let out = screened(json!({"offer": offer, "body-now": ["cannot-rouse"], "rouse": "no"}));
        assert_eq!((out.tier(), out.at("U4")), (Some("immediate"), Some("immediate")), "{offer}");
    }
}

#[test]
fn a_suicide_plan_stays_when_the_offer_is_declined() {
    let out = screened(json!({"suicide-plan": "yes", "offer": "declined"}));
    assert_eq!((out.at("U1"), out.tier()), (Some("immediate"), Some("immediate")));
    assert_eq!(out.at("U19"), Some("within-24h"));
}

#[test]
fn only_health_life_and_care_wait_for_the_offer_or_for_something_known() {
    assert!(screened(json!({"offer": "accepted", "V2": "record"})).needs().contains(&"V2".to_owned()));
    assert!(
        !screened(json!({"offer": "declined", "known-more": "no", "V2": "record"})).needs().contains(&"V2".to_owned())
    );
    assert!(
        screened(json!({"offer": "declined", "known-more": "yes", "V2": "record"})).needs().contains(&"V2".to_owned())
    );
}

// A2: times to ask directly about suicide, release among them: by what the screening says, and by where the contact is.
#[test]
fn release_and_a_coming_hearing_are_times_to_ask_directly() {
    let at = |place: &str, today: Json| {
        let answers = json!({"core-screen": core(today)});
        contacts(&json!([{"at": "2026-11-21T22:15:00Z", "place": place, "answers": answers}]))
    };
    let to_ask = |place, today| at(place, today).safety().contains(&"U3".to_owned());
    for today in ["released", "voluntary-interview", "charge-or-hearing", "remanded", "first-custody"] {
        assert!(to_ask("community", json!({"today": [today]})), "{today}");
    }
    for place in ["custody", "first-appearance", "remand", "sentence", "release"] {
        assert!(to_ask(place, json!({})), "{place}");
    }
    assert!(!to_ask("community", json!({})) && !to_ask("trial", json!({})));
}

// A2: asked anew at a later contact, the newest answer of each question stands and what was not asked again stays.
#[test]
fn a_finding_stays_until_its_own_question_is_answered_anew() {
    let custody = json!({"at": "2026-11-21T22:15:00Z", "place": "custody", "answers": {"core-screen": core(json!({"suicide-plan": "yes"}))}});
    let court = |answers| json!({"at": "2026-11-22T08:30:00Z", "place": "first-appearance", "answers": {"core-screen": answers}});
    assert_eq!(contacts(&json!([custody, court(json!({"body-now": ["none"]}))])).at("U1"), Some("immediate"));
    let declined = contacts(&json!([custody, court(json!({"suicide-plan": {"declined": true}}))]));
    assert_eq!(declined.at("U1"), Some("immediate"), "declined today takes nothing back");
    let no = contacts(&json!([custody, court(json!({"suicide-plan": "no"}))]));
    assert_eq!(no.at("U1"), None);
}

#[test]
fn a_complete_instrument_counts_until_the_one_begun_after_it_is_complete() {
    let first = json!({"at": "2026-11-21T22:15:00Z", "place": "custody", "answers": {"phq-9": points(&[3, 3, 3, 3, 3, 3, 2, 1, 1])}});
    let then = |answers| json!({"at": "2026-11-22T08:30:00Z", "place": "remand", "answers": {"phq-9": answers}});
    let begun = contacts(&json!([first, then(json!({"1": 0, "2": 0}))]));
    assert_eq!((begun.at("U2"), begun.at("U16")), (Some("same-day"), Some("within-24h")));
    let complete = contacts(&json!([first, then(points(&[0; 9]))]));
    assert_eq!((complete.at("U2"), complete.at("U16")), (None, None));
}

// A3: what is seen when somebody is to be woken is recorded.
#[test]
fn not_responding_as_usual_is_an_emergency_and_waking_as_usual_is_not() {
    let drunk = |rouse| screened(json!({"body-now": ["intoxicated"], "rouse": rouse}));
    assert_eq!(
        (drunk("slow").at("U4"), drunk("no").at("U4"), drunk("yes").at("U4")),
        (Some("immediate"), Some("immediate"), None)
    );
}

// A4.
#[test]
fn possible_dependence_on_the_audit_c_is_for_today_and_every_day_alone_is_not() {
    assert_eq!(ask(json!({"audit-c": points(&[4, 4, 3])})).at("U5"), Some("same-day"));
    assert_eq!(ask(json!({"audit-c": points(&[4, 3, 3])})).at("U5"), None);
    assert_eq!(screened(json!({"alcohol-history": ["daily"]})).at("U5"), None);
    assert_eq!(screened(json!({"alcohol-history": ["daily"]})).at("U18"), Some("routine"));
    assert_eq!(screened(json!({"alcohol-history": ["daily-heavy"]})).at("U5"), Some("same-day"));
}

// Scenario A: what is for possible dependence is not for the brief advice of a lower total.
#[test]
fn an_audit_of_twenty_is_possible_dependence_and_nothing_of_a_lower_total() {
    let audit = |total: i64| {
        let mut left = total;
        let all: Vec<i64> = [4, 4, 2, 4, 4, 0, 4, 4, 4, 4]
            .iter()
            .map(|most| {
                let one = left.min(*most);
                left -= one;
                one
            })
            .collect();
        ask(json!({"audit": points(&all), "core-screen": core(json!({"alcohol-history": ["daily"]}))}))
    };
    assert_eq!(audit(20).rules(), ["U5"]);
    assert_eq!((audit(19).at("U5"), audit(19).because("U18")), (None, vec!["AUDIT total of 8 or more".to_owned()]));
    assert!(!audit(20).0["urgency"].to_string().to_lowercase().contains("brief"));
}

#[test]
fn the_cage_is_about_a_whole_life_and_no_present_sign() {
    let out = ask(json!({"cage": points(&[0, 0, 0, 1])}));
    assert_eq!((out.at("U5"), out.at("U18")), (None, Some("routine")));
    assert!(!out.safety().contains(&"S2".to_owned()), "nor is it a concern of today");
}

// Every flag is read by an urgency rule, by its id or, of a total, by the same number of points.
#[test]
fn every_flag_of_every_instrument_reaches_a_rule() {
    let content = super::kit::content();
    let mut read = Vec::new();
    for level in content.urgency.rules.iter().flat_map(|rule| &rule.levels) {
        level.when.each(&mut |condition| read.push(condition.clone()));
    }
    let reads = |fact: &str, value: &Value| {
        read.iter().any(|known| {
            known.fact == fact
                && matches!(&known.expected, Expected::Value(known) if known.code() == value.code() && (value.code().is_some() || known == value))
        })
    };
    let mut unread = Vec::new();
    for scoring in content.instruments.iter().map(|instrument| &instrument.scoring) {
        let id = &scoring.instrument;
        let flag = |flag: &str| {
            reads(&format!("{id}:flag"), &Value::Coding(Coding { system: None, code: flag.into(), display: None }))
        };
        unread.extend(scoring.flags.iter().filter(|f| !flag(&f.id)).map(|f| format!("{id} {}", f.id)));
        let total = |from| reads(&format!("{id}:total"), &Value::Integer(from));
        let of_total = scoring.total_flags.iter().filter(|f| !flag(&f.id) && !total(f.positive_from));
        unread.extend(of_total.map(|f| format!("{id} {}", f.id)));
    }
    assert!(unread.is_empty(), "{unread:?}");
}

#[test]
fn what_the_ciwa_ar_flags_is_immediate() {
    for (item, from) in [("6", 4), ("7", 4), ("8", 4), ("10", 2)] {
        assert_eq!(ask(json!({"ciwa-ar": {item: from}})).at("U5"), Some("immediate"), "{item}");
        assert_eq!(ask(json!({"ciwa-ar": {item: from - 1}})).at("U5"), None, "{item}");
    }
}

// A5.
#[test]
fn ghb_by_how_often() {
    let of = |code: &str| screened(json!({"drug-use": [code], "drug-seizure": "no"})).at("U6").map(str::to_owned);
    assert_eq!(
        (of("ghb-daily").as_deref(), of("ghb").as_deref(), of("ghb-rarely")),
        (Some("immediate"), Some("same-day"), None)
    );
}

// A6 and evidence 2: a head injury is never nothing, and signs that are not known do not end it.
#[test]
fn a_head_injury_is_for_today_at_least_and_its_open_signs_are_named() {
    let with = |signs| screened(json!({"body-now": ["head-injury"], "rouse": "yes", "head-signs": signs}));
    assert_eq!(with(json!(["vomiting"])).at("U7"), Some("immediate"));
    assert_eq!(with(json!(["none"])).at("U7"), Some("same-day"));
    let open = with(json!({"notKnown": true}));
    assert_eq!((open.at("U7"), open.at("U19")), (Some("same-day"), Some("within-24h")));
    assert!(open.not_known().contains(&"core-screen.head-signs".to_owned()));
    assert!(open.because("U19").iter().any(|says| says.contains("With the head injury")), "{:?}", open.because("U19"));
    assert_eq!(screened(json!({})).at("U7"), None);
}

// A7.
#[test]
fn two_items_of_the_4at_that_reach_four_fire_though_the_others_are_open() {
    assert_eq!(ask(json!({"4at": {"2": 2, "3": 2}})).at("U8"), Some("immediate"));
    assert_eq!(ask(json!({"4at": {"2": 2, "3": 1}})).at("U8"), None);
    assert!(ask(json!({"4at": {"2": 2, "3": 1}})).not_known().iter().any(|fact| fact.starts_with("4at")));
}

// A8: needs, safety and urgency agree with each other, and danger is asked for each of their sources.
#[test]
fn psychosis_ticked_as_a_crisis_is_a_need_a_concern_and_a_rule() {
    let out = screened(json!({"V13": ["psychosis"], "danger": "no"}));
    assert_eq!(out.at("U9"), Some("same-day"));
    assert!(out.needs().contains(&"V13d".to_owned()) && out.safety().contains(&"S7".to_owned()));
    assert_eq!(screened(json!({"V13": ["psychosis"], "danger": "yes"})).at("U9"), Some("immediate"));
    assert!(!screened(json!({})).safety().contains(&"S7".to_owned()));
}

// A18: below the age of criminal responsibility it is safeguarding, whatever else is recorded.
#[test]
fn under_10_is_a_safeguarding_matter_of_the_same_day() {
    let aged = |age: i64| ask(json!({"person": {"age": age}}));
    assert_eq!(aged(9).at("U20"), Some("same-day"));
    assert_eq!(aged(0).at("U20"), Some("same-day"));
    assert_eq!(aged(10).at("U20"), None);
    assert_eq!(ask(json!({"core-screen": core(json!({}))})).at("U20"), None, "an unknown age is not under 10");
}

// A9: a child in the system, and a child at risk.
#[test]
fn a_child_and_a_child_at_risk_are_two_rules() {
    let child = |setting: &str, place: &str| {
        let answers = json!({"person": {"age": 15}, "identification": {"setting": setting}});
        contacts(&json!([{"at": "2026-11-21T22:15:00Z", "place": place, "answers": answers}]))
    };
    assert_eq!(child("custody", "community").at("U10"), Some("same-day"));
    assert_eq!(child("community", "custody").at("U10"), Some("same-day"), "by either");
    assert_eq!(child("community", "community").at("U10"), None);
    assert_eq!(ask(json!({"person": {"age": 15}})).at("U10"), Some("same-day"), "where is not known");
    assert_eq!(ask(json!({"person": {"age": 18}})).at("U10"), None);
    let adult = ask(
        json!({"person": {"age": 34}, "core-screen": core(json!({"harm-now": ["child-at-risk"], "harm-danger": "no"}))}),
    );
    assert_eq!((adult.at("U10"), adult.at("U10b")), (None, Some("same-day")));
    let words = adult.0["urgency"].to_string().to_lowercase();
    assert!(!words.contains("appropriate adult") && !words.contains("youth offending"), "{words}");
}

// A10: by kind of harm, its own route; danger today is immediate.
#[test]
fn each_kind_of_harm_has_its_own_rule_and_danger_today_is_immediate() {
    for (harm, rule) in [
        ("partner", "U12"),
        ("stalking", "U12"),
        ("forced-marriage", "U12"),
        ("fgm", "U12b"),
        ("trafficking", "U12c"),
        ("radicalisation", "U12d"),
        ("care-abuse", "U11"),
        ("child-at-risk", "U10b"),
    ] {
        let out = |danger: &str| screened(json!({"harm-now": [harm], "harm-danger": danger}));
        assert_eq!(out("no").rules(), [rule], "{harm}");
        assert_eq!((out("no").at(rule), out("yes").at(rule)), (Some("same-day"), Some("immediate")), "{harm}");
    }
    assert_eq!(screened(json!({})).rules(), Vec::<String>::new(), "no harm, no rule");
    assert_eq!(screened(json!({"V12": ["marac"]})).at("U12"), Some("same-day"));
    assert_eq!(screened(json!({"V12": ["safeguarding"]})).at("U11b"), Some("within-24h"));
}
