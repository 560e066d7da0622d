//! Building a report: refuse, or write every section through the consent filter, then seal it with its hash.

use super::filter::Filter;
use super::gaps::{anything_written, gaps};
use super::json::to_json;
use super::model::{CourtReport, FORMAT, FORMAT_VERSION, Party, Section, SectionPart, Stamp};
use super::parts::Fact;
use super::request::{ReportRefusal, ReportRequest};
use super::sections;
use super::source::Source;
use super::withheld::{Warning, Withheld};
use crate::domain::case::{Case, ReportKind};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::consent::{Consent, consent};
use crate::domain::hash::Hash;
use crate::domain::messages::Messages;

/// A report, and what only its author sees.
#[derive(Clone, Debug, PartialEq)]
pub struct BuiltReport {
    /// The report.
    pub report: CourtReport,
    /// What the recipient may not know and the report does not hold.
    pub withheld: Vec<Withheld>,
    /// Free text in the report, to read again before it is made for this recipient.
    pub warnings: Vec<Warning>,
    /// The hash printed on it.
    pub hash: Hash,
}

/// Builds the report of a case for one recipient.
///
/// # Errors
/// A [`ReportRefusal`]: no consent, an unknown recipient, nothing written, or a final report with gaps.
pub fn build(
    case: &Case,
    content: &ClinicalContent,
    messages: &dyn Messages,
    request: &ReportRequest<'_>,
) -> Result<BuiltReport, ReportRefusal> {
    let Some(recipient) = content.recipients().iter().find(|row| row.code == request.recipient) else {
        return Err(ReportRefusal::UnknownRecipient);
    };
    let consent = consent(case, content, &recipient.code, request.now);
    if !consent.sharing.allows() {
        return Err(ReportRefusal::NoConsent { recipient: recipient.code.clone(), sharing: consent.sharing });
    }
    if !anything_written(case) {
        return Err(ReportRefusal::NothingWritten);
    }
    let version = match request.kind {
        ReportKind::Draft => 0,
        ReportKind::Final => {
            let gaps = gaps(case, content, messages);
            if !gaps.is_empty() {
                return Err(ReportRefusal::Missing(gaps));
            }
            let earlier = case.reports.iter().filter(|r| r.kind == ReportKind::Final && r.recipient == recipient.code);
            u32::try_from(earlier.count()).unwrap_or(u32::MAX).saturating_add(1)
        }
    };
    let source = Source::new(case, content, messages, request, (recipient, &consent, version));
    let mut filter = Filter::new(&consent);
    let sections = sections::all(&source, &mut filter);
    let (withheld, warnings) = filter.finish();
    let report = CourtReport {
        format: FORMAT,
        format_version: FORMAT_VERSION,
        reference: case.reference.clone(),
        kind: request.kind,
        version,
        recipient: Party { code: recipient.code.clone(), label: recipient.label.clone() },
        made_at: Stamp { iso: request.now.iso(), words: request.now.day_and_clock() },
        rule_set: content.rule_set(),
        report_rules: content.report.version.clone(),
        catalogue: content.version.clone(),
        directory: content.directory.version.clone(),
        sections,
        hash: Hash::default(),
    };
    let report = seal(report, &source, &consent);
    let hash = report.hash.clone();
    Ok(BuiltReport { report, withheld, warnings, hash })
}

/// Takes the hash with both its places empty, then fills them.
fn seal(report: CourtReport, source: &Source<'_>, consent: &Consent) -> CourtReport {
    let with = |hash: Hash| {
        let mut sealed = report.clone();
        let filter = Filter::new(consent);
        if let Some(Section { parts, .. }) = sealed.sections.last_mut()
            && let Some(SectionPart::Facts { facts }) = parts.last_mut()
        {
            facts.push(Fact {
                id: "hash",
                label: source.text("report-label-hash"),
                statements: filter.seal(&hash).into_iter().collect(),
            });
        }
        sealed.hash = hash;
        sealed
    };
    let hash = Hash::of(to_json(&with(Hash::default())).as_bytes());
    with(hash)
}
