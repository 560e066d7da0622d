//! A date as somebody typed it: day, month, year, as this country writes it.

use jiff::civil::Date;

use super::clean::clean;
use crate::domain::calendar::read_date;

/// What a cell with a date says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateReading {
    /// The date; none where it is never, not said or not clear.
    pub date: Option<Date>,
    /// What a person has to look at.
    pub doubt: Option<DateDoubt>,
}

/// What is to be looked at about a date. With the first of them it was taken all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateDoubt {
    /// Taken as day and month; the list may mean month and day.
    DayFirst,
    /// It can only be month and day: so may the others of the list.
    MonthFirst,
    /// An empty value of a program, such as a day of 1970: never.
    Never,
    /// Later than today.
    Future,
    /// Not a date.
    Unread,
}

impl DateDoubt {
    /// Its word, as keys of texts and reports have it.
    pub fn code(self) -> &'static str {
        match self {
            Self::DayFirst => "day-first",
            Self::MonthFirst => "month-first",
            Self::Never => "never",
            Self::Future => "future",
            Self::Unread => "unread",
        }
    }
}

/// Reads the date of something that has happened, such as a check. One that cannot be told is not taken.
pub fn read(text: &str, today: Date) -> DateReading {
    let text = clean(text).to_ascii_lowercase();
    let text = text.trim_end_matches(['.', ',']).trim();
    let text = weekday(text).unwrap_or(text);
    if text.is_empty() || super::placeholder::is_placeholder(text) {
        return DateReading::default();
    }
    let doubt = |doubt| DateReading { date: None, doubt: Some(doubt) };
    // What a program writes for "no date": its day nought, in whatever zone.
    let never = |date: Date| matches!(date.year(), i16::MIN..=1904 | 1969 | 1970);
    let Some(date) = whole(text) else {
        return doubt(if month_first(text) { DateDoubt::MonthFirst } else { DateDoubt::Unread });
    };
    match date {
        date if never(date) => doubt(DateDoubt::Never),
        date if date > today => doubt(DateDoubt::Future),
        date => DateReading { date: Some(date), doubt: either_way(text).then_some(DateDoubt::DayFirst) },
    }
}

/// What follows a day of the week: "Tuesday 31 December 2024".
fn weekday(text: &str) -> Option<&str> {
    let (first, rest) = text.split_once([' ', ','])?;
    let day =
        first.len() > 2 && ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().any(|day| first.starts_with(day));
    day.then(|| rest.trim_start_matches([' ', ',']))
}

/// The date a text is, and nothing else but a time of day behind it.
fn whole(text: &str) -> Option<Date> {
    let ends = |length: usize| {
        let rest = text.get(length..).unwrap_or_default();
        let time = rest.strip_prefix(['t', ' ', ',']).is_some_and(|rest| {
            rest.trim_start().starts_with(|char: char| char.is_ascii_digit()) && rest.contains(':')
        });
        rest.trim().is_empty() || time
    };
    let compact = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    if let (true, Some(year), Some(month), Some(day)) = (compact, text.get(..4), text.get(4..6), text.get(6..)) {
        return read_date(&[year, month, day].join("-"));
    }
    let (date, length) = numeric_at(text).or_else(|| worded(text, true))?;
    date.filter(|_| ends(length))
}

/// The numbers of a date written with strokes.
fn strokes(text: &str) -> Option<[u16; 3]> {
    let date = text.split(' ').next()?;
    let parts = date.split(['/', '.', '-']).map(|part| part.parse().ok()).collect::<Option<Vec<_>>>()?;
    parts.try_into().ok()
}

/// `12/31/2024`: as other countries write it, and so every date of that list in doubt.
fn month_first(text: &str) -> bool {
    matches!(strokes(text), Some([1..=12, 13..=31, _]))
}

/// `3/4/2024`
fn either_way(text: &str) -> bool {
    matches!(strokes(text), Some([day @ 1..=12, month @ 1..=12, _]) if day != month)
}

/// `1/11/2022`, `01.11.22`, `2022-11-01` at the beginning, and how long it is; none inside is no day of the calendar.
pub(super) fn numeric_at(text: &str) -> Option<(Option<Date>, usize)> {
    let (first, rest) = digits(text)?;
    let mark = rest.chars().next().filter(|mark| matches!(mark, '/' | '.' | '-'))?;
    let (second, rest) = digits(rest.strip_prefix(mark)?)?;
    let (third, rest) = digits(rest.strip_prefix(mark)?)?;
    let (year, month, day) = match (first.len(), second.len(), third.len()) {
        (4, 1 | 2, 1 | 2) => (first, second, third),
        (1 | 2, 1 | 2, 4) => (third, second, first),
        (1 | 2, 1 | 2, 2) if mark != '-' => (third, second, first),
        _ => return None,
    };
    Some((date(year, month.parse().ok()?, day), text.len() - rest.len()))
}

/// The digits a text begins with, and the rest.
fn digits(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|char: char| !char.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).filter(|(digits, _)| !digits.is_empty())
}

fn date(year: &str, month: i8, day: &str) -> Option<Date> {
    let number = year.parse::<i16>().ok()?;
    // No list of services is older than the century; what is meant by 70 is the day nought of a program.
    let year = match (year.len(), number) {
        (4, _) => number,
        (_, 69..) => 1900 + number,
        _ => 2000 + number,
    };
    Date::new(year, month, day.parse().ok()?).ok()
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

fn month(text: &str) -> Option<(i8, usize)> {
    let end = text.find(|char: char| !char.is_ascii_alphabetic()).unwrap_or(text.len());
    let name = text.get(..end).filter(|name| name.len() > 2)?;
    let at = MONTHS.iter().position(|month| month.starts_with(name) || (name == "sept" && *month == "september"))?;
    Some((i8::try_from(at + 1).ok()?, end))
}

/// `9 Nov 2022`, `1st of March`, `November 9th, 2022` at the beginning of a text in lower case. No date where it has no year.
pub(super) fn worded_at(text: &str) -> Option<(Option<Date>, usize)> {
    worded(text, false)
}

/// Two digits may be a year where nothing but a date is expected: `9-Nov-22`. Elsewhere they are a time.
fn worded(text: &str, short: bool) -> Option<(Option<Date>, usize)> {
    let (rest, found, day) = if let Some((found, length)) = month(text) {
        let (day, rest) = day(text.get(length..)?.trim_start_matches(['.', ' ']))?;
        (rest, found, day)
    } else {
        let (day, rest) = day(text)?;
        let rest = rest.trim_start_matches([' ', '-', '.']);
        let rest = rest.strip_prefix("of ").unwrap_or(rest);
        let (found, length) = month(rest)?;
        (rest.get(length..)?, found, day)
    };
    let length = |rest: &str| text.len() - rest.len();
    let year = digits(rest.trim_start_matches([' ', ',', '.', '-', '\'']));
    let plausible = |year: &str| match year.len() {
        2 => short,
        4 => year.starts_with("19") || year.starts_with("20"),
        _ => false,
    };
    match year.filter(|(year, after)| plausible(year) && !after.starts_with(':')) {
        Some((year, after)) => Some((date(year, found, day), length(after))),
        None => Some((None, length(rest))),
    }
}

/// `9`, `9th`
fn day(text: &str) -> Option<(&str, &str)> {
    let (day, rest) = digits(text)?;
    if day.len() > 2 || !matches!(day.parse(), Ok(1_u8..=31)) {
        return None;
    }
    let rest = ["st", "nd", "rd", "th"].iter().find_map(|ending| rest.strip_prefix(ending)).unwrap_or(rest);
    Some((day, rest))
}
