//! Packs that are on a device already.

use std::collections::BTreeMap;

use liaison::domain::scoring::score;
use serde_json::{Value, json};

use super::device::{device, folded, loaded, stored};
use super::files::{QUESTIONNAIRE, SCORING, load, said, with};

// What a trust loaded under an earlier version opens for good: only files given from now on are refused.
#[test]
fn a_stored_pack_that_would_be_refused_today_still_opens_and_scores() {
    let repeats = |json: &mut Value| {
        let items = json["item"].as_array_mut().unwrap();
        items.push(json!({"linkId": "notes", "type": "string", "text": "Notes", "repeats": true}));
        items.push(json!({"linkId": "p", "type": "group", "text": "p", "extension": [{
            "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
            "valueCodeableConcept": {"coding": [{"system": "http://hl7.org/fhir/questionnaire-item-control", "code": "page"}]}}],
            "item": [{"linkId": "g", "type": "group", "repeats": true, "item": [{"linkId": "w", "type": "string", "text": "w"}]}]}));
    };
    let files = with(QUESTIONNAIRE, repeats);
    assert!(said(load(&files, SCORING.as_bytes()))[0].contains("not supported"), "given today");
    let mut pack = load(QUESTIONNAIRE.as_bytes(), SCORING.as_bytes()).unwrap();
    pack.files.questionnaire = String::from_utf8(files).unwrap();
    let id = pack.instrument.scoring.instrument.clone();
    let kept = folded(&stored(&device([loaded(&pack)]))).unwrap();
    let opened = kept.packs[&id].opened.as_ref().unwrap();
    let all: BTreeMap<String, i64> = opened.scoring.items.iter().map(|item| (item.clone(), 0)).collect();
    assert!(score(opened, &opened.answers_by_points(&all).unwrap()).complete());
}
