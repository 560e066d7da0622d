//! The facts of an instrument: flags, rules, totals and what is not known of them. Part of [`mod@super::facts`].

use super::fact_set::{Facts, OpenQuestion};
use crate::domain::case::{Case, Person, Run, with_context};
use crate::domain::questionnaire::{Answer, Enabled, Item, Value, base_id};
use crate::domain::scoring::{Instrument, Score, open_flags, score};

/// Adds what the newest administration says, and until it is complete what the complete one before it says as well. The
/// score of the newest; none where it was never begun.
pub(super) fn add_instrument(
    facts: &mut Facts,
    case: &Case,
    instrument: &Instrument,
    person: &Person,
) -> Option<Score> {
    let runs: Vec<&Run> = case.runs.iter().filter(|run| run.questionnaire == instrument.questionnaire.id).collect();
    let says_something = |run: &&Run| {
        let (form, answers) = with_context(&instrument.questionnaire, run.answers(), person);
        Enabled::of(&form, &answers).keep(&form, &answers).next().is_some()
    };
    // One that was only opened takes nothing from one that was answered.
    let newest = runs.iter().rposition(says_something).unwrap_or(runs.len().saturating_sub(1));
    let (newest, earlier) = runs.get(..=newest)?.split_last()?;
    let counts = add_run(facts, case, instrument, newest, person);
    let complete = |run: &&&Run| score(instrument, &run.answers()).complete();
    if let Some(before) = earlier.iter().rev().find(complete).filter(|_| !counts.complete()) {
        add_run(facts, case, instrument, before, person);
    }
    Some(counts)
}

/// Adds what one administration says.
fn add_run(facts: &mut Facts, case: &Case, instrument: &Instrument, run: &Run, person: &Person) -> Score {
    let (form, answers) = with_context(&instrument.questionnaire, run.answers(), person);
    let id = &form.id;
    let enabled = Enabled::of(&form, &answers);
    for (_, item, answer) in enabled.keep(&form, &answers) {
        if let Answer::Missing(reason) = answer {
            facts.add_code(format!("{id}.{}:reason", base_id(&item.link_id)), reason.code());
        }
        for value in answer.values() {
            facts.add(format!("{id}.{}", base_id(&item.link_id)), value.clone());
        }
    }
    let score = score(instrument, &answers);
    let ended = case.is_ended(run);
    let title = &instrument.scoring.short_title;
    let open = |words: String| OpenQuestion { words, ended };
    for flag in score.flags.iter().map(|flag| &flag.id).chain(&score.reach.total_flags) {
        facts.add_code(format!("{id}:flag"), flag);
    }
    for flag in open_flags(instrument, &answers) {
        let text = form.item(&flag.item).map_or("", |item| &item.text);
        let declined = matches!(answers.get(&flag.item), Some(Answer::Missing(_)));
        let question = OpenQuestion { words: format!("{title}: {text}"), ended: ended || declined };
        facts.add_open_code(format!("{id}:flag"), &flag.id, question);
    }
    // Behind a question that has no answer, what would be asked next is not known either.
    let unanswered =
        |link_id: &str| enabled.is(&form, link_id) && answers.get(link_id).is_none_or(|a| a.values().is_empty());
    let behind = |item: &Item| item.enable_when.iter().any(|condition| unanswered(&condition.fact));
    for flag in instrument.scoring.flags.iter().filter(|flag| !enabled.is(&form, &flag.item)) {
        if form.item(&flag.item).is_some_and(behind) {
            facts.add_open_code(format!("{id}:flag"), &flag.id, open(title.clone()));
        }
    }
    for rule in &score.reach.rules {
        facts.add_code(format!("{id}:rule"), rule);
    }
    for rule in score.rules.iter().filter(|result| result.met.is_none()) {
        facts.add_open_code(format!("{id}:rule"), &rule.rule.id, open(title.clone()));
    }
    match score.reach.positive {
        Some(positive) => facts.add(format!("{id}:positive"), Value::Boolean(positive)),
        None => facts.add_open(format!("{id}:positive"), open(title.clone())),
    }
    if let Some(within) = score.reach.total {
        facts.add_total(format!("{id}:total"), within);
        for flag in instrument.scoring.total_flags.iter().filter(|flag| within.0 < flag.positive_from) {
            if within.1 >= flag.positive_from {
                facts.add_open_code(format!("{id}:flag"), &flag.id, open(title.clone()));
            }
        }
    }
    if !score.complete() {
        facts.add(format!("{id}:incomplete"), Value::Boolean(true));
        facts.add_open(format!("{id}:total"), open(title.clone()));
    }
    score
}
