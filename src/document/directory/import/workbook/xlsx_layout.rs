//! What is hidden and merged in a sheet of XLSX: attributes that calamine passes over.

use std::collections::BTreeMap;

use quick_xml::events::Event;

use super::layout::{Layout, Merged};
use super::package::Package;
use super::xml::{attribute, damaged, number, xml, yes};
use crate::document::directory::import::error::ImportError;
use crate::document::directory::import::pace::Steps;
use crate::document::directory::import::table::MOST_COLUMNS;

/// More merges than this in a sheet are not looked at.
const MOST_MERGES: usize = 100_000;

/// Where each sheet is in the archive, by its name.
pub fn sheet_paths(package: &mut Package<'_>) -> Result<BTreeMap<String, String>, ImportError> {
    let sheets = pairs(package, "xl/workbook.xml", "sheet", "id", "name")?;
    let targets = pairs(package, "xl/_rels/workbook.xml.rels", "Relationship", "Id", "Target")?;
    let path = |target: &String| match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => ["xl/", target].concat(),
    };
    Ok(sheets.into_iter().filter_map(|(id, name)| Some((name, path(targets.get(&id)?)))).collect())
}

/// Two attributes of every element of a name.
fn pairs(
    package: &mut Package<'_>,
    path: &str,
    name: &str,
    key: &str,
    value: &str,
) -> Result<BTreeMap<String, String>, ImportError> {
    let mut found = BTreeMap::new();
    let Ok(file) = package.by_name(path) else { return Ok(found) };
    let (mut reader, mut buffer) = (xml(file), Vec::new());
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(damaged)? {
            Event::Start(element) if element.local_name().as_ref() == name => {
                // The id of a relation has a prefix, that of the sheet is another.
                let prefixed = ["r:", key].concat();
                let key = attribute(&element, &prefixed).or_else(|| attribute(&element, key));
                found.extend(key.zip(attribute(&element, value)));
            }
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// The layout of the sheet at this path.
pub async fn layout(package: &mut Package<'_>, path: &str, steps: &mut Steps<'_>) -> Result<Layout, ImportError> {
    let mut layout = Layout::default();
    let Ok(file) = package.by_name(path) else { return Ok(layout) };
    let (mut reader, mut buffer, mut row) = (xml(file), Vec::new(), 0);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(damaged)? {
            Event::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    row = number(&element, "r").map_or(row + 1, |number| number);
                    if yes(&element, "hidden") {
                        layout.hidden_rows.insert(row.saturating_sub(1));
                    }
                }
                "col" if yes(&element, "hidden") => {
                    let (first, last) = (number(&element, "min"), number(&element, "max"));
                    let last = last.or(first).unwrap_or_default().min(MOST_COLUMNS);
                    layout.hidden_columns.extend(first.unwrap_or(1).saturating_sub(1)..last);
                }
                "mergeCell" if layout.merged.len() < MOST_MERGES => {
                    layout.merged.extend(attribute(&element, "ref").as_deref().and_then(range));
                }
                "c" => steps.one().await?,
                _ => {}
            },
            Event::Eof => return Ok(layout),
            _ => {}
        }
    }
}

/// `A2:A5`
fn range(text: &str) -> Option<Merged> {
    let (first, last) = text.split_once(':')?;
    let ((column, row), (last_column, last_row)) = (place(first)?, place(last)?);
    Some(Merged { rows: (row, last_row), columns: (column, last_column) })
}

/// Column and row of `AB12`, from 0.
fn place(text: &str) -> Option<(usize, usize)> {
    let text = text.replace('$', "");
    let (letters, digits) = text.split_at(text.find(|sign: char| sign.is_ascii_digit())?);
    let mut column = 0_usize;
    for letter in letters.bytes() {
        let value = usize::from(letter.to_ascii_uppercase().checked_sub(b'A').filter(|value| *value < 26)?);
        column = column.checked_mul(26)?.checked_add(value + 1)?;
    }
    Some((column.checked_sub(1)?, digits.parse::<usize>().ok()?.checked_sub(1)?))
}
