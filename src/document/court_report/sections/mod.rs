//! The sixteen sections, each a function from the case to its parts, in reading order.
//!
//! Numbers are those of the standard report. Basic needs (12) stand right after the person's own view:
//! somewhere to sleep comes before clinical statements, on screen and on paper.

mod admin;
mod basis;
mod needs;
mod options;
mod participation;
mod results;
mod safety;

use super::filter::{Filter, Said, What};
use super::model::{Fact, Part, Section};
use super::source::Source;

/// What a section holds.
#[derive(Default)]
pub(super) struct Written {
    pub note: Option<String>,
    pub parts: Vec<Part>,
}

impl Written {
    fn noted(note: String) -> Self {
        Self { note: Some(note), parts: Vec::new() }
    }

    fn with(mut self, part: impl Into<Option<Part>>) -> Self {
        self.parts.extend(part.into());
        self
    }
}

type Write = fn(&Source<'_>, &mut Filter<'_>) -> Written;

const SECTIONS: [(u8, &str, Write); 16] = [
    (1, "header", admin::header),
    (2, "author", admin::author),
    (3, "basis", basis::basis),
    (4, "consent", admin::consent),
    (5, "legal-status", admin::legal_status),
    (6, "own-view", participation::own_view),
    (12, "basic-needs", needs::basic_needs),
    (7, "participation", participation::participation),
    (8, "needs", needs::needs),
    (9, "results", results::results),
    (10, "care", needs::care),
    (11, "safety", safety::safety),
    (13, "referrals", options::referrals),
    (14, "options", options::options),
    (15, "limits", admin::limits),
    (16, "sign-off", admin::sign_off),
];

/// Every section this recipient gets.
pub(super) fn all(source: &Source<'_>, filter: &mut Filter<'_>) -> Vec<Section> {
    let left_out = source.library.report.sections_left_out.get(&source.recipient.code);
    let wanted = |number: u8| left_out.is_none_or(|numbers| !numbers.contains(&number));
    let mut sections = Vec::new();
    for (number, id, write) in SECTIONS.iter().filter(|(number, ..)| wanted(*number)) {
        filter.enter(*number);
        let Written { note, parts } = write(source, filter);
        // One wording whether nothing was found or nothing may be told: it gives away neither.
        let note = note.or_else(|| parts.is_empty().then(|| source.text("report-empty")));
        sections.push(Section {
            number: *number,
            id,
            title: source.text(&format!("report-section-{id}")),
            note,
            parts,
        });
    }
    sections
}

/// A fact that every recipient may know, or the words for "not recorded": nothing stays blank.
fn fact(source: &Source<'_>, filter: &mut Filter<'_>, id: &'static str, said: Option<Said>) -> Fact {
    let said = said.unwrap_or_else(|| source.not_recorded());
    facts(source, filter, id, vec![said])
}

/// The same with several things said.
fn facts(source: &Source<'_>, filter: &mut Filter<'_>, id: &'static str, said: Vec<Said>) -> Fact {
    let mut statements: Vec<_> = said.into_iter().filter_map(|said| filter.pass(What::Line, said)).collect();
    if statements.is_empty() {
        statements.extend(filter.pass(What::Line, source.not_recorded()));
    }
    Fact { id, label: source.text(&format!("report-label-{id}")), statements }
}

/// A fact that is there only when something may be said: whether it was not asked, has no answer or may
/// not be told looks the same.
fn fact_if(
    source: &Source<'_>,
    filter: &mut Filter<'_>,
    id: &'static str,
    what: What,
    said: Vec<Said>,
) -> Option<Fact> {
    let statements: Vec<_> = said.into_iter().filter_map(|said| filter.pass(what, said)).collect();
    let label = source.text(&format!("report-label-{id}"));
    (!statements.is_empty()).then_some(Fact { id, label, statements })
}

/// Every value of a question, each with the topic its option gives away. `none` is left out.
fn chosen(source: &Source<'_>, form: &str, item: &str) -> Vec<Said> {
    let said = |value: &crate::domain::questionnaire::Value| {
        let code = value.code().filter(|code| *code != "none");
        code.map(|code| {
            Said::new(source.display(form, item, value), source.basis(form, item, Some(code)))
                .about(source.library.report.option_topic(form, item, code))
                .at(source.at(form, item))
        })
    };
    source.values(form, item).iter().filter_map(said).collect()
}

/// A list, unless it is empty.
fn lines(title: Option<String>, filter: &mut Filter<'_>, what: What, said: Vec<Said>) -> Option<Part> {
    let lines: Vec<_> = said.into_iter().filter_map(|said| filter.pass(what, said)).collect();
    (!lines.is_empty()).then_some(Part::Lines { title, lines })
}

/// Free text of a question, noted for the author to read again.
fn words(
    source: &Source<'_>,
    filter: &mut Filter<'_>,
    (form, item): (&str, &str),
    title: Option<&str>,
    topic: Option<&str>,
) -> Option<Part> {
    let words = filter.pass(What::Words, source.said(form, item)?.about(topic))?;
    filter.warn(form, item);
    Some(Part::Words { title: title.map(|key| source.text(key)), words })
}
