//! What is hidden and merged in a sheet, and bringing that to its rows.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::directory::import::mark::Mark;
use crate::document::directory::import::table::{Cell, MOST_CELLS, Row, Table};

/// Cells merged into one: first and last row, first and last column, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    pub rows: (usize, usize),
    pub columns: (usize, usize),
}

/// What a sheet hides and merges.
#[derive(Debug, Default)]
pub struct Layout {
    pub hidden_rows: BTreeSet<usize>,
    pub hidden_columns: BTreeSet<usize>,
    pub merged: Vec<Merged>,
}

impl Layout {
    /// Marks what is hidden, and gives cells that were merged downwards what the first of them says, with a mark. Cells merged
    /// sideways are titles: they stay as they are.
    pub fn lay_over(self, table: &mut Table) {
        table.hidden_columns = self.hidden_columns;
        for row in &mut table.rows {
            row.hidden = self.hidden_rows.contains(&(row.number as usize).saturating_sub(1));
        }
        let places: BTreeMap<u32, usize> = table.rows.iter().enumerate().map(|(at, row)| (row.number, at)).collect();
        let place = |row: usize| u32::try_from(row + 1).ok().and_then(|number| places.get(&number)).copied();
        let mut filled = 0;
        for Merged { rows: (first, last), columns: (column, _) } in self.merged {
            let from = place(first).and_then(|at| table.rows.get(at)?.cells.get(column)).cloned();
            let Some(from) = from.filter(|cell| !cell.is_empty()) else { continue };
            // Rows without anything in them are not there to be filled.
            let below = places.range(u32::try_from(first + 2).unwrap_or(u32::MAX)..).map(|(number, at)| (*number, *at));
            for (_, at) in below.take_while(|(number, _)| (*number as usize) <= last + 1) {
                filled += 1;
                if let Some(row) = table.rows.get_mut(at).filter(|_| filled < MOST_CELLS) {
                    fill(row, column, &from);
                }
            }
        }
    }
}

fn fill(row: &mut Row, column: usize, from: &Cell) {
    if row.cells.len() <= column {
        row.cells.resize(column + 1, Cell::default());
    }
    if let Some(cell) = row.cells.get_mut(column).filter(|cell| cell.is_empty()) {
        *cell = from.clone();
        cell.marks.push(Mark::MergedFromAbove);
    }
}
