//! Fields of a record of Open Referral: texts, numbers that stand as texts, lists.

use serde_json::{Map, Value};

use crate::document::directory::import::cells::is_placeholder;
use crate::document::directory::import::table::Cell;
use crate::document::directory::import::tidy::tidied;

/// A text that says something, with what was done to it.
pub fn cell(record: &Map<String, Value>, name: &str) -> Option<Cell> {
    let cell = match record.get(name)? {
        Value::String(text) => tidied(text),
        Value::Number(number) => Cell::text(&number.to_string()),
        _ => return None,
    };
    (!cell.is_empty() && !is_placeholder(&cell.text)).then_some(cell)
}

/// Its text.
pub fn text(record: &Map<String, Value>, name: &str) -> Option<String> {
    cell(record, name).map(|cell| cell.text)
}

/// A record within a record.
pub fn part<'a>(record: &'a Map<String, Value>, name: &str) -> Option<&'a Map<String, Value>> {
    record.get(name)?.as_object().filter(|part| !part.is_empty())
}

/// The records of a list.
pub fn list<'a>(record: &'a Map<String, Value>, name: &str) -> impl Iterator<Item = &'a Map<String, Value>> + use<'a> {
    record.get(name).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object)
}
