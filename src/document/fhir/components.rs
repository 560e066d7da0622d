//! The components of an `Observation`: completeness, thresholds, rules, subscales, flags.

use serde_json::Value as Json;

use super::json::object;
use super::score_writer::ScoreWriter;
use crate::domain::read_json::parse_json;

impl ScoreWriter<'_> {
    pub(super) fn components(&self) -> Vec<Json> {
        let (score, scoring) = (self.score, &self.instrument.scoring);
        let count = |count: usize| object(vec![("value", count.into())]);
        let ratio = object(vec![("numerator", count(score.answered)), ("denominator", count(score.of))]);
        let label = |key: &str| self.messages.text(key);
        let mut parts = Vec::new();
        parts.push(self.component(&[".completeness"], &label("fhir-completeness"), ("valueRatio", ratio), None));
        if self.says_least() {
            let least = ("valueInteger", score.at_least.into());
            parts.push(self.component(&[".at-least"], &label("fhir-least"), least, None));
        }
        if let Some(value) = score.prorated.and_then(|scaled| parse_json(scaled.to_string().as_bytes()).ok()) {
            let quantity = object(vec![
                ("value", value),
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
                self.messages.say(if positive { "report-cut-off-reached" } else { "report-cut-off-below" }, &args)
            });
            let label = self.messages.say("fhir-threshold", &args);
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
}
