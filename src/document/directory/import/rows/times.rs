//! When a service is open, and when it was looked at.

use jiff::civil::Date;

use super::draft::{Draft, add_note};
use super::reader::{Found, RowReader};
use crate::document::directory::import::cells::date;
use crate::document::directory::import::field::{Field, WEEK};
use crate::document::directory::import::known::Known;
use crate::document::directory::import::mark::Mark;
use crate::document::directory::import::table::CellValue;
use crate::domain::directory::text::bank_holidays;
use crate::domain::directory::text::hours::{self, HoursFlagCode, HoursReading, HoursState};

/// Reads hours and dates.
pub fn read(row: &RowReader<'_>, known: &Known<'_>, draft: &mut Draft) {
    for found in row.all(Field::Hours, draft) {
        // 9.3 that is a number may be half past nine, or eighteen past.
        if matches!(found.cell.value, CellValue::Number(_)) {
            unread(found, draft);
        } else {
            take(hours::read(found.text(), known.today), found.text(), Some(found.column), draft);
        }
    }
    for found in row.all(Field::HoursNote, draft) {
        if hours::read(found.text(), known.today).state == Some(HoursState::SameAsLocation) {
            draft.mark(Mark::HoursFromParent, Some(found.column));
        }
        add_note(&mut draft.service.hours_note, found.text());
    }
    days(row, known.today, draft);
    if let Some(found) = row.one(Field::BankHolidaysClosed, draft) {
        draft.service.closed_bank_holidays = bank_holidays::read(found.text());
    }
    let day = |field: Field, latest: Date, draft: &mut Draft| {
        let found = row.one(field, draft)?;
        let (date, mark) = date(found.cell, latest);
        mark.into_iter().for_each(|mark| draft.mark(mark, Some(found.column)));
        date
    };
    draft.service.last_checked = day(Field::LastChecked, known.today, draft);
    draft.service.next_contact = day(Field::NextContact, Date::MAX, draft);
    draft.service.checked_by = row.text(Field::CheckedBy, draft);
    draft.service.owner = row.text(Field::Owner, draft);
    // A row that belongs to another may have its hours from there.
    let empty = draft.service.hours.is_empty() && draft.service.hours_note.is_none();
    if empty && row.one(Field::Parent, draft).is_some() {
        draft.mark(Mark::HoursFromParent, None);
    }
}

/// Takes what was read of hours. The text stays beside it unless the hours say all of it.
fn take(reading: HoursReading, text: &str, column: Option<usize>, draft: &mut Draft) {
    let elsewhere = reading.flags.iter().any(|flag| flag.code == HoursFlagCode::Elsewhere);
    let same = elsewhere || reading.state == Some(HoursState::SameAsLocation);
    if same {
        draft.mark(Mark::HoursFromParent, column);
    } else if !reading.flags.is_empty()
        || (reading.hours.is_empty() && matches!(reading.state, None | Some(HoursState::Closed)))
    {
        draft.mark(Mark::HoursUnread, column);
    }
    if !reading.marks.is_empty() {
        draft.mark(Mark::HoursInferred, column);
    }
    let all = reading.flags.is_empty() && reading.marks.is_empty() && !reading.hours.is_empty();
    if !all {
        add_note(&mut draft.service.hours_note, text);
    }
    draft.service.hours.extend(reading.hours);
    draft.service.closed_bank_holidays = draft.service.closed_bank_holidays.or(reading.closed_bank_holidays);
}

/// A number where a time is expected.
fn unread(found: Found<'_>, draft: &mut Draft) {
    draft.mark(Mark::DecimalTime, Some(found.column));
    draft.mark(Mark::HoursUnread, Some(found.column));
    add_note(&mut draft.service.hours_note, &headed(found));
}

fn headed(found: Found<'_>) -> String {
    [found.heading, ": ", found.text()].concat()
}

/// The columns of the days of the week. What is in doubt on one day leaves the week to a person.
fn days(row: &RowReader<'_>, today: Date, draft: &mut Draft) {
    let (mut readings, mut cells) = (Vec::new(), Vec::new());
    for (day, name) in WEEK.into_iter().enumerate() {
        if let Some(found) = row.one(Field::DayHours(day), draft) {
            readings.push(hours::read_day(name, found.text(), today));
            cells.push(found);
        }
        let (opens, closes) = (row.one(Field::DayOpens(day), draft), row.one(Field::DayCloses(day), draft));
        let text = |found: &Option<Found<'_>>| found.map(|found| found.text().to_owned()).unwrap_or_default();
        let number = |found: &Found<'_>| matches!(found.cell.value, CellValue::Number(_));
        if let Some(found) = [opens, closes].into_iter().flatten().find(number) {
            [opens, closes].into_iter().flatten().for_each(|found| {
                add_note(&mut draft.service.hours_note, &headed(found));
            });
            unread(found, draft);
        } else if opens.is_some() || closes.is_some() {
            readings.push(hours::read_pair(name, &text(&opens), &text(&closes), today));
            cells.extend([opens, closes].into_iter().flatten());
        }
    }
    if readings.is_empty() {
        return;
    }
    let text: Vec<String> = cells.iter().map(|found| headed(*found)).collect();
    let week = hours::week(&readings);
    // Closed every day says nothing of when it is open, and is no mistake.
    if week.state == Some(HoursState::Closed) {
        add_note(&mut draft.service.hours_note, &text.join("\n"));
    } else {
        take(week, &text.join("\n"), cells.first().map(|found| found.column), draft);
    }
}
