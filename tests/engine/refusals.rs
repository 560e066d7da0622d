//! What would change the meaning and is not understood is refused when the pack is loaded, by name (F3, F12).

use liaison::domain::questionnaire::Questionnaire;
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
