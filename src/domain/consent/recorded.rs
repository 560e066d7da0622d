//! The consent form as it stands: the latest administration, and of it only answers to questions that are asked.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::domain::case::{Case, Run};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::{Answer, Enabled, Value};

/// What the consent form says.
pub(super) struct Recorded<'a> {
    pub(super) run: &'a Run,
    kept: BTreeMap<String, Answer>,
}

impl<'a> Recorded<'a> {
    pub(super) fn of(case: &'a Case, content: &ClinicalContent) -> Option<Self> {
        let (run, form) = (case.run_of("consent")?, content.form("consent")?);
        let answers = run.answers();
        let enabled = Enabled::of(form, &answers);
        let kept =
            enabled.keep(form, &answers).map(|(_, item, answer)| (item.link_id.clone(), answer.clone())).collect();
        Some(Self { run, kept })
    }

    pub(super) fn answer(&self, item: &str) -> Option<&Answer> {
        self.kept.get(item)
    }

    pub(super) fn values(&self, item: &str) -> &[Value] {
        self.answer(item).map_or(&[], Answer::values)
    }

    pub(super) fn code(&self, item: &str) -> Option<&str> {
        self.values(item).first().and_then(Value::code)
    }

    /// The last day of an agreement, where it has one.
    pub(super) fn until(&self, recipient: &str) -> Option<Date> {
        match self.values(&format!("{recipient}-until")).first() {
            Some(Value::Date(day)) => Some(*day),
            _ => None,
        }
    }
}
