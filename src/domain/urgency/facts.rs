//! The facts of a case, by name, for the rules.
//!
//! | name | value |
//! |---|---|
//! | `<form>.<linkId>` | the answer to a question that is asked; of every instance of a repeating group |
//! | `<form>.<linkId>:reason` | the code of the reason for having none: `declined`, `unable`, … |
//! | `<instrument>:total` | the total; of a form that is not complete, the least and the greatest it can be |
//! | `<instrument>:flag` | the ids of the flags that fire |
//! | `<instrument>:rule` | the ids of the published rules that are met |
//! | `<instrument>:positive` | what the default cut-off or the rules decide; none while it cannot be said |
//! | `<instrument>:incomplete` | true when it was begun and is not complete |
//! | `person:age` | years |
//! | `person:sex` | code |
//! | `contact:point` | the point of intervention of the contact at hand; none in the first, unless it is told |
//! | `contact:stopped` | true when the contact ended before everything begun was finished, or before the core screen |
//! | `screening:below-threshold` | how many kinds of need have an instrument above zero and below its threshold |
//! | `screening:open` | the questions, in words, that an urgent rule waits for and nobody will come back to |
//!
//! A form that was asked again counts question by question: the newest answer stands, and what was not asked again, or
//! not answered this time, is as it was recorded before. Of an instrument the newest administration counts, and until
//! it is complete the complete one before it as well.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::fact_set::{Facts, OpenQuestion};
use super::instrument_facts::add_instrument;
use super::rule::When;
use crate::domain::case::{Case, Person, Run, with_context};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::{Answer, Answers, Enabled, Item, Questionnaire, Value, base_id};

/// The facts of a case.
pub fn facts(case: &Case, content: &ClinicalContent) -> Facts {
    let mut facts = Facts::default();
    let person = Person::of(case, content);
    let mut below_threshold = BTreeSet::new();
    for form in &content.forms {
        add_form(&mut facts, case, form, &person);
    }
    for instrument in &content.instruments {
        let Some(score) = add_instrument(&mut facts, case, instrument, &person) else { continue };
        // A trust's own instrument stays out of what a report says, until it is ticked, and so of every rule.
        if !instrument.is_trusts_own() && score.total > Some(0) && score.positive == Some(false) {
            below_threshold.insert(kind_of_need(content, &score.instrument));
        }
    }
    match person.age {
        Some(age) => facts.add("person:age", Value::Integer(age.into())),
        None => add_open_age(&mut facts, case, content),
    }
    if let Some(sex) = &person.sex {
        facts.add_code("person:sex", sex);
    }
    if let Some(contact) = case.contact() {
        facts.add_code("contact:point", &contact.point);
    }
    let unfinished = case.runs.iter().any(|run| run.finished.is_none() && case.counts(run) && case.was_stopped(run));
    let screened = |contact| case.runs_by_contact("core-screen").any(|run| run.contact == contact);
    if unfinished || case.stops.iter().any(|stop| !screened(stop.contact)) {
        facts.add("contact:stopped", Value::Boolean(true));
    }
    if let Ok(kinds @ 1..) = i64::try_from(below_threshold.len()) {
        facts.add("screening:below-threshold", Value::Integer(kinds));
    }
    facts
}

fn add_form(facts: &mut Facts, case: &Case, form: &Rc<Questionnaire>, person: &Person) {
    let runs: Vec<&Run> = case.runs.iter().filter(|run| run.questionnaire == form.id).collect();
    let Some(newest) = runs.last() else { return };
    let (answers, unanswered) = standing(&runs);
    let (form, answers) = with_context(form, answers, person);
    let id = &form.id;
    let enabled = Enabled::of(&form, &answers);
    for (_, item) in form.items().iter().enumerate().filter(|(index, _)| enabled.at(*index)) {
        let fact = format!("{id}.{}", base_id(&item.link_id));
        let values = answers.get(&item.link_id).map_or(&[][..], Answer::values);
        for value in values {
            facts.add(fact.clone(), value.clone());
        }
        let reason = match unanswered.get(&item.link_id) {
            Some(Answer::Missing(reason)) => Some(*reason),
            _ => None,
        };
        if let Some(reason) = reason {
            facts.add_code(format!("{fact}:reason"), reason.code());
        }
        if item.kind.is_question() && !item.hidden && (values.is_empty() || reason.is_some()) {
            let ended = reason.is_some() || case.is_ended(newest);
            facts.add_open(fact, OpenQuestion { words: question_words(&form, item), ended });
        }
    }
}

/// What stands of a form that was asked more than once: the newest value of each question; and the questions that have
/// no answer the last time they came up.
fn standing(runs: &[&Run]) -> (Answers, Answers) {
    let (mut values, mut unanswered) = (Answers::new(), Answers::new());
    for (item, recorded) in runs.iter().flat_map(|run| &run.recorded) {
        match &recorded.answer {
            Answer::Given(_) => {
                unanswered.remove(item);
                values.insert(item.clone(), recorded.answer.clone());
            }
            Answer::Missing(_) => {
                unanswered.insert(item.clone(), recorded.answer.clone());
            }
        }
    }
    (values, unanswered)
}

/// A question with the words of what it stands under: several pages ask "Is any of this seen or reported now?".
fn question_words(form: &Questionnaire, item: &Item) -> String {
    let above = item.parent.and_then(|parent| form.item_at(parent)).map(|parent| parent.text.as_str());
    let parts = above.into_iter().chain([item.text.as_str()]).filter(|text| !text.is_empty());
    parts.collect::<Vec<_>>().join(": ")
}

/// The last need in the rules that this instrument points to: PHQ-2 and PHQ-9 are of one kind, PHQ-9 and GAD-7 of two.
fn kind_of_need(content: &ClinicalContent, instrument: &str) -> String {
    let of = |when: &When| {
        let mut found = false;
        when.each(&mut |condition| {
            found |= condition.fact.split_once(':').is_some_and(|(id, _)| id == instrument);
        });
        found
    };
    let rule = content.needs.rules.iter().rev().find(|rule| rule.levels.iter().any(|level| of(&level.when)));
    rule.map_or_else(|| instrument.to_owned(), |rule| rule.id.clone())
}

/// Nobody knows how old they are: a rule for children may be waiting for it.
fn add_open_age(facts: &mut Facts, case: &Case, content: &ClinicalContent) {
    let (Some(run), Some(form)) = (case.run_of("person"), content.form("person")) else { return };
    let words = form.item("age").map(|item| item.text.clone()).unwrap_or_default();
    let reason = ["age", "date-of-birth"].iter().any(|item| run.recorded.contains_key(*item));
    facts.add_open("person:age".into(), OpenQuestion { words, ended: reason || case.is_ended(run) });
}
