//! What a handout holds, for another program that reads one.

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::model::{CrisisLine, Handout, HandoutAppointment, HandoutHours, HandoutService};
use super::wire;

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Reads a link, its fragment or its digits: what it holds, or the name of what is wrong with it.
pub fn read_handout_json(text: &str) -> Json {
    match wire::read(text) {
        Ok(handout) => json!({"version": 1, "handout": shown(&handout)}),
        Err(error) => json!({"version": 1, "refused": error.to_string()}),
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
