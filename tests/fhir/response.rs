//! What a response says: the form's own words and places, values, reasons, and how far it is.

use std::rc::Rc;

use liaison::document::fhir::{Administration, Status, response};
use liaison::domain::case::{Event, Person, with_context};
use liaison::domain::questionnaire::{Answer, Answers, Enabled, Questionnaire, Reason, Value};
use liaison::domain::time::Timestamp;
use serde_json::{Value as Json, json};

use super::made::{answered, content, filled, highest, lowest, of, words, written};
use super::recorder::Recorder;

const ABSENT: &str = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

fn answer<'j>(response: &'j [(Vec<String>, Json)], item: &str) -> &'j Json {
    let found = response.iter().find(|(path, _)| path.last().unwrap() == item);
    &found.unwrap_or_else(|| panic!("no {item}")).1["answer"][0]
}

// F6 (no peer has it): four reasons, each told apart from the others and from "no".
#[test]
fn a_question_without_an_answer_says_why() {
    for (reason, code) in [
        (Reason::NotAsked, "not-asked"),
        (Reason::Declined, "asked-declined"),
        (Reason::Unable, "unknown"),
        (Reason::NotKnown, "asked-unknown"),
    ] {
        let answers: Answers = [("3".to_owned(), Answer::Missing(reason))].into();
        let (response, _) = written("phq-9", &answers, Status::InProgress);
        let items = answered(&response);
        assert_eq!(items.len(), 1, "an unanswered question stands in the response");
        let answer = answer(&items, "3");
        let fields: Vec<&String> = answer.as_object().unwrap().keys().collect();
        assert_eq!(fields, ["extension"], "a reason is no value");
        assert_eq!(answer["extension"][0], json!({ "url": ABSENT, "valueCode": code }));
        let ours = &answer["extension"][1]["valueCoding"];
        assert_eq!(ours["code"].as_str().unwrap(), reason.key().trim_start_matches("reason-"));
    }
}

// F12: ids, words and nesting are those of the form's own file, for every form and instrument.
#[test]
fn every_item_stands_where_the_form_has_it_with_the_same_words() {
    let content = content();
    for questionnaire in content.questionnaires() {
        let answers = filled(questionnaire, highest);
        let (response, _) = written(&questionnaire.id, &answers, Status::Completed);
        let version = &questionnaire.version;
        assert_eq!(response["questionnaire"].as_str().unwrap(), format!("{}|{version}", questionnaire.url));
        let items = answered(&response);
        for (path, written) in &items {
            let mut item = questionnaire.item(path.last().unwrap()).unwrap();
            assert_eq!(written["text"].as_str().unwrap(), item.text);
            for above in path.iter().rev().skip(1) {
                item = questionnaire.item_at(item.parent.unwrap()).unwrap();
                assert_eq!(item.link_id, *above);
            }
            assert!(item.parent.is_none(), "{path:?} is not nested as in {}", questionnaire.id);
        }
        assert!(!items.is_empty(), "{}", questionnaire.id);
    }
}

// F12: a code keeps its system and the words shown, and carries its points.
#[test]
fn a_coded_answer_keeps_system_code_and_words() {
    let content = content();
    let phq = content.questionnaire("phq-9").unwrap();
    let mut answers = filled(phq, highest);
    let Answer::Given(values) = answers.get_mut("1").unwrap() else { panic!() };
    let Value::Coding(coding) = &mut values[0] else { panic!() };
    coding.display = None;
    let (response, _) = written("phq-9", &answers, Status::Completed);
    let items = answered(&response);
    for item in ["1", "2"] {
        let coding = &answer(&items, item)["valueCoding"];
        let wanted = ("http://loinc.org", "LA6571-9", "Nearly every day");
        let found = ["system", "code", "display"].map(|field| coding[field].as_str().unwrap());
        assert_eq!((found[0], found[1], found[2]), wanted);
        assert_eq!(coding["extension"][0]["valueDecimal"], 3);
    }
}

// F12: values of every type, as FHIR writes them; a time on the clock gets London's offset.
#[test]
fn values_are_of_the_type_of_the_question() {
    let content = content();
    let identification = filled(content.questionnaire("identification").unwrap(), highest);
    let (response, _) = written("identification", &identification, Status::Completed);
    let items = answered(&response);
    assert_eq!(answer(&items, "alerted")["valueDateTime"], "2026-07-15T21:40:00+01:00");
    let (response, _) =
        written("person", &filled(content.questionnaire("person").unwrap(), highest), Status::Completed);
    let items = answered(&response);
    assert_eq!(answer(&items, "date-of-birth")["valueDate"], "1992-03-04");
    assert_eq!(answer(&items, "name")["valueString"], "Words, <b>not</b> markup & \"more\"");
    let none: Answers = [("name".to_owned(), Answer::one(Value::Text(" ".into())))].into();
    assert!(answered(&written("person", &none, Status::InProgress).0).is_empty(), "FHIR has no empty text");
}

// F2: medplum#10569, medplum#7373, smart-forms#705. Every instance is an item with the id and the words of the form,
// and holds what is asked in it; one taken away is gone.
#[test]
fn each_instance_of_a_repeating_group_is_an_item_of_its_own() {
    let danger = json!([{ "question": "danger", "operator": "=", "answerBoolean": true }]);
    let form = json!({ "resourceType": "Questionnaire", "id": "q", "url": "u", "version": "1", "title": "t", "item": [
        { "linkId": "child", "type": "group", "repeats": true, "text": "Child", "item": [
            { "linkId": "name", "type": "string", "text": "Name" },
            { "linkId": "danger", "type": "boolean", "text": "In danger?" },
            { "linkId": "where", "type": "string", "text": "Where?", "enableWhen": danger } ] } ] });
    let questionnaire = Rc::new(Questionnaire::from_json(&form.to_string()).unwrap());
    let text = |words: &str| Answer::one(Value::Text(words.into()));
    let yes = |yes| Answer::one(Value::Boolean(yes));
    let answers: Answers = [
        ("child", Answer::Given([1, 3].map(Value::Integer).to_vec())),
        ("name#1", text("Ada")),
        ("danger#1", yes(false)),
        ("where#1", text("nowhere")),
        ("name#2", text("Ben")),
        ("name#3", text("Cy")),
        ("danger#3", yes(true)),
        ("where#3", text("at school")),
    ]
    .map(|(item, answer)| (item.to_owned(), answer))
    .into();
    let content = content();
    let of = Administration {
        questionnaire: &questionnaire,
        instrument: None,
        ..of(&content, "person", answers, Status::Completed)
    };
    let child = |items: Json| json!({ "linkId": "child", "text": "Child", "item": items });
    let item = |id: &str, text: &str, value: Json| json!({ "linkId": id, "text": text, "answer": [value] });
    let name = |name: &str| item("name", "Name", json!({ "valueString": name }));
    let danger = |yes: bool| item("danger", "In danger?", json!({ "valueBoolean": yes }));
    let place = item("where", "Where?", json!({ "valueString": "at school" }));
    let wanted = json!([child(json!([name("Ada"), danger(false)])), child(json!([name("Cy"), danger(true), place]))]);
    assert_eq!(response(&of, words().as_ref())["item"], wanted);
}

/// The status of the response of an administration.
fn status(case: &Recorder, run: &str) -> String {
    let run = case.case.run(run).unwrap();
    let of = Administration::of(&case.case, &case.content, run).unwrap();
    response(&of, words().as_ref())["status"].as_str().unwrap().to_owned()
}

fn declined(run: &str, item: &str) -> Event {
    Event::Answered { run: run.into(), item: item.into(), answer: Some(Answer::Missing(Reason::Declined)) }
}

// Audit D4.
#[test]
fn no_response_is_completed_while_a_question_that_is_asked_stands_open() {
    let mut case = Recorder::new("7Q2-K4", "2026-11-21T22:15:00Z");
    let run = case.start("phq-9");
    case.record(Event::RunFinished { run: run.clone() });
    assert_eq!(status(&case, &run), "in-progress", "nothing is answered");
    case.tool("phq-9", &[1, 2, 1, 3, 0, 0, 0, 0]);
    assert_eq!(status(&case, &run), "in-progress");
    case.record(declined(&run, "9"));
    assert_eq!(status(&case, &run), "in-progress", "that about difficulty is asked, and scores nothing");
    case.record(declined(&run, "difficulty"));
    assert_eq!(status(&case, &run), "amended", "declined is said, not open; and it was finished before");
    // Room for a note that was left empty is no open question.
    case.form("identification", &[("setting", "custody")]);
    let (form, answers) = with_context(
        case.content.questionnaire("identification").unwrap(),
        case.case.answers_of("identification"),
        &Person::default(),
    );
    let run = case.start("identification");
    let enabled = Enabled::of(&form, &answers);
    let open: Vec<String> = (form.items().iter().enumerate())
        .filter(|(index, item)| item.open() && enabled.at(*index) && !answers.contains_key(&item.link_id))
        .filter(|(_, item)| !item.note)
        .map(|(_, item)| item.link_id.clone())
        .collect();
    assert!(open.len() > 2, "{open:?}");
    for item in &open {
        case.record(Event::RunFinished { run: run.clone() });
        assert_eq!(status(&case, &run), "in-progress", "{item} is open");
        case.record(declined(&run, item));
    }
    assert_eq!(status(&case, &run), "amended");
}

// D1 and "stopped" as a normal ending: the journal says how far a run is.
#[test]
fn the_journal_says_how_far_a_run_is() {
    let mut case = Recorder::new("7Q2-K4", "2026-11-21T22:15:00Z");
    let stop = || Event::Stopped { reason: "court".into(), covered: Vec::new() };
    case.record(stop());
    let run = case.start("phq-9");
    assert_eq!(status(&case, &run), "in-progress", "stopped before it was begun");
    case.tool("phq-9", &[1, 2, 1, 3]);
    case.record(stop());
    assert_eq!(status(&case, &run), "stopped");
    case.answer("phq-9", "5", 0);
    assert_eq!(status(&case, &run), "in-progress", "taken up again");
    case.tool("phq-9", &[1, 2, 1, 3, 0, 0, 0, 0, 0]).record(declined(&run, "difficulty"));
    case.record(Event::RunFinished { run: run.clone() });
    case.tool("gad-7", &[0]);
    case.record(stop());
    assert_eq!(status(&case, &run), "completed", "a later stop says nothing of what was finished");
    case.answer("phq-9", "5", 1);
    case.record(Event::RunFinished { run: run.clone() });
    assert_eq!(status(&case, &run), "amended");
    assert_eq!(status(&case, "run-gad-7"), "stopped");
}

// The owner's terms: dast-10/NOTICE.txt, "Question 8 … is never exported"; itq, the event.
#[test]
fn what_an_instrument_never_exports_is_in_no_file() {
    let content = content();
    let mut checked = 0;
    for instrument in content.instruments.iter().filter(|i| !i.scoring.sensitive_items.is_empty()) {
        let id = &instrument.scoring.instrument;
        let mut other = filled(&instrument.questionnaire, lowest);
        let answers = filled(&instrument.questionnaire, highest);
        let given = |answers: &Answers| written(id, answers, Status::Completed);
        let (response, score) = given(&answers);
        for item in &instrument.scoring.sensitive_items {
            let masked = json!([{ "url": ABSENT, "valueCode": "masked" }]);
            assert_eq!(answer(&answered(&response), item)["extension"], masked, "{id} {item}");
            assert!(answer(&answered(&response), item).as_object().unwrap().len() == 1);
            // One that counts cannot be worked out from the total and the others either.
            if instrument.scoring.items.contains(item) {
                let open = |(path, item): &(Vec<String>, Json)| {
                    item["answer"][0].get("valueCoding").is_some() && instrument.scoring.items.contains(&path[0])
                };
                assert!(!answered(&response).iter().any(open), "{id}: an item that counts is open");
                assert!(score.as_ref().unwrap()["valueInteger"].is_i64());
                // Nor from the least total of a form that holds nothing else.
                other.retain(|key, _| key == item);
                let alone: Answers = [(item.clone(), answers[item].clone())].into();
                assert_eq!(given(&alone), given(&other), "{id}: the answer to {item} shows");
            }
            checked += 1;
        }
    }
    assert_eq!(checked, 2);
}

// A run that was begun with an older version keeps that version; nothing of it can be written without its form.
#[test]
fn a_run_keeps_the_version_it_was_begun_with() {
    let mut case = Recorder::new("7Q2-K4", "2026-11-21T22:15:00Z");
    let started =
        |run: &str, id: &str| Event::RunStarted { run: run.into(), questionnaire: id.into(), version: "0.9.0".into() };
    case.record(started("an id/with spaces, and far longer than the sixty-four characters of FHIR", "phq-9"));
    case.record(started("gone", "not-here"));
    let of = Administration::of(&case.case, &case.content, &case.case.runs[0]).unwrap();
    let response = response(&of, words().as_ref());
    assert!(response["questionnaire"].as_str().unwrap().ends_with("phq-9|0.9.0"));
    let id = response["id"].as_str().unwrap();
    assert!(id.len() <= 58 && id.chars().all(|c| c.is_ascii_alphanumeric()), "{id}");
    assert!(Administration::of(&case.case, &case.content, &case.case.runs[1]).is_none());
    let bundle = liaison::document::fhir::bundle(&case.case, &case.content, words().as_ref(), Timestamp(0));
    assert_eq!(bundle["entry"].as_array().unwrap().len(), 2);
}
