//! A random questionnaire as a test holds it, with a naive reference for what is asked. How one is made is in `random`, how
//! it reads as FHIR in `json`. Shared by `tests/engine.rs` and `tests/fhir.rs`.

mod json;
mod random;

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use liaison::domain::questionnaire::{Answer, Answers, Coding, Reason, Value};

pub use random::form;

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

impl Form {
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
