//! The `Observation` of a score: the total where there is one, and everything a reader needs to trust it.
//!
//! A total stands in `valueInteger` only when the owner's rule gives one. A total scaled up from fewer answers is
//! another thing: it has a component of its own, so nobody who reads the value alone takes it for a total.

use serde_json::{Number, Value as Json};

use super::response::absent_code;
use super::{ABSENT, Administration, Status, concept, object, ours};
use crate::domain::questionnaire::Answer;
use crate::domain::scoring::{Instrument, Method, Score, score};
use crate::domain::words::Words;

/// The score of one administration of an instrument; none for a form.
pub fn observation(of: &Administration<'_>, words: &dyn Words) -> Option<Json> {
    let instrument = of.instrument?;
    let score = score(instrument, &of.answers);
    let writer = Writer { of, words, instrument, score: &score };
    let id = of.id();
    let (value, interpretation) = match score.total {
        Some(total) => (("valueInteger", total.into()), score.band.as_ref().map(|band| concept(band.label.clone()))),
        None => (("dataAbsentReason", writer.absent(writer.why_no_total(), writer.completeness())), None),
    };
    Some(object(vec![
        ("resourceType", "Observation".into()),
        ("id", [&id, "-score"].concat().into()),
        ("status", of.status.of_observation(score.complete() || score.prorated.is_some()).into()),
        ("category", vec![coded("http://terminology.hl7.org/CodeSystem/observation-category", "survey")].into()),
        ("code", writer.code()),
        ("subject", of.subject()),
        ("effectiveDateTime", of.at.iso().into()),
        ("performer", vec![Administration::practitioner(words)].into()),
        value,
        ("interpretation", interpretation.into_iter().collect::<Vec<_>>().into()),
        ("method", instrument.scoring.variant.clone().map_or(Json::Null, concept)),
        ("note", writer.notes().into_iter().map(concept).collect::<Vec<_>>().into()),
        ("derivedFrom", vec![object(vec![("reference", ["QuestionnaireResponse/", &id].concat().into())])].into()),
        ("component", writer.components().into()),
    ]))
}

fn coding(system: &str, code: &str) -> Json {
    object(vec![("system", system.into()), ("code", code.into())])
}

fn coded(system: &str, code: &str) -> Json {
    object(vec![("coding", vec![coding(system, code)].into())])
}

/// `value[x]` or `dataAbsentReason` of a component.
type Field = (&'static str, Json);

struct Writer<'a> {
    of: &'a Administration<'a>,
    words: &'a dyn Words,
    instrument: &'a Instrument,
    score: &'a Score,
}

impl Writer<'_> {
    /// The codes of the total where they were verified, and ours.
    fn code(&self) -> Json {
        let scoring = &self.instrument.scoring;
        let known = [("loinc_total", "http://loinc.org"), ("snomed_total", "http://snomed.info/sct")];
        let total = |(key, system)| Some(coding(system, scoring.codes.get(key)?.as_ref()?));
        let codings: Vec<Json> = known.into_iter().filter_map(total).chain([self.ours("")]).collect();
        let text = self.words.say("score-title", &[("instrument", scoring.short_title.clone())]);
        object(vec![("coding", codings.into()), ("text", text.into())])
    }

    /// Our own code: the instrument and, after it, the part of its score.
    fn ours(&self, part: &str) -> Json {
        object(vec![
            ("system", ours("CodeSystem/scores").into()),
            ("version", self.score.version.as_str().into()),
            ("code", [&self.score.instrument, part].concat().into()),
        ])
    }

    fn component(&self, part: &[&str], label: &str, value: Field, says: Option<String>) -> Json {
        let coding = vec![self.ours(&part.concat())];
        object(vec![
            ("code", object(vec![("coding", coding.into()), ("text", label.into())])),
            value,
            ("interpretation", says.map(concept).into_iter().collect::<Vec<_>>().into()),
        ])
    }

    fn absent(&self, code: &str, text: String) -> Json {
        object(vec![("coding", vec![coding(ABSENT, code)].into()), ("text", text.into())])
    }

    fn yes_or_no(&self, met: Option<bool>) -> Field {
        match met {
            Some(met) => ("valueBoolean", met.into()),
            None => ("dataAbsentReason", self.absent(self.why_open(), String::new())),
        }
    }

    /// The reason of every question left open, where they share one.
    fn why_open(&self) -> &'static str {
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

    fn why_no_total(&self) -> &'static str {
        if self.instrument.scoring.method == Method::None { "not-applicable" } else { self.why_open() }
    }

    /// May the least possible total be said? Not where it could be the answer to an item that is never exported.
    fn says_least(&self) -> bool {
        self.instrument.scoring.method == Method::Sum && self.score.total.is_none() && self.of.masked().is_empty()
    }

    /// "4 of 9 answered", and what that means for the total.
    fn completeness(&self) -> String {
        let (answered, of) = (self.score.answered.to_string(), self.score.of.to_string());
        let args = [("answered", answered), ("of", of), ("least", self.score.at_least.to_string())];
        let key = match (self.score.total, self.instrument.scoring.method) {
            (Some(_), _) => "score-complete",
            (None, Method::None) => "score-no-total",
            (None, Method::Sum) if self.says_least() => "score-none",
            (None, Method::Sum) => "report-no-score-yet",
        };
        self.words.say(key, &args)
    }

    fn components(&self) -> Vec<Json> {
        let (score, scoring) = (self.score, &self.instrument.scoring);
        let count = |count: usize| object(vec![("value", count.into())]);
        let ratio = object(vec![("numerator", count(score.answered)), ("denominator", count(score.of))]);
        let label = |key: &str| self.words.text(key);
        let mut parts = Vec::new();
        parts.push(self.component(&[".completeness"], &label("fhir-completeness"), ("valueRatio", ratio), None));
        if self.says_least() {
            let least = ("valueInteger", score.at_least.into());
            parts.push(self.component(&[".at-least"], &label("fhir-least"), least, None));
        }
        if let Some(value) = score.prorated.and_then(|scaled| scaled.to_string().parse::<Number>().ok()) {
            let quantity = object(vec![
                ("value", value.into()),
                ("unit", label("fhir-points").into()),
                ("system", "http://unitsofmeasure.org".into()),
                ("code", "{score}".into()),
            ]);
            let band = score.band.as_ref().map(|band| band.label.clone());
            parts.push(self.component(&[".prorated"], &label("fhir-scaled"), ("valueQuantity", quantity), band));
        }
        for cut_off in &scoring.cutoff_sets {
            let held = score.cut_offs.iter().find(|held| held.cut_off.id == cut_off.id).map(|held| held.positive);
            let args = [("label", cut_off.label.clone()), ("from", cut_off.positive_from.to_string())];
            let says = held.map(|positive| {
                self.words.say(if positive { "report-cut-off-reached" } else { "report-cut-off-below" }, &args)
            });
            let label = self.words.say("fhir-threshold", &args);
            parts.push(self.component(&[".cut-off.", &cut_off.id], &label, self.yes_or_no(held), says));
        }
        for result in &score.rules {
            let rule = &result.rule;
            let says = result.met.filter(|met| *met).map(|_| rule.says.clone());
            parts.push(self.component(&[".rule.", &rule.id], &rule.label, self.yes_or_no(result.met), says));
        }
        for result in &score.subscales {
            let subscale = &result.subscale;
            let value = match result.total {
                Some(total) => ("valueInteger", total.into()),
                None => ("dataAbsentReason", self.absent(self.why_open(), String::new())),
            };
            parts.push(self.component(&[".subscale.", &subscale.id], &subscale.label, value, None));
        }
        for flag in self.flags() {
            parts.push(self.component(&[".flag.", &flag.id], &flag.says, ("valueBoolean", true.into()), None));
        }
        parts
    }

    /// The flags that fire, but for those that would give away an item that is never exported.
    fn flags(&self) -> impl Iterator<Item = &crate::domain::scoring::Flag> {
        let sensitive = &self.instrument.scoring.sensitive_items;
        self.score.flags.iter().filter(|flag| flag.item.as_ref().is_none_or(|item| !sensitive.contains(item)))
    }

    /// Version, completeness, every threshold and rule with its source, flags, advice, and what a reader must know.
    fn notes(&self) -> Vec<String> {
        let (score, scoring, words) = (self.score, &self.instrument.scoring, self.words);
        let source = |label: &str, source: &str, status: &str| {
            let args = [("label", label.to_owned()), ("source", source.to_owned()), ("status", status.to_owned())];
            words.say("fhir-source", &args)
        };
        let version = [("instrument", scoring.title.clone()), ("version", score.version.clone())];
        let mut notes = vec![words.say("score-version", &version), self.completeness()];
        notes.extend(self.flags().map(|flag| [&words.text("score-flag"), " ", &flag.says].concat()));
        notes.extend(score.notes.iter().cloned());
        if let (Some(scaled), Some(leave)) = (score.prorated, &scoring.prorate) {
            let args = [("answered", score.answered.to_string()), ("of", score.of.to_string())];
            let how = words.say("score-prorated", &args);
            notes.push(source(&[&scaled.to_string(), ", ", &how].concat(), &leave.source, &leave.status));
        }
        for cut_off in &scoring.cutoff_sets {
            let args = [("label", cut_off.label.clone()), ("from", cut_off.positive_from.to_string())];
            notes.push(source(&words.say("fhir-threshold", &args), &cut_off.source, &cut_off.status));
        }
        notes.extend(scoring.rules.iter().map(|rule| source(&rule.label, &rule.source, &rule.status)));
        notes.extend(scoring.subscales.iter().map(|scale| source(&scale.label, &scale.source, &scale.status)));
        notes.extend(scoring.band_source.iter().map(|source| [&words.text("fhir-bands"), ": ", source].concat()));
        notes.extend(self.of.cautions(words));
        notes.push(words.text("score-not-a-diagnosis"));
        let (catalogue, rules) = &self.of.catalogue;
        let made_with = [("catalogue", (*catalogue).to_owned()), ("rules", rules.clone())];
        notes.push(words.say("fhir-made-with", &made_with));
        notes
    }
}
