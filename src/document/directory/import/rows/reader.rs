//! A row with its mapping: gives the cells of a field that say something, and marks those that do not.

use super::draft::Draft;
use crate::document::directory::import::cells::{says_nothing, yes_no};
use crate::document::directory::import::field::Field;
use crate::document::directory::import::mapping::Mapping;
use crate::document::directory::import::mark::Mark;
use crate::document::directory::import::table::{Cell, CellValue, Row};

/// A cell of a field and its column.
#[derive(Clone, Copy)]
pub struct Found<'a> {
    pub column: usize,
    pub cell: &'a Cell,
    pub heading: &'a str,
}

impl Found<'_> {
    /// Its text.
    pub fn text(&self) -> &str {
        self.cell.text.as_str()
    }
}

/// A row and what its columns mean.
pub struct RowReader<'a> {
    pub row: &'a Row,
    pub mapping: &'a Mapping,
}

impl<'a> RowReader<'a> {
    /// Every cell of a field that says something.
    pub fn all(&self, field: Field, draft: &mut Draft) -> Vec<Found<'a>> {
        let mut found = Vec::new();
        for (column, mapped) in self.mapping.columns.iter().enumerate().filter(|(_, mapped)| mapped.field == field) {
            let Some(cell) = self.row.cells.get(column).filter(|cell| !cell.is_empty()) else { continue };
            let merged = cell.marks.contains(&Mark::MergedFromAbove);
            // The name of the row above is not that of this one: it would be another service.
            if merged && matches!(field, Field::Name | Field::Id | Field::Parent) {
                continue;
            }
            cell.marks.iter().for_each(|mark| draft.mark(*mark, Some(column)));
            if cell.value == CellValue::Error {
                continue;
            }
            if says_nothing(&cell.text, field) {
                draft.mark(Mark::Placeholder, Some(column));
                continue;
            }
            found.push(Found { column, cell, heading: &mapped.heading });
        }
        found
    }

    /// The first of them.
    pub fn one(&self, field: Field, draft: &mut Draft) -> Option<Found<'a>> {
        self.all(field, draft).into_iter().next()
    }

    /// The text of the first of them.
    pub fn text(&self, field: Field, draft: &mut Draft) -> Option<String> {
        self.one(field, draft).map(|found| found.text().to_owned())
    }

    /// All texts of a field, a line each.
    pub fn lines(&self, field: Field, draft: &mut Draft) -> String {
        let mut lines = String::new();
        for found in self.all(field, draft) {
            super::draft::add_line(&mut lines, found.text());
        }
        lines
    }

    /// Yes or no; none where it says neither.
    pub fn yes_no(&self, field: Field, draft: &mut Draft) -> Option<bool> {
        let found = self.one(field, draft)?;
        match found.cell.value {
            CellValue::Bool(value) => Some(value),
            _ => yes_no(found.text()),
        }
    }
}
