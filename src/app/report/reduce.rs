//! Making the report files: built for one named recipient, refused by name where consent is missing.

use super::action::ReportAction;
use super::state::ReportState;
use crate::app::core::{CoreEffect, Cx, ExportFile, ExportKind, Fault, Notice};
use crate::document::report::{BuiltReport, ReportRefusal, ReportRequest, build, file_stem, to_html, to_json};
use crate::domain::case::{Case, Event, Report, ReportKind};

/// Works on an action of the report.
pub(super) fn reduce(state: &mut ReportState, cx: &mut Cx<'_>, action: ReportAction) {
    match action {
        ReportAction::ChooseRecipient(recipient) => {
            cx.session.notice = None;
            state.recipient = Some(recipient);
            state.read = None;
        }
        ReportAction::Include { instrument, recipient, included } => {
            // Nothing is written while the instruments of this device are not known.
            if cx.session.content.is_none() {
                return cx.say(Fault::new("tools-not-read"));
            }
            cx.record(Event::ToolIncluded { instrument, recipient, included });
        }
        ReportAction::ReadWords { recipient, words, read } => state.read = read.then_some((recipient, words)),
        ReportAction::Make { recipient, kind } => make(state, cx, &recipient, kind),
        ReportAction::SaveFile(name) => save_file(cx, &name),
    }
}

/// Builds and records both files; or says why not, and makes none.
fn make(state: &ReportState, cx: &mut Cx<'_>, recipient: &str, kind: ReportKind) {
    let Some(case) = cx.session.case.clone() else { return };
    let request = ReportRequest { recipient, kind, now: cx.session.now };
    let built = match build(&case, cx.content, cx.words, &request) {
        Ok(built) => built,
        Err(refusal) => {
            cx.session.notice = Some(said(refusal));
            return;
        }
    };
    if kind == ReportKind::Final
        && let Some(before) = made_before(cx, &case, recipient)
    {
        cx.session.notice = Some(Notice::MadeBefore(before));
        return;
    }
    let words: Vec<String> = built.warnings.iter().map(|warning| warning.words.clone()).collect();
    if !state.has_read(recipient, &words) {
        return cx.say(Fault::new("report-read-first"));
    }
    let files = files(cx, &case, &built, recipient);
    cx.record(Event::Reported {
        recipient: recipient.to_owned(),
        kind,
        version: built.report.version,
        hash: built.hash,
        rules: cx.content.rule_set(),
        words_read: u32::try_from(words.len()).ok(),
    });
    cx.session.notice = Some(Notice::Made(files));
}

/// The last final report for this recipient, if it would say the same now: built again at its own time it has its hash.
fn made_before(cx: &Cx<'_>, case: &Case, recipient: &str) -> Option<Vec<ExportFile>> {
    let mut then = case.clone();
    let its = |report: &Report| report.kind == ReportKind::Final && report.recipient == recipient;
    let place = then.reports.iter().rposition(its)?;
    let made = then.reports.split_off(place).into_iter().next()?;
    let request = ReportRequest { recipient, kind: ReportKind::Final, now: made.at };
    let built = build(&then, cx.content, cx.words, &request).ok()?;
    (built.hash == made.hash).then(|| files(cx, case, &built, recipient))
}

fn files(cx: &Cx<'_>, case: &Case, built: &BuiltReport, recipient: &str) -> Vec<ExportFile> {
    let report = &built.report;
    let stem = file_stem(&case.reference, recipient, report.kind, report.version);
    let file = |ending: &str, mime, text| ExportFile {
        kind: ExportKind::Report,
        name: format!("{stem}.{ending}"),
        mime,
        text,
    };
    vec![file("html", "text/html", to_html(report, cx.words)), file("json", "application/json", to_json(report))]
}

fn said(refusal: ReportRefusal) -> Notice {
    match refusal {
        ReportRefusal::NoConsent { recipient, sharing } => Notice::NoConsent { recipient, sharing: sharing.key() },
        ReportRefusal::Missing(gaps) => Notice::NotReady(gaps.into_iter().map(|gap| gap.text).collect()),
        ReportRefusal::UnknownRecipient | ReportRefusal::NothingWritten => {
            Notice::Said(Fault::new("report-nothing-written"))
        }
    }
}

fn save_file(cx: &mut Cx<'_>, name: &str) {
    if let Some(notice) = &cx.session.notice
        && let Some(file) = notice.files().iter().find(|file| file.name == name)
    {
        cx.effects.push(CoreEffect::Download(file.clone()));
    }
}
