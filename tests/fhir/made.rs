//! Administrations made by rule, of any form or instrument, and ways to look into what is written of them.

use std::rc::Rc;

use jiff::civil::{date, time};
use liaison::catalogue::{self, Text};
use liaison::document::fhir::{Administration, Status, observation, response};
use liaison::domain::clinical_content::ClinicalContent;
use liaison::domain::questionnaire::{
    Answer, AnswerOption, Answers, Coding, Enabled, Item, ItemKind, Questionnaire, Reason, Value,
};
use liaison::domain::time::Timestamp;
use serde_json::Value as Json;

thread_local! {
    static LIBRARY: Rc<ClinicalContent> = Rc::new(catalogue::load().unwrap());
    static WORDS: Rc<Text> = Rc::new(Text::english());
}

pub fn content() -> Rc<ClinicalContent> {
    LIBRARY.with(Clone::clone)
}

pub fn words() -> Rc<Text> {
    WORDS.with(Clone::clone)
}

/// Answers to every question that is asked, those that other answers open included.
pub fn filled(questionnaire: &Questionnaire, pick: fn(&Item) -> Answer) -> Answers {
    let mut answers = Answers::new();
    loop {
        let enabled = Enabled::of(questionnaire, &answers);
        let open = questionnaire.items().iter().enumerate().find(|(index, item)| {
            item.kind.is_question() && enabled.at(*index) && !answers.contains_key(&item.link_id)
        });
        match open {
            Some((_, item)) => answers.insert(item.link_id.clone(), pick(item)),
            None => return answers,
        };
    }
}

/// The option with the fewest points, or the first.
pub fn lowest(item: &Item) -> Answer {
    let option = item.options.iter().min_by_key(|option| option.points);
    option.map_or_else(|| plain(item), |option| Answer::one(option.value.clone()))
}

/// The option with the most points, or the last ones that may be taken together.
pub fn highest(item: &Item) -> Answer {
    let may: Vec<&AnswerOption> = item.options.iter().filter(|option| !item.repeats || !option.exclusive).collect();
    match may.iter().max_by_key(|option| option.points) {
        Some(_) if item.repeats => Answer::Given(may.iter().rev().take(2).rev().map(|o| o.value.clone()).collect()),
        Some(option) => Answer::one(option.value.clone()),
        None => plain(item),
    }
}

fn plain(item: &Item) -> Answer {
    Answer::one(match item.kind {
        ItemKind::Boolean => Value::Boolean(true),
        ItemKind::Integer => Value::Integer(72),
        ItemKind::Decimal => Value::Decimal(36.6),
        ItemKind::Date => Value::Date(date(1992, 3, 4)),
        ItemKind::DateTime => Value::DateTime(date(2026, 7, 15).to_datetime(time(21, 40, 0, 0))),
        ItemKind::Time => Value::Time(time(9, 5, 0, 0)),
        ItemKind::String | ItemKind::Text => Value::Text("Words, <b>not</b> markup & \"more\"".into()),
        ItemKind::OpenChoice => Value::Text("In other words".into()),
        ItemKind::Choice | ItemKind::Group | ItemKind::Display => {
            Value::Coding(Coding { system: None, code: "none".into(), display: None })
        }
    })
}

/// Every question that had an answer, without one for each reason in turn.
pub fn with_reasons(questionnaire: &Questionnaire, mut answers: Answers, every: usize) -> Answers {
    let reasons = [Reason::Declined, Reason::NotAsked, Reason::Unable, Reason::NotKnown];
    let asked = questionnaire.items().iter().filter(|item| answers.contains_key(&item.link_id) && !item.hidden);
    let replaced: Vec<String> = asked.step_by(every).map(|item| item.link_id.clone()).collect();
    for (link_id, reason) in replaced.into_iter().zip(reasons.into_iter().cycle()) {
        answers.insert(link_id, Answer::Missing(reason));
    }
    answers
}

/// The same answers after one was changed so that others are no longer asked, and are still held.
pub fn with_a_gate_closed(questionnaire: &Questionnaire, answers: &Answers) -> Option<Answers> {
    let closed = |answers: &Answers| {
        let enabled = Enabled::of(questionnaire, answers);
        answers.keys().filter(|item| !enabled.is(questionnaire, item)).count()
    };
    let gates = questionnaire.items().iter().flat_map(|item| &item.enable_when).map(|when| &when.fact);
    let changes = gates.filter_map(|gate| questionnaire.item(gate)).flat_map(|gate| {
        let values = gate.options.iter().map(|option| option.value.clone());
        let booleans = [true, false].into_iter().filter(|_| gate.kind == ItemKind::Boolean).map(Value::Boolean);
        values.chain(booleans).map(|value| (gate.link_id.clone(), Answer::one(value)))
    });
    let changed = changes.map(|(gate, answer)| {
        let mut changed = answers.clone();
        changed.insert(gate, answer);
        changed
    });
    changed.max_by_key(|answers| closed(answers)).filter(|answers| closed(answers) > 0)
}

/// The first half of the answers, in the order of the form.
pub fn half(questionnaire: &Questionnaire, answers: &Answers) -> Answers {
    let given = questionnaire.items().iter().filter(|item| answers.contains_key(&item.link_id));
    let half = given.take(answers.len() / 2).map(|item| (item.link_id.clone(), answers[&item.link_id].clone()));
    half.collect()
}

/// One administration outside any case.
pub fn of<'a>(content: &'a ClinicalContent, id: &str, answers: Answers, status: Status) -> Administration<'a> {
    let questionnaire = content.questionnaire(id).unwrap_or_else(|| panic!("{id}"));
    Administration {
        run: "run-1",
        reference: "7Q2-K4",
        questionnaire,
        version: &questionnaire.version,
        instrument: content.instrument(id).map(AsRef::as_ref),
        answers,
        status,
        at: Timestamp(1_795_299_300_000),
        catalogue: (&content.version, content.rule_set()),
    }
}

/// The response and, of an instrument, the score.
pub fn written(id: &str, answers: &Answers, status: Status) -> (Json, Option<Json>) {
    let content = content();
    let of = of(&content, id, answers.clone(), status);
    (response(&of, words().as_ref()), observation(&of, words().as_ref()))
}

/// Every item of a response that has an `answer`, with the path of link ids it stands under.
pub fn answered(response: &Json) -> Vec<(Vec<String>, Json)> {
    fn walk(node: &Json, path: &[String], into: &mut Vec<(Vec<String>, Json)>) {
        for item in node["item"].as_array().into_iter().flatten() {
            let mut path = path.to_vec();
            path.push(item["linkId"].as_str().unwrap().to_owned());
            if let Some(answers) = item["answer"].as_array() {
                into.push((path.clone(), item.clone()));
                answers.iter().for_each(|answer| walk(answer, &path, into));
            }
            walk(item, &path, into);
        }
    }
    let mut found = Vec::new();
    walk(response, &[], &mut found);
    found
}

/// The component of a score with this code.
pub fn component<'j>(score: &'j Json, code: &str) -> &'j Json {
    let all = score["component"].as_array().unwrap();
    all.iter().find(|component| component["code"]["coding"][0]["code"] == code).unwrap_or(&Json::Null)
}

/// The notes of a score, one a line.
pub fn notes(score: &Json) -> String {
    let all = score["note"].as_array().unwrap().iter();
    all.map(|note| note["text"].as_str().unwrap()).collect::<Vec<_>>().join("\n")
}
