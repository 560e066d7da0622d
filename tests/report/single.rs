//! A case with one answer alone: every answer of every form, and every reason for having none.

use liaison::document::report::{BuiltReport, SectionPart, Statement};
use liaison::domain::case::Event;
use liaison::domain::clinical_content::ClinicalContent;
use liaison::domain::questionnaire::{Answer, Answers, Condition, Enabled, Item, ItemKind, Reason, Value};

use super::recorder::Recorder;

/// Something recorded: form, question, answer.
pub type Recorded = (String, String, Answer);

/// Words that stand nowhere else.
pub const WORDS: &str = "Zephyr quill";

/// Every answer of every form but consent, and with `reasons` every reason for none.
pub fn every_answer(content: &ClinicalContent) -> Vec<Recorded> {
    let mut all = Vec::new();
    for form in content.forms.iter().filter(|form| form.id != "consent") {
        for item in form.items().iter().filter(|item| item.kind.is_question() && !item.hidden) {
            let reasons = Reason::ALL.iter().map(|reason| Answer::Missing(*reason));
            let answers = values(item).into_iter().map(Answer::one).chain(reasons);
            all.extend(answers.map(|answer| (form.id.clone(), item.link_id.clone(), answer)));
        }
    }
    all
}

fn values(item: &Item) -> Vec<Value> {
    match item.kind {
        ItemKind::Choice => item.options.iter().map(|option| option.value.clone()).collect(),
        ItemKind::Boolean => vec![Value::Boolean(true), Value::Boolean(false)],
        ItemKind::Integer => [9, 15, 34, 70].map(Value::Integer).into(),
        ItemKind::Date => ["2012-03-04", "1992-03-04"].map(|day| Value::Date(day.parse().unwrap())).into(),
        ItemKind::DateTime => vec![Value::DateTime("2026-11-21T21:40:00".parse().unwrap())],
        _ => vec![Value::Text(WORDS.into())],
    }
}

/// What has to be recorded for a question to be asked, as far as answers do it: what asks for the others first.
pub fn asked_after(content: &ClinicalContent, form: &str, item: &str) -> Vec<Recorded> {
    let questionnaire = content.form(form).unwrap();
    let (mut needed, mut known): (Vec<Recorded>, Answers) = Default::default();
    while !Enabled::of(questionnaire, &known).is(questionnaire, item) && needed.len() < 6 {
        let mut at = questionnaire.index(item);
        let mut waiting = None;
        while let Some(above) = at.and_then(|at| questionnaire.item_at(at)) {
            let is = |when: &&Condition| known.get(&when.fact).is_some_and(|answer| when.holds(answer.values()));
            if !above.enable_when.is_empty() && above.enable_when.iter().find(is).is_none() {
                waiting = Some(above);
            }
            at = above.parent;
        }
        let Some(first) = waiting.and_then(|item| item.enable_when.first()) else { break };
        // What the case itself answers.
        let (form, fact, value) = match first.fact.as_str() {
            "context-adult" => ("person", "age", Value::Integer(34)),
            "context-not-male" => ("person", "sex", coded(content, "person", "sex", "female")),
            fact => {
                let all = waiting.map(|item| item.enable_when.as_slice()).unwrap_or_default();
                let meets = |value: &Value| {
                    let of_it = all.iter().filter(|when| when.fact == fact);
                    let any = all.iter().any(|when| when.fact != fact);
                    let held = of_it.filter(|when| !when.holds(std::slice::from_ref(value))).count();
                    held == 0 || any && first.holds(std::slice::from_ref(value))
                };
                let Some(value) = values(questionnaire.item(fact).unwrap()).into_iter().find(meets) else { break };
                (form, fact, value)
            }
        };
        let context = first.fact.starts_with("context-");
        let answer = if context { Answer::one(Value::Boolean(true)) } else { Answer::one(value.clone()) };
        known.insert(first.fact.clone(), answer);
        needed.push((form.to_owned(), fact.to_owned(), Answer::one(value)));
    }
    needed.reverse();
    needed
}

fn coded(content: &ClinicalContent, form: &str, item: &str, code: &str) -> Value {
    content.form(form).unwrap().item(item).unwrap().option_coded(code).unwrap().value.clone()
}

/// What is always recorded, so that there is a report: consent of everybody, to every topic or to none, and two lines of
/// the author.
pub fn nothing_else(every_topic: bool) -> Recorder {
    let mut case = Recorder::new("7Q2-K4", "2026-11-21T22:15:00Z");
    let topics: Vec<String> = case.content.codes("topics").iter().map(|row| row.code.clone()).collect();
    case.form("consent", &[("explained", "talked"), ("capacity", "yes")]);
    for row in case.content.recipients().to_vec() {
        case.form("consent", &[(&row.code, "given")]);
        if every_topic {
            case.form("consent", &[(&format!("{}-topics", row.code), &topics.join("|"))]);
        }
    }
    case.form("court-report", &[("case-number", "URN 1"), ("supervisor", "Jo Whitfield")]);
    case
}

/// The same case with these answers.
pub fn record(case: &mut Recorder, recorded: &[Recorded]) {
    for (form, item, answer) in recorded {
        let run = case.start(form);
        case.record(Event::Answered { run, item: item.clone(), answer: Some(answer.clone()) });
    }
}

/// A sentence of a report: where it stands, what it says, what it rests on.
pub type Said = (String, String, String);

/// Every sentence of a report that is a statement.
pub fn said(built: &BuiltReport) -> Vec<Said> {
    let mut all = Vec::new();
    for section in &built.report.sections {
        let mut say = |place: &str, statements: &[&Statement]| {
            for statement in statements {
                let basis = statement.basis().key().trim_start_matches("report-basis-").to_owned();
                all.push((format!("{}{place}", section.id), statement.text().to_owned(), basis));
            }
        };
        for part in &section.parts {
            match part {
                SectionPart::Facts { facts } => {
                    facts.iter().for_each(|fact| say(&format!("/{}", fact.id), &Vec::from_iter(&fact.statements)));
                }
                SectionPart::Lines { lines, .. } => say("", &Vec::from_iter(lines)),
                SectionPart::Words { words, .. } => say("", &[words]),
                SectionPart::Needs { needs } => needs.iter().for_each(|need| {
                    let place = format!("/{}", need.code);
                    say(&place, &[&need.title]);
                    say(&place, &Vec::from_iter(&need.findings));
                }),
                SectionPart::Results { results, .. } => {
                    results.iter().for_each(|result| say("", &[&result.name, &result.result]));
                }
                SectionPart::Referrals { referrals } => referrals.iter().for_each(|line| {
                    say("", &[&line.name, &line.status, &line.next]);
                    say("", &Vec::from_iter(&line.needs));
                }),
            }
        }
    }
    all
}
