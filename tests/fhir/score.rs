//! What a score says: a total only where there is one, and all that is needed to trust it (F8, F9).

use liaison::document::fhir::Status;
use liaison::domain::questionnaire::{Answer, Answers, Enabled, Reason};
use liaison::domain::scoring::{Method, TextStatus, score};
use serde_json::{Value as Json, json};

use super::made::{component, content, filled, half, highest, lowest, notes, with_reasons, written};

fn observed(id: &str, answers: &Answers, status: Status) -> Json {
    written(id, answers, status).1.unwrap_or_else(|| panic!("{id} has no score"))
}

fn points(id: &str, points: &[(&str, i64)]) -> Answers {
    let content = content();
    let points = points.iter().map(|(item, points)| ((*item).to_owned(), *points)).collect();
    content.instrument(id).unwrap().answers_by_points(&points).unwrap()
}

// F8: canvas#263. Every output of every instrument names its version and how complete it is, in both resources.
#[test]
fn every_output_names_version_and_completeness() {
    let content = content();
    for instrument in &content.instruments {
        let questionnaire = &instrument.questionnaire;
        let (id, version) = (&questionnaire.id, &questionnaire.version);
        let high = filled(questionnaire, highest);
        for answers in [half(questionnaire, &high), with_reasons(questionnaire, high.clone(), 3), high, Answers::new()]
        {
            let (response, observation) = written(id, &answers, Status::Completed);
            let (observation, result) = (observation.unwrap(), score(instrument, &answers));
            let narrative = response["text"]["div"].as_str().unwrap();
            assert!(response["questionnaire"].as_str().unwrap().ends_with(&format!("|{version}")), "{id}");
            assert!(narrative.contains(&format!("version {version}")), "{id}: {narrative}");
            let enabled = Enabled::of(questionnaire, &answers);
            let given = enabled.keep(questionnaire, &answers).filter(|(_, _, answer)| !answer.values().is_empty());
            assert!(narrative.contains(&format!("<p>{} of ", given.count())), "{id}: {narrative}");
            let codings = observation["code"]["coding"].as_array().unwrap();
            assert_eq!(codings.last().unwrap()["version"].as_str(), Some(version.as_str()), "{id}");
            let ratio = &component(&observation, &format!("{id}.completeness"))["valueRatio"];
            assert_eq!(ratio["numerator"]["value"], result.answered, "{id}");
            assert_eq!(ratio["denominator"]["value"], result.of, "{id}");
            let notes = notes(&observation);
            assert!(notes.contains(&format!("version {version}")), "{id}: {notes}");
            assert!(notes.contains(&format!("{} of {} answered", result.answered, result.of)), "{id}: {notes}");
        }
    }
}

// F8: unanswered is not zero. A partial form has no value, no band, no decided threshold, and is never final.
#[test]
fn a_partial_form_has_no_total_and_says_why() {
    let content = content();
    for instrument in &content.instruments {
        let id = &instrument.scoring.instrument;
        let answers = half(&instrument.questionnaire, &filled(&instrument.questionnaire, highest));
        if score(instrument, &answers).complete() {
            continue;
        }
        let observation = observed(id, &answers, Status::Completed);
        let keys: Vec<&String> = observation.as_object().unwrap().keys().collect();
        assert!(!keys.iter().any(|key| key.starts_with("value") || *key == "interpretation"), "{id}: {keys:?}");
        assert_eq!(observation["status"], "preliminary", "{id}");
        let reason = &observation["dataAbsentReason"];
        let why = if instrument.scoring.method == Method::None { "not-applicable" } else { "unknown" };
        assert_eq!(reason["coding"][0]["code"], why, "{id}");
        assert!(!reason["text"].as_str().unwrap().is_empty());
        for cut_off in &instrument.scoring.cutoff_sets {
            let part = component(&observation, &format!("{id}.cut-off.{}", cut_off.id));
            assert!(part.get("valueBoolean").is_none() && part["dataAbsentReason"].is_object(), "{id}");
        }
    }
    let four = points("phq-9", &[("1", 1), ("2", 2), ("3", 1), ("4", 3)]);
    let observation = observed("phq-9", &four, Status::Stopped);
    assert_eq!(observation["dataAbsentReason"]["text"], "No score: 4 of 9 answered, at least 7");
    assert_eq!(component(&observation, "phq-9.at-least")["valueInteger"], 7);
    let open = observed("phq-9", &four, Status::InProgress);
    assert_eq!(open["dataAbsentReason"]["coding"][0]["code"], "temp-unknown");
    let mut declined = filled(content.questionnaire("phq-9").unwrap(), lowest);
    declined.insert("9".into(), Answer::Missing(Reason::Declined));
    let observation = observed("phq-9", &declined, Status::Completed);
    assert_eq!(observation["dataAbsentReason"]["coding"][0]["code"], "asked-declined");
}

// F8: a total with its codes, band, every threshold and its source.
#[test]
fn a_whole_score_has_its_total_codes_band_and_thresholds() {
    let mine = [("1", 2), ("2", 2), ("3", 3), ("4", 2), ("5", 1), ("6", 2), ("7", 3)];
    let observation = observed("gad-7", &points("gad-7", &mine), Status::Completed);
    assert_eq!((&observation["status"], &observation["valueInteger"]), (&json!("final"), &json!(15)));
    assert!(observation.get("dataAbsentReason").is_none());
    let code = |number: usize| &observation["code"]["coding"][number];
    assert_eq!(code(0), &json!({ "system": "http://loinc.org", "code": "70274-6" }));
    assert_eq!(code(1), &json!({ "system": "http://snomed.info/sct", "code": "445455005" }));
    let ours = "https://liaison.example/fhir/CodeSystem/scores";
    assert_eq!(code(2), &json!({ "system": ours, "code": "gad-7", "version": "1.0.0" }));
    assert_eq!(observation["interpretation"], json!([{ "text": "severe" }]));
    for cut_off in ["screening", "talking-therapies"] {
        let part = component(&observation, &format!("gad-7.cut-off.{cut_off}"));
        assert_eq!(part["valueBoolean"], true, "{cut_off}");
        assert!(part["interpretation"][0]["text"].as_str().unwrap().contains("reached"));
    }
    let notes = notes(&observation);
    let content = content();
    for cut_off in &content.instrument("gad-7").unwrap().scoring.cutoff_sets {
        assert!(notes.contains(&cut_off.source), "{notes}");
    }
    assert!(notes.contains("liaison-urgency 2.0.0") && notes.contains("not a diagnosis"), "{notes}");
    let below = observed("gad-7", &points("gad-7", &mine.map(|(item, _)| (item, 1))), Status::Completed);
    assert_eq!(component(&below, "gad-7.cut-off.screening")["valueBoolean"], false);
}

// F8: CORE-10's owner lets a total be scaled up from nine answers; it is never taken for the total.
#[test]
fn a_total_scaled_up_is_a_component_and_not_the_value() {
    let content = content();
    let mut nine = filled(content.questionnaire("core-10").unwrap(), lowest);
    nine.extend(points("core-10", &[("1", 4), ("4", 4), ("5", 2)]));
    nine.remove("10");
    let observation = observed("core-10", &nine, Status::Completed);
    assert!(observation.get("valueInteger").is_none() && observation.get("interpretation").is_none());
    assert_eq!(observation["status"], "final");
    let part = component(&observation, "core-10.prorated");
    assert_eq!(part["valueQuantity"]["value"].to_string(), "11.1");
    assert_eq!(part["interpretation"][0]["text"], "mild distress");
    assert_eq!(component(&observation, "core-10.cut-off.clinical")["valueBoolean"], true);
    let scoring = &content.instrument("core-10").unwrap().scoring;
    let notes = notes(&observation);
    assert!(
        notes.contains("11.1, scaled up from 9 of 10") && notes.contains(&scoring.prorate.as_ref().unwrap().source)
    );
}

// F9 (no peer has it): a flag fires whatever the total, and stands in the file.
#[test]
fn a_flag_of_an_item_stands_in_a_partial_score() {
    let observation = observed("phq-9", &points("phq-9", &[("9", 1)]), Status::Stopped);
    assert_eq!(component(&observation, "phq-9.flag.self-harm")["valueBoolean"], true);
    assert!(notes(&observation).contains("Act on this: Thoughts of being better off dead"));
    let silent = observed("phq-9", &points("phq-9", &[("9", 0)]), Status::Stopped);
    assert!(component(&silent, "phq-9.flag.self-harm").is_null(), "no flag is not said to be \"no\"");
}

// F8: published rules and subscales, and neither "no" while the answers allow both.
#[test]
fn rules_and_subscales_are_components() {
    let content = content();
    let itq = &content.instrument("itq").unwrap();
    let high = observed("itq", &filled(&itq.questionnaire, highest), Status::Completed);
    assert_eq!(component(&high, "itq.subscale.ptsd-symptoms")["valueInteger"], 24);
    assert_eq!(component(&high, "itq.rule.cptsd")["valueBoolean"], true);
    let says = &itq.scoring.rules.iter().find(|rule| rule.id == "cptsd").unwrap().says;
    assert_eq!(component(&high, "itq.rule.cptsd")["interpretation"][0]["text"], says.as_str());
    let begun = observed("itq", &Answers::new(), Status::InProgress);
    for part in ["itq.rule.cptsd", "itq.rule.ptsd", "itq.subscale.ptsd-symptoms"] {
        assert_eq!(component(&begun, part)["dataAbsentReason"]["coding"][0]["code"], "temp-unknown", "{part}");
    }
    assert!(notes(&high).contains(&itq.scoring.rules[0].source));
}

// F8, licence text: wording that was not checked says so in exports, and the owner's line goes with it.
#[test]
fn unchecked_wording_and_the_owner_are_named_in_both_files() {
    let content = content();
    for instrument in &content.instruments {
        let (response, observation) = written(&instrument.scoring.instrument, &Answers::new(), Status::InProgress);
        let (narrative, notes) = (response["text"]["div"].to_string(), notes(&observation.unwrap()));
        let first = instrument.scoring.licence.attribution.split(['&', '\'', '"']).next().unwrap();
        assert!(notes.contains(&instrument.scoring.licence.attribution) && narrative.contains(first));
        let unchecked = instrument.scoring.text_status == TextStatus::ToBeChecked;
        for text in [&narrative, &notes] {
            assert_eq!(text.contains("has not been checked"), unchecked, "{}", instrument.scoring.instrument);
        }
    }
}
