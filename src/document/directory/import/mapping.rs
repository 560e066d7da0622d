//! Which column means what: guessed, corrected by hand, and remembered for the next file with the same headings.

use serde_json::{Value, json};

use super::field::Field;
use crate::domain::read_json::{ShapeError, read_fields, read_json, read_words};

/// How sure a guess is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Nothing points at a meaning.
    None,
    /// It may be wrong: to be looked at.
    Guess,
    /// The heading says so.
    Sure,
}
read_words!(coded Confidence { "none": None, "guess": Guess, "sure": Sure });

/// What a meaning rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing.
    Nothing,
    /// The heading.
    Heading,
    /// What stands in the cells.
    Content,
    /// The same headings were mapped before.
    Remembered,
    /// A person chose it.
    Person,
}
read_words!(coded Why {
    "nothing": Nothing, "heading": Heading, "content": Content, "remembered": Remembered, "person": Person
});

/// A column and its meaning. Columns go by their place: headings repeat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappedColumn {
    /// Its heading.
    pub heading: String,
    /// What it means.
    pub field: Field,
    /// How sure that is.
    pub confidence: Confidence,
    /// What it rests on.
    pub why: Why,
}
read_fields!(MappedColumn { heading, field, confidence, why });

/// What a text of the file means among the codes of the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappedCode {
    /// The meaning of its column: a category, a need, an area.
    pub field: Field,
    /// The text.
    pub text: String,
    /// The code; `+` makes a new area of the text, nothing leaves it out.
    pub code: String,
}
read_fields!(MappedCode { field, text, code });

/// What the columns of a table mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    /// The headings it is for, folded: the key under which it is remembered.
    pub fingerprint: String,
    /// Every column, in order.
    pub columns: Vec<MappedColumn>,
    /// What texts mean that are no codes.
    pub codes: Vec<MappedCode>,
}
read_fields!(Mapping { fingerprint, columns, codes });

impl Mapping {
    /// A mapping of these columns.
    pub fn new(columns: Vec<MappedColumn>) -> Self {
        let headings: Vec<&str> = columns.iter().map(|column| column.heading.as_str()).collect();
        Self { fingerprint: fingerprint(&headings), columns, codes: Vec::new() }
    }

    /// The columns of a meaning, in order.
    pub fn of(&self, field: Field) -> impl Iterator<Item = usize> {
        self.columns.iter().enumerate().filter(move |(_, column)| column.field == field).map(|(at, _)| at)
    }

    /// A person says what a column means.
    pub fn set(&mut self, column: usize, field: Field) {
        if let Some(column) = self.columns.get_mut(column) {
            (column.field, column.confidence, column.why) = (field, Confidence::Sure, Why::Person);
        }
    }

    /// As it is remembered.
    pub fn to_json(&self) -> Value {
        let column = |column: &MappedColumn| {
            json!({
                "heading": column.heading,
                "field": column.field.code(),
                "confidence": column.confidence.code(),
                "why": column.why.code(),
            })
        };
        let code = |it: &MappedCode| json!({ "field": it.field.code(), "text": it.text, "code": it.code });
        json!({
            "fingerprint": self.fingerprint,
            "columns": self.columns.iter().map(column).collect::<Value>(),
            "codes": self.codes.iter().map(code).collect::<Value>(),
        })
    }

    /// As it was remembered.
    pub fn from_json(json: &[u8]) -> Result<Self, ShapeError> {
        read_json(json)
    }
}

/// The headings without case, marks and spaces, one a line.
pub(super) fn fingerprint(headings: &[&str]) -> String {
    headings.iter().map(|heading| folded(heading)).collect::<Vec<_>>().join("\n")
}

/// Letters and digits in lower case; what stands between words is one space.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::new();
    let mut last = ' ';
    for letter in text.chars() {
        let camel = letter.is_uppercase() && (last.is_lowercase() || last.is_ascii_digit());
        if (camel || !letter.is_alphanumeric()) && !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
        if letter.is_alphanumeric() {
            folded.extend(letter.to_lowercase());
        }
        last = letter;
    }
    folded.truncate(folded.trim_end().len());
    folded
}
