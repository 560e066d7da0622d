//! Everything that is refused, each by its file, its place and in plain words (F5; field reports: a form builder that
//! ignored what it did not know and scored on, LHNCBC/lforms#185).

use liaison::catalogue::Text;
use liaison::domain::scoring::pack::{MOST_BYTES, REASONS};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::files::{QUESTIONNAIRE, SCORING, load, said, with};

/// Refused for exactly this.
fn questionnaire(change: impl FnOnce(&mut Value), sentence: &str) {
    assert_eq!(said(load(&with(QUESTIONNAIRE, change), SCORING.as_bytes())), [sentence]);
}

fn scoring(change: impl FnOnce(&mut Value), sentence: &str) {
    assert_eq!(said(load(QUESTIONNAIRE.as_bytes(), &with(SCORING, change))), [sentence]);
}

fn extension(url: &str, rest: Value) -> Value {
    let mut extension = json!({ "url": url });
    extension.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
    json!([extension])
}

#[test]
fn the_example_itself_is_taken() {
    let pack = load(QUESTIONNAIRE.as_bytes(), SCORING.as_bytes()).unwrap();
    assert_eq!(pack.instrument.scoring.instrument, "example-sleep-check");
    assert!(pack.instrument.is_trusts_own());
}

#[test]
fn every_reason_has_its_words() {
    let text = Text::english();
    for key in REASONS.iter().chain(&["pack-refused", "pack-refused-at"]) {
        assert!(text.has(key), "{key}");
    }
}

#[test]
fn a_file_too_large_not_utf_8_or_not_json_is_refused_whole() {
    let large = vec![b' '; MOST_BYTES + 1];
    assert_eq!(
        said(load(&large, &[0xff, 0xfe])),
        ["questionnaire.json: the file is larger than 512 KB", "scoring.json: this is not a text file in UTF-8"]
    );
    assert_eq!(
        said(load(b"{\n\"a\": x", SCORING.as_bytes())),
        ["questionnaire.json: this is not JSON: expected value at line 2 column 6"]
    );
    let mut padded = QUESTIONNAIRE.as_bytes().to_vec();
    padded.resize(MOST_BYTES, b' ');
    assert!(load(&padded, SCORING.as_bytes()).is_ok(), "exactly as large as allowed");
}

#[test]
fn too_deep_or_too_many_items_are_refused_at_their_place() {
    let mut deep = json!("x");
    for _ in 0..40 {
        deep = json!([deep]);
    }
    let said = said(load(&with(QUESTIONNAIRE, |q| q["item"][1]["extra"] = deep), SCORING.as_bytes()));
    assert!(said[0].starts_with("questionnaire.json, at item[1].extra[0][0]"), "{said:?}");
    assert!(said[0].ends_with("nested too deeply here"), "{said:?}");
    questionnaire(
        |q| {
            let display = |n: usize| json!({"linkId": format!("d{n}"), "type": "display", "text": "words"});
            q["item"].as_array_mut().unwrap().extend((0..497).map(display));
        },
        "questionnaire.json, at item[500]: there are more than 500 questions and groups",
    );
    // Nesting beyond what the parser itself bears is an error like any other, and no crash.
    let hostile = "[".repeat(100_000);
    assert!(load(hostile.as_bytes(), hostile.as_bytes()).is_err());
}

#[test]
fn a_modifier_extension_is_refused_wherever_it_stands() {
    let modifier = || json!([{"url": "https://trust.example/negated", "valueBoolean": true}]);
    let why = "a modifierExtension (https://trust.example/negated) changes the meaning in a way Liaison does not know";
    questionnaire(|q| q["modifierExtension"] = modifier(), &format!("questionnaire.json, at modifierExtension: {why}"));
    questionnaire(
        |q| q["item"][3]["answerOption"][1]["modifierExtension"] = modifier(),
        &format!("questionnaire.json, at item[3].answerOption[1].modifierExtension: {why}"),
    );
    questionnaire(
        |q| q["implicitRules"] = json!("https://trust.example/rules"),
        "questionnaire.json, at implicitRules: implicitRules change the meaning in a way Liaison does not know",
    );
}

// SDC expressions, CQL libraries, scripts: left out they would change what is asked or what a score is.
#[test]
fn logic_that_is_not_carried_out_is_refused_by_its_name() {
    let sdc = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";
    let names = ["calculatedExpression", "initialExpression", "enableWhenExpression", "answerExpression"];
    for name in names.into_iter().chain(["candidateExpression", "contextExpression", "answerOptionsToggleExpression"]) {
        let url = format!("{sdc}{name}");
        questionnaire(
            |q| q["item"][2]["extension"] = extension(&url, json!({})),
            &format!(
                "questionnaire.json, at item[2].extension[0]: this is logic that Liaison does not carry out ({url})"
            ),
        );
    }
    for url in [
        "http://hl7.org/fhir/StructureDefinition/variable",
        "http://hl7.org/fhir/StructureDefinition/targetConstraint",
        "http://hl7.org/fhir/StructureDefinition/questionnaire-constraint",
        "http://hl7.org/fhir/StructureDefinition/cqf-library",
        "http://hl7.org/fhir/StructureDefinition/cqf-expression",
        "https://trust.example/script",
        "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-subQuestionnaire",
    ] {
        questionnaire(
            |q| q["extension"] = extension(url, json!({})),
            &format!("questionnaire.json, at extension[0]: this is logic that Liaison does not carry out ({url})"),
        );
    }
    // An expression in an extension nobody has heard of.
    questionnaire(
        |q| {
            let expression = json!({"valueExpression": {"language": "text/cql", "expression": "true"}});
            q["item"][1]["extension"] = extension("https://trust.example/new", expression);
        },
        "questionnaire.json, at item[1].extension[0].valueExpression: this is logic that Liaison does not carry out \
         (valueExpression)",
    );
}

#[test]
fn an_unknown_item_type_a_value_set_and_a_picture_are_refused_at_their_place() {
    questionnaire(
        |q| q["item"][2]["type"] = json!("attachment"),
        "questionnaire.json, at item[2]: item 2 has the unknown type \"attachment\"; known: group, display, boolean, \
         integer, decimal, date, dateTime, time, string, text, choice, open-choice",
    );
    questionnaire(
        |q| q["item"][1]["answerValueSet"] = json!("https://trust.example/ValueSet/x"),
        "questionnaire.json, at item[1].answerValueSet: the answers are in a list outside the file (answerValueSet \
         https://trust.example/ValueSet/x); list them as answerOption",
    );
    questionnaire(
        |q| {
            let media = json!({"valueAttachment": {"contentType": "image/png", "data": "eA=="}});
            q["item"][1]["extension"] = extension("https://trust.example/media", media);
        },
        "questionnaire.json, at item[1].extension[0].valueAttachment: pictures and attachments are not shown, so a \
         question must not need one",
    );
    questionnaire(
        |q| q["resourceType"] = json!("Patient"),
        "questionnaire.json, at resourceType: this is a FHIR Patient, not a Questionnaire",
    );
}

// Domain 3.4: plain text only, in either file, in any field.
#[test]
fn html_and_web_addresses_in_text_are_refused_and_identifiers_may_be_addresses() {
    let html = "there is HTML in this text (“<script>alert(1)</script>”); only plain text is taken";
    let address = |found: &str| format!("there is a web address in this text (“{found}”); only plain text is taken");
    questionnaire(
        |q| q["item"][1]["text"] = json!("Nights? <script>alert(1)</script>"),
        &format!("questionnaire.json, at item[1].text: {html}"),
    );
    scoring(
        |s| s["bands"][0]["label"] = json!("<script>alert(1)</script>"),
        &format!("scoring.json, at bands[0].label: {html}"),
    );
    for found in ["https://a.example", "HTTP://a.example", "ftp://a.example", "javascript:x", "data:text/html,x"] {
        questionnaire(
            |q| q["item"][1]["answerOption"][0]["valueCoding"]["display"] = json!(format!("see {found} now")),
            &format!("questionnaire.json, at item[1].answerOption[0].valueCoding.display: {}", address(found)),
        );
    }
    questionnaire(
        |q| q["item"][1]["initial"] = json!([{"valueUri": "https://a.example"}]),
        &format!("questionnaire.json, at item[1].initial[0].valueUri: {}", address("https://a.example")),
    );
    questionnaire(
        |q| q["text"] = json!({"status": "generated", "div": "<div>x</div>"}),
        "questionnaire.json, at text.div: there is HTML in this text (“<div>x</div>”); only plain text is taken",
    );
    scoring(
        |s| s["flags"][0]["says"] = json!("see https://a.example"),
        &format!("scoring.json, at flags[0].says: {}", address("https://a.example")),
    );
    questionnaire(
        |q| q["url"] = json!("javascript:alert(1)"),
        &format!("questionnaire.json, at url: {}", address("javascript:alert(1)")),
    );
    questionnaire(
        |q| q["title"] = json!("Sleep \u{202e}kcehC"),
        "questionnaire.json, at title: there is a hidden character in this text (\\u{202e})",
    );
    // Where a figure stands may be an address: it is printed, and never a link.
    let cited = with(SCORING, |s| s["cutoff_sets"][0]["source"] = json!("https://doi.example/10.1/x"));
    let coded = with(QUESTIONNAIRE, |q| {
        q["item"][1]["code"] = json!([{"system": "http://loinc.org", "code": "1-8"}]);
        q["contact"] = json!([{"telecom": [{"system": "url", "value": "https://trust.example"}]}]);
    });
    assert!(load(&coded, &cited).is_ok());
}

#[test]
fn numbers_far_out_of_any_scale_are_refused() {
    scoring(
        |s| s["cutoff_sets"][0]["positive_from"] = json!(2_000_000_001_i64),
        "scoring.json, at cutoff_sets[0].positive_from: the number 2000000001 is too large",
    );
}

#[test]
fn what_the_loader_refuses_is_said_with_the_place() {
    questionnaire(|q| q["item"][3]["linkId"] = json!("2"), "questionnaire.json, at item[3]: the id 2 is used twice");
    scoring(|s| s["bands"][1]["from"] = json!(4), "scoring.json: the band \"trouble with sleep\" should start at 3");
    scoring(|s| s["flagz"] = json!([]), &{
        let known = "instrument, version, title, short_title, variant, measures, method, items, range, bands, \
            band_source, cutoff_sets, rules, subscales, prorate, flags, total_flags, skips, missing, age, conditions, \
            after, codes, sensitive_items, text_status, licence, declaration, topic, self_tests";
        format!("scoring.json: the field \"flagz\" is unknown; known: {known}")
    });
    scoring(
        |s| s["self_tests"][1]["total"] = json!(3),
        "scoring.json, at self_tests[1]: self-test \"2 is below the cut-off\": expected {\"band\":\"little trouble \
         with sleep\",\"complete\":true,\"flags\":[],\"positive\":false,\"total\":3}, got {\"band\":\"little trouble \
         with sleep\",\"complete\":true,\"flags\":[],\"positive\":false,\"total\":2}",
    );
}

#[test]
fn several_things_wrong_are_all_said_at_once() {
    let refused = include_bytes!("../fixtures/refused/questionnaire.json");
    let said = said(load(refused, SCORING.as_bytes()));
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(said[0].starts_with("questionnaire.json, at item[0].text: there is HTML"), "{said:?}");
    assert!(said[1].starts_with("questionnaire.json, at item[2].extension[0]: this is logic"), "{said:?}");
}

/// Every place in a JSON value, as a list of steps.
fn places(json: &Value, here: &mut Vec<String>, all: &mut Vec<Vec<String>>) {
    all.push(here.clone());
    let inner: Vec<(String, &Value)> = match json {
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(values) => values.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        _ => return,
    };
    for (step, value) in inner {
        here.push(step);
        places(value, here, all);
        here.pop();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    // Never a panic, whatever stands where; and what is taken scores and opens again.
    #[test]
    fn a_file_spoilt_at_any_place_is_refused_or_sound(at in any::<prop::sample::Index>(), kind in 0..7, second in any::<bool>()) {
        let file = if second { SCORING } else { QUESTIONNAIRE };
        let spoilt = with(file, |json| {
            let mut all = Vec::new();
            places(json, &mut Vec::new(), &mut all);
            let place = &all[at.index(all.len())];
            let pointer: String = place.iter().map(|step| format!("/{step}")).collect();
            *json.pointer_mut(&pointer).unwrap() = match kind {
                0 => Value::Null,
                1 => json!(""),
                2 => json!(-1),
                3 => json!([]),
                4 => json!({}),
                5 => json!("1"),
                _ => json!([{"linkId": "1", "type": "choice"}, {"url": 1, "modifierExtension": 1}]),
            };
        });
        let (questionnaire, scoring) =
            if second { (QUESTIONNAIRE.as_bytes(), spoilt.as_slice()) } else { (spoilt.as_slice(), SCORING.as_bytes()) };
        match load(questionnaire, scoring) {
            Ok(pack) => prop_assert!(liaison::domain::scoring::pack::open(&pack.files).is_ok()),
            Err(refusals) => prop_assert!(!refusals.is_empty()),
        }
    }

    #[test]
    fn a_file_cut_off_anywhere_or_of_any_bytes_is_refused(length in 0..QUESTIONNAIRE.len() - 1, bytes in any::<Vec<u8>>()) {
        prop_assert!(load(&QUESTIONNAIRE.as_bytes()[..length], SCORING.as_bytes()).is_err());
        prop_assert!(load(QUESTIONNAIRE.as_bytes(), &bytes).is_err());
    }
}
