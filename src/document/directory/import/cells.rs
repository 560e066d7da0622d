//! What single cells say, by the readers of [`crate::domain::directory::text`], with marks of what was taken for granted.

use jiff::civil::Date;

use super::field::Field;
use super::mark::Mark;
use super::table::{Cell, CellValue};
use crate::domain::directory::text::dates::{self, DateDoubt};
use crate::domain::directory::text::phone::{self, PhoneMark, PhoneReading};
use crate::domain::directory::text::placeholder::{ColumnKind, NoneReading, none_in};

pub(super) use crate::domain::directory::text::placeholder::is_placeholder;
pub(super) use crate::domain::directory::text::yes_no::read as yes_no;

/// Does a cell of this field hold a word for "nothing is known"? "None" under fees says that it is free.
pub(super) fn says_nothing(text: &str, field: Field) -> bool {
    let kind = match field {
        Field::Funding => ColumnKind::Fees,
        Field::Eligibility => ColumnKind::Eligibility,
        _ => ColumnKind::Other,
    };
    !matches!(none_in(text, kind), None | Some(NoneReading::Free))
}

/// A date not after the latest, and a mark where it may be meant otherwise or is the empty value of a program.
pub(super) fn date(cell: &Cell, latest: Date) -> (Option<Date>, Option<Mark>) {
    let reading = match cell.value {
        CellValue::Date(at) => dates::read(&at.date().to_string(), latest),
        _ => dates::read(&cell.text, latest),
    };
    let mark = reading.doubt.map(|doubt| match doubt {
        DateDoubt::DayFirst => Mark::DateAmbiguous,
        DateDoubt::Never => Mark::NeverChecked,
        DateDoubt::MonthFirst | DateDoubt::Future | DateDoubt::Unread => Mark::DateUnread,
    });
    (reading.date, mark)
}

/// The numbers that somebody answers, and what was done to them.
pub(super) fn phones(text: &str) -> (Vec<String>, Vec<Mark>) {
    // 111 and its like, where nothing else stands in the cell.
    let short = (3..=6).contains(&text.len()) && text.bytes().all(|sign| sign.is_ascii_digit());
    if short {
        return (vec![text.to_owned()], Vec::new());
    }
    answered(&phone::read(text))
}

/// The same of numbers that were read.
pub(super) fn answered(read: &[PhoneReading]) -> (Vec<String>, Vec<Mark>) {
    let mut marks = Vec::new();
    let mut numbers = Vec::new();
    for phone in read {
        let has = |mark| phone.marks.contains(&mark);
        if phone.label.is_some() {
            marks.push(Mark::PhoneExtraText);
        }
        if has(PhoneMark::Rounded) || has(PhoneMark::Length) {
            marks.push(Mark::PhoneUnusual);
        }
        if has(PhoneMark::ZeroRestored) {
            marks.push(Mark::ZeroRestored);
        }
        if !has(PhoneMark::Fax) && !has(PhoneMark::Rounded) {
            let extension = phone.extension.as_ref().map(|extension| [" x", extension].concat()).unwrap_or_default();
            numbers.push([phone.number.as_str(), &extension].concat());
        }
    }
    if numbers.len() > 1 {
        marks.push(Mark::PhonesSplit);
    }
    marks.sort_unstable();
    marks.dedup();
    (numbers, marks)
}

/// An age in whole years.
pub(super) fn age(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|age| *age < 1000)
}

/// What lists write for "no limit" is none.
pub(super) fn limit(age: u32) -> Option<u32> {
    (age < 120).then_some(age)
}

/// The parts of a cell that lists several things.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', ',', '|', '\n']).map(str::trim).filter(|part| !part.is_empty())
}
