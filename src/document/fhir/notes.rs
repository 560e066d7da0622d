//! The notes of an `Observation`: everything a reader needs to trust the score, with the source of each figure.

use super::score_writer::ScoreWriter;

impl ScoreWriter<'_> {
    /// Version, completeness, every threshold and rule with its source, flags, advice, and what a reader must know.
    pub(super) fn notes(&self) -> Vec<String> {
        let (score, scoring, messages) = (self.score, &self.instrument.scoring, self.messages);
        let source = |label: &str, source: &str, status: &str| {
            let args = [("label", label.to_owned()), ("source", source.to_owned()), ("status", status.to_owned())];
            messages.say("fhir-source", &args)
        };
        let version = [("instrument", scoring.title.clone()), ("version", score.version.clone())];
        let mut notes = vec![messages.say("score-version", &version), self.completeness()];
        notes.extend(self.flags().map(|flag| [&messages.text("score-flag"), " ", &flag.says].concat()));
        notes.extend(score.notes.iter().cloned());
        if let (Some(scaled), Some(leave)) = (score.prorated, &scoring.prorate) {
            let args = [("answered", score.answered.to_string()), ("of", score.of.to_string())];
            let how = messages.say("score-prorated", &args);
            notes.push(source(&[&scaled.to_string(), ", ", &how].concat(), &leave.source, &leave.status));
        }
        for cut_off in &scoring.cutoff_sets {
            let args = [("label", cut_off.label.clone()), ("from", cut_off.positive_from.to_string())];
            notes.push(source(&messages.say("fhir-threshold", &args), &cut_off.source, &cut_off.status));
        }
        notes.extend(scoring.rules.iter().map(|rule| source(&rule.label, &rule.source, &rule.status)));
        notes.extend(scoring.subscales.iter().map(|scale| source(&scale.label, &scale.source, &scale.status)));
        notes.extend(scoring.band_source.iter().map(|source| [&messages.text("fhir-bands"), ": ", source].concat()));
        notes.extend(self.of.cautions(messages));
        notes.push(messages.text("score-not-a-diagnosis"));
        let (catalogue, rules) = &self.of.catalogue;
        let made_with = [("catalogue", (*catalogue).to_owned()), ("rules", rules.clone())];
        notes.push(messages.say("fhir-made-with", &made_with));
        notes
    }
}
