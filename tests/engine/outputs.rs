//! No answer to a question that is not asked reaches any output: facts, needs, urgency, reports, FHIR (F1; lforms#185,
//! lforms#192, beda#880). Held by leaving those answers out: nothing that comes out may change. And nothing may change
//! with the order in which they were given.

use std::rc::Rc;

use liaison::catalogue::Text;
use liaison::document::fhir;
use liaison::document::report::{ReportRefusal, ReportRequest, build, to_html, to_json};
use liaison::domain::case::{Case, Event, Person, ReportKind, with_context};
use liaison::domain::clinical_content::ClinicalContent;
use liaison::domain::consent::consents;
use liaison::domain::questionnaire::{Answer, Answers, Enabled, Item, ItemKind, Questionnaire, Reason, Value};
use liaison::domain::scoring::score;
use liaison::domain::time::Timestamp;
use liaison::domain::urgency::{facts, outcome};
use proptest::prelude::*;

use super::hostile::content;

const NOW: Timestamp = Timestamp(1_792_000_000_000);

/// Numbers without a pattern, from a seed.
struct Picks(u64);

impl Picks {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % end.max(1) as u64).unwrap()
    }
}

/// What was answered in one form or instrument.
type Filled = Vec<(Rc<Questionnaire>, Answers)>;

fn answer(form: &str, item: &Item, picks: &mut Picks) -> Option<Answer> {
    // A report is only made with consent, so that most of these are given.
    if form == "consent" && item.link_id.ends_with("-topics") {
        return Some(Answer::Given(item.options.iter().map(|option| option.value.clone()).collect()));
    }
    // Who lacks the capacity for it has agreed to nothing, nor who could not be told, nor beyond the last day.
    if form == "consent" && ["explained", "capacity"].contains(&item.link_id.as_str()) {
        return item.options.first().map(|option| Answer::one(option.value.clone()));
    }
    if form == "consent" && item.kind == ItemKind::Date {
        return None;
    }
    if form == "consent" && item.option_coded("given").is_some() && picks.below(4) > 0 {
        return Some(Answer::one(item.option_coded("given").unwrap().value.clone()));
    }
    if !item.kind.is_question() || picks.below(5) == 0 {
        return None;
    }
    if picks.below(8) == 0 {
        return Some(Answer::Missing(Reason::ALL[picks.below(4)]));
    }
    Some(Answer::one(match item.kind {
        ItemKind::Boolean => Value::Boolean(picks.below(2) == 0),
        ItemKind::Integer => Value::Integer([3, 15, 34][picks.below(3)]),
        ItemKind::Decimal => Value::Decimal(1.5),
        ItemKind::Date => Value::Date(["2012-03-04", "1992-03-04"][picks.below(2)].parse().unwrap()),
        ItemKind::DateTime => Value::DateTime("2026-11-21T21:40:00".parse().unwrap()),
        ItemKind::Time => Value::Time("21:40:00".parse().unwrap()),
        _ if item.options.is_empty() => Value::Text(canary(form, &item.link_id)),
        _ => item.options[picks.below(item.options.len())].value.clone(),
    }))
}

/// Words that stand nowhere else.
fn canary(form: &str, item: &str) -> String {
    format!("words of {form} {item} here")
}

fn fill(content: &ClinicalContent, seed: u64) -> Filled {
    let mut picks = Picks(seed);
    let mut filled = Vec::new();
    for questionnaire in content.questionnaires() {
        let id = &questionnaire.id;
        let needed = ["person", "consent", "core-screen"].contains(&id.as_str());
        if !needed && picks.below(3) == 0 {
            continue;
        }
        let answers =
            questionnaire.items().iter().filter_map(|item| Some((item.link_id.clone(), answer(id, item, &mut picks)?)));
        filled.push((questionnaire.clone(), answers.collect()));
    }
    filled
}

/// The case these answers make, all given at one moment; the answers of each form in order or in reverse.
fn recorded(filled: &Filled, backwards: bool) -> Case {
    let mut case = Case::open("case", "7Q2-K4", "e1", NOW, "Sam Okafor");
    let mut record = |what| {
        let id = format!("e{}", case.entries.len() + 1);
        case.record(&id, NOW, "Sam Okafor", what);
    };
    for (questionnaire, answers) in filled {
        let run = questionnaire.id.clone();
        let version = questionnaire.version.clone();
        record(Event::RunStarted { run: run.clone(), questionnaire: run.clone(), version });
        let one = |(item, answer): (&String, &Answer)| Event::Answered {
            run: run.clone(),
            item: item.clone(),
            answer: Some(answer.clone()),
        };
        let mut events: Vec<Event> = answers.iter().map(one).collect();
        if backwards {
            events.reverse();
        }
        events.into_iter().for_each(&mut record);
    }
    case
}

/// Only the answers to questions that are asked, and those to questions that are not.
fn asked(filled: &Filled, person: &Person) -> (Filled, Vec<(String, String, Answer)>) {
    let mut kept = Vec::new();
    let mut dropped = Vec::new();
    for (questionnaire, answers) in filled {
        let (form, with) = with_context(questionnaire, answers.clone(), person);
        let enabled = Enabled::of(&form, &with);
        let (inside, outside): (Answers, Answers) =
            answers.clone().into_iter().partition(|(item, _)| enabled.is(&form, item));
        dropped.extend(outside.into_iter().map(|(item, answer)| (questionnaire.id.clone(), item, answer)));
        kept.push((questionnaire.clone(), inside));
    }
    (kept, dropped)
}

/// The files that could be made of a case, by name.
fn files(case: &Case, content: &ClinicalContent) -> Vec<(String, String)> {
    let text = Text::english();
    let mut files = vec![("fhir".to_owned(), fhir::to_json(&fhir::bundle(case, content, &text, NOW)))];
    for recipient in content.recipients() {
        let request = ReportRequest { recipient: &recipient.code, kind: ReportKind::Draft, now: NOW };
        match build(case, content, &text, &request) {
            Ok(built) => {
                files.push((recipient.code.clone(), to_json(&built.report)));
                files.push((recipient.code.clone(), to_html(&built.report, &text)));
            }
            Err(ReportRefusal::NoConsent { .. }) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    files
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn what_is_not_asked_changes_no_output(seed in any::<u64>()) {
        let content = content();
        let filled = fill(&content, seed);
        let case = recorded(&filled, false);
        let (kept, dropped) = asked(&filled, &Person::of(&case, &content));
        prop_assert!(!dropped.is_empty());
        let without = recorded(&kept, false);
        prop_assert_eq!(Person::of(&case, &content), Person::of(&without, &content));
        prop_assert_eq!(consents(&case, &content, NOW), consents(&without, &content, NOW));
        prop_assert_eq!(facts(&case, &content), facts(&without, &content));
        let (one, other) = (outcome(&case, &content), outcome(&without, &content));
        prop_assert_eq!((one.proposed(), one.need_codes()), (other.proposed(), other.need_codes()));
        for (questionnaire, answers) in &filled {
            let Some(instrument) = content.instrument(&questionnaire.id) else { continue };
            let (_, inside) = kept.iter().find(|(other, _)| other.id == questionnaire.id).unwrap();
            prop_assert_eq!(score(instrument, answers), score(instrument, inside));
        }
        let (all, left) = (files(&case, &content), files(&without, &content));
        prop_assert!(all.len() > 1, "no report was made");
        for (one, other) in all.iter().zip(&left) {
            prop_assert_eq!(one, other);
        }
        for (form, item, answer) in dropped {
            if let [Value::Text(words)] = answer.values() {
                prop_assert!(all.iter().all(|(_, file)| !file.contains(words.as_str())), "{form}.{item} stands in a file");
            }
        }
    }

    #[test]
    fn the_order_of_answering_changes_no_output(seed in any::<u64>()) {
        let content = content();
        let filled = fill(&content, seed);
        let (one, other) = (recorded(&filled, false), recorded(&filled, true));
        prop_assert_eq!(facts(&one, &content), facts(&other, &content));
        prop_assert_eq!(files(&one, &content), files(&other, &content));
    }
}

// The property above would hold of files without any answer: here is one that is asked, and it is there.
#[test]
fn words_that_are_asked_for_stand_in_a_report() {
    let content = content();
    let found = (0..20).any(|seed| {
        let case = recorded(&fill(&content, seed), false);
        let words = canary("own-view", "own-words");
        files(&case, &content).iter().any(|(name, file)| name != "fhir" && file.contains(&words))
    });
    assert!(found);
}
