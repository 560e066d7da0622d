//! Is a service open on bank holidays, as a text or a column of its own says.

use super::clean::{clean, says};
use super::yes_no;

const NAMES: [&str; 11] = [
    "bank holidays",
    "bank holiday",
    "bank hols",
    "bank hol",
    "bankholidays",
    "public holidays",
    "public holiday",
    "statutory holidays",
    "b/h",
    "bhs",
    "bh",
];
const CLOSED: [&str; 14] = [
    "closed",
    "except",
    "excluding",
    "excl",
    "exc",
    "excepted",
    "excluded",
    "not",
    "no",
    "apart",
    "without",
    "other",
    "shut",
    "excludes",
];
const OPEN: [&str; 8] = ["open", "opens", "including", "incl", "inc", "includes", "included", "opened"];

/// Closed on bank holidays? None: it does not say, or not of the whole day.
pub fn closed(text: &str) -> Option<bool> {
    let text = clean(text).to_lowercase().replace("cl.", "cl ").replace("c.", "c ");
    let (at, name) = NAMES.iter().filter(|name| says(&text, name)).find_map(|name| Some((text.find(name)?, *name)))?;
    let digit = |char: char| char.is_ascii_digit();
    let stops = |char: char| digit(char) || matches!(char, '.' | ';' | '\n' | '(' | ')');
    let before = text.get(..at)?;
    let before = before.rsplit_once(stops).map_or(before, |(_, near)| near);
    let after = text.get(at + name.len()..)?;
    let after = after.split_once(stops).map_or(after, |(near, _)| near);
    // With times of their own, bank holidays are neither.
    let all = text.get(at + name.len()..)?;
    if all.chars().take_while(|char| !matches!(char, '.' | ';' | '\n' | ')')).take(14).any(digit) {
        return None;
    }
    let word = |word: &str| match word {
        _ if CLOSED.contains(&word) => Some(true),
        _ if OPEN.contains(&word) => Some(false),
        _ => None,
    };
    let words = |text: &'_ str| text.split(|char: char| !char.is_alphabetic()).map(word).collect::<Vec<_>>();
    let earlier = words(before).into_iter().rev().flatten().next();
    earlier.or_else(|| words(after).into_iter().flatten().next())
}

/// Reads a column about closing on bank holidays: "yes", or a text that says so.
pub fn read(text: &str) -> Option<bool> {
    yes_no::read(text).or_else(|| closed(text))
}
