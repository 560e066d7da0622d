//! Making the report files: built for one named recipient, refused by name where consent is missing.

use super::action::ReportAction;
use super::state::ReportState;
use crate::app::core::{CoreEffect, Cx, ExportFile, ExportKind, Fault, Notice};
use crate::document::report::{ReportRefusal, ReportRequest, build, file_stem, to_html, to_json};
use crate::domain::case::{Event, ReportKind};

/// Works on an action of the report.
pub(super) fn reduce(state: &mut ReportState, cx: &mut Cx<'_>, action: ReportAction) {
    match action {
        ReportAction::ChooseRecipient(recipient) => {
            cx.session.notice = None;
            state.recipient = Some(recipient);
        }
        ReportAction::Include { instrument, recipient, included } => {
            // Nothing is written while the instruments of this device are not known.
            if cx.session.content.is_none() {
                return cx.say(Fault::new("tools-not-read"));
            }
            cx.record(Event::ToolIncluded { instrument, recipient, included });
        }
        ReportAction::Make { recipient, kind } => make(cx, &recipient, kind),
        ReportAction::SaveFile(name) => save_file(cx, &name),
    }
}

/// Builds and records both files; or says why not, and makes none.
fn make(cx: &mut Cx<'_>, recipient: &str, kind: ReportKind) {
    let Some(case) = cx.session.case.clone() else { return };
    let request = ReportRequest { recipient, kind, now: cx.session.now };
    let built = match build(&case, cx.content, cx.words, &request) {
        Ok(built) => built,
        Err(refusal) => {
            cx.session.notice = Some(said(refusal));
            return;
        }
    };
    let version = built.report.version;
    let stem = file_stem(&case.reference, recipient, kind, version);
    let file = |ending: &str, mime, text| ExportFile {
        kind: ExportKind::Report,
        name: format!("{stem}.{ending}"),
        mime,
        text,
    };
    let files = vec![
        file("html", "text/html", to_html(&built.report, cx.words)),
        file("json", "application/json", to_json(&built.report)),
    ];
    cx.record(Event::Reported {
        recipient: recipient.to_owned(),
        kind,
        version,
        hash: built.hash,
        rules: cx.content.rule_set(),
    });
    cx.session.notice = Some(Notice::Made(files));
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
    if let Some(Notice::Made(files)) = &cx.session.notice
        && let Some(file) = files.iter().find(|file| file.name == name)
    {
        cx.effects.push(CoreEffect::Download(file.clone()));
    }
}
