//! Reads what single cells say. Only what cannot be meant otherwise is read here; the rest stays as its text, with a mark.

use jiff::civil::Date;

use super::looks;
use super::mark::Mark;
use super::table::{Cell, CellValue};
use crate::domain::calendar::read_date;

/// Is it a word for "nothing is known"?
pub(super) fn is_placeholder(text: &str) -> bool {
    const WORDS: [&str; 17] = [
        "na",
        "n/a",
        "n.a",
        "not known",
        "unknown",
        "not available",
        "not applicable",
        "not relevant",
        "tbc",
        "tba",
        "tbd",
        "to be confirmed",
        "text",
        "online",
        "null",
        "nil",
        "",
    ];
    let text = text.trim_matches(|sign: char| !sign.is_alphanumeric()).to_lowercase();
    WORDS.contains(&text.as_str())
}

/// Yes or no.
pub(super) fn yes_no(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "y" | "true" | "t" | "1" | "x" | "✓" | "✔" => Some(true),
        "no" | "n" | "false" | "f" | "0" => Some(false),
        _ => None,
    }
}

/// A date in the order of this country, and a mark where it may be meant otherwise or is the empty value of a program.
pub(super) fn date(cell: &Cell) -> (Option<Date>, Option<Mark>) {
    let (date, unsure) = match cell.value {
        CellValue::Date(at) => (Some(at.date()), false),
        _ => written_date(&cell.text),
    };
    match date {
        Some(date) if matches!(date.year(), i16::MIN..=1904 | 1969 | 1970) => (None, Some(Mark::NeverChecked)),
        Some(date) => (Some(date), unsure.then_some(Mark::DateAmbiguous)),
        None => (None, Some(Mark::DateUnread)),
    }
}

fn written_date(text: &str) -> (Option<Date>, bool) {
    let text = text.trim();
    if let Some(date) = read_date(text) {
        return (Some(date), false);
    }
    let digits = text.len() == 8 && text.bytes().all(|sign| sign.is_ascii_digit());
    if let (true, Some(year), Some(month), Some(day)) = (digits, text.get(..4), text.get(4..6), text.get(6..)) {
        return (read_date(&[year, month, day].join("-")), false);
    }
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    let parts: Option<Vec<i16>> = day.split(['/', '.', '-']).map(|part| part.parse().ok()).collect();
    let Some([day, month, year]) = parts.as_deref() else { return (None, false) };
    let year = if *year < 69 {
        2000 + year
    } else if *year < 100 {
        1900 + year
    } else {
        *year
    };
    let of = |day: i16, month: i16| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok();
    (of(*day, *month), *day <= 12 && *month <= 12 && day != month)
}

/// The numbers of a cell, and what was done to them.
pub(super) fn phones(cell: &Cell) -> (Vec<String>, Vec<Mark>) {
    let mut marks = Vec::new();
    let text = cell.text.replace(" or ", "\n").replace(" and ", "\n");
    let parts: Vec<&str> =
        text.split(['/', ';', ',', '\n', '|', '&']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let numbers: Vec<String> = parts.iter().filter_map(|part| phone(part, &mut marks)).collect();
    if numbers.len() > 1 {
        marks.push(Mark::PhonesSplit);
    }
    if numbers.len() < parts.len() {
        marks.push(Mark::PhoneExtraText);
    }
    marks.sort_unstable();
    marks.dedup();
    (numbers, marks)
}

fn phone(part: &str, marks: &mut Vec<Mark>) -> Option<String> {
    let inside = |sign: char| sign.is_ascii_digit() || " +()-.".contains(sign);
    let start = part.find(|sign: char| sign.is_ascii_digit() || sign == '+' || sign == '(')?;
    let rest = part.get(start..)?;
    let end = rest.find(|sign: char| !inside(sign)).unwrap_or(rest.len());
    let (number, after) = rest.split_at(end);
    let extension = ["x", "ext"].iter().any(|word| after.trim().to_lowercase().starts_with(word));
    if start > 0 || (!after.trim().is_empty() && !extension) {
        marks.push(Mark::PhoneExtraText);
    }
    let number = number.split_whitespace().collect::<Vec<_>>().join(" ");
    let number = number.trim_end_matches(['(', '-', '.', ' ']);
    let international = number.strip_prefix("+44").or_else(|| number.strip_prefix("0044"));
    let number = match international {
        Some(rest) => ["0", rest.trim_start_matches([' ', '(', '0', ')', '-'])].concat(),
        None => number.to_owned(),
    };
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let number = match (digits.len(), digits.starts_with('0')) {
        (11, true) | (3 | 6, _) => number,
        // A few places have shorter numbers.
        (10, true) => {
            marks.push(Mark::PhoneShort);
            number
        }
        (10, false) if digits.starts_with(['1', '2', '3', '7', '8']) => {
            marks.push(Mark::ZeroRestored);
            ["0", number.as_str()].concat()
        }
        (9, false) if digits.starts_with('1') => {
            marks.extend([Mark::ZeroRestored, Mark::PhoneShort]);
            ["0", number.as_str()].concat()
        }
        (..3, _) => return None,
        _ => {
            marks.push(Mark::PhoneUnusual);
            number
        }
    };
    Some(if extension { [number.as_str(), " ", after.trim()].concat() } else { number })
}

/// The youngest and the oldest, where the text says nothing else. None: a person has to read it.
pub(super) fn ages(text: &str) -> Option<(Option<u32>, Option<u32>)> {
    let text = text.trim().to_lowercase();
    let text = text.trim_start_matches("ages ").trim_start_matches("aged ").trim_start_matches("age ").trim();
    if matches!(text, "all ages" | "all" | "any" | "any age") {
        return Some((None, None));
    }
    let from = ["+", " +", " and over", " and up", " and above", " or over", " years and over", " years +"];
    if let Some(number) = from.iter().find_map(|end| text.strip_suffix(end)) {
        return Some((Some(age(number)?), None));
    }
    if let Some(number) = text.strip_prefix("under ") {
        return Some((None, age(number)?.checked_sub(1)));
    }
    let (from, to) = text.split_once('-').or_else(|| text.split_once(" to ")).or_else(|| text.split_once('–'))?;
    let (from, to) = (age(from)?, age(to.trim_end_matches(" years").trim_end_matches(" year olds"))?);
    (from <= to).then_some((Some(from), limit(to)))
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

/// The e-mail addresses of a cell.
pub(super) fn emails(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| sign.is_whitespace() || ",;/|<>()".contains(sign));
    let words = words.map(|word| word.trim_start_matches("mailto:").trim_end_matches('.'));
    words.filter(|word| looks::email(word)).map(str::to_owned).collect()
}
