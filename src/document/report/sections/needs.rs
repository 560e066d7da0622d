//! Sections 8, 10 and 12: needs, care now, and basic needs.
//!
//! A need says what it rests on and never a diagnosis: "the person says so", "signs were seen", "a screen
//! suggests further assessment", "a record confirms it" are the words of the rules.

use std::collections::BTreeSet;

use super::super::basis::Basis;
use super::super::filter::{Filter, Said, Statement};
use super::super::model::SectionPart;
use super::super::parts::{Level, Need};
use super::super::source::Source;
use super::super::withheld::WithheldKind;
use super::content::{Written, chosen, fact_if, words};
use crate::domain::questionnaire::Value;
use crate::domain::report_rules::Disclosure;
use crate::domain::urgency::{FiredRule, NeedLevel};

/// Somewhere to sleep, money, a phone, and what is arranged.
pub(super) fn basic_needs(source: &Source<'_>, filter: &mut Filter<'_>) -> Written {
    let mut listed = Vec::new();
    listed.extend(fact_if(source, filter, "tonight", WithheldKind::BasicNeed, beside_needs(source, "tonight")));
    listed.extend(fact_if(source, filter, "lacks", WithheldKind::BasicNeed, beside_needs(source, "lacks")));
    let needs = found(source, filter, WithheldKind::BasicNeed, |code| code.starts_with("basic:"));
    let release = ("court-report", "release-words");
    Written::noted(source.text("report-basic-first"))
        .with((!listed.is_empty()).then_some(SectionPart::Facts { facts: listed }))
        .with((!needs.is_empty()).then_some(SectionPart::Needs { needs }))
        .with(words(source, filter, release, Some("report-label-release-words"), None))
}

/// Answers on basic needs that no rule of need is about, such as a settled home: the others stand in the table.
fn beside_needs(source: &Source<'_>, item: &str) -> Vec<Said> {
    let form = "basic-needs";
    let values = source.values(form, item).iter().filter(|value| value.code() != Some("none"));
    let beside = values.filter(|value| source.topics_of_answer(form, item, value).is_empty());
    let said = |value| {
        Said::new(source.display(form, item, value), source.basis(form, item, value.code()))
            .disclosing(source.content.report.disclosure(form, item, value.code()))
            .at(source.at(form, item))
    };
    beside.map(said).collect()
}

/// Vulnerabilities and needs found, those of home and money first.
pub(super) fn needs(source: &Source<'_>, filter: &mut Filter<'_>) -> Written {
    let mut needs = found(source, filter, WithheldKind::Need, |code| !code.starts_with("basic:"));
    needs.sort_by_key(|need| !source.content.report.basic_needs.contains(&need.code));
    let mut further = Vec::new();
    let said = source.said("screening-outcome", "further-assessment").into_iter().collect();
    further.extend(fact_if(source, filter, "further-assessment", WithheldKind::Line, said));
    let further = (!further.is_empty()).then_some(SectionPart::Facts { facts: further });
    if needs.is_empty() {
        return Written::default().with(further);
    }
    Written::noted(source.text("report-no-diagnosis")).with(SectionPart::Needs { needs }).with(further)
}

fn found(source: &Source<'_>, filter: &mut Filter<'_>, what: WithheldKind, wanted: fn(&str) -> bool) -> Vec<Need> {
    let never = &source.content.report.never_needs;
    let fired = source.outcome.needs.iter().filter(|fired| wanted(&fired.rule.id) && !never.contains(&fired.rule.id));
    let mut treated = BTreeSet::new();
    fired.filter_map(|fired| need(source, filter, what, fired, &mut treated)).collect()
}

/// One need. Whether it is treated is said with the first need of each topic.
fn need(
    source: &Source<'_>,
    filter: &mut Filter<'_>,
    what: WithheldKind,
    fired: &FiredRule<'_, NeedLevel>,
    treated_topics: &mut BTreeSet<String>,
) -> Option<Need> {
    let rule = fired.rule;
    let disclosure = source.content.need_disclosure(&rule.id);
    let found = source.findings(rule);
    let basis = surest(&found);
    let title = filter.pass(what, Said::new(&rule.title, basis).disclosing(disclosure))?;
    let mut findings = Vec::new();
    let treated = match disclosure {
        Disclosure::Topic(topic) if treated_topics.insert(topic.to_owned()) => treated(source, topic),
        _ => None,
    };
    for said in found.into_iter().chain(treated) {
        findings.extend(filter.pass(what, said).filter(|finding| !says_the_same(&findings, finding)));
    }
    if findings.is_empty() {
        findings.extend(filter.pass(what, Said::new(source.text("report-finding-screening"), basis).public()));
    }
    let code = fired.level.code();
    let level = Level { code, label: source.text(&format!("report-level-{code}")) };
    Some(Need { code: rule.id.clone(), title, level: Some(level), findings })
}

pub(super) fn says_the_same(known: &[Statement], new: &Statement) -> bool {
    known.iter().any(|known| known.text() == new.text() && known.basis() == new.basis())
}

/// What the title of a need rests on: the first of its reasons, since rules name the surest first.
pub(super) fn surest(found: &[Said]) -> Basis {
    found.first().map_or(Basis::Practitioner, Said::basis)
}

/// Is a service treating it? Only when the person was asked which services support them.
fn treated(source: &Source<'_>, topic: &str) -> Option<Said> {
    let treatment = &source.content.report.treatment;
    if !treatment.values().any(|treats| treats == topic) {
        return None;
    }
    let (form, item) = ("core-screen", "in-care");
    let values = source.values(form, item);
    let treats =
        |value: &&Value| value.code().and_then(|code| treatment.get(code)).is_some_and(|treats| treats == topic);
    let text = match values.iter().find(treats) {
        Some(value) => source.say("report-in-treatment", &[("service", source.display(form, item, value))]),
        // Another service than those asked about says nothing of treatment.
        None if values.iter().any(|value| value.code() == Some("none")) => source.text("report-not-in-treatment"),
        None => return None,
    };
    Some(Said::new(text, source.basis(form, item, None)).about(Some(topic)).at(source.at(form, item)))
}

/// Services in touch with the person, each by its topic; medicine that must not stop.
pub(super) fn care(source: &Source<'_>, filter: &mut Filter<'_>) -> Written {
    let (form, item) = ("core-screen", "in-care");
    let services = chosen(source, form, item);
    let mut listed = Vec::new();
    listed.extend(fact_if(source, filter, "in-care", WithheldKind::Care, services));
    let missed = chosen(source, form, "medicine-missed");
    if !missed.is_empty() {
        // Never which one: the name of a medicine tells what it is for.
        let text = source.text("report-medicine-missed");
        let said = Said::new(text, source.basis(form, "medicine-missed", None))
            .disclosing(source.content.need_disclosure("basic:medication"));
        listed.extend(fact_if(
            source,
            filter,
            "medicine",
            WithheldKind::Care,
            vec![said.at(source.at(form, "medicine-missed"))],
        ));
    }
    // Written for the screening, not for a report, and it may name any service: told only where every topic may
    // be. `any` is no topic of the list, so otherwise the filter keeps it back.
    let all = source.content.codes("topics").iter().all(|row| source.consent.topics.contains(&row.code));
    let free =
        words(source, filter, (form, "current-care"), Some("report-label-current-care"), (!all).then_some("any"));
    Written::default().with((!listed.is_empty()).then_some(SectionPart::Facts { facts: listed })).with(free)
}
