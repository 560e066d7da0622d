//! Words that stand in a cell because it may not be empty (rule 5 of what lists look like).

use super::clean::clean;

/// Does a cell hold a word for "nothing is known"? It is missing then. What "none" means, its column says: see [`says_none`].
pub fn is_placeholder(text: &str) -> bool {
    let text = clean(text).to_lowercase();
    let text = text.trim_matches(|char: char| !char.is_alphanumeric());
    matches!(
        text,
        "" | "na"
            | "n/a"
            | "n\\a"
            | "n.a"
            | "nil"
            | "null"
            | "nan"
            | "not known"
            | "unknown"
            | "not available"
            | "not applicable"
            | "not relevant"
            | "not provided"
            | "not given"
            | "not specified"
            | "not stated"
            | "no information"
            | "no data"
            | "tbc"
            | "tba"
            | "tbd"
            | "to be confirmed"
            | "to be advised"
            | "text"
            | "online"
            | "xxx"
            | "xx"
            | "test"
            | "ref"
            | "#ref"
            | "value"
            | "div/0"
            | "#n/a"
    )
}

/// Does a cell say "none"? Under fees it is free, under eligibility somebody has to be asked.
pub fn says_none(text: &str) -> bool {
    let text = clean(text).to_lowercase();
    let text = text.trim_matches(|char: char| !char.is_alphanumeric());
    matches!(text, "none" | "no" | "nothing" | "n")
}

/// The column a word stands in, as far as it changes what the word means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// What somebody pays.
    Fees,
    /// Who may come.
    Eligibility,
    /// Any other.
    Other,
}

/// What "none" and its like say in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoneReading {
    /// It costs nothing.
    Free,
    /// Perhaps anybody may come, perhaps nobody has filled it in.
    Ask,
    /// Nothing is known.
    Missing,
}

/// Reads a word for nothing in its column; none where the cell says something.
pub fn none_in(text: &str, column: ColumnKind) -> Option<NoneReading> {
    match (is_placeholder(text), says_none(text), column) {
        (true, _, _) => Some(NoneReading::Missing),
        (_, true, ColumnKind::Fees) => Some(NoneReading::Free),
        (_, true, ColumnKind::Eligibility) => Some(NoneReading::Ask),
        (_, true, ColumnKind::Other) if !matches!(text.trim(), "No" | "no" | "N" | "n" | "NO") => {
            Some(NoneReading::Missing)
        }
        _ => None,
    }
}
