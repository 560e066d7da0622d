//! Reading one item from FHIR JSON, with its options and conditions.

use super::condition::{Condition, Expected, Operator};
use super::extensions;
use super::item::{AnswerOption, Behaviour, Item};
use super::item_kind::ItemKind;
use super::load_error::LoadError;
use super::value::Value;
use crate::domain::read_json::{Node, decimal};

/// The types of items, as FHIR R4 names them.
const KINDS: [(&str, ItemKind); 12] = [
    ("group", ItemKind::Group),
    ("display", ItemKind::Display),
    ("boolean", ItemKind::Boolean),
    ("integer", ItemKind::Integer),
    ("decimal", ItemKind::Decimal),
    ("date", ItemKind::Date),
    ("dateTime", ItemKind::DateTime),
    ("time", ItemKind::Time),
    ("string", ItemKind::String),
    ("text", ItemKind::Text),
    ("choice", ItemKind::Choice),
    ("open-choice", ItemKind::OpenChoice),
];
/// The most points one option may carry, either way: far above any instrument, and sums stay far from overflow.
const MOST_POINTS: f64 = 1e6;

pub(super) fn item(node: &Node<'_>, parent: Option<usize>) -> Result<Item, LoadError> {
    let link_id: String = node.get("linkId")?;
    no_modifiers(&link_id, node)?;
    let kind = kind(&link_id, node)?;
    let repeats = node.get_or_default("repeats")?;
    let any =
        node.field("enableBehavior").map(|behaviour| behaviour.word(&[("all", false), ("any", true)])).transpose()?;
    Ok(Item {
        hint: extensions::hint(node),
        hidden: extensions::says_yes(node, "questionnaire-hidden"),
        // Each instance of a group stands on a page of its own.
        page: extensions::page(node) || (kind == ItemKind::Group && repeats),
        limits: extensions::limits(node)?,
        initial: extensions::initial(node)?,
        stands_alone: extensions::stands_alone(node),
        note: false,
        no_reasons: extensions::no_reasons(node),
        usage: extensions::usage(node),
        unit: extensions::unit(node),
        prefix: node.get("prefix")?,
        text: node.get_or_default("text")?,
        kind,
        required: node.get_or_default("required")?,
        repeats,
        read_only: node.get_or_default("readOnly")?,
        enable_when: conditions(&link_id, node)?,
        behaviour: if any == Some(true) { Behaviour::Any } else { Behaviour::All },
        options: options(&link_id, node, kind)?,
        parent,
        children: Vec::new(),
        link_id,
    })
}

pub(super) fn no_modifiers(place: &str, node: &Node<'_>) -> Result<(), LoadError> {
    let Some(modifiers) = node.field("modifierExtension") else { return Ok(()) };
    match modifiers.list()?.next() {
        Some(modifier) => Err(LoadError::Modifier { place: place.into(), url: modifier.get("url")? }),
        None => Ok(()),
    }
}

fn kind(link_id: &str, node: &Node<'_>) -> Result<ItemKind, LoadError> {
    let name: String = node.get("type")?;
    let known = KINDS.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
    known.ok_or_else(|| LoadError::UnknownType { link_id: link_id.into(), found: name })
}

fn options(link_id: &str, node: &Node<'_>, kind: ItemKind) -> Result<Vec<AnswerOption>, LoadError> {
    let missing = || LoadError::NoOptions(link_id.to_owned());
    let mut options = Vec::new();
    if let Some(list) = node.field("answerOption") {
        for option in list.list()? {
            let value = Value::of_fhir(&option, "value")?.ok_or_else(missing)?;
            let coding = option.field("valueCoding");
            let hl7 = |name| {
                extensions::hl7(&option, name)
                    .or_else(|| coding.as_ref().and_then(|coding| extensions::hl7(coding, name)))
            };
            let points = hl7("ordinalValue").or_else(|| hl7("itemWeight"));
            let points = points.and_then(|e| e.get("valueDecimal")?.as_number().and_then(decimal));
            if points.is_some_and(|points| points.fract() != 0.0 || points.abs() > MOST_POINTS) {
                return Err(LoadError::Points(link_id.to_owned()));
            }
            #[allow(clippy::cast_possible_truncation, reason = "a small whole number")]
            let points = points.map(|points| points as i64);
            let exclusive = hl7("questionnaire-optionExclusive").and_then(|e| e.get("valueBoolean")?.as_bool());
            options.push(AnswerOption { value, points, exclusive: exclusive.unwrap_or(false) });
        }
    }
    if kind == ItemKind::Choice && options.is_empty() { Err(missing()) } else { Ok(options) }
}

fn conditions(link_id: &str, node: &Node<'_>) -> Result<Vec<Condition>, LoadError> {
    let Some(list) = node.field("enableWhen") else { return Ok(Vec::new()) };
    let condition = |when: Node<'_>| {
        let fact: String = when.get("question")?;
        let operator: Operator = when.get("operator")?;
        let expected = match (operator, Value::of_fhir(&when, "answer")?) {
            (Operator::Exists, Some(Value::Boolean(wanted))) => Some(Expected::Exists(wanted)),
            (Operator::Exists, _) => None,
            (_, value) => value.map(Expected::Value),
        };
        match expected {
            Some(expected) => Ok(Condition { fact, operator, expected }),
            None => Err(LoadError::NoAnswerValue { link_id: link_id.into(), question: fact }),
        }
    };
    list.list()?.map(condition).collect()
}
