//! What begins with a digit: a time, a date, which of the month, or no part of opening hours at all.

use super::reading::HoursFlagCode::{Dated, NotHours, Typo};
use super::token::{Clock, Half, Token};
use crate::domain::directory::text::clean::word_ends;
use crate::domain::directory::text::dates;

/// The token at the beginning of `rest`, which is in lower case and begins with a digit, and how long it is.
pub(super) fn number(rest: &str) -> (Token, usize) {
    date(rest).or_else(|| ordinal(rest)).unwrap_or_else(|| clock(rest))
}

fn digits(text: &str) -> &str {
    let end = text.find(|char: char| !char.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// `9 Nov 2022`, `01.11.2022`, `2022-11-01`; a day and a month without a year are a doubt.
fn date(rest: &str) -> Option<(Token, usize)> {
    if let Some((date, length)) = dates::numeric_at(rest) {
        return Some((date.map_or(Token::Doubt(Dated), Token::Date), length));
    }
    let (date, length) = dates::worded_at(rest)?;
    Some((date.map_or(Token::Doubt(Dated), Token::Date), length))
}

/// `2nd`; of the seventh and later there is none in a month of weeks.
fn ordinal(rest: &str) -> Option<(Token, usize)> {
    let number = digits(rest);
    let ending = rest.get(number.len()..number.len() + 2)?;
    let ends = rest.get(number.len() + 2..).is_some_and(word_ends);
    if !ends || !matches!(ending, "st" | "nd" | "rd" | "th") {
        return None;
    }
    let token = match number.parse() {
        Ok(which @ 1..=5) => Token::Ordinal(which),
        _ => Token::Doubt(Dated),
    };
    Some((token, number.len() + 2))
}

fn clock(rest: &str) -> (Token, usize) {
    let hour = digits(rest);
    let after = rest.get(hour.len()..).unwrap_or_default();
    let minute = after.strip_prefix([':', '.']).map(digits).filter(|minute| !minute.is_empty());
    let (hour, minute, mut at) = match (hour.len(), minute) {
        (1 | 2, Some(minute)) => (hour, Some(minute), hour.len() + 1 + minute.len()),
        (1 | 2, None) => (hour, None, hour.len()),
        (3 | 4, None) => {
            let (hour, minute) = hour.split_at(hour.len() - 2);
            (hour, Some(minute), hour.len() + minute.len())
        }
        _ => return not_a_time(rest),
    };
    let typo = |at: usize| (Token::Doubt(Typo), at);
    // A cell that is a time is written with its seconds.
    let mut after = rest.get(at..).unwrap_or_default();
    if let Some(more) = after.strip_prefix(":00").filter(|more| word_ends(more) && !more.starts_with(':')) {
        (at, after) = (rest.len() - more.len(), more);
    }
    if after.strip_prefix([':', '.']).is_some_and(|more| more.starts_with(|char: char| char.is_ascii_digit())) {
        return typo(at);
    }
    let half = half(after);
    at += half.map_or(0, |(_, length)| length);
    if let Some(more) = after.strip_prefix("hrs").filter(|more| word_ends(more) && minute.is_some()) {
        (at, after) = (rest.len() - more.len(), more);
    }
    if half.is_none() && !word_ends(after) && !starts_filler(after) || after.starts_with(['+', '%']) {
        return not_a_time(rest);
    }
    let (Ok(value), minutes) = (hour.parse::<u8>(), minute.map(str::parse::<u8>)) else { return typo(at) };
    let minutes = match minutes {
        Some(Ok(minutes)) if minute.is_some_and(|minute| minute.len() == 2) => Some(minutes),
        None => None,
        _ => return typo(at),
    };
    // Nobody opens at two past: `2022` is a year.
    let whole = minutes.is_none_or(|minutes| minutes < 60 && (minutes % 5 == 0 || (value, minutes) == (23, 59)));
    if value > 24 || !whole || (value == 24 && minutes.unwrap_or_default() > 0) {
        return typo(at);
    }
    let padded = minute.is_some() && (hour.starts_with('0') || rest.get(..4).is_some_and(|four| four == digits(rest)));
    (Token::Clock(Clock { hour: value, minute: minutes, half: half.map(|(half, _)| half), padded }), at)
}

fn starts_filler(after: &str) -> bool {
    ["h", "to", "til", "till", "-"].iter().any(|word| after.strip_prefix(word).is_some_and(word_ends))
}

/// A telephone number, an age, an amount: passed over, but for short ones, which may have been meant as times.
fn not_a_time(rest: &str) -> (Token, usize) {
    let end = rest.find(|char: char| !char.is_alphanumeric() && char != '+' && char != '%').unwrap_or(rest.len());
    let long = digits(rest).len() > 4;
    (if long { Token::Word } else { Token::Doubt(NotHours) }, end.max(1))
}

/// `am`, `p.m.`, ` pm`, `noon`
fn half(after: &str) -> Option<(Half, usize)> {
    let close = after.strip_prefix(' ').unwrap_or(after);
    let words = [
        ("a.m.", Half::Am),
        ("a.m", Half::Am),
        ("am", Half::Am),
        ("p.m.", Half::Pm),
        ("p.m", Half::Pm),
        ("pm", Half::Pm),
        ("noon", Half::Noon),
        ("midday", Half::Noon),
        ("midnight", Half::Midnight),
    ];
    let (word, half) = words.into_iter().find(|(word, _)| {
        let more = close.strip_prefix(word);
        more.is_some_and(|more| !more.starts_with(char::is_alphabetic))
    })?;
    Some((half, after.len() - close.len() + word.len()))
}
