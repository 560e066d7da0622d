//! A number as the spreadsheet program shows it, as far as that keeps digits: a telephone number with its first nought, half
//! past nine written 9.30.

use calamine::ExcelDateTime;
use jiff::civil::{Date, Time};

use crate::document::directory::import::mark::Mark;
use crate::document::directory::import::table::{Cell, CellValue};

const MINUTES_A_DAY: f64 = 1440.0;

/// A number in a format such as `0.00` or `00000 000000`.
pub fn number(value: f64, format: Option<&str>) -> Cell {
    let format = format.unwrap_or_default();
    let places = format.strip_prefix("0.").filter(|rest| rest.chars().all(|sign| sign == '0'));
    let digits = format.chars().filter(|sign| *sign == '0').count();
    let whole = value.fract() == 0.0 && value.abs() < 1e15;
    let text = match places {
        Some(places) => format!("{value:.*}", places.len()),
        None if whole && value >= 0.0 && digits > 1 && format.chars().all(|sign| matches!(sign, '0' | ' ' | '-')) => {
            in_places(&format!("{value:.0}"), format)
        }
        None if whole => format!("{value:.0}"),
        None => format!("{value}"),
    };
    Cell { text, value: CellValue::Number(value), marks: Vec::new() }
}

/// Digits from the right into the noughts of a format.
fn in_places(digits: &str, format: &str) -> String {
    let mut digits = digits.chars().rev();
    let mut shown: Vec<char> =
        format.chars().rev().map(|sign| if sign == '0' { digits.next().unwrap_or('0') } else { sign }).collect();
    shown.extend(digits);
    shown.into_iter().rev().collect()
}

/// A day and a time, a time alone, or a duration. The end of the day is a whole day, which the program shows as midnight.
pub fn moment(value: ExcelDateTime, format: Option<&str>) -> Cell {
    let serial = value.as_f64();
    let format = format.unwrap_or_default().to_ascii_lowercase();
    let time_only = format.contains('h') && !format.contains(['d', 'y']);
    if (0.0..1.0).contains(&serial) || (time_only && (0.0..=2.0).contains(&serial)) || value.is_duration() {
        return clock((serial * MINUTES_A_DAY).round());
    }
    let (year, month, day, hour, minute, ..) = value.to_ymd_hms_milli();
    let date = i16::try_from(year).ok().zip(i8::try_from(month).ok()).zip(i8::try_from(day).ok());
    let date = date.and_then(|((year, month), day)| Date::new(year, month, day).ok());
    let time = i8::try_from(hour).ok().zip(i8::try_from(minute).ok());
    let time = time.and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
    match date.zip(time) {
        Some((date, time)) => day_cell(date, time),
        None => Cell::text(&serial.to_string()),
    }
}

/// A cell with a date; its time only where it has one.
pub fn day_cell(date: Date, time: Time) -> Cell {
    let clock =
        if time == Time::midnight() { String::new() } else { format!(" {:02}:{:02}", time.hour(), time.minute()) };
    Cell { text: format!("{date}{clock}"), value: CellValue::Date(date.to_datetime(time)), marks: Vec::new() }
}

/// A cell with a time of day, in minutes.
pub fn clock(minutes: f64) -> Cell {
    if !(0.0..1e6).contains(&minutes) {
        return Cell::text(&minutes.to_string());
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is in range")]
    let minutes = minutes as u32;
    let marks = if minutes == 1440 { vec![Mark::MidnightAtEnd] } else { Vec::new() };
    Cell { text: format!("{:02}:{:02}", minutes / 60, minutes % 60), value: CellValue::Clock(minutes), marks }
}
