//! What a questionnaire says in extensions: those of HL7 the engine knows, and the few of ours. Read by
//! [`super::load_item`].

use serde_json::Value as Json;

use super::condition::Operator;
use super::constraint::{Constraint, Operand, Severity};
use super::item::Limits;
use super::load_error::LoadError;
use super::value::Value;
use crate::domain::read_json::{Node, ShapeError};

const HL7: &str = "http://hl7.org/fhir/StructureDefinition/";
const SDC: &str = "http://hl7.org/fhir/uv/sdc/StructureDefinition/";
/// Ours: a line of help under a question.
const HINT: &str = "https://liaison.example/fhir/StructureDefinition/hint";
const NO_REASONS: &str = "https://liaison.example/fhir/StructureDefinition/no-reasons";
const STANDS_ALONE: &str = "https://liaison.example/fhir/StructureDefinition/stands-alone";
/// Ours: a rule between two answers, in the vocabulary of `enableWhen`. SDC's `targetConstraint` needs an expression
/// language.
const CONSTRAINT: &str = "https://liaison.example/fhir/StructureDefinition/constraint";

/// The extension with this address.
fn extension<'a>(node: &Node<'a>, url: &str) -> Option<&'a Json> {
    let extensions = node.raw("extension")?.as_array()?;
    extensions.iter().find(|e| e.get("url").and_then(Json::as_str) == Some(url))
}

/// The extension of HL7 with this name.
pub(super) fn hl7<'a>(node: &Node<'a>, name: &str) -> Option<&'a Json> {
    extension(node, &[HL7, name].concat())
}

/// An extension that says yes.
pub(super) fn says_yes(node: &Node<'_>, name: &str) -> bool {
    hl7(node, name).and_then(|e| e.get("valueBoolean")?.as_bool()).unwrap_or(false)
}

/// The line of help.
pub(super) fn hint(node: &Node<'_>) -> Option<String> {
    extension(node, HINT).and_then(|e| e.get("valueString")?.as_str().map(str::to_owned))
}

/// Ours: the question is whole without the words that head those before it.
pub(super) fn stands_alone(node: &Node<'_>) -> bool {
    extension(node, STANDS_ALONE).and_then(|e| e.get("valueBoolean")?.as_bool()).unwrap_or(false)
}

/// Ours: whoever answers it knows the answer, so that no reason for having none is offered.
pub(super) fn no_reasons(node: &Node<'_>) -> bool {
    extension(node, NO_REASONS).and_then(|e| e.get("valueBoolean")?.as_bool()).unwrap_or(false)
}

/// The unit of a number.
pub(super) fn unit(node: &Node<'_>) -> Option<String> {
    let unit = hl7(node, "questionnaire-unit")?;
    unit.get("valueCoding")?.get("display")?.as_str().map(str::to_owned)
}

/// Is the group a page of its own?
pub(super) fn page(node: &Node<'_>) -> bool {
    let code = hl7(node, "questionnaire-itemControl")
        .and_then(|e| e.get("valueCodeableConcept")?.get("coding")?.get(0)?.get("code")?.as_str());
    code == Some("page")
}

/// Is the item shown while answering, and when the answers are looked at? (SDC `usageMode`.)
pub(super) fn usage(node: &Node<'_>) -> (bool, bool) {
    let mode = extension(node, &[SDC, "sdc-questionnaire-usageMode"].concat())
        .or_else(|| hl7(node, "questionnaire-usageMode"));
    match mode.and_then(|e| e.get("valueCode")?.as_str()) {
        Some("display" | "display-non-empty") => (false, true),
        Some("capture") => (true, false),
        _ => (true, true),
    }
}

/// The limits of an answer.
pub(super) fn limits(node: &Node<'_>) -> Result<Limits, ShapeError> {
    let bound = |name: &str| match hl7(node, name) {
        Some(extension) => Value::of_fhir(&Node::root(extension), "value"),
        None => Ok(None),
    };
    let count = |name: &str| hl7(node, name).and_then(|e| usize::try_from(e.get("valueInteger")?.as_u64()?).ok());
    Ok(Limits {
        min: bound("minValue")?,
        max: bound("maxValue")?,
        max_today: hl7(node, "maxValue").is_some_and(is_today),
        min_length: count("minLength"),
        max_length: node.get("maxLength")?,
        min_occurs: count("questionnaire-minOccurs"),
        max_occurs: count("questionnaire-maxOccurs"),
        max_decimals: count("maxDecimalPlaces"),
    })
}

/// Is the limit whatever day it is? The one calculation a limit may have.
fn is_today(limit: &Json) -> bool {
    let calculated = limit.get("_valueDate").and_then(|value| hl7(&Node::root(value), "cqf-calculatedValue"));
    calculated.and_then(|e| e.get("valueExpression")?.get("expression")?.as_str()) == Some("today()")
}

/// The values an item starts with: `initial`, or the options marked as chosen.
pub(super) fn initial(node: &Node<'_>) -> Result<Vec<Value>, ShapeError> {
    let mut values = Vec::new();
    if let Some(list) = node.field("initial") {
        for one in list.list()? {
            values.extend(Value::of_fhir(&one, "value")?);
        }
    }
    if let Some(list) = node.field("answerOption") {
        for option in list.list()? {
            if option.get_or_default("initialSelected")? {
                values.extend(Value::of_fhir(&option, "value")?);
            }
        }
    }
    Ok(values)
}

/// The rules that an item, or the questionnaire, has for its answers.
pub(super) fn constraints(link_id: &str, node: &Node<'_>, into: &mut Vec<Constraint>) -> Result<(), LoadError> {
    let Some(list) = node.field("extension") else { return Ok(()) };
    for extension in list.list()? {
        if extension.raw("url").and_then(Json::as_str) != Some(CONSTRAINT) {
            continue;
        }
        into.push(constraint(link_id, &extension)?);
    }
    Ok(())
}

fn constraint(link_id: &str, node: &Node<'_>) -> Result<Constraint, LoadError> {
    let part = |name: &str| extension(node, name);
    let text = |name: &str, kind: &str| part(name).and_then(|e| e.get(kind)?.as_str()).map(str::to_owned);
    let missing =
        |name: &str| LoadError::Constraint { link_id: link_id.into(), problem: [name, " is missing"].concat() };
    let operator = Node::root(part("operator").ok_or_else(|| missing("operator"))?).get::<Operator>("valueCode")?;
    let other = match (text("other", "valueString"), part("value")) {
        (Some(other), _) => Operand::Item(other),
        (None, Some(value)) => {
            Operand::Value(Value::of_fhir(&Node::root(value), "value")?.ok_or_else(|| missing("value"))?)
        }
        (None, None) => return Err(missing("other or value")),
    };
    Ok(Constraint {
        key: text("key", "valueId").ok_or_else(|| missing("key"))?,
        item: link_id.to_owned(),
        operator,
        other,
        severity: match text("severity", "valueCode").as_deref() {
            Some("error") => Severity::Error,
            Some("warning") => Severity::Warning,
            _ => return Err(missing("severity (error or warning)")),
        },
        human: text("human", "valueString").ok_or_else(|| missing("human"))?,
    })
}
