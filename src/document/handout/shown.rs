//! What a handout holds, for another program that reads one.

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::model::{CrisisLine, Handout, HandoutAppointment, HandoutHours, HandoutService};
use super::signature::HandoutSignature;
use super::wire;
use crate::domain::read_json::{Node, Read, ShapeError};
use crate::domain::team_key::TrustedKey;

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// The keys that whoever reads a handout trusts: `[{"key", "name"}]`, or the block of the page around it; none where nothing is
/// given.
///
/// # Errors
/// Something else is given.
pub fn trusted_keys(given: &Json) -> Result<Vec<TrustedKey>, ShapeError> {
    match given {
        Json::Null => Ok(Vec::new()),
        Json::Array(_) => Read::read(&Node::root(given)),
        _ => Node::root(given).get("keys"),
    }
}

/// Reads a link, its fragment or its digits: what it holds and who signed it, or the name of what is wrong with it.
pub fn read_handout_json(text: &str, keys: &[TrustedKey]) -> Json {
    match wire::read_signed(text, keys) {
        Ok((handout, by)) => json!({"version": 1, "handout": shown(&handout), "signature": signature(&by)}),
        Err(error) => json!({"version": 1, "refused": error.to_string()}),
    }
}

fn signature(by: &HandoutSignature) -> Json {
    match by {
        HandoutSignature::NotSigned => json!({"state": "not-signed"}),
        HandoutSignature::NotChecked(key) => json!({"state": "not-checked", "key": key.to_string()}),
        HandoutSignature::Unknown(key) => json!({"state": "unknown", "key": key.to_string()}),
        HandoutSignature::Trusted(known) => {
            json!({"state": "trusted", "key": known.key.fingerprint().to_string(), "name": known.name})
        }
    }
}

fn shown(handout: &Handout) -> Json {
    json!({
        "language": handout.language,
        "made": day(handout.made),
        "validUntil": day(handout.valid_until),
        "directoryVersion": handout.directory_version,
        "largePrint": handout.large_print,
        "services": handout.services.iter().map(service).collect::<Vec<_>>(),
        "crisis": handout.crisis.iter().map(crisis).collect::<Vec<_>>(),
        "team": handout.team.as_ref().map(|team| json!({"name": team.name, "phone": team.phone})),
    })
}

fn service(service: &HandoutService) -> Json {
    let contacts = &service.contacts;
    json!({
        "name": service.name,
        "what": service.what,
        "hours": service.hours.iter().map(hours).collect::<Vec<_>>(),
        "hoursNote": service.hours_note,
        "where": service.place,
        "bring": service.bring,
        "contacts": {"phone": contacts.phone, "text": contacts.text, "email": contacts.email, "web": contacts.web},
        "appointment": service.appointment.as_ref().map(appointment),
        "checked": day(service.checked),
        "category": service.category,
    })
}

fn hours(hours: &HandoutHours) -> Json {
    let days = (0..).zip(DAYS).filter(|(bit, _)| hours.days & (1 << bit) != 0).map(|(_, name)| name);
    json!({"days": days.collect::<Vec<_>>(), "opens": clock(hours.opens), "closes": clock(hours.closes)})
}

/// A time that is not said is none.
fn appointment(appointment: &HandoutAppointment) -> Json {
    let time = (appointment.minutes > 0).then(|| clock(appointment.minutes));
    json!({"day": day(Some(appointment.day)), "time": time, "words": appointment.words})
}

fn crisis(line: &CrisisLine) -> Json {
    match line {
        CrisisLine::Fixed(id) => id.as_str().into(),
        CrisisLine::Local { name, phone, words } => json!({"name": name, "phone": phone, "words": words}),
    }
}

fn day(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// `09:30`; `24:00` is midnight at the end of a day.
fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
