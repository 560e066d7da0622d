//! The pieces that sections are written from: facts, lists, free text. Each goes through the consent filter.

use super::super::filter::{Filter, Said};
use super::super::model::SectionPart;
use super::super::parts::Fact;
use super::super::source::Source;
use super::super::withheld::WithheldKind;
use crate::domain::questionnaire::Value;

/// What a section holds.
#[derive(Default)]
pub(super) struct Written {
    pub note: Option<String>,
    pub parts: Vec<SectionPart>,
}

impl Written {
    pub(super) fn noted(note: String) -> Self {
        Self { note: Some(note), parts: Vec::new() }
    }

    pub(super) fn with(mut self, part: impl Into<Option<SectionPart>>) -> Self {
        self.parts.extend(part.into());
        self
    }
}

/// A fact that every recipient may know, or the words for "not recorded": nothing stays blank.
pub(super) fn fact(source: &Source<'_>, filter: &mut Filter<'_>, id: &'static str, said: Option<Said>) -> Fact {
    let said = said.unwrap_or_else(|| source.not_recorded());
    facts(source, filter, id, vec![said])
}

/// A fact of which several things are said, or the words for "not recorded".
pub(super) fn facts(source: &Source<'_>, filter: &mut Filter<'_>, id: &'static str, said: Vec<Said>) -> Fact {
    let mut statements: Vec<_> = said.into_iter().filter_map(|said| filter.pass(WithheldKind::Line, said)).collect();
    if statements.is_empty() {
        statements.extend(filter.pass(WithheldKind::Line, source.not_recorded()));
    }
    Fact { id, label: source.text(&format!("report-label-{id}")), statements }
}

/// A fact that is there only when something may be said: whether it was not asked, has no answer or may
/// not be told looks the same.
pub(super) fn fact_if(
    source: &Source<'_>,
    filter: &mut Filter<'_>,
    id: &'static str,
    what: WithheldKind,
    said: Vec<Said>,
) -> Option<Fact> {
    let statements: Vec<_> = said.into_iter().filter_map(|said| filter.pass(what, said)).collect();
    let label = source.text(&format!("report-label-{id}"));
    (!statements.is_empty()).then_some(Fact { id, label, statements })
}

/// Every value of a question, each with the topic its option gives away. `none` is left out.
pub(super) fn chosen(source: &Source<'_>, form: &str, item: &str) -> Vec<Said> {
    let said = |value: &Value| {
        let code = value.code().filter(|code| *code != "none");
        code.map(|code| {
            Said::new(source.display(form, item, value), source.basis(form, item, Some(code)))
                .disclosing(source.content.report.disclosure(form, item, Some(code)))
                .at(source.at(form, item))
        })
    };
    source.values(form, item).iter().filter_map(said).collect()
}

/// A list, unless it is empty.
pub(super) fn lines(
    title: Option<String>,
    filter: &mut Filter<'_>,
    what: WithheldKind,
    said: Vec<Said>,
) -> Option<SectionPart> {
    let lines: Vec<_> = said.into_iter().filter_map(|said| filter.pass(what, said)).collect();
    (!lines.is_empty()).then_some(SectionPart::Lines { title, lines })
}

/// Free text of a question, noted for the author to read again.
pub(super) fn words(
    source: &Source<'_>,
    filter: &mut Filter<'_>,
    (form, item): (&str, &str),
    title: Option<&str>,
    topic: Option<&str>,
) -> Option<SectionPart> {
    let words = filter.pass(WithheldKind::Words, source.said(form, item)?.about(topic))?;
    filter.warn(form, item, words.text());
    Some(SectionPart::Words { title: title.map(|key| source.text(key)), words })
}
