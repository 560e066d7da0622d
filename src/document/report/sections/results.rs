//! Section 9: results of screening instruments. Left out unless the author says that they are necessary and the
//! recipient may know the topic of the instrument; of a trust's own instrument, unless the author ticked it for this
//! recipient. Never an answer to a question of an instrument.

use std::collections::BTreeSet;

use super::super::basis::Basis;
use super::super::filter::{Filter, Said};
use super::super::model::SectionPart;
use super::super::parts::{CutOffLine, InstrumentResult};
use super::super::source::Source;
use super::super::withheld::WithheldKind;
use super::basis::given_under;
use super::content::Written;
use crate::domain::case::{COURT, RESULTS, Run};
use crate::domain::questionnaire::Answers;
use crate::domain::scoring::{CutOffResult, Instrument, Method, Score, score};

/// One line per instrument and contact, latest first, every threshold it has, and what to know when reading it.
pub(super) fn results(source: &Source<'_>, filter: &mut Filter<'_>) -> Written {
    let left_out = || Written::noted(source.text("report-no-results"));
    if !wanted(source) {
        return left_out();
    }
    let mut results = Vec::new();
    let mut conditions: Vec<String> = Vec::new();
    let mut seen = BTreeSet::new();
    for instrument in source.instruments_let_out() {
        let given: Vec<InstrumentResult> = source
            .case
            .runs_by_contact(&instrument.scoring.instrument)
            .filter_map(|run| result(source, filter, instrument, run))
            .collect();
        if given.is_empty() {
            continue;
        }
        let left_out = &source.content.report.conditions_left_out;
        let for_readers = |line: &&String| !left_out.iter().any(|start| line.starts_with(start));
        let wanted = instrument.scoring.conditions.iter().filter(for_readers);
        conditions.extend(wanted.filter(|line| seen.insert((*line).clone())).cloned());
        results.extend(given);
    }
    if results.is_empty() {
        return left_out();
    }
    Written::noted(source.text("report-results-note")).with(SectionPart::Results { results, conditions })
}

/// Does the author say that this recipient needs results? The form asks it of the court; of every other recipient it is a
/// tick of its own. While two devices differ, it is not said.
fn wanted(source: &Source<'_>) -> bool {
    if source.recipient.code != COURT {
        return source.case.is_included(RESULTS, &source.recipient.code);
    }
    let (form, item) = ("court-report", RESULTS);
    let yes = |answers: &Answers| {
        answers.get(item).is_some_and(|answer| answer.values().iter().any(|v| v.code() == Some("yes")))
    };
    source.code(form, item) == Some("yes") && source.case.other_readings().all(|reading| yes(&reading.answers_of(form)))
}

fn result(
    source: &Source<'_>,
    filter: &mut Filter<'_>,
    instrument: &Instrument,
    run: &Run,
) -> Option<InstrumentResult> {
    let scoring = &instrument.scoring;
    let score = score(instrument, &run.answers());
    let about = |said: Said| given_under(source, &scoring.instrument, said).at(Some(run.last_at()));
    let args = [("title", scoring.short_title.clone()), ("measures", scoring.measures.clone())];
    let name = filter.pass(WithheldKind::Tool, about(Said::new(source.say("report-tool", &args), Basis::Tool)))?;
    let result = filter.pass(
        WithheldKind::Tool,
        about(Said::new(with_how(source, run, in_words(source, instrument, &score)), Basis::Tool)),
    )?;
    Some(InstrumentResult {
        instrument: score.instrument.clone(),
        version: score.version.clone(),
        name,
        total: score.total,
        range: scoring.range,
        answered: score.answered,
        of: score.of,
        band: score.band.as_ref().map(|band| band.label.clone()),
        cut_offs: score.cut_offs.iter().map(|held| cut_off(source, held)).collect(),
        result,
    })
}

/// With how it was given, where that was said.
fn with_how(source: &Source<'_>, run: &Run, result: String) -> String {
    if run.how.is_empty() {
        return result;
    }
    let how: Vec<&str> = run.how.iter().map(|code| source.content.label("administration", code)).collect();
    source.say("report-administered", &[("result", result), ("how", how.join("; "))])
}

fn in_words(source: &Source<'_>, instrument: &Instrument, score: &Score) -> String {
    let (answered, of) = (score.answered.to_string(), score.of.to_string());
    if let Some(prorated) = score.prorated {
        let args = [("total", prorated.to_string()), ("answered", answered), ("of", of)];
        return source.say("report-score-prorated", &args);
    }
    if instrument.scoring.method == Method::None {
        return rules_in_words(source, score);
    }
    let Some(total) = score.total else {
        // With one question answered, the least total would be the answer to it.
        let key = if score.answered < 2 { "report-no-score-yet" } else { "report-no-score" };
        return source.say(key, &[("answered", answered), ("of", of), ("least", score.at_least.to_string())]);
    };
    let args = [("total", total.to_string()), ("greatest", instrument.scoring.range.1.to_string()), ("of", of)];
    match &score.band {
        Some(band) => {
            let [total, greatest, of] = args;
            source.say("report-score-band", &[total, greatest, of, ("band", band.label.clone())])
        }
        None => source.say("report-score", &args),
    }
}

/// An instrument without a total: what its published rules say, and nothing more.
fn rules_in_words(source: &Source<'_>, score: &Score) -> String {
    let met = score.rules.iter().filter(|result| result.met == Some(true)).map(|result| result.rule.says.clone());
    let mut words: Vec<String> = met.collect();
    let args = [("answered", score.answered.to_string()), ("of", score.of.to_string())];
    if words.is_empty() && score.positive == Some(false) {
        words.push(source.text("report-no-rule-met"));
    }
    words.push(source.say("report-answered", &args));
    words.join(" ")
}

fn cut_off(source: &Source<'_>, held: &CutOffResult) -> CutOffLine {
    let cut_off = &held.cut_off;
    let key = if held.positive { "report-cut-off-reached" } else { "report-cut-off-below" };
    let args = [("label", cut_off.label.clone()), ("from", cut_off.positive_from.to_string())];
    CutOffLine {
        label: cut_off.label.clone(),
        positive_from: cut_off.positive_from,
        reached: held.positive,
        source: cut_off.source.clone(),
        words: source.say(key, &args),
    }
}
