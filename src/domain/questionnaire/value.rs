//! Values of answers, as FHIR has them.

use std::fmt;

use jiff::civil::{Date, DateTime, Time};
use serde::Serialize;

use crate::domain::read_json::{Node, Read, ShapeError, read_fields};
use crate::domain::time::{clock, long_date};

/// One value of an answer, tagged as in a FHIR `QuestionnaireResponse`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub enum Value {
    /// Yes or no.
    #[serde(rename = "valueBoolean")]
    Boolean(bool),
    /// A whole number.
    #[serde(rename = "valueInteger")]
    Integer(i64),
    /// A decimal number.
    #[serde(rename = "valueDecimal")]
    Decimal(f64),
    /// A calendar date.
    #[serde(rename = "valueDate")]
    Date(Date),
    /// A date and time on the clock in London.
    #[serde(rename = "valueDateTime")]
    DateTime(DateTime),
    /// A time of day.
    #[serde(rename = "valueTime")]
    Time(Time),
    /// Free text.
    #[serde(rename = "valueString")]
    Text(String),
    /// One of the options offered.
    #[serde(rename = "valueCoding")]
    Coding(Coding),
}

/// A coded option. The words are kept with the code, so an old answer reads as it was shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coding {
    /// The code system, where the option has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub system: Option<String>,
    /// The code.
    pub code: String,
    /// The words shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display: Option<String>,
}
read_fields!(Coding { system, code, display });

impl Value {
    /// The value in the field `value[x]` or `answer[x]` of a FHIR object, as `prefix` says; none where there is no
    /// field of a type known here.
    pub fn of_fhir(node: &Node<'_>, prefix: &str) -> Result<Option<Self>, ShapeError> {
        for (name, node) in node.entries()? {
            return Ok(Some(match name.strip_prefix(prefix) {
                Some("Boolean") => Value::Boolean(Read::read(&node)?),
                Some("Integer") => Value::Integer(Read::read(&node)?),
                Some("Decimal") => {
                    Value::decimal(Read::read(&node)?).ok_or_else(|| node.error("expected a decimal"))?
                }
                Some("Date") => Value::Date(Read::read(&node)?),
                Some("DateTime") => Value::DateTime(Read::read(&node)?),
                Some("Time") => Value::Time(Read::read(&node)?),
                Some("String") => Value::Text(Read::read(&node)?),
                Some("Coding") => Value::Coding(Read::read(&node)?),
                _ => continue,
            }));
        }
        Ok(None)
    }

    /// A decimal, if it is one: "inf" has no place in JSON, and would break the chain of hashes of the journal that
    /// holds it. Any other reads back as it is stored (`float_roundtrip` in Cargo.toml).
    pub fn decimal(number: f64) -> Option<Self> {
        number.is_finite().then_some(Value::Decimal(number))
    }

    /// The code, when the value is an option.
    pub fn code(&self) -> Option<&str> {
        match self {
            Value::Coding(coding) => Some(&coding.code),
            _ => None,
        }
    }
}

impl Read for Value {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        Self::of_fhir(node, "value")?.ok_or_else(|| node.error("this is no value of a known type"))
    }
}

impl fmt::Display for Value {
    /// As a person reads it; a boolean is left to the caller, who knows the words for yes and no.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Boolean(value) => write!(f, "{value}"),
            Value::Integer(value) => write!(f, "{value}"),
            Value::Decimal(value) => write!(f, "{value}"),
            Value::Date(value) => f.write_str(&long_date(*value)),
            Value::DateTime(value) => write!(f, "{}, {}", long_date(value.date()), clock(value.time())),
            Value::Time(value) => f.write_str(&clock(*value)),
            Value::Text(value) => f.write_str(value),
            Value::Coding(coding) => f.write_str(coding.display.as_deref().unwrap_or(&coding.code)),
        }
    }
}
