//! Making the report files: built for one named recipient, refused by name where consent is missing.
#![allow(unsafe_code, reason = "the macro declares the cut-off function as an import")]

use wasm_split_helpers::wasm_split;

use super::later::NotHere;
use super::reduce::Step;
use super::state::{ExportKind, Fault, Notice, ReportFile};
use crate::document::court_report::{Refusal, Request, build, file_stem, to_html, to_json};
use crate::domain::case::{Event, ReportKind};

/// Builds and records both files; or says why not, and makes none. In the second half of the program.
#[wasm_split(later, fallible, preload(fetch_later))]
pub(super) fn make(step: &mut Step<'_>, recipient: &str, kind: ReportKind) -> Result<(), NotHere> {
    let Some(case) = step.state.case.clone() else { return Ok(()) };
    let request = Request { recipient, kind, now: step.state.now };
    let built = match build(&case, step.library, step.words, &request) {
        Ok(built) => built,
        Err(refusal) => {
            step.state.notice = Some(said(refusal));
            return Ok(());
        }
    };
    let version = built.report.version;
    let stem = file_stem(&case.reference, recipient, kind, version);
    let file = |ending: &str, mime, text| ReportFile {
        kind: ExportKind::Report,
        name: format!("{stem}.{ending}"),
        mime,
        text,
    };
    let files = vec![
        file("html", "text/html", to_html(&built.report, step.words)),
        file("json", "application/json", to_json(&built.report)),
    ];
    step.record(Event::Reported {
        recipient: recipient.to_owned(),
        kind,
        version,
        hash: built.hash,
        rules: step.library.rule_set(),
    });
    step.state.notice = Some(Notice::Made(files));
    Ok(())
}

fn said(refusal: Refusal) -> Notice {
    match refusal {
        Refusal::NoConsent { recipient, sharing } => Notice::NoConsent { recipient, sharing: sharing.key() },
        Refusal::Missing(gaps) => Notice::NotReady(gaps.into_iter().map(|gap| gap.text).collect()),
        Refusal::UnknownRecipient | Refusal::NothingWritten => Notice::Said(Fault::new("report-nothing-written")),
    }
}
