//! Values of answers, as FHIR has them.

use std::fmt;

use jiff::civil::{Date, DateTime, Time};
use serde::Serialize;
use serde_json::Number;

use crate::domain::read_json::{Node, Read, ShapeError, decimal, parse_json, read_fields};
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
    /// holds it. Any other reads back as it is stored (`read_json::decimal`).
    pub fn decimal(number: f64) -> Option<Self> {
        number.is_finite().then_some(Value::Decimal(number))
    }

    /// A decimal as somebody typed it. It is read by the reader of our files, so that a second one, with the tables it goes
    /// by, need not be sent along.
    pub fn typed_decimal(text: &str) -> Option<Self> {
        let (sign, number) = match text.strip_prefix('-') {
            Some(number) => ("-", number),
            None => ("", text.strip_prefix('+').unwrap_or(text)),
        };
        let (digits, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let digits_only = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
        let power = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        if !digits_only(&[whole, fraction].concat()) || !digits_only(power) {
            return None;
        }
        // As JSON writes it: `.5`, `5.` and `007` are typed, and are not JSON.
        let whole = whole.trim_start_matches('0');
        let json = [sign, if whole.is_empty() { "0" } else { whole }, ".", fraction, "0e", exponent].concat();
        parse_json(json.as_bytes()).ok()?.as_number().and_then(decimal).and_then(Self::decimal)
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
            Value::Decimal(value) => f.write_str(&decimal_words(*value)),
            Value::Date(value) => f.write_str(&long_date(*value)),
            Value::DateTime(value) => write!(f, "{}, {}", long_date(value.date()), clock(value.time())),
            Value::Time(value) => f.write_str(&clock(*value)),
            Value::Text(value) => f.write_str(value),
            Value::Coding(coding) => f.write_str(coding.display.as_deref().unwrap_or(&coding.code)),
        }
    }
}

/// A decimal in digits, never as a power of ten. It is the writer of our files that writes it, so that a second one need not
/// be sent along.
fn decimal_words(number: f64) -> String {
    let Some(written) = Number::from_f64(number).map(|number| number.to_string()) else { return String::new() };
    let (digits, power) = written.split_once('e').unwrap_or((&written, "0"));
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", digits),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = fraction.trim_end_matches('0');
    let power = power.parse().unwrap_or(0_i32);
    let zeros = |count: usize| "0".repeat(count);
    let far = power.unsigned_abs() as usize;
    match power {
        0 if fraction.is_empty() => [sign, whole].concat(),
        0 => [sign, whole, ".", fraction].concat(),
        1.. => [sign, whole, fraction, &zeros(far.saturating_sub(fraction.len()))].concat(),
        _ => [sign, "0.", &zeros(far.saturating_sub(whole.len())), whole, fraction].concat(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Value;

    proptest! {
        #[test]
        fn a_decimal_is_written_as_rust_writes_it(number: f64, short in -1_000_000_i32..1_000_000) {
            for number in [number, f64::from(short) / 1000.0, f64::from(short) * 1e15, f64::from(short) * 1e-9] {
                let written = Value::decimal(number).map(|value| value.to_string());
                let rust = number.is_finite().then(|| number.to_string());
                // Of two shortest ways to write one number, either is right.
                prop_assert_eq!(written.as_ref().map(String::len), rust.as_ref().map(String::len));
                prop_assert_eq!(written.map(|words| words.parse::<f64>().unwrap()), rust.map(|words| words.parse().unwrap()));
            }
        }
    }

    #[test]
    fn decimals_at_the_ends_are_written_as_rust_writes_them() {
        for number in [
            0.0,
            -0.0,
            0.1,
            1.0,
            -1.5,
            1e15,
            1e16,
            1e17,
            123_456_789_012_345_680.0,
            1e-5,
            1e-6,
            1.25e-7,
            f64::MAX,
            f64::MIN_POSITIVE,
        ] {
            assert_eq!(Value::Decimal(number).to_string(), number.to_string());
        }
    }

    /// What Rust reads, which was read here before.
    fn same(text: &str) {
        let expected = text.parse().ok().and_then(Value::decimal);
        assert_eq!(Value::typed_decimal(text), expected, "{text:?}");
    }

    #[test]
    fn a_typed_decimal_is_what_rust_reads() {
        for text in [
            "36.6",
            "0",
            "-0",
            "+3",
            ".5",
            "5.",
            "007",
            "1e3",
            "1E-3",
            "1e+3",
            "1e",
            "e5",
            ".",
            "-",
            "",
            "1.2.3",
            "1,5",
            "inf",
            "NaN",
            "1e999",
            "-1e999",
            "1e-999",
            "0.1e1 ",
            " 1",
            "--1",
            "1_000",
            "0x1",
            "179769313486231580793728971405301e276",
            "2.2250738585072014e-308",
            "9007199254740993",
            "\u{663}",
        ] {
            same(text);
        }
    }

    proptest! {
        #[test]
        fn any_decimal_typed_is_what_rust_reads(number: f64, text in "[-+]?[0-9]{0,20}[.]?[0-9]{0,20}(e[-+]?[0-9]{1,3})?") {
            same(&number.to_string());
            same(&format!("{number:e}"));
            same(&text);
        }
    }
}
