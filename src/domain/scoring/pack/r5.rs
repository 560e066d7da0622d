//! FHIR R5 as the loader of R4 reads it. R5 has one type `coding` where R4 has `choice` and `open-choice`, lets any
//! question have options, and says with `answerConstraint` whether other answers may be given. Points (`itemWeight`)
//! are read as they are; `disabledDisplay` says how what is not asked looks, and here it is not shown.

use serde_json::Value;

use super::refusal::{PackFile, PackRefusal};
use crate::domain::read_json::Node;

/// Types whose options R5 may list, beside `coding`.
const WITH_OPTIONS: [&str; 7] = ["string", "text", "integer", "decimal", "date", "dateTime", "time"];

/// Makes an R4 questionnaire of an R5 one; an R4 one stays as it is.
pub(super) fn as_r4(json: &Value) -> Result<Value, PackRefusal> {
    fn items(node: &Node<'_>, copy: &mut Value) -> Result<(), PackRefusal> {
        let (Some(list), Some(copies)) = (node.field("item"), copy.get_mut("item").and_then(Value::as_array_mut))
        else {
            return Ok(());
        };
        for (node, copy) in list.list().into_iter().flatten().zip(copies) {
            if let Some(kind) = kind(&node)? {
                copy.as_object_mut().into_iter().for_each(|item| {
                    item.insert("type".into(), kind.into());
                });
            }
            items(&node, copy)?;
        }
        Ok(())
    }
    let mut copy = json.clone();
    items(&Node::root(json), &mut copy)?;
    Ok(copy)
}

/// The type of an item in R4, where it differs.
fn kind(item: &Node<'_>) -> Result<Option<&'static str>, PackRefusal> {
    let text = |name| item.raw(name).and_then(Value::as_str);
    let (Some(kind), constraint) = (text("type"), text("answerConstraint")) else { return Ok(None) };
    let typed = WITH_OPTIONS.contains(&kind);
    if kind != "coding" && !(typed && item.field("answerOption").is_some()) {
        return Ok(None);
    }
    match constraint {
        None | Some("optionsOnly") => Ok(Some("choice")),
        Some("optionsOrString") => Ok(Some("open-choice")),
        Some("optionsOrType") if matches!(kind, "string" | "text") => Ok(Some("open-choice")),
        Some(other) => {
            let path = [item.path(), ".answerConstraint".into()].concat();
            Err(PackRefusal::at(PackFile::Questionnaire, path, "pack-any-code", other))
        }
    }
}
