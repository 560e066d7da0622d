//! Questions of other people with ids that could be taken for one another (audit D1): every control has its own id, name
//! and label, and what is tapped is recorded under the question it stands at.

use std::collections::BTreeSet;
use std::rc::Rc;

use liaison::domain::questionnaire::{Answer, Questionnaire};
use serde_json::json;

use super::html::{attribute, between, count, shown};
use crate::driver::Device;

const IDS: [&str; 11] = ["x", "x-1", "x-2", "x 1", "x/1", "x_2d_1", "x\"1", "x'1", "q-x", "<b>x", "x-hint"];

/// One page of all of them, each with two options and a hint; then begun.
fn begun() -> Device {
    let page = json!([{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
        "valueCodeableConcept": {"coding": [{"system": "http://hl7.org/fhir/questionnaire-item-control", "code": "page"}]}}]);
    let hint = json!([{"url": "https://liaison.example/fhir/StructureDefinition/hint", "valueString": "A hint."}]);
    let option = |code: &str| json!({"valueCoding": {"code": code, "display": code}});
    let items = IDS.map(|id| {
        json!({"linkId": id, "text": format!("Question {}", id.len()), "type": "choice", "extension": hint,
            "answerOption": [option("yes"), option("no")]})
    });
    let form = json!({"resourceType": "Questionnaire", "id": "own-view", "url": "u", "version": "1", "title": "Hostile",
        "item": [{"linkId": "page", "text": "All", "type": "group", "extension": page, "item": items}]});
    let form = Rc::new(Questionnaire::from_json(&form.to_string()).unwrap());
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z").rebuilt(|content| {
        content.forms.iter_mut().filter(|known| known.id == "own-view").for_each(|known| *known = form.clone());
    });
    device.open("own-view");
    device
}

/// What stands at each question of the page, in order.
fn questions(page: &str) -> Vec<&str> {
    page.split("data-item=\"").skip(1).collect()
}

#[tokio::test]
async fn every_control_of_hostile_ids_has_its_own_id_its_own_group_and_its_own_label() {
    let page = shown(&begun(), "hostile ids").await;
    let (mut ids, mut names) = (BTreeSet::new(), BTreeSet::new());
    let blocks = questions(&page);
    assert_eq!(blocks.len(), IDS.len());
    for (block, id) in blocks.iter().zip(IDS) {
        let inputs: Vec<&str> = block.split("<input").skip(1).map(|rest| rest.split('>').next().unwrap()).collect();
        let radios: Vec<&&str> = inputs.iter().filter(|input| input.contains("type=\"radio\"")).collect();
        assert_eq!(radios.len(), 2, "{id}");
        let of = |name: &str| radios.iter().map(|radio| attribute(radio, name)[0]).collect::<Vec<_>>();
        assert_eq!(of("name")[0], of("name")[1], "{id}: one group");
        assert!(names.insert(of("name")[0].to_owned()), "{id}: the group of another");
        for control in of("id") {
            assert!(ids.insert(control.to_owned()), "{id}: the id of another");
            assert!(control.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)), "{control}");
            assert_eq!(count(&page, &format!("for=\"{control}\"")), 1, "{id}");
            assert_eq!(count(block, &format!("for=\"{control}\"")), 1, "{id}: its label is at its question");
        }
    }
}

#[tokio::test]
async fn an_answer_to_one_of_hostile_ids_is_recorded_under_it_and_shown_at_it_alone() {
    for (place, id) in IDS.iter().enumerate() {
        let mut device = begun();
        let value = device.form_view().questionnaire.item(id).unwrap().options[1].value.clone();
        device.put(id, Some(Answer::one(value.clone())));
        let answers = device.case().answers_of("own-view");
        assert_eq!(answers.into_iter().collect::<Vec<_>>(), [((*id).to_owned(), Answer::one(value))]);
        let page = shown(&device, id).await;
        for (at, block) in questions(&page).into_iter().enumerate() {
            assert_eq!(block.contains(" checked"), at == place, "{id} at {}", IDS[at]);
        }
        let held = questions(&page)[place];
        assert!(between(held, " checked", "</label>").contains(">no"), "{id}: the second of its options");
    }
}
