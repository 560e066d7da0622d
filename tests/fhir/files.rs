//! The files themselves: for the judges, and to the byte (F12; architecture, invariant 4).

use std::fs;
use std::path::Path;

use liaison::document::fhir::{Administration, Status, bundle, observation, response, to_json};
use liaison::domain::case::Event;
use liaison::domain::questionnaire::{Answer, Answers, Questionnaire, Reason};
use liaison::domain::time::Timestamp;
use serde_json::Value as Json;

use super::cases::{scenario_a, scenario_b};
use super::made::{content, filled, half, highest, lowest, of, with_a_gate_closed, with_reasons, words};
use super::recorder::Recorder;

fn samples(questionnaire: &Questionnaire, scored: &[String]) -> Vec<(&'static str, Answers, Status)> {
    let low = filled(questionnaire, lowest);
    let high = filled(questionnaire, highest);
    let mut declined = high.clone();
    let asked = questionnaire.items().iter().rfind(|item| high.contains_key(&item.link_id) && !item.hidden).unwrap();
    let last = scored.iter().rfind(|item| high.contains_key(*item)).unwrap_or(&asked.link_id);
    declined.insert(last.clone(), Answer::Missing(Reason::Declined));
    let mut samples = vec![
        ("partial", half(questionnaire, &high), Status::Stopped),
        ("declined", declined, Status::Completed),
        ("reasons", with_reasons(questionnaire, high.clone(), 2), Status::Completed),
        ("begun", Answers::new(), Status::InProgress),
        ("amended", low.clone(), Status::Amended),
        ("lowest", low, Status::Completed),
    ];
    samples.extend(with_a_gate_closed(questionnaire, &high).map(|answers| ("gate-closed", answers, Status::Completed)));
    samples.push(("highest", high, Status::Completed));
    samples
}

/// A case with one instrument: answered, one answer declined, finished.
fn one_instrument() -> Recorder {
    let mut case = Recorder::new("7Q2-K4", "2026-11-21T22:15:00Z");
    case.tool("phq-9", &[2, 1, 2, 2, 1, 1, 1, 0]);
    let run = case.start("phq-9");
    let declined = Some(Answer::Missing(Reason::Declined));
    case.record(Event::Answered { run: run.clone(), item: "9".into(), answer: declined });
    case.record(Event::RunFinished { run });
    case.tool("gad-7", &[2, 2, 3, 2, 1, 2, 3]);
    let run = case.start("gad-7");
    case.record(Event::RunFinished { run });
    case
}

fn collection(case: &Recorder) -> Json {
    bundle(&case.case, &case.content, words().as_ref(), Timestamp(case.now.0 + 60_000))
}

// F12 and F6: reasons are answers of their own (no peer has it).
#[test]
fn a_response_and_a_score_of_everything_are_written_for_the_judges() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/fhir");
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    let save = |name: String, resource: &Json| fs::write(folder.join(name), to_json(resource)).unwrap();
    let (content, words) = (content(), words());
    let write = |name: &str, of: &Administration<'_>| {
        save(format!("{name}.response.json"), &response(of, words.as_ref()));
        if let Some(score) = observation(of, words.as_ref()) {
            save(format!("{name}.score.json"), &score);
        }
    };
    for questionnaire in content.questionnaires() {
        let id = &questionnaire.id;
        let scored = content.instrument(id).map_or(&[][..], |instrument| &instrument.scoring.items);
        for (sample, answers, status) in samples(questionnaire, scored) {
            write(&format!("{id}-{sample}"), &of(&content, id, answers, status));
        }
    }
    let mut nine = filled(content.questionnaire("core-10").unwrap(), highest);
    nine.remove("10");
    write("core-10-prorated", &of(&content, "core-10", nine, Status::Completed));
    for (name, case) in [("case-a", scenario_a("yes")), ("case-b", scenario_b()), ("case-one", one_instrument())] {
        save(format!("{name}.bundle.json"), &collection(&case));
    }
    let written = fs::read_dir(&folder).unwrap().count();
    assert!(written > 6 * (content.forms.len() + 2 * content.instruments.len()), "{written}");
}

// Architecture, invariant 4: the same journal and the same catalogue give the same bytes.
#[test]
fn the_same_case_gives_the_same_bytes() {
    let path = "tests/golden/fhir-phq-9-gad-7.json";
    let text = to_json(&collection(&one_instrument()));
    if std::env::var_os("WRITE_GOLDEN").is_some() {
        fs::write(path, &text).unwrap();
    }
    assert!(fs::read_to_string(path).unwrap() == text, "{path} differs: look at it, then run once with WRITE_GOLDEN=1");
}

// F12: a bundle stands alone; every reference in it leads to a resource in it, or to the reference of the case.
#[test]
fn a_case_is_a_collection_of_all_its_runs_and_their_scores() {
    let case = scenario_a("yes");
    let bundle = collection(&case);
    let entries = bundle["entry"].as_array().unwrap();
    let kinds = |kind: &str| entries.iter().filter(|entry| entry["resource"]["resourceType"] == kind).count();
    assert_eq!(kinds("QuestionnaireResponse"), case.case.runs.len());
    let tools = case.case.runs.iter().filter(|run| case.content.instrument(&run.questionnaire).is_some()).count();
    assert!(tools > 1 && kinds("Observation") == tools);
    for entry in entries {
        let Some(from) = entry["resource"]["derivedFrom"][0]["reference"].as_str() else { continue };
        let whole = format!("https://liaison.example/fhir/{from}");
        assert!(entries.iter().any(|entry| entry["fullUrl"] == whole.as_str()), "{whole}");
    }
    for entry in entries {
        let subject = &entry["resource"]["subject"];
        assert_eq!(subject["identifier"]["value"], "7Q2-K4");
        assert!(subject.get("display").is_none() && subject.get("reference").is_none(), "{subject}");
    }
    // The person's name is an answer to a question of one form, and nowhere else; the practitioner's is nowhere.
    let named = |name: &str| entries.iter().filter(|entry| entry.to_string().contains(name)).collect::<Vec<_>>();
    assert_eq!(named("Daniel Marsh").len(), 1);
    assert!(named("Daniel Marsh")[0]["resource"]["questionnaire"].as_str().unwrap().contains("/person|"));
    let by_hand =
        |entry: &&Json| entry["resource"]["questionnaire"].as_str().is_some_and(|q| q.contains("court-report"));
    assert!(named("Sam Okafor").iter().all(by_hand), "the author of the entries is named");
}
