//! A handout from canonical JSON. What is not canonical is refused: two texts of one handout would let a reader and a check
//! see different things.

use jiff::civil::Date;
use serde_json::Value as Json;

use super::error::HandoutError;
use super::model::{
    CrisisLine, Handout, HandoutAppointment, HandoutContacts, HandoutHours, HandoutService, HandoutTeam,
};
use super::payload_writer::{LARGE_PRINT, is_empty};

/// JavaScript has no greater whole numbers.
const MOST: u64 = (1 << 53) - 1;
/// Lists within each other, with the payload itself.
const DEEPEST: usize = 8;
/// The last minute of a day, and midnight after it.
const MIDNIGHT: u64 = 1440;
/// Every day of the week.
const ALL_DAYS: u64 = 127;

/// 31 December 9999, yyyymmdd.
const LAST_DAY: u64 = 99_991_231;

type Reading<T> = Result<T, HandoutError>;

/// Reads a payload.
pub(super) fn handout(bytes: &[u8]) -> Reading<Handout> {
    let json: Json = serde_json::from_slice(bytes).map_err(|_| HandoutError::NotCanonical)?;
    if !is_plain(&json, DEEPEST) || json.to_string().as_bytes() != bytes {
        return Err(HandoutError::NotCanonical);
    }
    let row = Row::of(&json)?;
    let flags = row.number(4, MOST)?;
    if flags & !LARGE_PRINT != 0 {
        return Err(HandoutError::Newer);
    }
    let team = row.row(7)?;
    Ok(Handout {
        language: row.text(0)?,
        made: row.day(1)?,
        valid_until: row.day(2)?,
        directory_version: row.text(3)?,
        large_print: flags & LARGE_PRINT != 0,
        services: row.row(5)?.each(service)?,
        crisis: row.row(6)?.each(crisis)?,
        team: team.some(|team| Ok(HandoutTeam { name: team.text(0)?, phone: team.text(1)? }))?,
    })
}

fn service(json: &Json) -> Reading<HandoutService> {
    let row = Row::of(json)?;
    let contacts = row.row(6)?;
    Ok(HandoutService {
        name: row.text(0)?,
        what: row.text(1)?,
        hours: row.row(2)?.each(hours)?,
        hours_note: row.text(3)?,
        place: row.text(4)?,
        bring: row.text(5)?,
        contacts: HandoutContacts {
            phone: contacts.text(0)?,
            text: contacts.text(1)?,
            email: contacts.text(2)?,
            web: contacts.text(3)?,
        },
        appointment: row.row(7)?.some(appointment)?,
        checked: row.day(8)?,
        category: row.text(9)?,
    })
}

fn hours(json: &Json) -> Reading<HandoutHours> {
    let row = Row::of(json)?;
    let days = u8::try_from(row.number(0, ALL_DAYS)?).map_err(|_| HandoutError::NotCanonical)?;
    Ok(HandoutHours { days, opens: row.minutes(1)?, closes: row.minutes(2)? })
}

fn appointment(row: &Row<'_>) -> Reading<HandoutAppointment> {
    let day = row.day(0)?.ok_or(HandoutError::NotCanonical)?;
    Ok(HandoutAppointment { day, minutes: row.minutes(1)?, words: row.text(2)? })
}

fn crisis(json: &Json) -> Reading<CrisisLine> {
    if let Json::String(id) = json {
        return Ok(CrisisLine::Fixed(id.clone()));
    }
    let row = Row::of(json)?;
    Ok(CrisisLine::Local { name: row.text(0)?, phone: row.text(1)?, words: row.text(2)? })
}

/// Only lists, texts and whole numbers, no list with empties at its end, and so many lists within each other.
fn is_plain(json: &Json, deep: usize) -> bool {
    match json {
        Json::String(_) => true,
        Json::Number(number) => number.as_u64().is_some_and(|number| number <= MOST),
        Json::Array(items) => {
            deep > 0 && !items.last().is_some_and(is_empty) && items.iter().all(|item| is_plain(item, deep - 1))
        }
        Json::Null | Json::Bool(_) | Json::Object(_) => false,
    }
}

/// A list read by position; what is left off is empty.
struct Row<'a>(&'a [Json]);

impl<'a> Row<'a> {
    fn of(json: &'a Json) -> Reading<Self> {
        json.as_array().map(|items| Self(items)).ok_or(HandoutError::NotCanonical)
    }

    fn at<T>(&self, at: usize, read: impl Fn(&'a Json) -> Option<T>) -> Reading<Option<T>> {
        let Some(json) = self.0.get(at) else { return Ok(None) };
        read(json).map(Some).ok_or(HandoutError::NotCanonical)
    }

    fn text(&self, at: usize) -> Reading<String> {
        Ok(self.at(at, |json| json.as_str().map(str::to_owned))?.unwrap_or_default())
    }

    fn number(&self, at: usize, most: u64) -> Reading<u64> {
        Ok(self.at(at, |json| json.as_u64().filter(|number| *number <= most))?.unwrap_or_default())
    }

    fn minutes(&self, at: usize) -> Reading<u16> {
        u16::try_from(self.number(at, MIDNIGHT)?).map_err(|_| HandoutError::NotCanonical)
    }

    fn day(&self, at: usize) -> Reading<Option<Date>> {
        let number = self.number(at, LAST_DAY)?;
        let part = |part: u64| i8::try_from(part % 100).unwrap_or_default();
        let year = i16::try_from(number / 10_000).unwrap_or_default();
        match number {
            0 => Ok(None),
            _ => Date::new(year, part(number / 100), part(number))
                .ok()
                .filter(|_| year > 0)
                .map(Some)
                .ok_or(HandoutError::NotCanonical),
        }
    }

    fn row(&self, at: usize) -> Reading<Row<'a>> {
        Ok(Row(self.at(at, |json| json.as_array().map(Vec::as_slice))?.unwrap_or_default()))
    }

    fn each<T>(&self, read: impl Fn(&'a Json) -> Reading<T>) -> Reading<Vec<T>> {
        self.0.iter().map(read).collect()
    }

    /// None of an empty list.
    fn some<T>(&self, read: impl FnOnce(&Self) -> Reading<T>) -> Reading<Option<T>> {
        if self.0.is_empty() { Ok(None) } else { read(self).map(Some) }
    }
}
