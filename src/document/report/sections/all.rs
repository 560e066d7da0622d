//! The sections in reading order, and which of them a recipient gets.

use super::super::filter::Filter;
use super::super::model::Section;
use super::super::source::Source;
use super::content::Written;
use super::{admin, basis, needs, options, participation, results, safety};

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
pub(in crate::document::report) fn all(source: &Source<'_>, filter: &mut Filter<'_>) -> Vec<Section> {
    let left_out = source.content.report.sections_left_out.get(&source.recipient.code);
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
