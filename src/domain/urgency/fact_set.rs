//! Facts by name, as the rules ask for them, and what is not known. The names are listed in [`mod@super::facts`].

use std::collections::BTreeMap;

use crate::domain::known::any;
use crate::domain::questionnaire::{Coding, Condition, Expected, Operator, Value};

/// A question that is asked and has no answer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OpenQuestion {
    /// The question, or the title of the instrument, in its own words.
    pub words: String,
    /// Has nobody still to come to it: the form was ended, or a reason for no answer is recorded?
    pub ended: bool,
}

/// Facts by name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts(BTreeMap<String, Fact>);

/// What is known of one fact, and what is not. Hundreds of conditions ask for one at every tap, and find none.
#[derive(Clone, Debug, Default, PartialEq)]
struct Fact {
    values: Vec<Value>,
    /// The least and the greatest that a total can be.
    totals: Vec<(i64, i64)>,
    /// The question without an answer.
    open: Option<OpenQuestion>,
    /// The same, of one of its values only: by code, with the name it is called by.
    open_codes: BTreeMap<String, (String, OpenQuestion)>,
}

impl Facts {
    /// The values of a fact; none when it is not known.
    pub fn values(&self, fact: &str) -> &[Value] {
        self.0.get(fact).map_or(&[], |fact| fact.values.as_slice())
    }

    /// Adds a value to a fact.
    pub fn add(&mut self, fact: impl Into<String>, value: Value) {
        self.0.entry(fact.into()).or_default().values.push(value);
    }

    /// Adds a code to a fact.
    pub(super) fn add_code(&mut self, fact: impl Into<String>, code: &str) {
        self.add(fact, Value::Coding(Coding { system: None, code: code.into(), display: None }));
    }

    /// Adds the least and the greatest that a total can be.
    pub(super) fn add_total(&mut self, fact: String, within: (i64, i64)) {
        self.0.entry(fact).or_default().totals.push(within);
    }

    /// Adds a fact that is not known.
    pub(super) fn add_open(&mut self, fact: String, question: OpenQuestion) {
        self.0.entry(fact).or_default().open.get_or_insert(question);
    }

    /// Adds that it is not known whether a fact has this code.
    pub(super) fn add_open_code(&mut self, fact: String, code: &str, question: OpenQuestion) {
        let name = [fact.as_str(), code].join("=");
        self.0.entry(fact).or_default().open_codes.entry(code.to_owned()).or_insert((name, question));
    }

    /// Does it hold? Unknown is never no: none while the question has no answer, or a total may still come to it.
    pub fn truth(&self, condition: &Condition) -> Option<bool> {
        let Some(fact) = self.0.get(&condition.fact) else { return Some(condition.holds(&[])) };
        match &condition.expected {
            Expected::Value(Value::Integer(wanted)) if !fact.totals.is_empty() => {
                return any(fact.totals.iter().map(|within| within_holds(*within, condition.operator, *wanted)));
            }
            // One that was begun is there, whatever it comes to.
            Expected::Exists(wanted) if !fact.totals.is_empty() => return Some(*wanted),
            _ => {}
        }
        if condition.holds(&fact.values) {
            return Some(true);
        }
        let known = matches!(condition.expected, Expected::Exists(_)) || self.open_for(condition).is_none();
        known.then_some(false)
    }

    /// What a condition waits for.
    pub fn open_for(&self, condition: &Condition) -> Option<(&str, &OpenQuestion)> {
        let code = match &condition.expected {
            Expected::Value(value) => value.code(),
            Expected::Exists(_) => return None,
        };
        let (name, fact) = self.0.get_key_value(&condition.fact)?;
        let of_code = code.and_then(|code| fact.open_codes.get(code)).map(|(name, question)| (name.as_str(), question));
        of_code.or_else(|| fact.open.as_ref().map(|question| (name.as_str(), question)))
    }

    /// The least total so far, where a condition on it holds before the form is complete.
    pub fn least_so_far(&self, condition: &Condition) -> Option<i64> {
        let totals = &self.0.get(&condition.fact)?.totals;
        let least = totals.iter().map(|(least, _)| *least).max()?;
        let partial = totals.iter().all(|(least, greatest)| least != greatest);
        (partial && self.truth(condition) == Some(true)).then_some(least)
    }
}

/// A condition on a total of which only the bounds are known.
fn within_holds((least, greatest): (i64, i64), operator: Operator, wanted: i64) -> Option<bool> {
    let both = |holds: &dyn Fn(i64) -> bool| (holds(least) == holds(greatest)).then(|| holds(least));
    match operator {
        Operator::Exists => None,
        Operator::Equal | Operator::NotEqual => {
            let equal = if least == greatest {
                Some(least == wanted)
            } else {
                (wanted < least || wanted > greatest).then_some(false)
            };
            equal.map(|equal| equal == (operator == Operator::Equal))
        }
        Operator::Greater => both(&|total| total > wanted),
        Operator::Less => both(&|total| total < wanted),
        Operator::GreaterOrEqual => both(&|total| total >= wanted),
        Operator::LessOrEqual => both(&|total| total <= wanted),
    }
}
