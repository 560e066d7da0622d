//! A sheet as it stands in the file: cells with what the spreadsheet program shows, and marks of what it did to them.

use std::collections::BTreeSet;

use jiff::civil::DateTime;

use super::mark::Mark;

/// More cells than this, in all sheets together, are not read.
pub(super) const MOST_CELLS: usize = 1_500_000;
/// What stands in a column further right is not read.
pub(super) const MOST_COLUMNS: usize = 1024;

/// What kind of value a cell holds.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum CellValue {
    /// Nothing.
    #[default]
    Empty,
    /// Text.
    Text,
    /// A number.
    Number(f64),
    /// A date, with a time of day or midnight.
    Date(DateTime),
    /// A time of day or a duration, in minutes: 24:00 is 1440.
    Clock(u32),
    /// True or false.
    Bool(bool),
    /// An error, such as a reference to nothing.
    Error,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What the program shows, or nearly.
    pub text: String,
    /// What it holds.
    pub value: CellValue,
    /// What happened to it.
    pub marks: Vec<Mark>,
}

impl Cell {
    /// A cell of text, without the spaces around it.
    pub fn text(text: &str) -> Self {
        let text = text.trim();
        let value = if text.is_empty() { CellValue::Empty } else { CellValue::Text };
        Self { text: text.to_owned(), value, marks: Vec::new() }
    }

    /// Is there nothing in it?
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its number, as the spreadsheet program shows it.
    pub number: u32,
    /// Is it hidden there?
    pub hidden: bool,
    /// Its cells; a short row may end before the last column.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The text of a column.
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.text.as_str())
    }
}

/// A sheet, or a text file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The name of the sheet, or of the file.
    pub name: String,
    /// Is the sheet hidden?
    pub hidden: bool,
    /// The row of the headings, by its place in `rows`; none where no row looks like one.
    pub header: Option<usize>,
    /// Where the services begin in `rows`: after the headings and what explains them.
    pub first: usize,
    /// Every row that has something in it.
    pub rows: Vec<Row>,
    /// Columns hidden there.
    pub hidden_columns: BTreeSet<usize>,
    /// What is to be known of the whole table.
    pub marks: Vec<Mark>,
}

impl Table {
    /// How many columns it has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default()
    }

    /// The headings; empty where there are none.
    pub fn headings(&self) -> Vec<&str> {
        let header = self.header.and_then(|at| self.rows.get(at));
        (0..self.width()).map(|column| header.map_or("", |row| row.text(column))).collect()
    }

    /// The rows below the headings.
    pub fn data(&self) -> &[Row] {
        self.rows.get(self.first..).unwrap_or_default()
    }
}
