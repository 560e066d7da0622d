//! Cuts a cleaned text into tokens.

use super::number::number;
use super::reading::HoursFlagCode::Typo;
use super::token::{Lexeme, Token};
use super::vocabulary::{day, nearly_a_day, two_letters, word};
use crate::domain::directory::text::dates;

/// The tokens of a text that is clean and in lower case.
pub(super) fn lexemes(text: &str) -> Vec<Lexeme> {
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let (token, length) = next(rest, text.get(..start).unwrap_or_default());
        let end = start + length.max(1);
        if let Some(token) = token {
            found.push(Lexeme { token, start, end });
        }
        start = end;
        while !text.is_char_boundary(start) {
            start += 1;
        }
    }
    found
}

fn next(rest: &str, before: &str) -> (Option<Token>, usize) {
    let Some(first) = rest.chars().next() else { return (None, 1) };
    if first.is_ascii_digit() {
        let money = before.ends_with(['£', '$', '€']);
        if let Some((token, length)) = word(rest).filter(|_| !money) {
            return (Some(token), length);
        }
        let (token, length) = number(rest);
        return (Some(if money { Token::Word } else { token }), length);
    }
    if first.is_alphabetic() || first == '\'' {
        return letters(rest, before);
    }
    let token = match first {
        '-' => Some(Token::Dash),
        '&' | '+' => Some(Token::And),
        ',' => Some(Token::Comma),
        '/' => Some(Token::Slash),
        ':' => Some(Token::Colon),
        ';' | '\n' | '|' | '*' | '.' => Some(Token::Break),
        '(' | '[' => Some(Token::Open),
        ')' | ']' => Some(Token::Close),
        '=' | '?' | '~' | '>' | '<' => Some(Token::Equals),
        _ => None,
    };
    (token, first.len_utf8())
}

fn letters(rest: &str, before: &str) -> (Option<Token>, usize) {
    let end = rest.find(|char: char| !char.is_alphabetic() && char != '\'').unwrap_or(rest.len());
    let name = rest.get(..end).unwrap_or_default();
    if let Some((date, length)) = dates::worded_at(rest) {
        return (Some(date.map_or(Token::Doubt(super::reading::HoursFlagCode::Dated), Token::Date)), length);
    }
    let known = word(rest);
    if let Some(day) = day(name) {
        // `Mon.` is short for a day, and no end of a sentence.
        let dot = name.len() < 6 && rest.get(end..).is_some_and(|rest| rest.starts_with('.'));
        return (Some(day), end + usize::from(dot));
    }
    if let Some(day) = two_letters(name).filter(|_| beside_hours(rest.get(end..).unwrap_or_default(), before)) {
        return (Some(day), end);
    }
    let digits = rest.get(end..).unwrap_or_default();
    if digits.starts_with(|char: char| char.is_ascii_digit()) {
        let run = digits.find(|char: char| !char.is_alphanumeric()).unwrap_or(digits.len());
        return (Some(Token::Word), end + run);
    }
    if matches!(name, "st" | "dr") && rest.get(end..).is_some_and(|rest| rest.starts_with('.')) {
        return (Some(Token::Word), end + 1);
    }
    match known {
        Some((token, length)) => (Some(token), length),
        None if nearly_a_day(name) => (Some(Token::Doubt(Typo)), end),
        None => (Some(if name.chars().any(char::is_alphabetic) { Token::Word } else { Token::Filler }), end),
    }
}

/// Are these words a name of something, and nothing that would be read otherwise?
pub(super) fn is_label(text: &str) -> bool {
    let lexemes = lexemes(&text.to_ascii_lowercase());
    let first = lexemes.first().map(|one| one.token);
    let second = lexemes.get(1).map(|one| one.token);
    let begins = match first {
        Some(Token::PartOfDay) => second == Some(Token::Word),
        first => first == Some(Token::Word),
    };
    let joins = |token: Token| {
        matches!(token, Token::Word | Token::Filler | Token::And | Token::Slash | Token::Dash | Token::PartOfDay)
    };
    let named = text.starts_with(char::is_alphabetic) && !text.contains('\n');
    named && begins && lexemes.iter().all(|one| joins(one.token))
}

/// `We 10:00`, `Mo-Fr`: days of two letters stand beside each other or a time.
fn beside_hours(after: &str, before: &str) -> bool {
    let digit = |text: &str| text.trim_start().starts_with(|char: char| char.is_ascii_digit());
    after.starts_with(['-', ',']) || digit(after) || (before.ends_with(['-', ',']) && !after.starts_with('\''))
}
