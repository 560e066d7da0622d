//! A cell of ODS: its value is in attributes, what is shown in paragraphs.

use quick_xml::events::{BytesRef, BytesStart};

use super::shown::{clock, day_cell};
use super::xml::{attribute, number};
use crate::document::directory::import::mark::Mark;
use crate::document::directory::import::table::{Cell, CellValue};
use crate::document::directory::import::tidy::tidied;
use crate::domain::calendar::read_date_time;

/// The text of a cell, as it is read.
#[derive(Default)]
pub struct OdsText {
    shown: String,
    paragraphs: usize,
    inside: bool,
    note: bool,
}

impl OdsText {
    /// An element begins.
    pub fn begin(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            "annotation" => self.note = true,
            "p" if !self.note => {
                if self.paragraphs > 0 {
                    self.shown.push('\n');
                }
                (self.paragraphs, self.inside) = (self.paragraphs + 1, true);
            }
            "s" => self.push(&" ".repeat(number(element, "text:c").unwrap_or(1).min(100))),
            "tab" => self.push("\t"),
            "line-break" => self.push("\n"),
            _ => {}
        }
    }

    /// An element ends.
    pub fn end(&mut self, name: &str) {
        match name {
            "annotation" => self.note = false,
            "p" => self.inside = false,
            _ => {}
        }
    }

    /// Letters.
    pub fn push(&mut self, part: &str) {
        if self.inside && !self.note {
            self.shown.push_str(part);
        }
    }

    /// A letter by its name or number.
    pub fn reference(&mut self, part: &BytesRef<'_>) {
        if let Ok(Some(letter)) = part.resolve_char_ref() {
            self.push(letter.encode_utf8(&mut [0; 4]));
        } else if let Some(letter) = quick_xml::escape::resolve_xml_entity(part) {
            self.push(letter);
        }
    }
}

/// A cell that has begun.
pub struct CellBegun {
    /// How often it stands side by side.
    pub repeated: usize,
    /// Over how many rows it is merged.
    pub rows_spanned: Option<usize>,
    kind: Option<String>,
    value: Option<String>,
    error: bool,
}

impl CellBegun {
    /// What its attributes say.
    pub fn of(element: &BytesStart<'_>) -> Self {
        let kind = attribute(element, "office:value-type");
        let value = kind.as_deref().and_then(|kind| {
            let name = match kind {
                "date" => "office:date-value",
                "time" => "office:time-value",
                "boolean" => "office:boolean-value",
                "string" => "office:string-value",
                _ => "office:value",
            };
            attribute(element, name)
        });
        Self {
            repeated: number(element, "table:number-columns-repeated").unwrap_or(1).max(1),
            rows_spanned: number(element, "table:number-rows-spanned"),
            error: attribute(element, "calcext:value-type").as_deref() == Some("error"),
            kind,
            value,
        }
    }

    /// The cell with what is shown in it.
    pub fn ended(self, text: OdsText) -> Cell {
        let shown = tidied(&text.shown);
        if self.error {
            return Cell { value: CellValue::Error, marks: vec![Mark::ErrorCell], ..shown };
        }
        let value = self.value.as_deref().unwrap_or_default();
        match self.kind.as_deref() {
            Some("date") => match read_date_time(value) {
                Some((at, _)) => day_cell(at.date(), at.time()),
                None => shown,
            },
            Some("time") => minutes(value).map_or(shown, clock),
            Some("boolean") => {
                Cell { text: value.to_owned(), value: CellValue::Bool(value == "true"), marks: Vec::new() }
            }
            Some("float" | "percentage" | "currency") => match value.parse() {
                Ok(number) if shown.is_empty() => super::shown::number(number, None),
                Ok(number) => Cell { value: CellValue::Number(number), ..shown },
                Err(_) => shown,
            },
            _ if shown.is_empty() => tidied(value),
            _ => shown,
        }
    }
}

/// The minutes of a duration, `PT24H00M00S`.
pub fn minutes(text: &str) -> Option<f64> {
    let mut rest = text.strip_prefix("PT")?;
    let mut minutes = 0.0;
    while !rest.is_empty() {
        let end = rest.find(|sign: char| sign.is_ascii_alphabetic())?;
        let (digits, after) = rest.split_at(end);
        let many: f64 = digits.parse().ok()?;
        minutes += match after.chars().next()? {
            'H' => many * 60.0,
            'M' => many,
            'S' => many / 60.0,
            _ => return None,
        };
        rest = after.get(1..)?;
    }
    Some(minutes.round())
}
