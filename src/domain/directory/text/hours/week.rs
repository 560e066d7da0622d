//! Tables with a column for each day of the week, or with one for opening and one for closing.

use jiff::civil::Date;

use super::read::read;
use super::reading::{HoursFlag, HoursFlagCode, HoursReading, HoursState};
use crate::domain::directory::Hours;
use crate::domain::directory::text::clean::{clean, says_any};
use crate::domain::directory::text::placeholder::is_placeholder;

/// Reads the cell of a day, `mon` to `sun`. Blank is not known, which is not closed.
pub fn read_day(day: &str, text: &str, today: Date) -> HoursReading {
    let cell = clean(text).to_ascii_lowercase();
    let note = text.trim().to_owned();
    if is_placeholder(&cell) {
        return HoursReading { note, ..HoursReading::default() };
    }
    if says_any(&cell, &["closed", "shut"]) && !cell.contains(|char: char| char.is_ascii_digit()) {
        return HoursReading { state: Some(HoursState::Closed), note, ..HoursReading::default() };
    }
    let alone = read(&cell, today);
    // The cell of Monday that names a day is about other days, too.
    let no_day = |flag: &HoursFlag| flag.code == HoursFlagCode::NoDay;
    if !alone.flags.iter().any(no_day) {
        let mut reading = HoursReading { note, ..alone };
        if !reading.hours.is_empty() && reading.state != Some(HoursState::Always) {
            let suggestion = std::mem::take(&mut reading.hours);
            reading.flags.push(HoursFlag { code: HoursFlagCode::Order, suggestion });
        } else if let Some(hours) = reading.hours.first_mut() {
            hours.days = vec![day.to_owned()];
            reading.state = None;
        }
        return reading;
    }
    HoursReading { note, ..read(&[day, ": ", &cell].concat(), today) }
}

/// Reads a day from two cells: when it opens and when it closes.
pub fn read_pair(day: &str, opens: &str, closes: &str, today: Date) -> HoursReading {
    match (opens.trim(), closes.trim()) {
        (opens, "") => read_day(day, opens, today),
        (opens, closes) => read_day(day, &[opens, " - ", closes].concat(), today),
    }
}

/// Puts the days of a week together; days with the same hours become one line. What is in doubt on one day leaves the week to
/// a person.
pub fn week(days: &[HoursReading]) -> HoursReading {
    let mut all = HoursReading::default();
    let (mut hours, mut suggested, mut guess) = (Vec::new(), Vec::new(), true);
    for day in days {
        merge(&mut hours, &day.hours);
        merge(&mut suggested, if day.flags.is_empty() { &day.hours } else { suggestion(day) });
        guess &= day.flags.is_empty() || !suggestion(day).is_empty();
        all.marks.extend(&day.marks);
        all.flags.extend(day.flags.iter().map(|flag| HoursFlag { code: flag.code, suggestion: Vec::new() }));
        all.closed_bank_holidays = all.closed_bank_holidays.or(day.closed_bank_holidays);
    }
    all.marks.sort_unstable();
    all.marks.dedup();
    all.flags.sort_unstable_by_key(|flag| flag.code);
    all.flags.dedup();
    if !all.flags.is_empty() && guess {
        all.flags.iter_mut().for_each(|flag| flag.suggestion.clone_from(&suggested));
    }
    let states = days.iter().filter_map(|day| day.state).collect::<Vec<_>>();
    let one = states.first().filter(|first| states.len() == days.len() && states.iter().all(|state| state == *first));
    if all.flags.is_empty() {
        all.state = one.copied();
        all.hours = hours;
    }
    let notes = days.iter().map(|day| day.note.as_str()).filter(|note| !note.is_empty());
    all.note = notes.collect::<Vec<_>>().join("\n");
    all
}

fn suggestion(day: &HoursReading) -> &[Hours] {
    day.flags.first().map(|flag| flag.suggestion.as_slice()).unwrap_or_default()
}

fn merge(week: &mut Vec<Hours>, day: &[Hours]) {
    for one in day {
        let same = |known: &&mut Hours| {
            Hours { days: Vec::new(), ..(**known).clone() } == Hours { days: Vec::new(), ..one.clone() }
        };
        match week.iter_mut().find(same) {
            Some(known) => known.days.extend(one.days.iter().cloned()),
            None => week.push(one.clone()),
        }
    }
}
