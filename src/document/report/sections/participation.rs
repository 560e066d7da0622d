//! Sections 6 and 7: the person's own view, and what helps them take part.

use super::super::basis::Basis;
use super::super::filter::{Filter, Said};
use super::super::model::SectionPart;
use super::super::source::Source;
use super::super::withheld::WithheldKind;
use super::content::{Written, chosen, fact, fact_if, lines, words};
use crate::domain::questionnaire::Reason;

/// Their words, or why there are none.
pub(super) fn own_view(source: &Source<'_>, filter: &mut Filter<'_>) -> Written {
    if let Some(words) = words(source, filter, ("own-view", "own-words"), None, None) {
        return Written::default().with(words);
    }
    let (key, basis) = match source.reason("own-view", "own-words") {
        Some(Reason::Declined) => ("report-own-view-declined", Basis::Practitioner),
        Some(Reason::Unable) => ("report-own-view-unable", Basis::Practitioner),
        Some(Reason::NotAsked | Reason::NotKnown) | None => ("report-own-view-missing", Basis::Fixed),
    };
    let said = Said::new(source.text(key), basis).public().at(source.at("own-view", "own-words"));
    Written::default().with(lines(None, filter, WithheldKind::Line, vec![said]))
}

/// The appropriate adult, communication needs, and suggestions for the court to consider.
pub(super) fn participation(source: &Source<'_>, filter: &mut Filter<'_>) -> Written {
    let mut listed = Vec::new();
    let history = adult(source);
    // What was typed about it is told of a child only, as below.
    let told = source.case.adult.iter().filter(|record| source.person.is_child() && record.status.needs_reason());
    for words in told.filter_map(|record| record.reason.as_ref()) {
        filter.warn("case", "appropriate-adult", words);
    }
    if source.person.is_child() || !history.is_empty() {
        let said = if history.is_empty() { vec![source.not_recorded()] } else { history };
        listed.extend(fact_if(source, filter, "adult", WithheldKind::Line, said));
    }
    if source.person.is_child() {
        let required = Said::new(source.text("report-adult-required"), Basis::Fixed).public();
        listed.insert(0, fact(source, filter, "adult-rule", Some(required)));
    }
    let difficulty = chosen(source, "communication", "difficulty");
    listed.extend(fact_if(source, filter, "difficulty", WithheldKind::Adjustment, difficulty));
    let helps = chosen(source, "communication", "adjustments");
    listed.extend(fact_if(source, filter, "adjustments", WithheldKind::Adjustment, helps));
    let theirs = ("communication", "communication-words");
    let topic = Some("learning-communication");
    let suggestions = chosen(source, "court-report", "suggestions");
    let considered = Some(source.text("report-to-consider"));
    let how = ("court-report", "participation-words");
    Written::default()
        .with((!listed.is_empty()).then_some(SectionPart::Facts { facts: listed }))
        .with(words(source, filter, theirs, Some("report-label-communication-words"), topic))
        .with(lines(considered, filter, WithheldKind::Adjustment, suggestions))
        .with(words(source, filter, how, Some("report-label-participation-words"), None))
}

/// What happened about the appropriate adult, in order. That a child has one says nothing of the child; of anybody else
/// it is told under its topic, and what was typed about it is not told.
fn adult(source: &Source<'_>) -> Vec<Said> {
    let child = source.person.is_child();
    let told = source.case.adult.iter().filter(|record| !child || !record.status.is_dismissal());
    let said = told.map(|record| {
        let code = record.status.code();
        let reason = record.reason.clone().filter(|_| child && record.status.needs_reason());
        let key = match reason {
            Some(_) => format!("report-adult-{code}-because"),
            None => format!("report-adult-{code}"),
        };
        let args = [("when", record.at.day_and_clock()), ("reason", reason.unwrap_or_default())];
        let said = Said::new(source.say(&key, &args), Basis::Practitioner).at(Some(record.at));
        if child {
            said.public()
        } else {
            said.disclosing(source.content.report.disclosure("appropriate-adult", "status", Some(code)))
        }
    });
    said.collect()
}
