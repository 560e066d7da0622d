//! Options that come from a code list: `answerValueSet` becomes `answerOption`.
//!
//! A form then says `https://liaison.example/fhir/ValueSet/topics` and the list stays in one place.

use serde_json::{Value, json};

use crate::domain::clinical_content::CodeRow;

const OURS: &str = "https://liaison.example/fhir/ValueSet/";

/// Fills every value set of ours in a questionnaire. The error is the name of an unknown one.
pub(super) fn fill(questionnaire: &mut Value, codes: &dyn Fn(&str) -> Option<Vec<CodeRow>>) -> Result<(), String> {
    let Some(items) = questionnaire.get_mut("item").and_then(Value::as_array_mut) else { return Ok(()) };
    for item in items {
        if let Some(name) = item.get("answerValueSet").and_then(Value::as_str).and_then(|url| url.strip_prefix(OURS)) {
            let rows = codes(name).ok_or_else(|| name.to_owned())?;
            let options: Vec<Value> = rows.iter().map(|row| option(&row.code, &row.label)).collect();
            if let Some(item) = item.as_object_mut() {
                item.insert("answerOption".into(), Value::Array(options));
            }
        }
        fill(item, codes)?;
    }
    Ok(())
}

fn option(code: &str, display: &str) -> Value {
    json!({ "valueCoding": { "code": code, "display": display } })
}
