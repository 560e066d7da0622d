//! The sections about the report itself: 1 header, 2 author, 4 consent, 5 legal status, 15 limits, 16 sign-off.

use std::collections::BTreeSet;

use super::super::basis::Basis;
use super::super::filter::{Filter, Said};
use super::super::model::SectionPart;
use super::super::source::Source;
use super::super::withheld::WithheldKind;
use super::content::{Written, chosen, fact, fact_if, facts, lines, words};
use crate::domain::case::ReportKind;
use crate::domain::consent::Sharing;
use crate::domain::time::long_date;

const FORM: &str = "court-report";

fn fixed(text: String) -> Said {
    Said::new(text, Basis::Fixed).public()
}

/// What this is, for which court and case, about whom.
pub(super) fn header(source: &Source<'_>, filter: &mut Filter<'_>) -> Written {
    let person = &source.person;
    let told = |text: &Option<String>| text.clone().map(|text| Said::new(text, Basis::SelfReport).public());
    // That it is not recorded, nobody said.
    let age_basis = person.age.map_or(Basis::Fixed, |_| Basis::SelfReport);
    let age = match person.age {
        Some(age) if person.is_child() => source.say("report-age-child", &[("age", age.to_string())]),
        Some(age) => source.say("report-age", &[("age", age.to_string())]),
        None => source.text("report-age-unknown"),
    };
    let version = match source.request.kind {
        ReportKind::Draft => source.text("report-version-draft"),
        ReportKind::Final => source.say("report-version-final", &[("version", source.version.to_string())]),
    };
    let facts = vec![
        fact(source, filter, "name", told(&person.name)),
        fact(source, filter, "birth", told(&person.birth)),
        fact(source, filter, "age", Some(Said::new(age, age_basis).public())),
        fact(source, filter, "recipient", Some(fixed(source.recipient.label.clone()))),
        fact(source, filter, "court", source.said(FORM, "court")),
        fact(source, filter, "hearing-date", source.said(FORM, "hearing-date")),
        fact(source, filter, "case-number", source.said(FORM, "case-number")),
        fact(source, filter, "reference", Some(fixed(source.case.reference.clone()))),
        fact(source, filter, "report-kind", source.said(FORM, "report-kind")),
        fact(source, filter, "version", Some(fixed(version))),
    ];
    Written::noted(source.text("report-what-it-is")).with(SectionPart::Facts { facts })
}

/// Who wrote it.
pub(super) fn author(source: &Source<'_>, filter: &mut Filter<'_>) -> Written {
    let items = ["author-name", "author-role", "profession", "employer", "author-contact", "supervisor"];
    let facts = items.map(|item| fact(source, filter, item, source.said(FORM, item)));
    Written::default().with(SectionPart::Facts { facts: facts.into() })
}

/// What the person agreed to for this recipient. Which topics were not agreed to is nowhere said.
pub(super) fn consent(source: &Source<'_>, filter: &mut Filter<'_>) -> Written {
    let consent = source.consent;
    let code = source.recipient.code.as_str();
    let (decision, note, facts_of, why): (_, _, &[&'static str], _) = match consent.sharing {
        Sharing::Overridden => (
            "report-sharing-overridden",
            "report-only-necessary",
            &["override-basis", "override-authoriser", "override-told"],
            Some(("override-reason", "report-label-override-reason")),
        ),
        Sharing::BestInterests => (
            "report-sharing-best-interests",
            "report-only-best-interests",
            &["best-interests-decider"],
            Some(("best-interests-basis", "report-label-best-interests-basis")),
        ),
        _ => ("report-sharing-given", "report-only-agreed", &[], None),
    };
    let decision = source.text(decision);
    let when = consent.at.map(|at| Said::new(at.day_and_clock(), Basis::Practitioner).public());
    let mut listed = vec![
        fact(
            source,
            filter,
            "sharing",
            Some(Said::new(decision, source.basis("consent", code, None)).public().at(consent.at)),
        ),
        fact(source, filter, "sharing-at", when),
        facts(source, filter, "explained", chosen(source, "consent", "explained")),
        fact(source, filter, "capacity", source.said("consent", "capacity")),
    ];
    let until = consent.until.filter(|_| consent.sharing == Sharing::Given).map(|day| fixed(long_date(day)));
    listed.extend(fact_if(source, filter, "sharing-until", WithheldKind::Line, until.into_iter().collect()));
    listed.extend(facts_of.iter().map(|item| fact(source, filter, item, source.said("consent", item))));
    let why = why.and_then(|(item, label)| words(source, filter, ("consent", item), Some(label), None));
    Written::noted(source.text(note)).with(SectionPart::Facts { facts: listed }).with(why)
}

/// From the list only: no account of the offence, no admissions.
pub(super) fn legal_status(source: &Source<'_>, filter: &mut Filter<'_>) -> Written {
    let facts = ["charge", "position"].map(|item| fact(source, filter, item, source.said(FORM, item)));
    Written::default().with(SectionPart::Facts { facts: facts.into() })
}

/// What the report is not; and what limited the contact, whether or not a result is told.
pub(super) fn limits(source: &Source<'_>, filter: &mut Filter<'_>) -> Written {
    let keys = ["report-limit-expert", "report-limit-opinion", "report-limit-screening", "report-limit-time"];
    let said = keys.map(|key| fixed(source.text(key)));
    let never = said.into_iter().filter_map(|said| filter.pass(WithheldKind::Line, said)).collect();
    let rules = &source.content.report;
    let how = source.case.runs.iter().filter(|run| source.case.counts(run)).flat_map(|run| &run.how);
    let how: BTreeSet<&str> = how.filter(|code| rules.contact_limits.contains(code)).map(String::as_str).collect();
    let said = how.into_iter().map(|code| {
        let words = source.content.label("administration", code);
        Said::new(words, Basis::Practitioner).disclosing(rules.disclosure("administration", "how", Some(code)))
    });
    let when_asked = Some(source.text("report-contact-limits"));
    let contact = lines(when_asked, filter, WithheldKind::Line, said.collect());
    Written::default().with(SectionPart::Lines { title: None, lines: never }).with(contact)
}

/// Who stands for it, who gets it, what it was made with. The hash is added when the report is sealed.
pub(super) fn sign_off(source: &Source<'_>, filter: &mut Filter<'_>) -> Written {
    let content = source.content;
    let made = fixed(source.request.now.day_and_clock());
    let (signed, at) = match source.request.kind {
        ReportKind::Draft => (fixed(source.text("report-not-signed")), None),
        ReportKind::Final => {
            let part = |item| source.worded(FORM, item).unwrap_or_default();
            let args = [("name", part("author-name")), ("role", part("author-role"))];
            (Said::new(source.say("report-signed", &args), Basis::Practitioner).public(), Some(made.clone()))
        }
    };
    let versions = [
        ("rules", content.rule_set()),
        ("report", content.report.version.clone()),
        ("catalogue", content.version.clone()),
        ("directory", content.directory.version.clone()),
    ];
    let made_with = fixed(source.say("report-made-with", &versions));
    let first = fact(source, filter, "signed", Some(signed));
    let signed_at = at.and_then(|at| fact_if(source, filter, "signed-at", WithheldKind::Line, vec![at]));
    let reader = source.said(FORM, "second-reader").into_iter().collect();
    let reader = fact_if(source, filter, "second-reader", WithheldKind::Line, reader);
    let rest = [
        fact(source, filter, "made-at", Some(made)),
        fact(source, filter, "distribution", Some(fixed(source.recipient.label.clone()))),
        fact(source, filter, "made-with", Some(made_with)),
    ];
    Written::default()
        .with(SectionPart::Facts { facts: [first].into_iter().chain(signed_at).chain(reader).chain(rest).collect() })
}
