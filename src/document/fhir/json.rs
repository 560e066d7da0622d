//! Small pieces of FHIR JSON: objects without empty fields, our own addresses, concepts in words.

use serde_json::{Map, Value as Json, json};

/// Our own codes and addresses begin with this.
const OURS: &str = "https://liaison.example/fhir/";
/// HL7's codes for data that is not there.
pub(super) const ABSENT: &str = "http://terminology.hl7.org/CodeSystem/data-absent-reason";

/// A resource as a file: sorted keys, two spaces, a line feed at the end.
pub fn to_json(resource: &Json) -> String {
    // Keys are strings, and a value of JSON always has a text.
    let mut json = serde_json::to_string_pretty(resource).unwrap_or_default();
    json.push('\n');
    json
}

/// An object of the fields that hold something: FHIR has no `null`, no empty text and no empty list.
pub(super) fn object(fields: Vec<(&str, Json)>) -> Json {
    let mut object = Map::new();
    for (name, value) in fields {
        let empty = match &value {
            Json::Null => true,
            Json::String(text) => text.trim().is_empty(),
            Json::Array(list) => list.is_empty(),
            Json::Object(fields) => fields.is_empty(),
            _ => false,
        };
        if !empty {
            object.insert(name.to_owned(), value);
        }
    }
    Json::Object(object)
}

/// An address of ours.
pub(super) fn ours(rest: &str) -> String {
    [OURS, rest].concat()
}

/// The case, by its local reference.
pub(super) fn case_identifier(reference: &str) -> Json {
    object(vec![("system", ours("identifier/case-reference").into()), ("value", reference.into())])
}

/// A concept in words alone.
pub(super) fn concept(text: String) -> Json {
    json!({ "text": text })
}
