//! When a service is open, and when it was looked at.

use super::draft::{Draft, add_note};
use super::reader::{Found, RowReader};
use crate::document::directory::import::cells::date;
use crate::document::directory::import::field::{Field, WEEK};
use crate::document::directory::import::known::Known;
use crate::document::directory::import::mark::Mark;
use crate::document::directory::import::table::{Cell, CellValue};
use crate::domain::directory::Hours;

/// What stands for hours that are those of another row: they are not copied.
const OTHERS: [&str; 5] = ["same as", "see above", "as above", "same hours", "see location"];

/// Reads hours and dates.
pub fn read(row: &RowReader<'_>, known: &Known<'_>, draft: &mut Draft) {
    for found in row.all(Field::Hours, draft) {
        words(found.text(), found, draft);
    }
    for found in row.all(Field::HoursNote, draft) {
        others(found, draft);
        add_note(&mut draft.service.hours_note, found.text());
    }
    for (day, name) in WEEK.iter().enumerate() {
        for found in row.all(Field::DayHours(day), draft) {
            let text = [found.heading, ": ", found.text()].concat();
            words(&text, found, draft);
        }
        let (opens, closes) = (row.one(Field::DayOpens(day), draft), row.one(Field::DayCloses(day), draft));
        if let Some(hours) = span(name, opens, closes, draft) {
            draft.service.hours.push(hours);
        }
    }
    draft.service.closed_bank_holidays = row.yes_no(Field::BankHolidaysClosed, draft);
    let day = |field: Field, draft: &mut Draft| {
        let found = row.one(field, draft)?;
        let (date, mark) = date(found.cell);
        mark.into_iter().for_each(|mark| draft.mark(mark, Some(found.column)));
        date
    };
    draft.service.last_checked = day(Field::LastChecked, draft).filter(|checked| *checked <= known.today);
    draft.service.next_contact = day(Field::NextContact, draft);
    draft.service.checked_by = row.text(Field::CheckedBy, draft);
    draft.service.owner = row.text(Field::Owner, draft);
    // A row that belongs to another may have its hours from there.
    let empty = draft.service.hours.is_empty() && draft.service.hours_note.is_none();
    if empty && row.one(Field::Parent, draft).is_some() {
        draft.mark(Mark::HoursFromParent, None);
    }
}

/// Hours in words stay as they are for a person to read.
fn words(text: &str, found: Found<'_>, draft: &mut Draft) {
    if !others(found, draft) {
        draft.mark(Mark::HoursUnread, Some(found.column));
    }
    if matches!(found.cell.value, CellValue::Number(_)) {
        draft.mark(Mark::DecimalTime, Some(found.column));
    }
    add_note(&mut draft.service.hours_note, text);
}

fn others(found: Found<'_>, draft: &mut Draft) -> bool {
    let text = found.text().to_lowercase();
    let others = OTHERS.iter().any(|words| text.contains(words));
    if others {
        draft.mark(Mark::HoursFromParent, Some(found.column));
    }
    others
}

/// The hours of a day from two cells; what is no time of day stays as its text.
fn span(day: &str, opens: Option<Found<'_>>, closes: Option<Found<'_>>, draft: &mut Draft) -> Option<Hours> {
    let (opens, closes) = match (opens, closes) {
        (None, None) => return None,
        (Some(opens), Some(closes)) => (opens, closes),
        (Some(one), None) | (None, Some(one)) => {
            words(&[one.heading, ": ", one.text()].concat(), one, draft);
            return None;
        }
    };
    let read = clock(opens.cell).zip(clock(closes.cell).map(|close| if close == 0 { 1440 } else { close }));
    match read.filter(|(open, close)| open < close) {
        Some((open, close)) => {
            let shown = |minutes: u32| format!("{:02}:{:02}", minutes / 60, minutes % 60);
            let (open, close) = (shown(open), shown(close));
            Some(Hours { days: vec![day.to_owned()], open, close, weeks: None, from: None, until: None, label: None })
        }
        None if opens.text().eq_ignore_ascii_case("closed") && closes.text().eq_ignore_ascii_case("closed") => None,
        None => {
            for found in [opens, closes] {
                words(&[found.heading, ": ", found.text()].concat(), found, draft);
            }
            None
        }
    }
}

/// Minutes of the day. A number is none: 9.3 may be half past nine or eighteen past.
fn clock(cell: &Cell) -> Option<u32> {
    match cell.value {
        CellValue::Clock(minutes) => Some(minutes).filter(|minutes| *minutes <= 1440),
        CellValue::Text => {
            let (hour, minute) = cell.text.split_once(':')?;
            let minute = minute.strip_suffix(":00").unwrap_or(minute);
            let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.parse().ok()?);
            Some(hour * 60 + minute).filter(|at| minute < 60 && *at <= 1440)
        }
        _ => None,
    }
}
