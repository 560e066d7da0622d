//! Sections 13 and 14: referrals and offers, and options for the court to consider.

use super::super::basis::Basis;
use super::super::filter::{Filter, Said, Statement};
use super::super::model::SectionPart;
use super::super::parts::ReferralLine;
use super::super::source::Source;
use super::super::withheld::WithheldKind;
use super::content::{Written, chosen, fact, lines};
use crate::domain::case::Referral;

/// Referrals drafted, those for basic needs first.
pub(super) fn referrals(source: &Source<'_>, filter: &mut Filter<'_>) -> Written {
    let basic = &source.content.report.basic_needs;
    let mut referrals: Vec<&Referral> = source.case.referrals.iter().collect();
    referrals.sort_by_key(|referral| !referral.needs.iter().any(|need| basic.contains(need)));
    let referrals: Vec<ReferralLine> =
        referrals.into_iter().filter_map(|referral| line(source, filter, referral)).collect();
    Written::default().with((!referrals.is_empty()).then_some(SectionPart::Referrals { referrals }))
}

/// A referral stands in the report when the recipient may know of one of its needs, and of every topic that the
/// name of the service gives away. Its needs are filtered one by one.
fn line(source: &Source<'_>, filter: &mut Filter<'_>, referral: &Referral) -> Option<ReferralLine> {
    let rules = &source.content.report;
    let mut topics = Vec::new();
    match source.content.directory.service(&referral.service) {
        Some(service) => topics.extend(source.content.service_topics(service).cloned()),
        // Not in this directory: nobody knows what its name gives away.
        None => topics.push("unknown".into()),
    }
    let listed = referral.needs.iter().filter(|need| !rules.never_needs.contains(need));
    let needs: Vec<Statement> =
        listed.filter_map(|need| filter.pass(WithheldKind::Referral, said(source, need))).collect();
    if needs.is_empty() {
        return None;
    }
    let practitioner = |text: String| Said::new(text, Basis::Practitioner).at(Some(referral.at));
    let name = practitioner(referral.name.clone()).public().about_all(topics);
    let name = filter.pass(WithheldKind::Referral, name)?;
    let status = practitioner(source.say("report-referral-drafted", &[("day", referral.at.day())])).public();
    let next = Said::new(source.text("report-referral-no-date"), Basis::Fixed).public();
    Some(ReferralLine {
        service: referral.service.clone(),
        name,
        needs,
        status: filter.pass(WithheldKind::Referral, status)?,
        next: filter.pass(WithheldKind::Referral, next)?,
    })
}

fn said(source: &Source<'_>, need: &str) -> Said {
    let content = source.content;
    let title = content.needs.rules.iter().find(|rule| rule.id == need).map(|rule| rule.title.as_str());
    let title = title.unwrap_or_else(|| content.label("needs", content.label("vulnerabilities", need)));
    Said::new(title, Basis::Practitioner).disclosing(content.need_disclosure(need))
}

/// Options as the author chose them, for the court to consider. For a child the adult ones are not asked, so
/// whatever the journal holds they cannot stand here.
pub(super) fn options(source: &Source<'_>, filter: &mut Filter<'_>) -> Written {
    let form = "court-report";
    let mut said = chosen(source, form, "options");
    said.extend(chosen(source, form, "adult-options"));
    let Some(list) = lines(None, filter, WithheldKind::Choice, said) else { return Written::default() };
    let mut written = Written::noted(source.text("report-options-note")).with(list);
    if let Some(how_long) = source.said(form, "how-long") {
        filter.warn(form, "how-long", &source.worded(form, "how-long").unwrap_or_default());
        written = written.with(SectionPart::Facts { facts: vec![fact(source, filter, "how-long", Some(how_long))] });
    }
    written
}
