//! Loading a questionnaire from FHIR JSON: everything that could go wrong later is refused here, by name.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::constraint::{Constraint, Operand};
use super::repeats::MARK;
use super::{AnswerOption, Behaviour, Condition, Expected, Item, Kind, Operator, Questionnaire, Value, extensions};
use crate::domain::read_json::{Node, ShapeError, parse_json};

/// The types of items, as FHIR R4 names them.
const KINDS: [(&str, Kind); 12] = [
    ("group", Kind::Group),
    ("display", Kind::Display),
    ("boolean", Kind::Boolean),
    ("integer", Kind::Integer),
    ("decimal", Kind::Decimal),
    ("date", Kind::Date),
    ("dateTime", Kind::DateTime),
    ("time", Kind::Time),
    ("string", Kind::String),
    ("text", Kind::Text),
    ("choice", Kind::Choice),
    ("open-choice", Kind::OpenChoice),
];
/// The most points one option may carry, either way: far above any instrument, and sums stay far from overflow.
const MOST_POINTS: f64 = 1e6;

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
    /// A repeating group that the engine cannot keep apart.
    #[error("item {link_id}: {problem}")]
    Repeat {
        /// The item.
        link_id: String,
        /// What is wrong.
        problem: String,
    },
    /// A rule between answers that cannot be worked out.
    #[error("item {link_id} has a constraint that cannot be used: {problem}")]
    Constraint {
        /// The item.
        link_id: String,
        /// What is wrong.
        problem: String,
    },
    /// Points that are no whole number, or beyond any instrument.
    #[error("item {0} has an option whose points are not a whole number of at most a million")]
    Points(String),
    /// Conditions in a circle.
    #[error("these items depend on each other in a circle: {}", .0.join(" -> "))]
    Cycle(Vec<String>),
}

impl Questionnaire {
    /// Reads and checks a FHIR R4 questionnaire.
    pub fn from_json(json: &str) -> Result<Self, LoadError> {
        Self::from_value(&parse_json(json.as_bytes())?)
    }

    /// Reads and checks one that is parsed already.
    pub fn from_value(json: &Json) -> Result<Self, LoadError> {
        let node = Node::root(json);
        let resource: String = node.get("resourceType")?;
        if resource != "Questionnaire" {
            return Err(LoadError::NotAQuestionnaire(resource));
        }
        let id: String = node.get("id")?;
        no_modifiers(&id, &node)?;
        let mut items = Vec::new();
        let mut constraints = Vec::new();
        flatten(&node, None, &mut items, &mut constraints)?;
        let mut by_id = BTreeMap::new();
        for (index, item) in items.iter().enumerate() {
            if by_id.insert(item.link_id.clone(), index).is_some() {
                return Err(LoadError::Duplicate(item.link_id.clone()));
            }
        }
        check_conditions(&items, &by_id)?;
        check_constraints(&constraints, &by_id)?;
        let order = order(&items, &by_id)?;
        let (url, version) = (node.get("url")?, node.get("version")?);
        let (title, copyright) = (node.get("title")?, node.get("copyright")?);
        let loaded = Self { id, url, version, title, copyright, items, by_id, order, constraints };
        check_repeats(&loaded)?;
        Ok(loaded)
    }
}

/// Reads the items in an item, or in the questionnaire, and all that is in them.
fn flatten(
    node: &Node<'_>,
    parent: Option<usize>,
    into: &mut Vec<Item>,
    constraints: &mut Vec<Constraint>,
) -> Result<(), LoadError> {
    let Some(items) = node.field("item") else { return Ok(()) };
    for node in items.list()? {
        let index = into.len();
        let item = item(&node, parent)?;
        extensions::constraints(&item.link_id, &node, constraints)?;
        into.push(item);
        if let Some(parent) = parent.and_then(|parent| into.get_mut(parent)) {
            parent.children.push(index);
        }
        flatten(&node, Some(index), into, constraints)?;
    }
    Ok(())
}

fn item(node: &Node<'_>, parent: Option<usize>) -> Result<Item, LoadError> {
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
        page: extensions::page(node) || (kind == Kind::Group && repeats),
        limits: extensions::limits(node)?,
        initial: extensions::initial(node)?,
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

fn no_modifiers(place: &str, node: &Node<'_>) -> Result<(), LoadError> {
    let Some(modifiers) = node.field("modifierExtension") else { return Ok(()) };
    match modifiers.list()?.next() {
        Some(modifier) => Err(LoadError::Modifier { place: place.into(), url: modifier.get("url")? }),
        None => Ok(()),
    }
}

fn kind(link_id: &str, node: &Node<'_>) -> Result<Kind, LoadError> {
    let name: String = node.get("type")?;
    let known = KINDS.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
    known.ok_or_else(|| LoadError::UnknownType { link_id: link_id.into(), found: name })
}

fn options(link_id: &str, node: &Node<'_>, kind: Kind) -> Result<Vec<AnswerOption>, LoadError> {
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
            let points = points.and_then(|e| e.get("valueDecimal")?.as_f64());
            if points.is_some_and(|points| points.fract() != 0.0 || points.abs() > MOST_POINTS) {
                return Err(LoadError::Points(link_id.to_owned()));
            }
            #[allow(clippy::cast_possible_truncation, reason = "a small whole number")]
            let points = points.map(|points| points as i64);
            let exclusive = hl7("questionnaire-optionExclusive").and_then(|e| e.get("valueBoolean")?.as_bool());
            options.push(AnswerOption { value, points, exclusive: exclusive.unwrap_or(false) });
        }
    }
    if kind == Kind::Choice && options.is_empty() { Err(missing()) } else { Ok(options) }
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

fn check_constraints(constraints: &[Constraint], by_id: &BTreeMap<String, usize>) -> Result<(), LoadError> {
    for constraint in constraints {
        if let Operand::Item(other) = &constraint.other
            && !by_id.contains_key(other)
        {
            let problem = format!("it names {other}, which is not in this questionnaire");
            return Err(LoadError::Constraint { link_id: constraint.item.clone(), problem });
        }
    }
    Ok(())
}

/// A group repeats at one level, and what is asked outside it does not hang on one of its instances.
fn check_repeats(questionnaire: &Questionnaire) -> Result<(), LoadError> {
    let group = |link_id: &str| questionnaire.index(link_id).and_then(|index| questionnaire.repeating_group(index));
    for item in questionnaire.items() {
        let fail = |problem: String| Err(LoadError::Repeat { link_id: item.link_id.clone(), problem });
        if item.link_id.contains(MARK) {
            return fail(format!("its id holds \"{MARK}\", which marks the instances of a repeating group"));
        }
        let outer = item.parent.and_then(|parent| questionnaire.repeating_group(parent));
        if item.is_repeating_group() && outer.is_some() {
            return fail("a repeating group inside a repeating group is not supported".into());
        }
        let scope = if item.is_repeating_group() { None } else { outer };
        let others = questionnaire.constraints.iter().filter(|constraint| constraint.item == item.link_id);
        let others = others.filter_map(|constraint| match &constraint.other {
            Operand::Item(other) => Some(other),
            Operand::Value(_) => None,
        });
        for fact in item.enable_when.iter().map(|condition| &condition.fact).chain(others) {
            if group(fact).is_some_and(|inner| Some(inner) != scope) {
                return fail(format!("it depends on {fact}, which is in a repeating group and has several answers"));
            }
        }
    }
    Ok(())
}

/// Depth-first order in which every item comes after its parent and after the questions it waits for.
pub(super) fn order(items: &[Item], by_id: &BTreeMap<String, usize>) -> Result<Vec<usize>, LoadError> {
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
