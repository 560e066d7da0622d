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
    let words = |text: &'_ str| text.split(|char: char| !char.is_alphabetic()).filter_map(cue).collect::<Vec<_>>();
    match (words(before).as_slice(), words(after).first()) {
        // "closed Mondays except bank holidays": open on those, perhaps on those Mondays only.
        ([earlier @ .., Cue::Except], _) if earlier.contains(&Cue::Closed) => None,
        ([earlier @ .., Cue::Including], _) => Some(earlier.contains(&Cue::Closed)),
        ([.., Cue::Not, Cue::Open], _) => Some(true),
        ([.., Cue::Not, Cue::Closed], _) => Some(false),
        ([.., Cue::Open], _) | ([], Some(Cue::Open | Cue::Including)) => Some(false),
        ([.., Cue::Closed | Cue::Except | Cue::Not], _) | ([], Some(Cue::Closed | Cue::Except)) => Some(true),
        ([], _) => None,
    }
}

/// A word that says whether it is open.
#[derive(Clone, Copy, PartialEq)]
enum Cue {
    Open,
    Closed,
    Except,
    Including,
    Not,
}

fn cue(word: &str) -> Option<Cue> {
    Some(match word {
        "open" | "opens" | "opened" => Cue::Open,
        "closed" | "shut" | "closes" => Cue::Closed,
        "except" | "excluding" | "excl" | "exc" | "excepted" | "excluded" | "excludes" | "apart" | "without"
        | "other" => Cue::Except,
        "including" | "incl" | "inc" | "includes" | "included" => Cue::Including,
        "not" | "no" | "never" => Cue::Not,
        _ => return None,
    })
}

/// Reads a column about closing on bank holidays: "yes", or a text that says so.
pub fn read(text: &str) -> Option<bool> {
    yes_no::read(text).or_else(|| closed(text))
}
