//! XLSX, by calamine: it reads cells as a stream. What it does not say, [`super::xlsx_layout`] reads.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::package::Package;
use super::shown::{clock, day_cell, moment, number};
use super::xlsx_layout::{layout, sheet_paths};
use super::xml::damaged;
use crate::document::directory::import::error::ImportError;
use crate::document::directory::import::mark::Mark;
use crate::document::directory::import::pace::{Pace, Steps};
use crate::document::directory::import::table::{Cell, CellValue, MOST_CELLS, MOST_COLUMNS, Row, Table};
use crate::document::directory::import::tidy::tidied;
use crate::domain::calendar::read_date_time;

/// Reads every sheet that has something in it.
pub async fn read_xlsx(bytes: &[u8], package: &mut Package<'_>, pace: &dyn Pace) -> Result<Vec<Table>, ImportError> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(failed)?;
    let paths = sheet_paths(package)?;
    let sheets = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheets: Vec<_> = sheets.map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect();
    let dates_1904 = workbook.has_1904_epoch();
    let mut tables = Vec::new();
    let mut steps = Steps::new(pace, 2000, None);
    let mut cells = 0;
    for (name, hidden) in sheets {
        let mut table = rows(&mut workbook, &name, &mut cells, &mut steps).await?;
        if table.rows.is_empty() {
            continue;
        }
        (table.name, table.hidden) = (name, hidden);
        if let Some(path) = paths.get(&table.name) {
            layout(package, path, &mut steps).await?.lay_over(&mut table);
        }
        table.marks.extend(hidden.then_some(Mark::HiddenSheet));
        table.marks.extend(dates_1904.then_some(Mark::Dates1904));
        tables.push(table);
    }
    Ok(tables)
}

fn failed(error: XlsxError) -> ImportError {
    match error {
        XlsxError::Password => ImportError::Encrypted,
        other => damaged(other),
    }
}

async fn rows(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    cells: &mut usize,
    steps: &mut Steps<'_>,
) -> Result<Table, ImportError> {
    let mut table = Table::default();
    let mut reader = match workbook.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        // A chart has a sheet of its own.
        Err(XlsxError::NotAWorksheet(_)) => return Ok(table),
        Err(error) => return Err(failed(error)),
    };
    let formats: Vec<Option<String>> = reader
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().map(|format| format.format_code.clone()))
        .collect();
    let (mut row, mut last) = (Row::default(), None);
    while let Some((found, style)) = reader.next_cell_with_style_id().map_err(failed)? {
        steps.one().await?;
        let (at, column) = found.get_position();
        if last != Some(at) {
            push(&mut table, std::mem::take(&mut row));
            (row.number, last) = (at.saturating_add(1), Some(at));
        }
        let cell = cell(found.get_value(), formats.get(style).and_then(Option::as_deref));
        let column = column as usize;
        if cell.is_empty() || column >= MOST_COLUMNS {
            continue;
        }
        if row.cells.len() <= column {
            *cells += column + 1 - row.cells.len();
            row.cells.resize(column + 1, Cell::default());
        }
        if *cells > MOST_CELLS {
            return Err(ImportError::TooLarge);
        }
        if let Some(place) = row.cells.get_mut(column) {
            *place = cell;
        }
    }
    push(&mut table, row);
    // Rows stand in order in every file but a forged one.
    table.rows.sort_by_key(|row| row.number);
    table.rows.dedup_by_key(|row| row.number);
    Ok(table)
}

fn push(table: &mut Table, row: Row) {
    if !row.cells.is_empty() {
        table.rows.push(row);
    }
}

#[allow(clippy::cast_precision_loss, reason = "a spreadsheet has no other numbers")]
fn cell(value: &DataRef<'_>, format: Option<&str>) -> Cell {
    match value {
        DataRef::Empty => Cell::default(),
        DataRef::Int(value) => number(*value as f64, format),
        DataRef::Float(value) => number(*value, format),
        DataRef::String(text) => tidied(text),
        DataRef::SharedString(text) => tidied(text),
        DataRef::Bool(value) => Cell { text: value.to_string(), value: CellValue::Bool(*value), marks: Vec::new() },
        DataRef::DateTime(value) => moment(*value, format),
        DataRef::DateTimeIso(text) => match read_date_time(text) {
            Some((at, _)) => day_cell(at.date(), at.time()),
            None => Cell::text(text),
        },
        DataRef::DurationIso(text) => super::ods_cell::minutes(text).map_or_else(|| Cell::text(text), clock),
        DataRef::Error(error) => {
            Cell { text: error.to_string(), value: CellValue::Error, marks: vec![Mark::ErrorCell] }
        }
    }
}
