//! What the sections read from: a case with everything worked out once, behind a few plain questions.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::basis::Basis;
use super::filter::Said;
use super::request::ReportRequest;
use crate::domain::case::{Case, Person, with_context};
use crate::domain::clinical_content::{ClinicalContent, CodeRow};
use crate::domain::consent::Consent;
use crate::domain::messages::{Arg, Messages};
use crate::domain::questionnaire::{Answer, Enabled, Reason, Value};
use crate::domain::scoring::Instrument;
use crate::domain::time::Timestamp;
use crate::domain::urgency::{Outcome, outcome};

/// A case as a report reads it.
pub(super) struct Source<'a> {
    pub case: &'a Case,
    pub content: &'a ClinicalContent,
    pub messages: &'a dyn Messages,
    pub request: &'a ReportRequest<'a>,
    pub recipient: &'a CodeRow,
    pub consent: &'a Consent,
    pub version: u32,
    pub person: Person,
    pub outcome: Outcome<'a>,
    /// Answers to questions that are asked, by form and item: nothing else may reach a report.
    kept: BTreeMap<(String, String), Answer>,
}

impl<'a> Source<'a> {
    pub fn new(
        case: &'a Case,
        content: &'a ClinicalContent,
        messages: &'a dyn Messages,
        request: &'a ReportRequest<'a>,
        (recipient, consent, version): (&'a CodeRow, &'a Consent, u32),
    ) -> Self {
        let person = Person::of(case, content);
        let mut kept = BTreeMap::new();
        for form in &content.forms {
            let (form, answers) = with_context(form, case.standing_answers(&form.id), &person);
            let enabled = Enabled::of(&form, &answers);
            for (_, item, answer) in enabled.keep(&form, &answers) {
                kept.insert((form.id.clone(), item.link_id.clone()), answer.clone());
            }
        }
        let outcome = outcome(case, content);
        Self { case, content, messages, request, recipient, consent, version, person, outcome, kept }
    }

    pub fn text(&self, key: &str) -> String {
        self.messages.text(key)
    }

    pub fn say(&self, key: &str, args: &[Arg<'_>]) -> String {
        self.messages.say(key, args)
    }

    fn answer(&self, form: &str, item: &str) -> Option<&Answer> {
        self.kept.get(&(form.to_owned(), item.to_owned()))
    }

    /// The values of a question; none when it is not asked or has no answer.
    pub fn values(&self, form: &str, item: &str) -> &[Value] {
        self.answer(form, item).map_or(&[], Answer::values)
    }

    /// The code of the first value.
    pub fn code(&self, form: &str, item: &str) -> Option<&str> {
        self.values(form, item).first().and_then(Value::code)
    }

    /// The first value in words.
    pub fn worded(&self, form: &str, item: &str) -> Option<String> {
        self.values(form, item).first().map(|value| self.display(form, item, value))
    }

    /// A value in words: those kept with the answer, else those of the form.
    pub fn display(&self, form: &str, item: &str, value: &Value) -> String {
        match value {
            Value::Coding(coding) if coding.display.is_none() => {
                let option =
                    self.content.form(form).and_then(|form| form.item(item)).and_then(|item| item.option(value));
                option.map_or(value, |option| &option.value).to_string()
            }
            value => value.to_string(),
        }
    }

    /// Why a question has no answer.
    pub fn reason(&self, form: &str, item: &str) -> Option<Reason> {
        match self.answer(form, item) {
            Some(Answer::Missing(reason)) => Some(*reason),
            _ => None,
        }
    }

    /// When a question was answered.
    pub fn at(&self, form: &str, item: &str) -> Option<Timestamp> {
        let recorded: Vec<_> = self.case.runs_by_contact(form).filter_map(|run| run.recorded.get(item)).collect();
        // The answer that stands, which a later reason for none does not replace.
        let given = recorded.iter().find(|recorded| matches!(recorded.answer, Answer::Given(_)));
        given.or(recorded.first()).map(|recorded| recorded.at)
    }

    /// The instruments of which anything may be said to this recipient, if consent allows it.
    pub fn instruments_let_out(&self) -> impl Iterator<Item = &'a Instrument> + use<'a, '_> {
        let instruments = self.content.instruments.iter().map(Rc::as_ref);
        instruments.filter(|instrument| self.case.lets_out(instrument, &self.recipient.code))
    }

    /// The practitioner's answer to a question, as it may be said.
    pub fn said(&self, form: &str, item: &str) -> Option<Said> {
        let text = self.worded(form, item)?;
        let code = self.code(form, item);
        let disclosure = self.content.report.disclosure(form, item, code);
        Some(Said::new(text, self.basis(form, item, code)).disclosing(disclosure).at(self.at(form, item)))
    }

    /// Fixed words for what is not there: nothing stays blank.
    pub fn not_recorded(&self) -> Said {
        Said::new(self.text("report-not-recorded"), Basis::Fixed).public()
    }

    /// What an answer rests on.
    pub fn basis(&self, form: &str, item: &str, code: Option<&str>) -> Basis {
        let table = &self.content.report.fact_basis;
        let exact = code.and_then(|code| table.get(&format!("{form}.{item}={code}")));
        if let Some(code) = exact {
            return Basis::of_code(code);
        }
        let found = table.get(&format!("{form}.{item}")).or_else(|| table.get(form));
        let basis = found.map_or(Basis::Practitioner, |code| Basis::of_code(code));
        // Without the person's yes to screening, it was seen, or somebody else said so.
        let of_screening = basis == Basis::SelfReport && form == "core-screen";
        if of_screening && self.code(form, "offer") != Some("accepted") { Basis::Observed } else { basis }
    }
}
