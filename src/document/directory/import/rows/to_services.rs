//! Every row of a table, in turn.

use super::compare::compare;
use super::draft::Draft;
use super::reader::RowReader;
use super::{address, codes, contact, status, terms, times};
use crate::document::directory::import::cells::parts;
use crate::document::directory::import::error::ImportError;
use crate::document::directory::import::field::Field;
use crate::document::directory::import::known::Known;
use crate::document::directory::import::mapping::Mapping;
use crate::document::directory::import::mark::Mark;
use crate::document::directory::import::pace::{Pace, Steps};
use crate::document::directory::import::report::{DirectoryImport, RowRefusal};
use crate::document::directory::import::table::{Row, Table};

/// Makes services of the rows, and says what that would change. Changes nothing.
pub async fn read_rows(
    table: &Table,
    mapping: &Mapping,
    known: &Known<'_>,
    pace: &dyn Pace,
) -> Result<DirectoryImport, ImportError> {
    let mut steps = Steps::new(pace, 100, Some(table.data().len()));
    let mut drafts = Vec::with_capacity(table.data().len());
    for row in table.data() {
        drafts.push(draft(row, table, mapping, known));
        steps.one().await?;
    }
    compare(drafts, codes::new_areas(mapping), known, pace).await
}

fn draft(row: &Row, table: &Table, mapping: &Mapping, known: &Known<'_>) -> Draft {
    let reader = RowReader { row, mapping };
    let mut made = Draft::new(row.number);
    let draft = &mut made;
    if row.hidden {
        draft.mark(Mark::HiddenRow, None);
    }
    if row.cells.len() > mapping.columns.len() || (table.header.is_some() && beyond(row, table)) {
        draft.mark(Mark::RaggedRow, None);
    }
    draft.listed_id = reader.text(Field::Id, draft).unwrap_or_default();
    draft.service.name = reader.text(Field::Name, draft).map(|name| one_line(&name)).unwrap_or_default();
    let merged_name = mapping
        .of(Field::Name)
        .any(|at| row.cells.get(at).is_some_and(|cell| cell.marks.contains(&Mark::MergedFromAbove)));
    if draft.service.name.is_empty() && (merged_name || reader.one(Field::Parent, draft).is_some()) {
        draft.refused.insert(RowRefusal::PartOfAnother);
        draft.mark(Mark::ChildRow, None);
    }
    draft.service.provider = reader.text(Field::Provider, draft).map(|name| one_line(&name));
    draft.service.description = reader.lines(Field::Description, draft);
    draft.service.size = reader.text(Field::Size, draft);
    let languages = reader.lines(Field::Languages, draft);
    let languages: Vec<String> = parts(&languages).map(str::to_owned).collect();
    draft.service.languages = Some(languages).filter(|languages| !languages.is_empty());
    address::read(&reader, draft);
    terms::read(&reader, draft);
    contact::read(&reader, draft);
    codes::read(&reader, known, draft);
    times::read(&reader, known, draft);
    status::read(&reader, known.today, draft);
    for column in hidden_columns(row, table, mapping) {
        draft.mark(Mark::HiddenColumn, Some(column));
    }
    made.checked()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Is there something to the right of the last heading?
fn beyond(row: &Row, table: &Table) -> bool {
    let header = table.header.and_then(|at| table.rows.get(at));
    let last = header.and_then(|header| header.cells.iter().rposition(|cell| !cell.is_empty()));
    last.is_some_and(|last| row.cells.iter().skip(last + 1).any(|cell| !cell.is_empty()))
}

/// Columns that the program hides and this row was read from.
fn hidden_columns<'a>(row: &'a Row, table: &'a Table, mapping: &'a Mapping) -> impl Iterator<Item = usize> + 'a {
    let mapped = |at: &usize| mapping.columns.get(*at).is_some_and(|column| column.field != Field::Ignore);
    let filled = |at: &usize| row.cells.get(*at).is_some_and(|cell| !cell.is_empty());
    table.hidden_columns.iter().copied().filter(move |at| mapped(at) && filled(at))
}
