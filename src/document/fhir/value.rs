//! One answer as FHIR has it: `value[x]`, or why there is none.

use serde_json::{Number, Value as Json};

use super::json::object;
use crate::domain::questionnaire::{Coding, Item, ItemKind, Reason, Value, is_hidden};
use crate::domain::time::Timestamp;

/// HL7's extensions.
const HL7: &str = "http://hl7.org/fhir/StructureDefinition/";

pub(super) fn absent(code: &str) -> Json {
    object(vec![("url", [HL7, "data-absent-reason"].concat().into()), ("valueCode", code.into())])
}

/// The code of HL7's list. It has none for a person who could not answer: that is "unknown", and our own says which.
pub(super) fn absent_code(reason: Reason) -> &'static str {
    match reason {
        Reason::NotAsked => "not-asked",
        Reason::Declined => "asked-declined",
        Reason::Unable => "unknown",
        Reason::NotKnown => "asked-unknown",
    }
}

/// The field `value[x]` of one value. None for an empty text, which FHIR does not know.
pub(super) fn field(item: &Item, value: &Value) -> Option<(&'static str, Json)> {
    Some(match value {
        Value::Boolean(value) => ("valueBoolean", (*value).into()),
        // An integer of FHIR has 32 bits.
        Value::Integer(value) if item.kind == ItemKind::Decimal || i32::try_from(*value).is_err() => {
            ("valueDecimal", (*value).into())
        }
        Value::Integer(value) => ("valueInteger", (*value).into()),
        Value::Decimal(value) => ("valueDecimal", Number::from_f64(*value)?.into()),
        Value::Date(value) => ("valueDate", value.to_string().into()),
        Value::DateTime(value) => ("valueDateTime", Timestamp::of_clock(*value).iso().into()),
        Value::Time(value) => ("valueTime", value.to_string().into()),
        Value::Text(text) if text.trim().is_empty() => return None,
        Value::Text(text) => ("valueString", text.replace(is_hidden, "").into()),
        Value::Coding(coding) => ("valueCoding", coded(item, value, coding)),
    })
}

/// The code with the words that were shown, and the points it scores.
fn coded(item: &Item, value: &Value, coding: &Coding) -> Json {
    let option = item.option(value);
    let offered = option.and_then(|option| match &option.value {
        Value::Coding(offered) => Some(offered),
        _ => None,
    });
    let either = |of: fn(&Coding) -> Option<&String>| of(coding).or_else(|| offered.and_then(of)).cloned().into();
    let points = option
        .and_then(|option| option.points)
        .map(|points| object(vec![("url", [HL7, "ordinalValue"].concat().into()), ("valueDecimal", points.into())]));
    object(vec![
        ("extension", points.into_iter().collect::<Vec<_>>().into()),
        ("system", either(|coding| coding.system.as_ref())),
        ("code", coding.code.as_str().into()),
        ("display", either(|coding| coding.display.as_ref())),
    ])
}
