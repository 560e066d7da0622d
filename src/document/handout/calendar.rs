//! The appointments of a handout as a calendar file (RFC 5545), as the reader saves them (`web/handout/calendar.js`). The title
//! says nothing but that there is one: calendars show it on a locked phone. The time is that of the place, whatever a phone
//! thinks of zones. The crate `icalendar` would bring a second library of dates and random ids for these few lines.

use jiff::civil::Date;

use super::model::{Handout, HandoutAppointment, HandoutService};
use super::words::Words;
use crate::domain::handout::HandoutContent;

/// Octets of a line.
const LINE: usize = 75;

/// The file; none where there is no appointment. A `discreet` one says neither with whom nor where.
pub fn to_ics(handout: &Handout, content: &HandoutContent, discreet: bool) -> Option<String> {
    let words = Words::of(content, &handout.language);
    let mut moments = Vec::new();
    let with = |service: &HandoutService| {
        let appointment = service.appointment.as_ref()?;
        let moment = (appointment.day, appointment.minutes);
        // Two at one time are two: a calendar goes by the id.
        let before = moments.iter().filter(|other| **other == moment).count();
        moments.push(moment);
        Some(event(handout, service, appointment, &words, (discreet, before)))
    };
    let events: Vec<Vec<String>> = handout.services.iter().filter_map(with).collect();
    if events.is_empty() {
        return None;
    }
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Liaison//Handout//EN"].map(str::to_owned);
    let lines = head.into_iter().chain(events.into_iter().flatten()).chain(["END:VCALENDAR".to_owned()]);
    Some(lines.map(|line| folded(&line) + "\r\n").collect())
}

fn event(
    handout: &Handout,
    service: &HandoutService,
    appointment: &HandoutAppointment,
    words: &Words,
    (discreet, before): (bool, usize),
) -> Vec<String> {
    let again = if before > 0 { format!("-{before}") } else { String::new() };
    let day = eight(appointment.day);
    let time = Some(appointment.minutes).filter(|minutes| *minutes > 0);
    let time = time.map(|minutes| format!("{:02}{:02}00", minutes / 60 % 24, minutes % 60));
    let made = handout.made.map(eight);
    let mut lines = vec![
        "BEGIN:VEVENT".to_owned(),
        format!(
            "UID:{day}T{}-{}{again}@handout.invalid",
            time.as_deref().unwrap_or("0"),
            made.as_deref().unwrap_or("0")
        ),
        format!("DTSTAMP:{}T000000Z", made.as_ref().unwrap_or(&day)),
        match &time {
            Some(time) => format!("DTSTART:{day}T{time}"),
            None => format!("DTSTART;VALUE=DATE:{day}"),
        },
        format!("SUMMARY:{}", escaped(&words.sentence("appointment-summary"))),
    ];
    let told = [&service.name, &appointment.words, &service.contacts.phone];
    let told: Vec<&str> = told.into_iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    if !discreet && !service.place.is_empty() {
        lines.push(format!("LOCATION:{}", escaped(&service.place)));
    }
    if !discreet && !told.is_empty() {
        lines.push(format!("DESCRIPTION:{}", escaped(&told.join("\n"))));
    }
    lines.push("END:VEVENT".to_owned());
    lines
}

fn eight(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => safe.extend(['\\', letter]),
            '\n' | '\r' => safe.push_str("\\n"),
            letter if letter.is_control() && letter != '\t' => {}
            letter => safe.push(letter),
        }
    }
    safe
}

/// Folded where it would be longer than allowed, and never within a character.
fn folded(line: &str) -> String {
    let (mut text, mut length) = (String::with_capacity(line.len()), 0);
    for letter in line.chars() {
        if length + letter.len_utf8() > LINE {
            text.push_str("\r\n ");
            length = 1;
        }
        text.push(letter);
        length += letter.len_utf8();
    }
    text
}
