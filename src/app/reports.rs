//! Making the report files: built for one named recipient, refused by name where consent is missing.

use super::effect::Effect;
use super::reduce::Step;
use super::state::Notice;
use crate::document::court_report::{Refusal, Request, build, file_stem, to_html, to_json};
use crate::domain::case::{Event, ReportKind};

/// The two files of a report, by ending and media type.
const HTML: (&str, &str) = ("html", "text/html");
const JSON: (&str, &str) = ("json", "application/json");

/// The name of a report file, as downloaded. Never a person's name.
pub fn file_name_of(stem: &str, ending: &str) -> String {
    format!("{stem}.{ending}")
}

/// Builds, records and hands out both files; or says why not, and makes none.
pub(super) fn make(step: &mut Step<'_>, recipient: &str, kind: ReportKind) {
    let Some(case) = step.state.case.clone() else { return };
    let request = Request { recipient, kind, now: step.state.now };
    let built = match build(&case, step.library, step.words, &request) {
        Ok(built) => built,
        Err(refusal) => {
            step.state.notice = Some(said(refusal));
            return;
        }
    };
    let version = built.report.version;
    let stem = file_stem(&case.reference, recipient, kind, version);
    let files = [
        (HTML, to_html(&built.report, step.words)),
        (JSON, to_json(&built.report)),
    ];
    let names = files.iter().map(|((ending, _), _)| file_name_of(&stem, ending)).collect();
    step.record(Event::Reported {
        recipient: recipient.to_owned(),
        kind,
        version,
        hash: built.hash,
        rules: step.library.rule_set(),
    });
    step.effects.extend(
        files.into_iter().map(|((ending, mime), text)| Effect::Download { name: file_name_of(&stem, ending), mime, text }),
    );
    step.state.notice = Some(Notice::Made(names));
}

fn said(refusal: Refusal) -> Notice {
    match refusal {
        Refusal::NoConsent { recipient, sharing } => Notice::NoConsent { recipient, sharing: sharing.key() },
        Refusal::Missing(gaps) => Notice::NotReady(gaps.into_iter().map(|gap| (gap.form, gap.item)).collect()),
        Refusal::UnknownRecipient | Refusal::NothingWritten => {
            Notice::Said(super::state::Fault::new("report-nothing-written"))
        }
    }
}
