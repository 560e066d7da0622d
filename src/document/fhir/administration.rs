//! One administration of a form or an instrument as its resources read it.

use std::collections::BTreeSet;
use std::rc::Rc;

use serde_json::Value as Json;

use super::json::{case_identifier, object};
use super::status::Status;
use crate::domain::case::{Case, Person, Run, with_context};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::hash::Hash;
use crate::domain::messages::Messages;
use crate::domain::questionnaire::{Answers, Questionnaire};
use crate::domain::scoring::Instrument;
use crate::domain::time::Timestamp;

/// One administration of a form or an instrument.
#[derive(Clone, Debug)]
pub struct Administration<'a> {
    /// The id of the administration.
    pub run: &'a str,
    /// The local reference of the case; nothing of the person.
    pub reference: &'a str,
    /// What was asked.
    pub questionnaire: &'a Rc<Questionnaire>,
    /// The version it was begun with.
    pub version: &'a str,
    /// How it is scored; none for a form.
    pub instrument: Option<&'a Instrument>,
    /// The answers, those to context items included.
    pub answers: Answers,
    /// How far it is.
    pub status: Status,
    /// When it was last worked on.
    pub at: Timestamp,
    /// The version of the catalogue, and its rule set.
    pub catalogue: (&'a str, String),
}

impl<'a> Administration<'a> {
    /// One run of a case; none when its questionnaire is not in the content.
    pub fn of(case: &'a Case, content: &'a ClinicalContent, run: &'a Run) -> Option<Self> {
        let questionnaire = content.questionnaire(&run.questionnaire)?;
        Some(Self {
            run: &run.id,
            reference: &case.reference,
            questionnaire,
            version: &run.version,
            instrument: content.instrument(&run.questionnaire).map(AsRef::as_ref),
            answers: with_context(questionnaire, run.answers(), &Person::of(case, content)).1,
            status: Status::of(case, &run.id),
            at: run.last_at(),
            catalogue: (&content.version, content.rule_set()),
        })
    }

    /// The items whose answers are kept back. Where one that is never exported counts towards the total, every item
    /// that counts is kept back with it: the total less the others would be the answer.
    pub fn masked(&self) -> BTreeSet<&'a str> {
        let Some(Instrument { scoring, .. }) = self.instrument else { return BTreeSet::new() };
        let mut masked: BTreeSet<&str> = scoring.sensitive_items.iter().map(String::as_str).collect();
        let counts = |item: &String| {
            scoring.sensitive_items.contains(item) && self.answers.get(item).is_some_and(|a| !a.values().is_empty())
        };
        if scoring.items.iter().any(counts) {
            masked.extend(scoring.items.iter().map(String::as_str));
        }
        masked
    }

    /// The id of the response; that of the observation ends in `-score`.
    pub(super) fn id(&self) -> String {
        let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '.';
        // FHIR's ids have at most 64 characters.
        if !self.run.is_empty() && self.run.len() <= 58 && self.run.chars().all(plain) {
            return self.run.to_owned();
        }
        let mut id = Hash::of(self.run.as_bytes()).0;
        id.truncate(32);
        id
    }

    /// The person, known by the reference of the case only.
    pub(super) fn subject(&self) -> Json {
        object(vec![("type", "Patient".into()), ("identifier", case_identifier(self.reference))])
    }

    /// Whoever asked, without a name.
    pub(super) fn practitioner(messages: &dyn Messages) -> Json {
        object(vec![("type", "Practitioner".into()), ("display", messages.text("fhir-practitioner").into())])
    }

    /// What every reader of the wording or of its results has to see: whether it was checked, and the owner's line.
    pub(super) fn cautions(&self, messages: &dyn Messages) -> Vec<String> {
        let Some(Instrument { scoring, .. }) = self.instrument else {
            return self.questionnaire.copyright.iter().cloned().collect();
        };
        let checked = scoring.text_status.caution_key().map(|key| messages.text(key));
        checked.into_iter().chain([scoring.licence.attribution.clone()]).collect()
    }
}
