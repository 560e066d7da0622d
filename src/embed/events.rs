//! What a page hears, in its own shapes. `events-1.schema.json` in the catalogue describes them; a test holds them to it.

use serde::Serialize;
use serde_json::Value;
use wasm_bindgen::JsValue;

use super::dto::json_to_js;
use crate::app::core::{Export, ExportKind};
use crate::app::host::HostEvent;
use crate::ui::app::CommandResult;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Changed<'a> {
    case: Option<&'a str>,
    screen: &'a str,
    form: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    questionnaire_response: Option<&'a Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    observation: Option<&'a Value>,
}

#[derive(Serialize)]
struct Ready {}

#[derive(Serialize)]
struct Saved<'a> {
    case: Option<&'a str>,
    at: String,
}

#[derive(Serialize)]
struct Referral<'a> {
    case: &'a str,
    service: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Failed<'a> {
    code: &'a str,
    message: &'a str,
    fatal: bool,
}

#[derive(Serialize)]
struct File<'a> {
    name: &'a str,
    mime: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

#[derive(Serialize)]
struct Report<'a> {
    kind: &'a str,
    file: File<'a>,
}

#[derive(Serialize)]
struct Came<'a> {
    case: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    files: Vec<File<'a>>,
}

/// The type and the payload of an event. The case of an instrument shown alone has no reference anybody knows.
pub fn event(event: &HostEvent, of_instrument: bool) -> (&'static str, JsValue) {
    let case = |case: &'_ Option<String>| case.clone().filter(|_| !of_instrument);
    match event {
        HostEvent::Ready => ("ready", json_to_js(&Ready {})),
        HostEvent::Changed { case: at_hand, screen, form, outcome } => {
            let at_hand = case(at_hand);
            let outcome = outcome.as_deref();
            let changed = Changed {
                case: at_hand.as_deref(),
                screen,
                form: form.as_deref(),
                questionnaire_response: outcome.map(|outcome| &outcome.response),
                observation: outcome.and_then(|outcome| outcome.observation.as_ref()),
            };
            ("change", json_to_js(&changed))
        }
        HostEvent::Saved { at, case } => ("saved", json_to_js(&Saved { case: case.as_deref(), at: at.iso() })),
        HostEvent::Referred { case, service, name } => ("referral", json_to_js(&Referral { case, service, name })),
        HostEvent::Failed { code, words, fatal } => {
            ("error", json_to_js(&Failed { code, message: words, fatal: *fatal }))
        }
    }
}

/// The event of a file on its way out: the text of a report, of others the name.
pub fn report(export: &Export) -> (&'static str, JsValue) {
    let text = export.text.as_deref().filter(|_| export.kind == ExportKind::Report);
    let file = File { name: &export.name, mime: export.mime, text };
    ("report", json_to_js(&Report { kind: export.kind.word(), file }))
}

/// What came of an ask.
pub fn command_result(result: &CommandResult) -> JsValue {
    let files = result.files.iter().map(|file| File { name: &file.name, mime: file.mime, text: Some(&file.text) });
    json_to_js(&Came { case: result.case.as_deref(), files: files.collect() })
}
