//! Section 11: safety as facts and actions. No grade, no probability, no prediction.

use super::super::basis::Basis;
use super::super::filter::{Filter, Said};
use super::super::model::SectionPart;
use super::super::parts::Need;
use super::super::source::Source;
use super::super::withheld::WithheldKind;
use super::content::{Written, fact, lines, words};
use super::needs::{says_the_same, surest};
use crate::domain::urgency::ActionKind;

const FORM: &str = "court-report";

/// Concerns found, the hand-over, what was done.
pub(super) fn safety(source: &Source<'_>, filter: &mut Filter<'_>) -> Written {
    let left_out = &source.content.report.safety_left_out;
    let mut needs = Vec::new();
    for fired in source.outcome.safety.iter().filter(|fired| !left_out.contains(&fired.rule.id)) {
        let rule = fired.rule;
        let topic = rule.topic.clone().unwrap_or_else(|| "unknown".into());
        let found = source.findings(rule);
        let title = Said::new(&rule.title, surest(&found)).about(Some(topic));
        let Some(title) = filter.pass(WithheldKind::Concern, title) else { continue };
        let mut findings = Vec::new();
        for said in found {
            findings
                .extend(filter.pass(WithheldKind::Concern, said).filter(|finding| !says_the_same(&findings, finding)));
        }
        needs.push(Need { code: rule.id.clone(), title, level: None, findings });
    }
    if let Some(to) = source.worded(FORM, "handover-to") {
        filter.warn(FORM, "handover-to", &to);
    }
    let listed = vec![
        fact(source, filter, "handover", source.said(FORM, "handover")),
        fact(source, filter, "handover-to", source.said(FORM, "handover-to")),
    ];
    let done = done(source);
    Written::noted(source.text("report-safety-note"))
        .with((!needs.is_empty()).then_some(SectionPart::Needs { needs }))
        .with(SectionPart::Facts { facts: listed })
        .with(lines(Some(source.text("report-label-done")), filter, WithheldKind::Action, done))
        .with(words(source, filter, (FORM, "safety-words"), Some("report-label-safety-words"), None))
}

/// Safety actions ticked as done. Where the detail could put someone in danger, only that it was done.
fn done(source: &Source<'_>) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    let mut discreet = std::collections::BTreeSet::new();
    for (id, action) in source.case.done.keys() {
        let Some(rule) = source.content.urgency.rules.iter().find(|rule| rule.id == *id) else { continue };
        let Some(action) = rule.action(*action).filter(|action| action.kind != ActionKind::Advise) else { continue };
        let topic = rule.topic.as_deref();
        let hidden = topic.filter(|topic| source.content.report.discreet_topics.iter().any(|known| known == topic));
        match hidden {
            Some(topic) if discreet.insert(topic) => {
                said.push(Said::new(source.text("report-safeguarding-done"), Basis::Practitioner).about(Some(topic)));
            }
            Some(_) => {}
            None => said.push(Said::new(&action.says, Basis::Practitioner).about(topic)),
        }
    }
    said
}
