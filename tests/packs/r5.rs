//! FHIR R5 questionnaires give the same tool as R4 ones (F12; an R5 form that opened with empty choices,
//! AEHRC/smart-forms#705).

use liaison::domain::questionnaire::{ItemKind, Questionnaire};
use serde_json::{Value, json};

use super::files::{QUESTIONNAIRE, SCORING, load, said, with};

/// The example as R5 writes it: type `coding`, points as `itemWeight`, and R5's own fields.
fn r5() -> Value {
    let mut json: Value = serde_json::from_str(QUESTIONNAIRE).unwrap();
    json["versionAlgorithmString"] = json!("semver");
    json["copyrightLabel"] = json!("All rights reserved");
    for item in json["item"].as_array_mut().unwrap().iter_mut().filter(|item| item["type"] == "choice") {
        item["type"] = json!("coding");
        item["answerConstraint"] = json!("optionsOnly");
        item["disabledDisplay"] = json!("hidden");
        for option in item["answerOption"].as_array_mut().unwrap() {
            option["valueCoding"]["extension"][0]["url"] = json!("http://hl7.org/fhir/StructureDefinition/itemWeight");
        }
    }
    json
}

fn loaded(json: &Value) -> Questionnaire {
    let pack = load(&serde_json::to_vec(json).unwrap(), SCORING.as_bytes());
    (*pack.unwrap_or_else(|refusals| panic!("{refusals:?}")).instrument.questionnaire).clone()
}

#[test]
fn the_example_in_r5_is_the_same_questionnaire_and_passes_the_same_self_tests() {
    assert_eq!(loaded(&r5()), loaded(&serde_json::from_str(QUESTIONNAIRE).unwrap()));
}

#[test]
fn answer_constraint_decides_whether_other_words_may_be_given() {
    let kind = |kind: &str, constraint: Value, options: bool| {
        let mut json = r5();
        let mut item = json!({"linkId": "x", "type": kind, "text": "Which?", "answerConstraint": constraint});
        if options {
            item["answerOption"] = json!([{"valueString": "A"}, {"valueString": "B"}]);
        }
        json["item"].as_array_mut().unwrap().push(item);
        loaded(&json).item("x").unwrap().kind
    };
    assert_eq!(kind("coding", json!("optionsOnly"), true), ItemKind::Choice);
    assert_eq!(kind("coding", json!(null), true), ItemKind::Choice, "options only is the default");
    assert_eq!(kind("coding", json!("optionsOrString"), true), ItemKind::OpenChoice);
    assert_eq!(kind("string", json!("optionsOnly"), true), ItemKind::Choice);
    assert_eq!(kind("string", json!("optionsOrType"), true), ItemKind::OpenChoice);
    assert_eq!(kind("string", json!(null), false), ItemKind::String, "no options, so nothing to keep to");
}

#[test]
fn a_question_in_a_group_is_read_alike() {
    let mut json = r5();
    let inner = json["item"].as_array_mut().unwrap().split_off(1);
    json["item"].as_array_mut().unwrap().push(json!({"linkId": "g", "type": "group", "text": "Nights", "item": inner}));
    assert_eq!(loaded(&json).item("2").unwrap().kind, ItemKind::Choice);
}

#[test]
fn a_code_that_is_not_listed_cannot_be_given_and_the_abstract_type_is_unknown() {
    let any = with(&r5().to_string(), |q| q["item"][1]["answerConstraint"] = json!("optionsOrType"));
    assert_eq!(
        said(load(&any, SCORING.as_bytes())),
        ["questionnaire.json, at item[1].answerConstraint: answers other than those listed cannot be given here \
          (optionsOrType)"]
    );
    let question = with(&r5().to_string(), |q| q["item"][1]["type"] = json!("question"));
    let said = said(load(&question, SCORING.as_bytes()));
    assert!(
        said[0].starts_with("questionnaire.json, at item[1]: item 1 has the unknown type \"question\""),
        "{said:?}"
    );
}
