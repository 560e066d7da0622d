//! Which JSON it is.

use serde_json::Value;

use super::record::{list, part};
use crate::document::directory::import::error::ImportError;
use crate::domain::directory::Directory;

/// A list that needs no mapping.
#[derive(Clone, Debug)]
pub enum Structured {
    /// Services of Open Referral, each with all that belongs to it.
    OpenReferral(Vec<Value>),
    /// A directory of our own.
    Own(Box<Directory>),
}

/// Recognises the JSON of a file.
pub fn recognise(text: &str) -> Result<Structured, ImportError> {
    let json: Value = serde_json::from_str(text).map_err(|error| ImportError::Json(error.to_string()))?;
    if json.get("services").is_some() && (json.get("areas").is_some() || json.get("format").is_some()) {
        let own = Directory::from_json(text).map_err(|error| ImportError::Json(error.to_string()))?;
        return Ok(Structured::Own(Box::new(own)));
    }
    let records = match json {
        Value::Array(all) => all.into_iter().flat_map(services).collect(),
        Value::Object(page) => match ["contents", "content", "items"].iter().find_map(|name| page.get(*name)) {
            Some(Value::Array(all)) => all.iter().cloned().flat_map(services).collect(),
            _ => services(Value::Object(page)),
        },
        _ => Vec::new(),
    };
    let any = records.iter().any(|record| record.get("name").is_some());
    // A page without services is an empty list; anything else is no list.
    if any { Ok(Structured::OpenReferral(records)) } else { Err(ImportError::Json("no services".to_owned())) }
}

/// The services of a record: itself, those of an organisation, the one at a place.
fn services(record: Value) -> Vec<Value> {
    let Value::Object(mut fields) = record else { return vec![record] };
    if let Some(Value::Array(all)) = fields.remove("services") {
        return all.into_iter().map(|service| with(service, "organization", Value::Object(fields.clone()))).collect();
    }
    if part(&fields, "service").is_some()
        && let Some(service) = fields.remove("service")
    {
        return vec![with(service, "service_at_locations", Value::Array(vec![Value::Object(fields)]))];
    }
    vec![Value::Object(fields)]
}

/// A service with something that stood around it, where it has none itself.
fn with(service: Value, name: &str, around: Value) -> Value {
    let Value::Object(mut fields) = service else { return service };
    if part(&fields, name).is_none() && list(&fields, name).next().is_none() {
        fields.insert(name.to_owned(), around);
    }
    Value::Object(fields)
}
