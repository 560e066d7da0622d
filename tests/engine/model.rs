//! A random questionnaire as a test holds it, how it reads as FHIR JSON, and a naive reference for what is asked.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use liaison::domain::questionnaire::{Answer, Answers, Coding, Reason, Value};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    Group,
    Page,
    Display,
    Boolean,
    Integer,
    Decimal,
    Date,
    Text,
    Choice,
}

pub const TYPES: [Type; 9] = [
    Type::Group,
    Type::Page,
    Type::Display,
    Type::Boolean,
    Type::Integer,
    Type::Decimal,
    Type::Date,
    Type::Text,
    Type::Choice,
];
pub const OPERATORS: [&str; 7] = ["exists", "=", "!=", ">", "<", ">=", "<="];
const CODES: [&str; 3] = ["a", "b", "c"];

#[derive(Clone, Debug)]
pub struct When {
    pub on: usize,
    pub operator: &'static str,
    /// Which of three values of the type of the question.
    pub value: usize,
}

#[derive(Clone, Debug)]
pub struct Made {
    pub kind: Type,
    pub parent: Option<usize>,
    pub required: bool,
    pub repeats: bool,
    pub any: bool,
    pub when: Vec<When>,
}

/// A questionnaire, and an answer for some of its items.
#[derive(Clone, Debug)]
pub struct Form {
    pub items: Vec<Made>,
    pub answers: BTreeMap<usize, Given>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    Reason(usize),
    Values(Vec<usize>),
}

pub fn id(index: usize) -> String {
    format!("i{index}")
}

pub fn is_question(kind: Type) -> bool {
    !matches!(kind, Type::Group | Type::Page | Type::Display)
}

fn is_group(kind: Type) -> bool {
    matches!(kind, Type::Group | Type::Page)
}

/// The three values of a type.
pub fn value(kind: Type, which: usize) -> Value {
    match kind {
        Type::Integer => Value::Integer([-1, 2, 7][which % 3]),
        // One equals a whole number, two lie between.
        Type::Decimal => Value::Decimal([-0.5, 2.0, 6.5][which % 3]),
        Type::Date => Value::Date(["1999-02-03", "2011-05-06", "2026-11-21"][which % 3].parse().unwrap()),
        Type::Text => Value::Text(["", "alpha", "beta"][which % 3].to_owned()),
        Type::Choice => {
            Value::Coding(Coding { system: None, code: CODES[which % 3].into(), display: Some("Words".into()) })
        }
        _ => Value::Boolean(which.is_multiple_of(2)),
    }
}

fn expected(kind: Type, which: usize) -> (&'static str, Json) {
    match value(kind, which) {
        Value::Integer(v) => ("answerInteger", json!(v)),
        Value::Decimal(v) => ("answerDecimal", json!(v)),
        Value::Date(v) => ("answerDate", json!(v.to_string())),
        Value::Text(v) => ("answerString", json!(v)),
        Value::Coding(v) => ("answerCoding", json!({ "code": v.code })),
        Value::Boolean(v) => ("answerBoolean", json!(v)),
        other => panic!("{other:?}"),
    }
}

impl Form {
    /// As FHIR writes it.
    pub fn json(&self) -> String {
        let items: Vec<Json> = self.roots().map(|index| self.item_json(index)).collect();
        json!({ "resourceType": "Questionnaire", "id": "q", "url": "u", "version": "1", "title": "t", "item": items })
            .to_string()
    }

    fn roots(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.items.len()).filter(|&index| self.items[index].parent.is_none())
    }

    fn children(&self, of: usize) -> impl Iterator<Item = usize> + '_ {
        (0..self.items.len()).filter(move |&index| self.items[index].parent == Some(of))
    }

    fn item_json(&self, index: usize) -> Json {
        let item = &self.items[index];
        let mut json = json!({
            "linkId": id(index),
            "text": "?",
            "required": item.required,
            "repeats": item.repeats && is_question(item.kind),
            "enableBehavior": if item.any { "any" } else { "all" },
            "type": match item.kind {
                Type::Group | Type::Page => "group",
                Type::Display => "display",
                Type::Boolean => "boolean",
                Type::Integer => "integer",
                Type::Decimal => "decimal",
                Type::Date => "date",
                Type::Text => "text",
                Type::Choice => "choice",
            },
        });
        if item.kind == Type::Page {
            json["extension"] = json!([{
                "url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
                "valueCodeableConcept": { "coding": [{ "code": "page" }] },
            }]);
        }
        if item.kind == Type::Choice {
            json["answerOption"] =
                CODES.map(|code| json!({ "valueCoding": { "code": code, "display": "Words" } })).to_vec().into();
        }
        let when: Vec<Json> = item
            .when
            .iter()
            .map(|when| {
                let mut json = json!({ "question": id(when.on), "operator": when.operator });
                let (key, value) = match when.operator {
                    "exists" => ("answerBoolean", json!(when.value.is_multiple_of(2))),
                    _ => expected(self.items[when.on].kind, when.value),
                };
                json[key] = value;
                json
            })
            .collect();
        if !when.is_empty() {
            json["enableWhen"] = when.into();
        }
        let children: Vec<Json> = self.children(index).map(|child| self.item_json(child)).collect();
        if !children.is_empty() {
            json["item"] = children.into();
        }
        json
    }

    /// The answers as the engine takes them.
    pub fn given(&self) -> Answers {
        self.answers.iter().map(|(&index, given)| (id(index), self.answer(index, given))).collect()
    }

    pub fn answer(&self, index: usize, given: &Given) -> Answer {
        match given {
            Given::Reason(which) => Answer::Missing(Reason::ALL[which % 4]),
            Given::Values(which) => {
                Answer::Given(which.iter().map(|&which| value(self.items[index].kind, which)).collect())
            }
        }
    }

    /// What each item needs first: its group, and the questions it waits for.
    fn needs(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        let item = &self.items[index];
        item.parent.into_iter().chain(item.when.iter().map(|when| when.on))
    }

    /// Those in a circle or behind one: what is left when everything with its needs met is taken away, over and
    /// over.
    pub fn circular(&self) -> BTreeSet<usize> {
        let mut left: BTreeSet<usize> = (0..self.items.len()).collect();
        loop {
            let free: Vec<usize> =
                left.iter().copied().filter(|&index| self.needs(index).all(|need| !left.contains(&need))).collect();
            if free.is_empty() {
                return left;
            }
            left.retain(|index| !free.contains(index));
        }
    }

    /// Does the first item need the second?
    pub fn waits_for(&self, first: usize, second: usize) -> bool {
        self.needs(first).any(|need| need == second)
    }

    /// What is asked, worked out naively: everything is open, then every rule is applied to all items at once,
    /// until nothing changes.
    pub fn asked(&self) -> Vec<bool> {
        let mut asked = vec![true; self.items.len()];
        for _ in 0..=self.items.len() + 1 {
            let before = asked.clone();
            for (index, item) in self.items.iter().enumerate() {
                let mut held = item.when.iter().map(|when| self.holds(when, &before));
                let open = item.when.is_empty() || if item.any { held.any(|h| h) } else { held.all(|h| h) };
                asked[index] = open && item.parent.is_none_or(|parent| before[parent]);
            }
            if asked == before {
                return asked;
            }
        }
        panic!("no fixed point: {self:?}")
    }

    fn holds(&self, when: &When, asked: &[bool]) -> bool {
        let values: Vec<usize> = match self.answers.get(&when.on) {
            Some(Given::Values(values)) if asked[when.on] => values.clone(),
            _ => Vec::new(),
        };
        if when.operator == "exists" {
            return values.is_empty() != when.value.is_multiple_of(2);
        }
        let kind = self.items[when.on].kind;
        // The three values of a type are in rising order, but for booleans (true, false, true) and codes (none).
        let place = |which: usize| if kind == Type::Boolean { 1 - which % 2 } else { which % 3 };
        values.into_iter().any(|which| {
            let order = place(which).cmp(&place(when.value));
            match when.operator {
                "=" => order == Ordering::Equal,
                "!=" => order != Ordering::Equal,
                _ if kind == Type::Choice => order == Ordering::Equal && when.operator.ends_with('='),
                ">" => order.is_gt(),
                "<" => order.is_lt(),
                ">=" => order.is_ge(),
                "<=" => order.is_le(),
                other => panic!("{other}"),
            }
        })
    }
}

fn made(index: usize, forward: bool, count: usize) -> impl Strategy<Value = Made> {
    let reach = if forward { count } else { index.max(1) };
    let when = (0..reach, prop::sample::select(&OPERATORS[..]), 0..3_usize).prop_map(|(on, operator, value)| When {
        on,
        operator,
        value,
    });
    let most = usize::from(index > 0 || forward) * 3;
    (
        prop::sample::select(&TYPES[..]),
        prop::option::weighted(0.5, 0..index.max(1)),
        any::<[bool; 3]>(),
        prop::collection::vec(when, 0..=most),
        prop::bool::weighted(0.6),
    )
        .prop_map(move |(kind, parent, [required, repeats, any], when, conditional)| Made {
            kind,
            parent: parent.filter(|_| index > 0),
            required,
            repeats,
            any,
            when: if conditional { when } else { Vec::new() },
        })
}

fn given() -> impl Strategy<Value = Option<Given>> {
    prop_oneof![
        2 => Just(None),
        1 => (0..4_usize).prop_map(|which| Some(Given::Reason(which))),
        6 => prop::collection::btree_set(0..3_usize, 1..3).prop_map(|set| Some(Given::Values(set.into_iter().collect()))),
    ]
}

/// Conditions on anything (`forward`, circles possible), or only on what stands above (no circle possible).
pub fn form(forward: bool) -> impl Strategy<Value = Form> {
    (2..14_usize).prop_flat_map(move |count| {
        let items: Vec<_> = (0..count).map(|index| made(index, forward, count)).collect();
        (items, prop::collection::vec(given(), count)).prop_map(|(mut items, given)| {
            for index in 0..items.len() {
                // Only a group holds items.
                let group = items[index].parent.filter(|&parent| is_group(items[parent].kind));
                items[index].parent = group;
            }
            let mut answers: BTreeMap<usize, Given> =
                given.into_iter().enumerate().filter_map(|(index, given)| Some((index, given?))).collect();
            answers.retain(|&index, _| is_question(items[index].kind));
            for (index, given) in &mut answers {
                if let Given::Values(values) = given
                    && !items[*index].repeats
                {
                    values.truncate(1);
                }
            }
            Form { items, answers }
        })
    })
}
