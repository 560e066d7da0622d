//! The rows as a CSV file that a spreadsheet opens as it is meant.
//!
//! Lines and quoting are those of RFC 4180. The file begins with a byte order mark: without it Excel takes UTF-8 for the
//! code page of the machine and spoils every name with an accent, and whatever else reads CSV knows the mark.
//!
//! A spreadsheet set to another language parts the cells at semicolons and knows nothing of the quotes: neither a semicolon
//! nor the end of a line stays within a cell, so that what stands behind one never begins a cell there.

use csv_core::{Terminator, WriteResult, Writer, WriterBuilder};

use super::{COLUMNS, Row};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The file being made, row after row.
pub struct Table {
    writer: Writer,
    bytes: Vec<u8>,
    rows: u32,
}

impl Default for Table {
    fn default() -> Self {
        let writer = WriterBuilder::new().terminator(Terminator::CRLF).build();
        let mut table = Self { writer, bytes: BYTE_ORDER_MARK.into(), rows: 0 };
        table.line(COLUMNS.map(str::to_owned));
        table
    }
}

impl Table {
    /// Adds a row.
    pub fn add(&mut self, row: &Row) {
        self.line(row.cells().map(harmless));
        self.rows = self.rows.saturating_add(1);
    }

    /// How many there are.
    pub fn rows(&self) -> u32 {
        self.rows
    }

    /// The file.
    pub fn into_text(self) -> String {
        // It is made of text; quoting adds only marks of one byte.
        String::from_utf8(self.bytes).unwrap_or_default()
    }

    fn line(&mut self, cells: [String; 7]) {
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                self.put(|writer, out| {
                    let (result, written) = writer.delimiter(out);
                    (result, 0, written)
                });
            }
            let mut rest = cell.as_bytes();
            self.put(move |writer, out| {
                let (result, read, written) = writer.field(rest, out);
                rest = rest.get(read..).unwrap_or_default();
                (result, read, written)
            });
        }
        self.put(|writer, out| {
            let (result, written) = writer.terminator(out);
            (result, 0, written)
        });
    }

    /// One step of the writer, until all it has to say is written.
    fn put(&mut self, mut step: impl FnMut(&mut Writer, &mut [u8]) -> (WriteResult, usize, usize)) {
        let mut out = [0; 256];
        loop {
            let (result, _, written) = step(&mut self.writer, &mut out);
            self.bytes.extend(out.iter().take(written));
            if result == WriteResult::InputEmpty {
                return;
            }
        }
    }
}

/// A cell that no spreadsheet runs as a formula: one that begins like a formula is made text by the mark that spreadsheets
/// know for it.
fn harmless(cell: String) -> String {
    let within = |letter: char| match letter {
        ';' => ',',
        _ if letter.is_control() => ' ',
        _ => letter,
    };
    let cell: String = cell.chars().map(within).collect();
    match cell.trim_start().chars().next() {
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠') => format!("'{cell}"),
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line_of(author: &str) -> String {
        let mut table = Table::default();
        table.add(&Row { author: author.into(), what: "locked", entry: 1, ..Row::default() });
        let text = table.into_text();
        text.split_once("\r\n").unwrap().1.to_owned()
    }

    #[test]
    fn the_file_begins_with_the_byte_order_mark_and_the_names_of_the_columns() {
        let table = Table::default();
        assert_eq!(table.rows(), 0);
        assert_eq!(table.into_text(), "\u{feff}when,author,tablet,entry,case,what,about\r\n");
    }

    #[test]
    fn commas_quotes_and_accents_stay_within_their_cell() {
        assert_eq!(line_of("Zoë"), ",Zoë,,1,,locked,\r\n");
        assert_eq!(line_of("Okafor, Sam"), ",\"Okafor, Sam\",,1,,locked,\r\n");
        assert_eq!(line_of("S \"Sam\" O"), ",\"S \"\"Sam\"\" O\",,1,,locked,\r\n");
        let long = "é\"".repeat(1000);
        assert_eq!(line_of(&long), format!(",\"{}\",,1,,locked,\r\n", long.replace('"', "\"\"")));
    }

    #[test]
    fn a_cell_that_a_spreadsheet_would_take_for_a_formula_is_text() {
        for start in ["=", "+", "-", "@", " =", "＝", "＋", "－", "＠"] {
            let cell = format!("{start}1+1");
            assert_eq!(line_of(&cell), format!(",'{cell},,1,,locked,\r\n"), "{start:?}");
        }
        for start in ["\t", "\r", "\n"] {
            assert_eq!(line_of(&format!("{start}=1+1")), ",' =1+1,,1,,locked,\r\n", "{start:?}");
        }
        assert_eq!(line_of("Mary-Ann"), ",Mary-Ann,,1,,locked,\r\n", "only at the start");
    }

    // Where a semicolon parts the cells, what stands behind one or behind the end of a line would begin a cell.
    #[test]
    fn no_cell_begins_within_another_where_semicolons_part_them() {
        assert_eq!(line_of("x;=1+1"), ",\"x,=1+1\",,1,,locked,\r\n");
        assert_eq!(line_of("x\"; =1+1"), ",\"x\"\", =1+1\",,1,,locked,\r\n");
        for end in ["\n", "\r\n", "\u{85}"] {
            assert!(!line_of(&format!("x{end}=1+1")).trim_end().contains(char::is_control), "{end:?}");
        }
    }
}
