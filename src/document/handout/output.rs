//! What another program gets, in the shape of the published schema. What cannot be made or read stands in `refused`, and then
//! there is nothing else.

use serde_json::{Map, Value as Json, json};

use super::address::address_warnings;
use super::build::{BuiltHandout, HandoutSource, LeftOut, build};
use super::calendar::to_ics;
use super::channels::{HandoutChannel, ToHandOver, channels};
use super::code::{HandoutCode, codes};
use super::input::HandoutInput;
use super::request::HandoutRefusal;
use super::sheet::to_sheet;
use super::sms::to_sms;
use super::wire;

/// The version of the shape.
const VERSION: u32 = 1;

/// Makes a handout, in every form.
pub fn handout_json(source: HandoutSource<'_>, input: &Json) -> Json {
    let made = HandoutInput::read(input).map_err(|error| error.to_string()).and_then(|input| {
        let built = build(source, &input.request);
        built.and_then(|built| output(source, &input, &built)).map_err(|refusal| refusal.to_string())
    });
    made.unwrap_or_else(|refused| json!({"version": VERSION, "refused": [refused]}))
}

/// A refusal before anything was read.
pub fn refused_json(why: &str) -> Json {
    json!({"version": VERSION, "refused": [why]})
}

fn output(source: HandoutSource<'_>, input: &HandoutInput, built: &BuiltHandout) -> Result<Json, HandoutRefusal> {
    let HandoutSource { content, messages, .. } = source;
    let handout = &built.handout;
    let frame = wire::write(handout).map_err(|_| HandoutRefusal::TooLarge)?;
    let (mut warnings, mut link, mut drawn) = (Vec::new(), None, Vec::new());
    if let Some(address) = &input.address {
        let found = address_warnings(address, &content.rules)?;
        warnings.extend(found.iter().map(|it| json!({"code": it.code(), "says": messages.text(it.key())})));
        link = Some(format!("{address}#{}", frame.fragment()));
        // The rest is of use without a code: the channels say what to do instead.
        match codes(address, handout) {
            Ok(all) => drawn = all,
            Err(refusal) => warnings.push(json!({"code": "too-large-for-code", "says": refusal.to_string()})),
        }
    }
    let message = to_sms(handout, content);
    let what = ToHandOver { link: link.as_deref(), codes: &drawn, message: &message };
    Ok(json!({
        "version": VERSION,
        "fragment": frame.fragment(),
        "link": link,
        "digits": frame.digits(),
        "qr": drawn.iter().map(code).collect::<Vec<_>>(),
        "html": to_sheet(handout, content, &drawn),
        "sms": {
            "text": message.text,
            "alphabet": if message.is_gsm { "gsm" } else { "ucs-2" },
            "length": message.length,
            "parts": message.parts,
        },
        "ics": to_ics(handout, content, input.request.discreet),
        "fileName": content.rules.file_name,
        "leftOut": built.left_out.iter().map(left_out).collect::<Vec<_>>(),
        "warnings": warnings,
        "channels": channels(&content.rules, messages, what).iter().map(channel).collect::<Vec<_>>(),
    }))
}

fn code(code: &HandoutCode) -> Json {
    json!({"svg": code.svg, "version": code.version, "says": code.says, "services": code.services})
}

fn left_out(left: &LeftOut) -> Json {
    let mut json = Map::from_iter([("service".to_owned(), Json::from(left.service.as_str()))]);
    json.extend(left.part.map(|part| ("part".to_owned(), part.into())));
    json.into()
}

fn channel(row: &HandoutChannel) -> Json {
    json!({"id": row.id, "survives": row.survives, "length": row.length, "longest": row.longest, "says": row.says})
}
