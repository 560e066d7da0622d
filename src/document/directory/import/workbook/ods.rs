//! ODS, read from its XML: calamine reads it in one go, gives 24:00 as no time, and says nothing of what is hidden.

use std::collections::BTreeSet;

use quick_xml::events::{BytesStart, Event};

use super::layout::{Layout, Merged};
use super::ods_cell::{CellBegun, OdsText};
use super::package::Package;
use super::xml::{attribute, damaged, number, xml};
use crate::document::directory::import::error::ImportError;
use crate::document::directory::import::mark::Mark;
use crate::document::directory::import::pace::{Pace, Steps};
use crate::document::directory::import::table::{Cell, MOST_CELLS, MOST_COLUMNS, Row, Table};

/// The last row a program can show.
const LAST_ROW: usize = 1 << 20;

/// A sheet being read.
#[derive(Default)]
struct Sheet {
    table: Table,
    layout: Layout,
    columns: usize,
    row: usize,
    repeated: usize,
    row_hidden: bool,
    cells: Vec<Cell>,
}

/// Reads every sheet that has something in it.
pub async fn read_ods(package: &mut Package<'_>, pace: &dyn Pace) -> Result<Vec<Table>, ImportError> {
    encrypted(package)?;
    let file = package.by_name("content.xml").map_err(damaged)?;
    let (mut reader, mut buffer) = (xml(file), Vec::new());
    let (mut tables, mut hidden_styles, mut style) = (Vec::new(), BTreeSet::new(), String::new());
    let (mut sheet, mut begun, mut text) = (Sheet::default(), None::<CellBegun>, OdsText::default());
    let (mut steps, mut count) = (Steps::new(pace, 2000, None), 0);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(damaged)? {
            Event::Start(element) => match element.local_name().as_ref() {
                "style" => style = attribute(&element, "style:name").unwrap_or_default(),
                "table-properties" if attribute(&element, "table:display").as_deref() == Some("false") => {
                    hidden_styles.insert(std::mem::take(&mut style));
                }
                "table" => sheet = Sheet::begun(&element, &hidden_styles),
                "table-column" => sheet.column(&element),
                "table-row" => sheet.begin_row(&element),
                "table-cell" | "covered-table-cell" => {
                    begun = Some(CellBegun::of(&element));
                    text = OdsText::default();
                    steps.one().await?;
                }
                name => text.begin(name, &element),
            },
            Event::Text(part) => text.push(&part.xml10_content()),
            Event::GeneralRef(part) => text.reference(&part),
            Event::CData(part) => text.push(&part),
            Event::End(element) => match element.local_name().as_ref() {
                "table-cell" | "covered-table-cell" => {
                    if let Some(begun) = begun.take() {
                        sheet.cell(begun, std::mem::take(&mut text));
                    }
                }
                "table-row" => count += sheet.end_row(),
                "table" => tables.extend(std::mem::take(&mut sheet).ended()),
                name => text.end(name),
            },
            Event::Eof => return Ok(tables),
            _ => {}
        }
        if count > MOST_CELLS {
            return Err(ImportError::TooLarge);
        }
    }
}

fn encrypted(package: &mut Package<'_>) -> Result<(), ImportError> {
    let Ok(file) = package.by_name("META-INF/manifest.xml") else { return Ok(()) };
    let (mut reader, mut buffer) = (xml(file), Vec::new());
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(damaged)? {
            Event::Start(element) if element.local_name().as_ref() == "encryption-data" => {
                return Err(ImportError::Encrypted);
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// `collapse` is hidden by hand, `filter` by a filter.
fn hidden(element: &BytesStart<'_>) -> bool {
    attribute(element, "table:visibility").is_some_and(|value| value != "visible")
}

impl Sheet {
    fn begun(element: &BytesStart<'_>, hidden_styles: &BTreeSet<String>) -> Self {
        let mut sheet = Self::default();
        sheet.table.name = attribute(element, "table:name").unwrap_or_default();
        let style = attribute(element, "table:style-name");
        sheet.table.hidden = style.is_some_and(|style| hidden_styles.contains(&style));
        sheet
    }

    fn column(&mut self, element: &BytesStart<'_>) {
        let many = number(element, "table:number-columns-repeated").unwrap_or(1).min(MOST_COLUMNS);
        if hidden(element) {
            self.layout.hidden_columns.extend(self.columns..(self.columns + many).min(MOST_COLUMNS));
        }
        self.columns = (self.columns + many).min(MOST_COLUMNS);
    }

    fn begin_row(&mut self, element: &BytesStart<'_>) {
        self.repeated = number(element, "table:number-rows-repeated").unwrap_or(1).clamp(1, LAST_ROW);
        self.row_hidden = hidden(element);
        self.cells.clear();
    }

    fn cell(&mut self, begun: CellBegun, text: OdsText) {
        let column = self.cells.len();
        if let Some(down) = begun.rows_spanned.filter(|rows| *rows > 1) {
            let (row, last) = (self.row, self.row.saturating_add(down - 1));
            self.layout.merged.push(Merged { rows: (row, last), columns: (column, column) });
        }
        let repeated = begun.repeated.min(MOST_COLUMNS.saturating_sub(column));
        let cell = begun.ended(text);
        self.cells.extend(std::iter::repeat_n(cell, repeated));
    }

    /// How many cells it had.
    fn end_row(&mut self) -> usize {
        let filled = self.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        self.cells.truncate(filled);
        let mut count = 0;
        if filled > 0 {
            for at in self.row..(self.row + self.repeated).min(LAST_ROW) {
                count += filled;
                if count > MOST_CELLS {
                    return count;
                }
                if self.row_hidden {
                    self.layout.hidden_rows.insert(at);
                }
                let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
                self.table.rows.push(Row { number, hidden: false, cells: self.cells.clone() });
            }
        }
        self.row = (self.row + self.repeated).min(LAST_ROW);
        count
    }

    fn ended(mut self) -> Option<Table> {
        if self.table.rows.is_empty() {
            return None;
        }
        self.layout.lay_over(&mut self.table);
        self.table.marks.extend(self.table.hidden.then_some(Mark::HiddenSheet));
        Some(self.table)
    }
}
