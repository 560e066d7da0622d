//! What a score says of itself, shared by the value, the components and the notes of an `Observation`.

use serde_json::Value as Json;

use super::administration::Administration;
use super::json::{ABSENT, concept, object, ours};
use super::status::Status;
use super::value::absent_code;
use crate::domain::messages::Messages;
use crate::domain::questionnaire::Answer;
use crate::domain::scoring::{Flag, Instrument, Method, Score};

pub(super) fn coding(system: &str, code: &str) -> Json {
    object(vec![("system", system.into()), ("code", code.into())])
}

pub(super) fn coded(system: &str, code: &str) -> Json {
    object(vec![("coding", vec![coding(system, code)].into())])
}

/// `value[x]` or `dataAbsentReason` of a component.
pub(super) type Field = (&'static str, Json);

pub(super) struct ScoreWriter<'a> {
    pub(super) of: &'a Administration<'a>,
    pub(super) messages: &'a dyn Messages,
    pub(super) instrument: &'a Instrument,
    pub(super) score: &'a Score,
}

impl ScoreWriter<'_> {
    /// The codes of the total where they were verified, and ours.
    pub(super) fn code(&self) -> Json {
        let scoring = &self.instrument.scoring;
        let known = [("loinc_total", "http://loinc.org"), ("snomed_total", "http://snomed.info/sct")];
        let total = |(key, system)| Some(coding(system, scoring.codes.get(key)?.as_ref()?));
        let codings: Vec<Json> = known.into_iter().filter_map(total).chain([self.ours("")]).collect();
        let text = self.messages.say("score-title", &[("instrument", scoring.short_title.clone())]);
        object(vec![("coding", codings.into()), ("text", text.into())])
    }

    /// Our own code: the instrument and, after it, the part of its score.
    pub(super) fn ours(&self, part: &str) -> Json {
        object(vec![
            ("system", ours("CodeSystem/scores").into()),
            ("version", self.score.version.as_str().into()),
            ("code", [&self.score.instrument, part].concat().into()),
        ])
    }

    pub(super) fn component(&self, part: &[&str], label: &str, value: Field, says: Option<String>) -> Json {
        let coding = vec![self.ours(&part.concat())];
        object(vec![
            ("code", object(vec![("coding", coding.into()), ("text", label.into())])),
            value,
            ("interpretation", says.map(concept).into_iter().collect::<Vec<_>>().into()),
        ])
    }

    pub(super) fn absent(&self, code: &str, text: String) -> Json {
        object(vec![("coding", vec![coding(ABSENT, code)].into()), ("text", text.into())])
    }

    pub(super) fn yes_or_no(&self, met: Option<bool>) -> Field {
        match met {
            Some(met) => ("valueBoolean", met.into()),
            None => ("dataAbsentReason", self.absent(self.why_open(), String::new())),
        }
    }

    /// The reason of every question left open, where they share one.
    pub(super) fn why_open(&self) -> &'static str {
        if self.of.status == Status::InProgress {
            return "temp-unknown";
        }
        let mut reasons =
            self.instrument.scoring.items.iter().filter(|item| !self.score.skipped.contains(item)).filter_map(|item| {
                match self.of.answers.get(item) {
                    Some(Answer::Given(_)) => None,
                    Some(Answer::Missing(reason)) => Some(absent_code(*reason)),
                    None => Some("unknown"),
                }
            });
        let first = reasons.next().unwrap_or("unknown");
        if reasons.all(|reason| reason == first) { first } else { "unknown" }
    }

    pub(super) fn why_no_total(&self) -> &'static str {
        if self.instrument.scoring.method == Method::None { "not-applicable" } else { self.why_open() }
    }

    /// May the least possible total be said? Not where it could be the answer to an item that is never exported.
    pub(super) fn says_least(&self) -> bool {
        self.instrument.scoring.method == Method::Sum && self.score.total.is_none() && self.of.masked().is_empty()
    }

    /// "4 of 9 answered", and what that means for the total.
    pub(super) fn completeness(&self) -> String {
        let (answered, of) = (self.score.answered.to_string(), self.score.of.to_string());
        let args = [("answered", answered), ("of", of), ("least", self.score.at_least.to_string())];
        let key = match (self.score.total, self.instrument.scoring.method) {
            (Some(_), _) => "score-complete",
            (None, Method::None) => "score-no-total",
            (None, Method::Sum) if self.says_least() => "score-none",
            (None, Method::Sum) => "report-no-score-yet",
        };
        self.messages.say(key, &args)
    }

    /// The flags that fire, but for those that would give away an item that is never exported.
    pub(super) fn flags(&self) -> impl Iterator<Item = &Flag> {
        let sensitive = &self.instrument.scoring.sensitive_items;
        self.score.flags.iter().filter(|flag| flag.item.as_ref().is_none_or(|item| !sensitive.contains(item)))
    }
}
