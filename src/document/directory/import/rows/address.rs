//! Where a service is: several columns make one address, dates are put back into house numbers, private ones stay out.

use super::draft::Draft;
use super::reader::RowReader;
use crate::document::directory::import::field::Field;
use crate::document::directory::import::looks;
use crate::document::directory::import::mark::Mark;
use crate::document::directory::import::table::{Cell, CellValue};
use crate::domain::directory::text::postcode;

/// Reads address and postcode.
pub fn read(row: &RowReader<'_>, draft: &mut Draft) {
    let mut parts: Vec<String> = Vec::new();
    for found in row.all(Field::Address, draft) {
        let house = house_number(found.cell);
        if house.is_some() {
            draft.mark(Mark::DateSuspected, Some(found.column));
        } else if vague(found.text()) {
            draft.mark(Mark::AddressVague, Some(found.column));
            continue;
        }
        let part = house.unwrap_or_else(|| one_line(found.text()));
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    if let Some(found) = row.one(Field::Postcode, draft) {
        let postcode = postcode::find(found.text()).unwrap_or_else(|| found.text().to_uppercase());
        if !looks::postcode(found.text()) {
            draft.mark(Mark::PostcodeUnusual, Some(found.column));
        }
        let there = |part: &String| folded(part).ends_with(&folded(&postcode));
        if !parts.last().is_some_and(there) {
            parts.push(postcode.clone());
        }
        draft.place = folded(&postcode);
    } else if let Some(postcode) = parts.last().and_then(|last| postcode::find(last)) {
        draft.place = folded(&postcode);
    } else {
        draft.place = folded(&parts.concat());
    }
    if row.yes_no(Field::AddressPrivate, draft) == Some(true) && !parts.is_empty() {
        draft.mark(Mark::PrivateHidden, row.mapping.of(Field::AddressPrivate).next());
        parts.clear();
    }
    draft.service.address = Some(parts.join(", ")).filter(|address| !address.is_empty());
}

fn folded(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn one_line(text: &str) -> String {
    let lines = text.lines().map(|line| line.trim().trim_end_matches(',')).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join(", ")
}

/// `1/2` or `1-2` that became the first of February, as a spreadsheet holds it or as it was saved as text.
fn house_number(cell: &Cell) -> Option<String> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    if let CellValue::Date(at) = cell.value {
        return Some(format!("{}/{}", at.day(), at.month()));
    }
    let (day, month) = cell.text.split_once('-')?;
    let month = MONTHS.iter().position(|name| *name == month.to_lowercase())?;
    day.parse::<u8>().ok().filter(|day| (1..=31).contains(day)).map(|day| format!("{day}/{}", month + 1))
}

/// Says where to look, or that it moves, and not where it is.
fn vague(text: &str) -> bool {
    const WORDS: [&str; 8] = [
        "various",
        "see website",
        "see web site",
        "see above",
        "please contact",
        "call for",
        "contact for",
        "confidential",
    ];
    let text = text.to_lowercase();
    WORDS.iter().any(|word| text.contains(word))
}
