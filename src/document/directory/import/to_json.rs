//! The whole of an import as JSON, for another program: `readDirectory`. Its schema is
//! `catalogue/schemas/directory-import-1.schema.json`.

use serde_json::{Value, json};

use super::error::ImportError;
use super::guess::guess;
use super::known::Known;
use super::mapping::Mapping;
use super::pace::Pace;
use super::report::{DirectoryImport, RowOutcome, RowReport};
use super::rows::read_rows;
use super::source::{Source, read_tables};
use super::structured::{Structured, read_structured};
use super::table::Table;
use crate::domain::directory::AsJson;
use crate::domain::read_json::read_fields;

/// How a file is to be read.
#[derive(Clone, Debug, Default)]
pub struct ReadOptions {
    /// The sheet, by its name; without it the first visible one that looks like a list.
    pub sheet: Option<String>,
    /// What the columns mean; without it they are guessed.
    pub mapping: Option<Mapping>,
}
read_fields!(only ReadOptions { sheet, mapping });

/// Reads a file and says what it would make: `directory`, `rows`, `counts`, `mapping`, `unmapped`; or why not: `refused`.
pub async fn read_directory_json(
    bytes: &[u8],
    name: &str,
    options: &ReadOptions,
    known: &Known<'_>,
    pace: &dyn Pace,
) -> Value {
    match read(bytes, name, options, known, pace).await {
        Ok(value) => value,
        Err(error) => json!({ "refused": { "code": error.code(), "place": error.place() } }),
    }
}

async fn read(
    bytes: &[u8],
    name: &str,
    options: &ReadOptions,
    known: &Known<'_>,
    pace: &dyn Pace,
) -> Result<Value, ImportError> {
    match read_tables(bytes, name, pace).await? {
        Source::Tables(tables) => {
            let table = likely(&tables, options.sheet.as_deref()).ok_or(ImportError::Empty)?;
            let mapping = options.mapping.clone().unwrap_or_else(|| guess(table, None));
            let import = read_rows(table, &mapping, known, pace).await?;
            let marks: Value = table.marks.iter().map(|mark| mark.code()).collect();
            let about = json!({ "name": table.name, "hidden": table.hidden, "marks": marks });
            Ok(whole("table", &import, Some(&mapping), about))
        }
        Source::Structured(list) => {
            let import = read_structured(&list, known, pace).await?;
            let kind = match list {
                Structured::OpenReferral(_) => "open-referral",
                Structured::Own(_) => "directory",
            };
            Ok(whole(kind, &import, None, Value::Null))
        }
    }
}

/// The sheet of that name, or the one that is most likely the list: visible, with headings, with the most rows.
pub fn likely<'a>(tables: &'a [Table], name: Option<&str>) -> Option<&'a Table> {
    if let Some(name) = name {
        return tables.iter().find(|table| table.name == name);
    }
    let score = |table: &&Table| (!table.hidden, table.header.is_some(), table.data().len());
    // Of several alike, the first.
    tables.iter().rev().max_by_key(score)
}

fn whole(kind: &str, import: &DirectoryImport, mapping: Option<&Mapping>, table: Value) -> Value {
    let counts = &import.counts;
    let unmapped = import.unmapped.iter();
    json!({
        "kind": kind,
        "directory": import.directory.as_json(),
        "rows": import.rows.iter().map(row).collect::<Value>(),
        "counts": {
            "added": counts.added,
            "changed": counts.changed,
            "unchanged": counts.unchanged,
            "refused": counts.refused,
            "duplicates": counts.duplicates,
            "marked": counts.marked,
            "absent": counts.absent,
        },
        "mapping": mapping.map(Mapping::to_json),
        "table": table,
        "unmapped": unmapped
            .map(|it| json!({ "field": it.field.code(), "text": it.text, "rows": it.rows }))
            .collect::<Value>(),
        "refused": null,
    })
}

fn row(row: &RowReport) -> Value {
    let mut json = json!({
        "number": row.number,
        "name": row.name,
        "service": row.service,
        "outcome": row.outcome.code(),
        "marks": row.marks.iter().map(|it| json!({ "mark": it.mark.code(), "column": it.column })).collect::<Value>(),
    });
    let more: Option<(&str, Value)> = match &row.outcome {
        RowOutcome::Changed(fields) => Some(("changed", fields.iter().map(String::as_str).collect())),
        RowOutcome::Refused(reasons) => Some(("reasons", reasons.iter().map(|reason| reason.code()).collect())),
        RowOutcome::DuplicateProposed(of) => Some(("duplicateOf", of.as_str().into())),
        RowOutcome::Added | RowOutcome::Unchanged => None,
    };
    if let (Some((name, value)), Value::Object(fields)) = (more, &mut json) {
        fields.insert(name.to_owned(), value);
    }
    json
}
