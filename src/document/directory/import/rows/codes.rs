//! Categories, needs and areas: texts of the list to codes of the directory. What nobody maps is listed.

use super::draft::{Draft, add_note};
use super::identity::slug;
use super::reader::RowReader;
use crate::document::directory::import::cells::{parts, yes_no};
use crate::document::directory::import::field::Field;
use crate::document::directory::import::known::Known;
use crate::document::directory::import::mapping::{Mapping, folded};
use crate::document::directory::import::mark::Mark;
use crate::domain::clinical_content::CodeRow;
use crate::domain::directory::ServiceArea;

/// The code of a text.
enum Code {
    Known(String),
    LeftOut,
    Unknown,
}

/// Reads the codes of a row.
pub fn read(row: &RowReader<'_>, known: &Known<'_>, draft: &mut Draft) {
    draft.service.categories = list(row, Field::Category, draft, &|text| of_rows(known.categories, text));
    draft.service.needs = list(row, Field::Need, draft, &|text| of_rows(known.needs, text));
    let areas = known.current.map(|current| current.areas.as_slice()).unwrap_or_default();
    draft.service.areas = list(row, Field::Area, draft, &|text| area(areas, text));
}

fn list(row: &RowReader<'_>, field: Field, draft: &mut Draft, code: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
    let mut codes = Vec::new();
    let mut add = |code: String| {
        if !codes.contains(&code) {
            codes.push(code);
        }
    };
    for found in row.all(field, draft) {
        // One column a value: the heading names it, the cell says yes.
        let text = match yes_no(found.text()) {
            Some(true) => found.heading.split_once(':').map_or(found.heading, |(_, value)| value.trim()),
            Some(false) => continue,
            None => found.text(),
        };
        let of = |text: &str| {
            mapped(row.mapping, field, text).unwrap_or_else(|| code(text).map_or(Code::Unknown, Code::Known))
        };
        // A label may have commas in it.
        match of(text) {
            Code::Known(code) => {
                add(code);
                continue;
            }
            Code::LeftOut => continue,
            Code::Unknown => {}
        }
        let mut unknown = false;
        for part in parts(text) {
            match of(part) {
                Code::Known(code) => add(code),
                Code::LeftOut => {}
                Code::Unknown => {
                    unknown = true;
                    draft.unmapped.push((field, part.to_owned()));
                }
            }
        }
        if unknown {
            draft.mark(Mark::CodeUnknown, Some(found.column));
            if field == Field::Area {
                add_note(&mut draft.service.area_note, text);
            }
        }
    }
    codes
}

/// What a person said the text means.
fn mapped(mapping: &Mapping, field: Field, text: &str) -> Option<Code> {
    let code = mapping.codes.iter().find(|it| it.field == field && folded(&it.text) == folded(text))?;
    Some(match code.code.as_str() {
        "" => Code::LeftOut,
        "+" if field == Field::Area => Code::Known(slug(text)),
        "+" => Code::Unknown,
        code => Code::Known(code.to_owned()),
    })
}

/// The code whose label or code a text is, with or without "services" at its end.
pub fn of_rows(rows: &[CodeRow], text: &str) -> Option<String> {
    let text = folded(text);
    let bare = text.strip_suffix(" services").or_else(|| text.strip_suffix(" service")).unwrap_or(&text);
    let row = rows.iter().find(|row| {
        let label = folded(&row.label);
        row.code == text || folded(&row.code) == bare || label == text || label.strip_suffix(" services") == Some(bare)
    });
    row.map(|row| row.code.clone())
}

/// The area whose name or id a text is.
pub fn area(areas: &[ServiceArea], text: &str) -> Option<String> {
    if text == "*" {
        return Some("*".to_owned());
    }
    let (text, plain) = (folded(text), text);
    let fits = |area: &&ServiceArea| area.id == plain || folded(&area.name) == text;
    areas.iter().find(fits).map(|area| area.id.clone())
}

/// The areas a person made of texts of the list.
pub fn new_areas(mapping: &Mapping) -> Vec<ServiceArea> {
    let made = mapping.codes.iter().filter(|it| it.field == Field::Area && it.code == "+");
    let area =
        |text: &String| ServiceArea { id: slug(text), name: text.clone(), districts: None, local_authority: None };
    made.map(|it| area(&it.text)).collect()
}
