//! Section 3: what the report rests on, and what was not available.

use std::collections::BTreeMap;

use super::super::basis::Basis;
use super::super::filter::{Filter, Said};
use super::super::model::SectionPart;
use super::super::source::Source;
use super::super::withheld::WithheldKind;
use super::content::{Written, chosen, fact, fact_if, facts, words};
use crate::domain::case::Stop;
use crate::domain::questionnaire::Value;
use crate::domain::report_rules::Disclosure;
use crate::domain::time::Timestamp;

const FORM: &str = "court-report";

/// The forms of a whole contact. One not begun is said to be not covered.
const COVERED: [&str; 5] = ["own-view", "basic-needs", "communication", "core-screen", "screening-outcome"];

/// Where, when, with whom, from what; what was stopped and what was missing.
pub(super) fn basis(source: &Source<'_>, filter: &mut Filter<'_>) -> Written {
    // What was typed is read again for each recipient: a place may give away what its point does not.
    let asked = source.case.runs_by_contact("identification").filter_map(|run| run.recorded.get("place"));
    for place in asked.flat_map(|recorded| recorded.answer.values()) {
        filter.warn("identification", "place", &place.to_string());
    }
    for place in source.case.contacts.iter().filter_map(|contact| contact.place.as_ref()) {
        filter.warn("identification", "place", place);
    }
    let mut listed = vec![
        facts(source, filter, "seen-how", chosen(source, FORM, "seen-how")),
        facts(source, filter, "place", places(source)),
        fact(source, filter, "alerted", source.said("identification", "alerted")),
        fact(source, filter, "seen", source.said("identification", "seen")),
        facts(source, filter, "recorded", recorded(source)),
        facts(source, filter, "present", present(source)),
        fact(source, filter, "interpreter", interpreter(source)),
        facts(source, filter, "sources-read", chosen(source, FORM, "sources-read")),
    ];
    listed.extend(fact_if(source, filter, "tools", WithheldKind::Tool, instruments(source)));
    let not_begun = COVERED.iter().filter(|id| source.case.run_of(id).is_none());
    let titles =
        not_begun.filter_map(|id| source.content.form(id)).map(|form| Said::new(&form.title, Basis::Fixed).public());
    let not_covered: Vec<Said> = titles.collect();
    listed.extend(fact_if(source, filter, "not-covered", WithheldKind::Line, not_covered));
    let stops: Vec<Said> = source.case.stops.iter().flat_map(|stop| stopped(source, stop)).collect();
    listed.extend(fact_if(source, filter, "stopped", WithheldKind::Tool, stops));
    let mut written = Written::noted(source.text("report-basis-legend"));
    let missing = words(source, filter, (FORM, "sources-missing"), Some("report-label-sources-missing"), None);
    if missing.is_none() {
        listed.push(fact(source, filter, "sources-missing", None));
    }
    written = written.with(SectionPart::Facts { facts: listed }).with(missing);
    written
}

/// Where the person was seen: at the first contact, and at each after it.
fn places(source: &Source<'_>) -> Vec<Said> {
    const WHERE: &str = "identification";
    let rules = &source.content.report;
    let asked = |contact: usize, item: &str| {
        let run = source.case.runs_by_contact(WHERE).find(|run| run.contact == contact)?;
        run.recorded.get(item)?.answer.values().first()
    };
    let words = |contact, item| asked(contact, item).map(|value| source.display(WHERE, item, value));
    let said = |parts: [Option<String>; 2]| {
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let said =
            || Said::new(parts.join(", "), Basis::Practitioner).disclosing(rules.disclosure(WHERE, "place", None));
        (!parts.is_empty()).then(said)
    };
    let setting = asked(0, "setting").and_then(Value::code);
    let first = said([words(0, "setting"), words(0, "place")]);
    // A place without its setting is a place all the same.
    let first = first.map(|said| match setting {
        Some(code) => said.disclosing(rules.disclosure(WHERE, "setting", Some(code))),
        None => said,
    });
    let later = source.case.contacts.iter().filter_map(|contact| {
        // That somebody is remanded or sentenced is not every recipient's to know; where they were seen is.
        let public = rules.disclosure("contact", "point", Some(&contact.point)) == Disclosure::Public;
        let point = public.then(|| source.content.label("points-of-intervention", &contact.point).to_owned());
        let place = contact.place.clone().or_else(|| words(contact.number, "place"));
        said([point, place]).map(|said| said.at(Some(contact.at)))
    });
    first.into_iter().chain(later).collect()
}

/// The days on which something was recorded with the person, each with its first and last time.
fn recorded(source: &Source<'_>) -> Vec<Said> {
    let mut days: BTreeMap<jiff::civil::Date, (Timestamp, Timestamp)> = BTreeMap::new();
    for run in source.case.runs.iter().filter(|run| run.questionnaire != FORM) {
        for at in run.recorded.values().map(|recorded| recorded.at) {
            let day = days.entry(at.date()).or_insert((at, at));
            *day = (day.0.min(at), day.1.max(at));
        }
    }
    let said = |(from, to): &(Timestamp, Timestamp)| {
        let args = [("day", from.day()), ("from", from.clock()), ("to", to.clock())];
        Said::new(source.say("report-recorded", &args), Basis::Practitioner).public()
    };
    days.values().map(said).collect()
}

fn present(source: &Source<'_>) -> Vec<Said> {
    chosen(source, FORM, "present")
}

/// Whether an interpreter was there, and for which language.
fn interpreter(source: &Source<'_>) -> Option<Said> {
    let state = source.said("communication", "interpreter")?;
    let language = source.worded("communication", "first-language");
    if source.code("communication", "interpreter") == Some("none-needed") {
        return Some(state);
    }
    let Some(language) = language else { return Some(state) };
    let how = source.worded("communication", "interpreter").unwrap_or_default();
    let text = source.say("report-interpreter", &[("how", how), ("language", language)]);
    let rules = &source.content.report;
    let said = Said::new(text, Basis::Practitioner)
        .disclosing(rules.disclosure("communication", "interpreter", source.code("communication", "interpreter")))
        .disclosing(rules.disclosure("communication", "first-language", None));
    Some(said.at(source.at("communication", "interpreter")))
}

/// The names of the instruments used; the name of an instrument gives its topic away.
fn instruments(source: &Source<'_>) -> Vec<Said> {
    let used =
        source.instruments_let_out().filter(|instrument| source.case.run_of(&instrument.scoring.instrument).is_some());
    used.map(|instrument| {
        let scoring = &instrument.scoring;
        Said::new(&scoring.short_title, Basis::Tool).about_all([topic(source, &scoring.instrument)])
    })
    .collect()
}

pub(super) fn topic(source: &Source<'_>, instrument: &str) -> String {
    source.content.instrument_topics.get(instrument).cloned().unwrap_or_else(|| "unknown".into())
}

/// Why and when it was stopped, and how far each form had come.
fn stopped(source: &Source<'_>, stop: &Stop) -> Vec<Said> {
    let reason = source.content.label("stop-reasons", &stop.reason).to_owned();
    let args = [("reason", reason), ("day", stop.at.day()), ("time", stop.at.clock())];
    let disclosure = source.content.report.disclosure("stop", "reason", Some(&stop.reason));
    let first = Said::new(source.say("report-stopped", &args), Basis::Practitioner).disclosing(disclosure);
    let first = first.at(Some(stop.at));
    let unfinished = stop.covered.iter().filter(|covered| covered.answered < covered.of);
    let covered = unfinished.filter_map(|covered| {
        let id = covered.questionnaire.as_str();
        let instrument = source.instruments_let_out().find(|instrument| instrument.scoring.instrument == id);
        let title = match instrument {
            Some(instrument) => instrument.scoring.short_title.clone(),
            None => source.content.form(id)?.title.clone(),
        };
        let args = [("title", title), ("answered", covered.answered.to_string()), ("of", covered.of.to_string())];
        let said = Said::new(source.say("report-covered", &args), Basis::Practitioner);
        let said = if instrument.is_some() { said.about(Some(topic(source, id))) } else { said.public() };
        Some(said.at(Some(stop.at)))
    });
    [first].into_iter().chain(covered).collect()
}
