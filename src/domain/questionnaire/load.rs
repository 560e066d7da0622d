//! Loading a questionnaire from FHIR JSON: everything that could go wrong later is refused here, by name.

use std::collections::BTreeMap;

use super::wire;
use super::{AnswerOption, Behaviour, Condition, Expected, Item, Kind, Limits, Operator, Questionnaire, Value};
use crate::domain::read_json::{ShapeError, read_json};

const EXTENSION: &str = "http://hl7.org/fhir/StructureDefinition/";
/// Ours: a line of help under a question.
const HINT: &str = "https://liaison.example/fhir/StructureDefinition/hint";

/// Why a questionnaire cannot be used. Messages name the place and what is allowed; they go to whoever
/// maintains the pack.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum LoadError {
    /// Not JSON, or not the shape of a questionnaire.
    #[error(transparent)]
    Shape(#[from] ShapeError),
    /// Another resource.
    #[error("this is a {0}, not a Questionnaire")]
    NotAQuestionnaire(String),
    /// A type the engine does not know.
    #[error(
        "item {link_id} has the unknown type \"{found}\"; known: group, display, boolean, integer, decimal, date, dateTime, time, string, text, choice, open-choice"
    )]
    UnknownType {
        /// The item.
        link_id: String,
        /// The type it names.
        found: String,
    },
    /// Logic that would change the meaning and is not understood.
    #[error("{place} has the modifier extension {url}, which changes its meaning in a way this program does not know")]
    Modifier {
        /// The item, or the whole.
        place: String,
        /// The extension.
        url: String,
    },
    /// Two items with one id.
    #[error("the id {0} is used twice")]
    Duplicate(String),
    /// A condition that names nothing.
    #[error("item {link_id} depends on {question}, which is not in this questionnaire")]
    UnknownQuestion {
        /// The item.
        link_id: String,
        /// What it names.
        question: String,
    },
    /// A condition without a value.
    #[error("item {link_id} has a condition on {question} without a usable answer value")]
    NoAnswerValue {
        /// The item.
        link_id: String,
        /// The question it names.
        question: String,
    },
    /// A condition on a code the question does not offer: it could never hold.
    #[error("item {link_id} waits for the answer \"{code}\", which {question} does not offer")]
    UnknownOption {
        /// The item.
        link_id: String,
        /// The question it names.
        question: String,
        /// The code.
        code: String,
    },
    /// A choice without options, or an option without a value.
    #[error("item {0} is a choice without usable options")]
    NoOptions(String),
    /// Conditions in a circle.
    #[error("these items depend on each other in a circle: {}", .0.join(" -> "))]
    Cycle(Vec<String>),
}

impl Questionnaire {
    /// Reads and checks a FHIR R4 questionnaire.
    pub fn from_json(json: &str) -> Result<Self, LoadError> {
        let wire: wire::Questionnaire = read_json(json.as_bytes())?;
        if wire.resource_type != "Questionnaire" {
            return Err(LoadError::NotAQuestionnaire(wire.resource_type));
        }
        no_modifiers(&wire.id, &wire.modifier_extension)?;
        let mut items = Vec::new();
        for item in wire.item {
            flatten(item, None, &mut items)?;
        }
        let mut by_id = BTreeMap::new();
        for (index, item) in items.iter().enumerate() {
            if by_id.insert(item.link_id.clone(), index).is_some() {
                return Err(LoadError::Duplicate(item.link_id.clone()));
            }
        }
        check_conditions(&items, &by_id)?;
        let order = order(&items, &by_id)?;
        Ok(Self {
            id: wire.id,
            url: wire.url,
            version: wire.version,
            title: wire.title,
            copyright: wire.copyright,
            items,
            by_id,
            order,
        })
    }
}

fn flatten(wire: wire::Item, parent: Option<usize>, into: &mut Vec<Item>) -> Result<usize, LoadError> {
    no_modifiers(&wire.link_id, &wire.modifier_extension)?;
    let kind = kind(&wire)?;
    let options = options(&wire, kind)?;
    let enable_when = wire.enable_when.iter().map(|when| condition(&wire.link_id, when)).collect::<Result<_, _>>()?;
    let hl7 = |name: &str| wire.extension.iter().find(|e| e.url.strip_prefix(EXTENSION) == Some(name));
    let control = hl7("questionnaire-itemControl")
        .and_then(|e| e.value_codeable_concept.as_ref())
        .and_then(|concept| concept.coding.first())
        .map(|coding| coding.code.as_str());
    let bound = |name| {
        let e = hl7(name)?;
        e.value_integer.map(Value::Integer).or(e.value_decimal.map(Value::Decimal)).or(e.value_date.map(Value::Date))
    };
    let index = into.len();
    into.push(Item {
        hint: wire.extension.iter().find(|e| e.url == HINT).and_then(|e| e.value_string.clone()),
        hidden: hl7("questionnaire-hidden").and_then(|e| e.value_boolean).unwrap_or(false),
        page: control == Some("page"),
        limits: Limits { min: bound("minValue"), max: bound("maxValue"), max_length: wire.max_length },
        unit: hl7("questionnaire-unit").and_then(|e| e.value_coding.as_ref()).and_then(|c| c.display.clone()),
        link_id: wire.link_id,
        prefix: wire.prefix,
        text: wire.text.unwrap_or_default(),
        kind,
        required: wire.required,
        repeats: wire.repeats,
        read_only: wire.read_only,
        enable_when,
        behaviour: match wire.enable_behavior {
            Some(wire::EnableBehavior::Any) => Behaviour::Any,
            _ => Behaviour::All,
        },
        options,
        parent,
        children: Vec::new(),
    });
    for child in wire.item {
        let child = flatten(child, Some(index), into)?;
        if let Some(item) = into.get_mut(index) {
            item.children.push(child);
        }
    }
    Ok(index)
}

fn no_modifiers(place: &str, modifiers: &[wire::Extension]) -> Result<(), LoadError> {
    match modifiers.first() {
        Some(modifier) => Err(LoadError::Modifier { place: place.into(), url: modifier.url.clone() }),
        None => Ok(()),
    }
}

fn kind(item: &wire::Item) -> Result<Kind, LoadError> {
    Ok(match item.kind.as_str() {
        "group" => Kind::Group,
        "display" => Kind::Display,
        "boolean" => Kind::Boolean,
        "integer" => Kind::Integer,
        "decimal" => Kind::Decimal,
        "date" => Kind::Date,
        "dateTime" => Kind::DateTime,
        "time" => Kind::Time,
        "string" => Kind::String,
        "text" => Kind::Text,
        "choice" => Kind::Choice,
        "open-choice" => Kind::OpenChoice,
        other => return Err(LoadError::UnknownType { link_id: item.link_id.clone(), found: other.into() }),
    })
}

fn options(item: &wire::Item, kind: Kind) -> Result<Vec<AnswerOption>, LoadError> {
    let missing = || LoadError::NoOptions(item.link_id.clone());
    if kind == Kind::Choice && item.answer_option.is_empty() {
        return Err(missing());
    }
    let mut options = Vec::new();
    for option in &item.answer_option {
        let coding = option.value_coding.as_ref();
        let value = None
            .or(coding.map(|c| Value::Coding(c.coding.clone())))
            .or(option.value_integer.map(Value::Integer))
            .or(option.value_string.clone().map(Value::Text))
            .ok_or_else(missing)?;
        let extensions = || option.extension.iter().chain(coding.into_iter().flat_map(|c| c.extension.iter()));
        #[allow(clippy::cast_possible_truncation, reason = "points are small whole numbers; tests compare them")]
        let points = extensions()
            .find(|e| matches!(e.url.strip_prefix(EXTENSION), Some("ordinalValue" | "itemWeight")))
            .and_then(|e| e.value_decimal)
            .map(|points| points as i64);
        let exclusive = extensions()
            .find(|e| e.url.strip_prefix(EXTENSION) == Some("questionnaire-optionExclusive"))
            .and_then(|e| e.value_boolean)
            .unwrap_or(false);
        options.push(AnswerOption { value, points, exclusive });
    }
    Ok(options)
}

fn condition(link_id: &str, when: &wire::EnableWhen) -> Result<Condition, LoadError> {
    let missing = || LoadError::NoAnswerValue { link_id: link_id.into(), question: when.question.clone() };
    let expected = match when.operator {
        Operator::Exists => Expected::Exists(when.answer_boolean.ok_or_else(missing)?),
        _ => Expected::Value(when.answer().ok_or_else(missing)?),
    };
    Ok(Condition { fact: when.question.clone(), operator: when.operator, expected })
}

fn check_conditions(items: &[Item], by_id: &BTreeMap<String, usize>) -> Result<(), LoadError> {
    for item in items {
        for condition in &item.enable_when {
            let Some(question) = by_id.get(&condition.fact).and_then(|&index| items.get(index)) else {
                return Err(LoadError::UnknownQuestion {
                    link_id: item.link_id.clone(),
                    question: condition.fact.clone(),
                });
            };
            if let Expected::Value(value @ Value::Coding(coding)) = &condition.expected
                && question.kind == Kind::Choice
                && question.option(value).is_none()
            {
                return Err(LoadError::UnknownOption {
                    link_id: item.link_id.clone(),
                    question: condition.fact.clone(),
                    code: coding.code.clone(),
                });
            }
        }
    }
    Ok(())
}

/// Depth-first order in which every item comes after its parent and after the questions it waits for.
fn order(items: &[Item], by_id: &BTreeMap<String, usize>) -> Result<Vec<usize>, LoadError> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let needs = |index: usize| -> Vec<usize> {
        items.get(index).map_or_else(Vec::new, |item| {
            let named = item.enable_when.iter().filter_map(|condition| by_id.get(&condition.fact).copied());
            item.parent.into_iter().chain(named).collect()
        })
    };
    let mut marks = vec![Mark::New; items.len()];
    let mut order = Vec::with_capacity(items.len());
    for start in 0..items.len() {
        if marks.get(start) != Some(&Mark::New) {
            continue;
        }
        // A stack of our own: a hostile file may nest deeper than the call stack is.
        let mut stack = vec![(start, needs(start))];
        marks.get_mut(start).into_iter().for_each(|mark| *mark = Mark::Open);
        while let Some((index, waiting)) = stack.last_mut() {
            let index = *index;
            match waiting.pop() {
                Some(next) => match marks.get(next).copied() {
                    Some(Mark::New) => {
                        marks.get_mut(next).into_iter().for_each(|mark| *mark = Mark::Open);
                        stack.push((next, needs(next)));
                    }
                    Some(Mark::Open) => {
                        let name = |i: &usize| items.get(*i).map_or_else(String::new, |item| item.link_id.clone());
                        let from = stack.iter().position(|(i, _)| *i == next).unwrap_or_default();
                        let mut circle: Vec<String> = stack.iter().skip(from).map(|(i, _)| name(i)).collect();
                        circle.push(name(&next));
                        return Err(LoadError::Cycle(circle));
                    }
                    _ => {}
                },
                None => {
                    marks.get_mut(index).into_iter().for_each(|mark| *mark = Mark::Done);
                    order.push(index);
                    stack.pop();
                }
            }
        }
    }
    Ok(order)
}
