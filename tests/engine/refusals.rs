//! What would change the meaning and is not understood is refused when the pack is loaded, by name (F3, F12).

use liaison::domain::questionnaire::Questionnaire;
use liaison::domain::scoring::Instrument;
use serde_json::{Value as Json, json};

fn refused(items: &Json) -> String {
    let json =
        json!({ "resourceType": "Questionnaire", "id": "q", "url": "u", "version": "1", "title": "t", "item": items });
    Questionnaire::from_json(&json.to_string()).unwrap_err().to_string()
}

fn when(on: &str) -> Json {
    json!([{ "question": on, "operator": "exists", "answerBoolean": true }])
}

#[test]
fn a_circle_of_conditions_is_refused_with_the_circle_named() {
    let items = json!([
        { "linkId": "before", "type": "string" },
        { "linkId": "a", "type": "boolean", "enableWhen": when("b") },
        { "linkId": "b", "type": "boolean", "enableWhen": when("c") },
        { "linkId": "c", "type": "boolean", "enableWhen": when("a") },
    ]);
    assert_eq!(refused(&items), "these items depend on each other in a circle: a -> b -> c -> a");
    let own = json!([{ "linkId": "a", "type": "boolean", "enableWhen": when("a") }]);
    assert_eq!(refused(&own), "these items depend on each other in a circle: a -> a");
}

#[test]
fn a_group_that_waits_for_a_question_in_it_is_a_circle() {
    let items = json!([{ "linkId": "g", "type": "group", "enableWhen": when("inside"),
        "item": [{ "linkId": "inside", "type": "boolean" }] }]);
    let words = refused(&items);
    assert!(words.contains("circle") && words.contains("g -> inside -> g"), "{words}");
}

#[test]
fn an_id_used_twice_is_named_also_across_groups() {
    let items = json!([{ "linkId": "a", "type": "boolean" },
        { "linkId": "g", "type": "group", "item": [{ "linkId": "a", "type": "string" }] }]);
    assert_eq!(refused(&items), "the id a is used twice");
}

#[test]
fn a_type_not_known_is_named_with_those_known() {
    for kind in ["quantity", "reference", "attachment", "url", "slider", "Choice", ""] {
        let words = refused(&json!([{ "linkId": "a", "type": kind }]));
        assert!(
            words.starts_with(&format!("item a has the unknown type \"{kind}\"; known: group, display")),
            "{words}"
        );
    }
}

// FHIR: a modifier extension may turn the meaning round, so what is not known may not be skipped.
#[test]
fn a_modifier_extension_is_refused_with_its_place_and_address() {
    let modifier = json!([{ "url": "https://example.org/negated" }]);
    let words = refused(&json!([{ "linkId": "g", "type": "group", "item": [
        { "linkId": "a", "type": "boolean", "modifierExtension": modifier.clone() }] }]));
    assert!(words.starts_with("a has the modifier extension https://example.org/negated"), "{words}");
    let whole = json!({ "resourceType": "Questionnaire", "id": "q", "url": "u", "version": "1", "title": "t",
        "modifierExtension": modifier });
    let words = Questionnaire::from_json(&whole.to_string()).unwrap_err().to_string();
    assert!(words.starts_with("q has the modifier extension"), "{words}");
}

#[test]
fn a_condition_that_could_never_hold_is_refused() {
    let choice = json!({ "linkId": "c", "type": "choice", "answerOption": [{ "valueCoding": { "code": "yes" } }] });
    let waits = |when: Json| json!([choice.clone(), { "linkId": "a", "type": "boolean", "enableWhen": [when] }]);
    let words = refused(&waits(json!({ "question": "nowhere", "operator": "=", "answerBoolean": true })));
    assert_eq!(words, "item a depends on nowhere, which is not in this questionnaire");
    let words = refused(&waits(json!({ "question": "c", "operator": "=" })));
    assert_eq!(words, "item a has a condition on c without a usable answer value");
    let words = refused(&waits(json!({ "question": "c", "operator": "=", "answerCoding": { "code": "no" } })));
    assert_eq!(words, "item a waits for the answer \"no\", which c does not offer");
    let words = refused(&waits(json!({ "question": "c", "operator": "~", "answerBoolean": true })));
    assert!(words.contains('~') || words.contains("operator"), "{words}");
}

#[test]
fn a_choice_without_options_and_another_resource_are_refused() {
    assert_eq!(refused(&json!([{ "linkId": "c", "type": "choice" }])), "item c is a choice without usable options");
    let error =
        Questionnaire::from_json(r#"{"resourceType": "Patient", "id": "q", "url": "u", "version": "1", "title": "t"}"#);
    assert_eq!(error.unwrap_err().to_string(), "this is a Patient, not a Questionnaire");
}

// F12, lforms: unknown extensions that are no modifiers change nothing.
#[test]
fn an_unknown_extension_is_no_reason_to_refuse() {
    let json = json!({ "resourceType": "Questionnaire", "id": "q", "url": "u", "version": "1", "title": "t",
        "item": [{ "linkId": "a", "type": "boolean", "extension": [{ "url": "https://example.org/x", "valueString": "y" }] }] });
    assert!(Questionnaire::from_json(&json.to_string()).is_ok());
}

/// The PHQ-2 as two values that can be changed, and what loading them says.
fn pack(change: impl Fn(&mut Json, &mut Json)) -> String {
    let mut questionnaire: Json =
        serde_json::from_str(include_str!("../../src/catalogue/instruments/phq-2/questionnaire.json")).unwrap();
    let mut scoring: Json =
        serde_json::from_str(include_str!("../../src/catalogue/instruments/phq-2/scoring.json")).unwrap();
    scoring["self_tests"] = json!([]);
    change(&mut questionnaire, &mut scoring);
    match Instrument::from_json(&questionnaire.to_string(), &scoring.to_string()) {
        Ok(_) => "loaded".into(),
        Err(error) => error.to_string(),
    }
}

/// Where the PHQ-2 keeps the points of the first question's last answer.
fn points(questionnaire: &mut Json) -> &mut Json {
    let items = questionnaire["item"].as_array_mut().unwrap();
    let item = items.iter_mut().find(|item| item["linkId"] == "1").unwrap();
    let option = item["answerOption"].as_array_mut().unwrap().last_mut().unwrap();
    let place = if option.get("extension").is_some() { option } else { &mut option["valueCoding"] };
    &mut place["extension"][0]["valueDecimal"]
}

// F8, F12: a trust's weights are taken as they are or not at all. 2.5 was once read as 2; sums past the number range
// were found by the fuzzer.
#[test]
fn points_that_cannot_be_counted_are_refused_not_rounded() {
    assert_eq!(pack(|_, _| {}), "loaded");
    for wrong in [json!(2.5), json!(9.3e18), json!(-1e7), json!(1_000_001)] {
        let words = pack(|questionnaire, _| *points(questionnaire) = wrong.clone());
        assert!(words.contains("item 1 has an option whose points are not a whole number"), "{wrong}: {words}");
    }
    // With points below zero, "at least so many" would be untrue.
    let words = pack(|questionnaire, _| *points(questionnaire) = json!(-1));
    assert!(words.contains("names item 1, which is not a question with usable points"), "{words}");
}

#[test]
fn a_scored_question_that_may_have_several_answers_is_refused() {
    let words = pack(|questionnaire, _| {
        let items = questionnaire["item"].as_array_mut().unwrap();
        items.iter_mut().find(|item| item["linkId"] == "2").unwrap()["repeats"] = json!(true);
    });
    assert!(words.contains("names item 2"), "{words}");
    let words = pack(|questionnaire, _| {
        let item = questionnaire["item"].take();
        questionnaire["item"] = json!([{ "linkId": "g", "type": "group", "repeats": true, "item": item }]);
    });
    assert!(words.contains("names item 1"), "{words}");
}

// A skipped question counts as zero; where no answer of it does, the total would lie outside the range.
#[test]
fn a_skip_of_a_question_that_cannot_score_zero_is_refused() {
    let skip = json!([{ "when": [{ "item": "1", "points": 1 }], "items": ["2"], "says": "?" }]);
    assert_eq!(pack(|_, scoring| scoring["skips"] = skip.clone()), "loaded");
    let words = pack(|questionnaire, scoring| {
        scoring["skips"] = skip.clone();
        let items = questionnaire["item"].as_array_mut().unwrap();
        let item = items.iter_mut().find(|item| item["linkId"] == "2").unwrap();
        item["answerOption"].as_array_mut().unwrap().remove(0);
        scoring["range"] = json!([1, 6]);
    });
    assert!(words.contains("skipped items count 0, which no option of 2 does"), "{words}");
}

// A cut-off no total lies on both sides of; held against a scaled total, the least number there is overflowed.
#[test]
fn a_cut_off_outside_the_range_is_refused() {
    for (from, loads) in [(i64::MIN, false), (-1, false), (0, true), (6, true), (7, false), (i64::MAX, false)] {
        let words = pack(|_, scoring| scoring["cutoff_sets"][0]["positive_from"] = json!(from));
        assert_eq!(words == "loaded", loads, "{from}: {words}");
        assert!(loads || words.ends_with("the cut-off screening lies outside the range"), "{from}: {words}");
    }
}
