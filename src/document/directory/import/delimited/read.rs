//! The rows of a text file.

use csv::{ReaderBuilder, StringRecord};

use super::letters::text_of;
use super::separator::separator;
use crate::document::directory::import::error::ImportError;
use crate::document::directory::import::mark::Mark;
use crate::document::directory::import::pace::{Pace, Steps};
use crate::document::directory::import::table::{Cell, MOST_CELLS, Row, Table};
use crate::document::directory::import::tidy::tidied;

/// What the crate is given for a separator, whatever that is: it takes one byte.
const UNIT: char = '\u{1f}';
/// More lines than this in one cell is a quotation mark that was never closed.
const MOST_LINES: usize = 200;

/// Reads a text file of rows.
pub async fn read(bytes: &[u8], name: &str, pace: &dyn Pace) -> Result<Table, ImportError> {
    let (text, guessed) = text_of(bytes);
    let (separator, unsure) = separator(&text);
    let mut table = rows(&plain(&text, separator, true), name, true, pace).await?;
    if table.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.text.lines().count() > MOST_LINES) {
        table = rows(&plain(&text, separator, false), name, false, pace).await?;
        table.marks.push(Mark::RaggedRow);
    }
    table.marks.extend(guessed);
    table.marks.extend(unsure.then_some(Mark::DelimiterGuessed));
    Ok(table)
}

async fn rows(text: &str, name: &str, quoting: bool, pace: &dyn Pace) -> Result<Table, ImportError> {
    let mut reader = ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(UNIT as u8).quoting(quoting);
    let mut reader = reader.from_reader(text.as_bytes());
    let mut table = Table { name: name.to_owned(), ..Table::default() };
    let (mut record, mut inside, mut cells) = (StringRecord::new(), 0_u64, 0);
    let mut steps = Steps::new(pace, 200, None);
    while reader.read_record(&mut record).map_err(|error| ImportError::Damaged(error.to_string()))? {
        // Programs number rows, not lines: a cell may hold several, and empty lines are rows.
        inside += record.iter().map(|cell| cell.matches('\n').count() as u64).sum::<u64>();
        let number = u32::try_from(reader.position().line().saturating_sub(1 + inside)).unwrap_or(u32::MAX);
        cells += record.len();
        if cells > MOST_CELLS {
            return Err(ImportError::TooLarge);
        }
        let cells: Vec<Cell> = record.iter().map(tidied).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            table.rows.push(Row { number, hidden: false, cells });
        }
        steps.one().await?;
    }
    Ok(table)
}

/// The text with one kind of line end and one separator, and without the spaces that some programs write before a quotation
/// mark, which would then stand inside a cell.
fn plain(text: &str, separator: char, quoting: bool) -> String {
    let mut plain = String::with_capacity(text.len() + 1);
    let mut letters = text.chars().peekable();
    let (mut quoted, mut begins) = (false, true);
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {
                letters.next_if_eq(&'\n');
                plain.push('\n');
                begins = !quoted;
            }
            '\n' => {
                plain.push('\n');
                begins = !quoted;
            }
            '"' if quoted => {
                plain.push('"');
                quoted = letters.peek() == Some(&'"');
                if quoted {
                    plain.extend(letters.next());
                }
            }
            '"' if begins && quoting => {
                plain.truncate(plain.trim_end_matches(' ').len());
                plain.push('"');
                (quoted, begins) = (true, false);
            }
            UNIT => {}
            _ if letter == separator && !quoted => {
                plain.push(UNIT);
                begins = true;
            }
            _ => {
                begins &= letter == ' ';
                plain.push(letter);
            }
        }
    }
    if !plain.ends_with('\n') {
        plain.push('\n');
    }
    plain
}
