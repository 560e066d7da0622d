//! Where the headings of a table are: titles stand above them, a row that explains them below. A table without headings, one
//! turned on its side and one that holds the values of a list are told apart by a mark; nothing is guessed of them.

use std::collections::BTreeSet;

use super::looks;
use super::mark::Mark;
use super::synonyms::by_heading;
use super::table::{CellValue, Row, Table};

/// Headings are looked for in so many rows.
const LOOKED_AT: usize = 25;
/// A sheet on its side has no more headings than this.
const MOST_FIELDS: usize = 200;

/// Finds the headings and says what the table is.
pub(super) fn find(table: &mut Table) {
    let best = table.rows.iter().take(LOOKED_AT).map(headings_in).enumerate().rev().max_by_key(|(_, count)| *count);
    let (at, count) = best.unwrap_or_default();
    let down: BTreeSet<_> = table.rows.iter().take(MOST_FIELDS).filter_map(|row| by_heading(row.text(0))).collect();
    let down = down.len();
    let width = table.width();
    if down >= 3 && down > count && width > 1 {
        table.marks.push(Mark::Transposed);
        return;
    }
    let found = if count >= 2 || (count == 1 && width <= 2) { Some(at) } else { unknown_headings(table) };
    let Some(at) = found else {
        table.marks.push(Mark::HeaderMissing);
        return;
    };
    table.header = Some(at);
    table.first = at + 1;
    if at > 0 {
        table.marks.push(Mark::TextAboveHeader);
    }
    if table.rows.get(at + 1).is_some_and(|row| explains(row, table)) {
        table.first = at + 2;
        table.marks.push(Mark::ExplanationRow);
    }
    if values_of_lists(table) {
        table.marks.push(Mark::DropDownValues);
    }
}

/// How many cells of a row are headings that are known.
fn headings_in(row: &Row) -> usize {
    let cells = row.cells.iter().filter(|cell| cell.text.len() < 60 && by_heading(&cell.text).is_some());
    if row.cells.iter().any(|cell| looks::data(&cell.text)) { 0 } else { cells.count() }
}

/// Headings nobody knows: a first row of short texts, each once, above rows that hold data.
fn unknown_headings(table: &Table) -> Option<usize> {
    let row = table.rows.first()?;
    let width = table.width();
    let texts: BTreeSet<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
    let short = |text: &&str| text.len() < 40 && !text.contains(|sign: char| sign.is_ascii_digit());
    let all = texts.len() == row.cells.len() && texts.len() == width && texts.iter().all(short) && !texts.contains("");
    let below = table.rows.iter().skip(1).take(LOOKED_AT);
    let data = below.flat_map(|row| &row.cells).any(|cell| looks::data(&cell.text));
    (all && data && !row.cells.iter().any(|cell| looks::data(&cell.text))).then_some(0)
}

/// Does a row below the headings say what each column is for? Where a number or an address is expected, it has words.
fn explains(row: &Row, table: &Table) -> bool {
    use super::field::Field::{Email, Phone, Postcode, Url};
    let header = table.header.and_then(|at| table.rows.get(at));
    let filled: Vec<(usize, &str)> = row
        .cells
        .iter()
        .enumerate()
        .map(|(at, cell)| (at, cell.text.as_str()))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    if filled.is_empty() || filled.iter().any(|(_, text)| looks::data(text)) {
        return false;
    }
    let strict = |at: usize| header.and_then(|header| by_heading(header.text(at)));
    let strict = filled.iter().filter(|(at, _)| matches!(strict(*at), Some(Email | Phone | Postcode | Url)));
    let words = |text: &str| text.split_whitespace().count();
    let mut worded = 0;
    for (_, text) in strict {
        if words(text) < 3 || text.contains(|sign: char| sign.is_ascii_digit()) {
            return false;
        }
        worded += 1;
    }
    let sentences = filled.iter().filter(|(_, text)| words(text) >= 4).count();
    sentences * 2 > filled.len() && (worded > 0 || sentences * 4 >= filled.len() * 3)
}

/// Lists of values to choose from, side by side: of different lengths, each value once, none of them a way to reach anybody.
fn values_of_lists(table: &Table) -> bool {
    let data = table.data();
    if data.len() > 100 || table.width() < 2 {
        return false;
    }
    let mut lengths = BTreeSet::new();
    for column in 0..table.width() {
        let texts: Vec<&str> = data.iter().map(|row| row.text(column)).collect();
        let filled = texts.iter().take_while(|text| !text.is_empty()).count();
        let once = texts.iter().take(filled).collect::<BTreeSet<_>>().len() == filled;
        let plain = |text: &&str| text.len() <= 40 && !looks::data(text);
        if !once || texts.iter().skip(filled).any(|text| !text.is_empty()) || !texts.iter().all(plain) {
            return false;
        }
        lengths.insert(filled);
    }
    let typed =
        |row: &Row| row.cells.iter().any(|cell| matches!(cell.value, CellValue::Number(_) | CellValue::Date(_)));
    data.len() > 1 && lengths.len() > 1 && !data.iter().any(typed)
}
