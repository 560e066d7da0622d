//! The rows as a CSV file that a spreadsheet opens as it is meant.
//!
//! Lines and quoting are those of RFC 4180. The file begins with a byte order mark: without it Excel takes UTF-8 for
//! the code page of the machine and spoils every name with an accent, and whatever else reads CSV knows the mark.
//!
//! A spreadsheet set to another language parts the cells at semicolons and knows nothing of the quotes: neither a
//! semicolon nor the end of a line stays within a cell, so that what stands behind one never begins a cell there.

use csv_core::{Terminator, WriteResult, Writer, WriterBuilder};

use super::row::{AuditRow, COLUMNS};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The file being made, row after row.
pub struct AuditTable {
    writer: Writer,
    bytes: Vec<u8>,
    rows: u32,
}

impl Default for AuditTable {
    fn default() -> Self {
        let writer = WriterBuilder::new().terminator(Terminator::CRLF).build();
        let mut table = Self { writer, bytes: BYTE_ORDER_MARK.into(), rows: 0 };
        table.line(COLUMNS.map(str::to_owned));
        table
    }
}

impl AuditTable {
    /// Adds a row.
    pub fn add(&mut self, row: &AuditRow) {
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

/// A cell that no spreadsheet runs as a formula: one that begins like a formula is made text by the mark that
/// spreadsheets know for it.
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
mod tests;
