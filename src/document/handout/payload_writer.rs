//! A handout as canonical JSON.

use jiff::civil::Date;
use serde_json::Value as Json;

use super::model::{CrisisLine, Handout, HandoutAppointment, HandoutHours, HandoutService};

/// Large print.
pub(super) const LARGE_PRINT: u64 = 1;

/// The payload.
pub(super) fn payload(handout: &Handout) -> Vec<u8> {
    let team = handout.team.as_ref();
    list([
        text(&handout.language),
        day(handout.made),
        day(handout.valid_until),
        text(&handout.directory_version),
        Json::from(if handout.large_print { LARGE_PRINT } else { 0 }),
        list(handout.services.iter().map(service)),
        list(handout.crisis.iter().map(crisis)),
        list(team.into_iter().flat_map(|team| [text(&team.name), text(&team.phone)])),
    ])
    .to_string()
    .into_bytes()
}

fn service(service: &HandoutService) -> Json {
    let contacts = &service.contacts;
    list([
        text(&service.name),
        text(&service.what),
        list(service.hours.iter().map(hours)),
        text(&service.hours_note),
        text(&service.place),
        text(&service.bring),
        list([&contacts.phone, &contacts.text, &contacts.email, &contacts.web].map(|contact| text(contact))),
        list(service.appointment.iter().flat_map(appointment)),
        day(service.checked),
        text(&service.category),
    ])
}

fn hours(hours: &HandoutHours) -> Json {
    list([hours.days.into(), hours.opens.into(), hours.closes.into()])
}

fn appointment(appointment: &HandoutAppointment) -> [Json; 3] {
    [day(Some(appointment.day)), appointment.minutes.into(), text(&appointment.words)]
}

fn crisis(line: &CrisisLine) -> Json {
    match line {
        CrisisLine::Fixed(id) => text(id),
        CrisisLine::Local { name, phone, words } => list([text(name), text(phone), text(words)]),
    }
}

fn text(text: &str) -> Json {
    Json::from(text)
}

/// yyyymmdd, or 0. A year before the first is not said.
fn day(day: Option<Date>) -> Json {
    let number = |day: Date| {
        u32::try_from(i32::from(day.year()) * 10_000 + i32::from(day.month()) * 100 + i32::from(day.day())).ok()
    };
    day.filter(|day| day.year() > 0).and_then(number).unwrap_or_default().into()
}

/// A list without its trailing empties.
fn list(items: impl IntoIterator<Item = Json>) -> Json {
    let mut items: Vec<Json> = items.into_iter().collect();
    while items.last().is_some_and(is_empty) {
        items.pop();
    }
    Json::Array(items)
}

/// Is it what a position that is left off means?
pub(super) fn is_empty(json: &Json) -> bool {
    match json {
        Json::String(text) => text.is_empty(),
        Json::Array(items) => items.is_empty(),
        other => other.as_u64() == Some(0),
    }
}
