//! What another program gets, in the shape of the published schema. What cannot be made or read stands in `refused`, and then
//! there is nothing else.

use serde_json::{Map, Value as Json, json};

use super::build::{HandoutSource, LeftOut};
use super::channels::HandoutChannel;
use super::code::HandoutCode;
use super::input::HandoutInput;
use super::made::{MadeHandout, make};

/// The version of the shape.
const VERSION: u32 = 1;

/// Makes a handout, in every form.
pub fn handout_json(source: HandoutSource<'_>, input: &Json) -> Json {
    let made = HandoutInput::read(input).map_err(|error| error.to_string()).and_then(|input| {
        let made = make(source, &input.request, input.address.as_deref()).map_err(|refusal| refusal.to_string())?;
        Ok(output(source, &made))
    });
    made.unwrap_or_else(|refused| json!({"version": VERSION, "refused": [refused]}))
}

/// A refusal before anything was read.
pub fn refused_json(why: &str) -> Json {
    json!({"version": VERSION, "refused": [why]})
}

fn output(source: HandoutSource<'_>, made: &MadeHandout) -> Json {
    let HandoutSource { content, messages, .. } = source;
    let MadeHandout { built, frame, message, .. } = made;
    let of_address = made.warnings.iter().map(|it| json!({"code": it.code(), "says": messages.text(it.key())}));
    let of_code =
        made.without_code.iter().map(|refusal| json!({"code": "too-large-for-code", "says": refusal.to_string()}));
    json!({
        "version": VERSION,
        "fragment": frame.fragment(),
        "link": made.link,
        "digits": frame.digits(),
        "qr": made.codes.iter().map(code).collect::<Vec<_>>(),
        "html": made.sheet,
        "sms": {
            "text": message.text,
            "alphabet": if message.is_gsm { "gsm" } else { "ucs-2" },
            "length": message.length,
            "parts": message.parts,
        },
        "ics": made.ics,
        "fileName": content.rules.file_name,
        "leftOut": built.left_out.iter().map(left_out).collect::<Vec<_>>(),
        "warnings": of_address.chain(of_code).collect::<Vec<_>>(),
        "channels": made.channels.iter().map(channel).collect::<Vec<_>>(),
    })
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
