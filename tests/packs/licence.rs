//! The licence and the self-tests: without them a tool is not taken, and after its last day it is only read (domain
//! 3.4).

use liaison::domain::device::Availability;
use serde_json::json;

use super::device::device_with;
use super::files::{QUESTIONNAIRE, SCORING, load, on, said, with};

fn declared(field: &str, value: &serde_json::Value) -> Vec<String> {
    said(load(QUESTIONNAIRE.as_bytes(), &with(SCORING, |s| s["declaration"][field] = value.clone())))
}

#[test]
fn a_tool_without_a_declared_licence_is_refused() {
    let without = with(SCORING, |s| s["declaration"] = json!(null));
    assert_eq!(
        said(load(QUESTIONNAIRE.as_bytes(), &without)),
        ["scoring.json, at declaration: the licence is not declared: owner, grant_reference, ods_code, from, until, \
          declared_by, electronic_use"]
    );
    let missing = with(SCORING, |s| s["declaration"].as_object_mut().unwrap().retain(|field, _| field != "until"));
    assert_eq!(
        said(load(QUESTIONNAIRE.as_bytes(), &missing)),
        ["scoring.json: declaration: the field \"until\" is missing"]
    );
}

#[test]
fn each_part_of_the_declaration_is_needed_and_refused_at_its_place() {
    for field in ["owner", "grant_reference", "declared_by"] {
        let sentence = format!("scoring.json, at declaration.{field}: {field} is needed and is missing or empty");
        assert_eq!(declared(field, &json!("  ")), [sentence]);
    }
    for code in ["", "RX", "rx4", "RX 4", "RX4/12345678"] {
        let sentence = format!(
            "scoring.json, at declaration.ods_code: “{code}” is not an ODS code: three to ten capital letters and digits"
        );
        assert_eq!(declared("ods_code", &json!(code)), [sentence]);
    }
    assert_eq!(
        declared("electronic_use", &json!(false)),
        ["scoring.json, at declaration.electronic_use: the licence has to allow use on a device: electronic_use is \
          not true"]
    );
    assert_eq!(
        declared("until", &json!("31.12.2026")),
        ["scoring.json: declaration.until: expected a text such as 2026-11-21, found a text"]
    );
    assert_eq!(
        declared("until", &json!("2026-01-04")),
        ["scoring.json, at declaration.until: the licence ends before it begins (5 January 2026)"]
    );
}

#[test]
fn a_licence_that_ended_yesterday_is_not_loaded_and_one_that_ends_today_is() {
    let ends = with(SCORING, |s| s["declaration"]["until"] = json!("2026-11-21"));
    assert!(on("2026-11-21", QUESTIONNAIRE.as_bytes(), &ends).is_ok());
    assert_eq!(
        said(on("2026-11-22", QUESTIONNAIRE.as_bytes(), &ends)),
        ["scoring.json, at declaration.until: the licence ended on 21 November 2026"]
    );
}

#[test]
fn a_tool_on_the_device_is_read_only_before_its_first_day_and_after_its_last() {
    let scoring = with(SCORING, |s| {
        s["declaration"]["from"] = json!("2026-12-01");
        s["declaration"]["until"] = json!("2026-12-31");
    });
    let content = device_with(QUESTIONNAIRE, &String::from_utf8(scoring).unwrap());
    let standing = |day: &str| content.availability("example-sleep-check", day.parse().unwrap()).unwrap();
    let (first, last) = ("2026-12-01".parse().unwrap(), "2026-12-31".parse().unwrap());
    for (day, wanted) in [
        ("2026-11-30", Availability::NotYet(first)),
        ("2026-12-01", Availability::On),
        ("2026-12-31", Availability::On),
        ("2027-01-01", Availability::Ended(last)),
    ] {
        assert_eq!(standing(day), wanted, "{day}");
        assert_eq!(standing(day).is_read_only(), wanted != Availability::On);
        assert_eq!(content.offers("example-sleep-check", day.parse().unwrap()), wanted == Availability::On);
    }
}

#[test]
fn fewer_than_three_self_tests_and_the_same_one_three_times_are_refused() {
    let sentence = |count: usize| {
        format!("scoring.json, at self_tests: at least three different self-tests are needed, and there are {count}")
    };
    for count in 0..3 {
        let few = with(SCORING, |s| s["self_tests"].as_array_mut().unwrap().truncate(count));
        assert_eq!(said(load(QUESTIONNAIRE.as_bytes(), &few)), [sentence(count)]);
    }
    let same = with(SCORING, |s| s["self_tests"] = json!(vec![s["self_tests"][0].clone(); 5]));
    assert_eq!(said(load(QUESTIONNAIRE.as_bytes(), &same)), [sentence(1)]);
}

#[test]
fn an_id_of_the_package_or_of_another_alphabet_and_an_unknown_topic_are_refused() {
    let named = |id: &str| {
        let questionnaire = with(QUESTIONNAIRE, |q| q["id"] = json!(id));
        said(load(&questionnaire, &with(SCORING, |s| s["instrument"] = json!(id))))
    };
    for id in ["phq-9", "audit", "core-screen", "consent"] {
        let why = format!("the id “{id}” belongs to a tool or form of this package; choose another");
        assert_eq!(named(id), [format!("questionnaire.json, at id: {why}")]);
    }
    for id in ["core-screen.x", "Sleep", "a:b", "", "ä"] {
        let why = format!("the id “{id}” may only have small letters, digits and hyphens");
        assert_eq!(named(id), [format!("questionnaire.json, at id: {why}")]);
    }
    // Only the trust knows what it holds a licence for: any other id is taken.
    let epds = with(QUESTIONNAIRE, |q| q["id"] = json!("epds"));
    assert!(load(&epds, &with(SCORING, |s| s["instrument"] = json!("epds"))).is_ok());
    let said = said(load(QUESTIONNAIRE.as_bytes(), &with(SCORING, |s| s["topic"] = json!("sleep"))));
    assert!(said[0].starts_with("scoring.json, at topic: a topic is needed, one of: mental-health, self-harm,"));
    for (file, path) in [("q", "copyright"), ("s", "measures"), ("s", "short_title")] {
        let empty = |q: &mut serde_json::Value| q[path] = json!(" ");
        let (name, result) = match file {
            "q" => ("questionnaire", load(&with(QUESTIONNAIRE, empty), SCORING.as_bytes())),
            _ => ("scoring", load(QUESTIONNAIRE.as_bytes(), &with(SCORING, empty))),
        };
        let sentence = format!("{name}.json, at {path}: {path} is needed and is missing or empty");
        assert_eq!(super::files::said(result), [sentence]);
    }
}
