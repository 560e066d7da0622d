//! What is wrong with the answers as they stand. Problems block "complete", never "save" or "stop".

use super::answer::Answers;
use super::condition::{Condition, Expected, Operator};
use super::constraint::{Constraint, Severity};
use super::definition::Questionnaire;
use super::enablement::Enabled;
use super::item::Item;
use super::item_kind::ItemKind;
use super::value::Value;

/// One problem with one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The question.
    pub link_id: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum ProblemKind {
    /// Required, and neither answered nor given a reason.
    Unanswered,
    /// Not an option of the question.
    NotOffered,
    /// A value of another type.
    WrongType,
    /// Several values where one is allowed.
    TooMany,
    /// Below the least value.
    TooLow(Value),
    /// Above the greatest value.
    TooHigh(Value),
    /// Fewer characters than needed.
    TooShort(usize),
    /// More characters than allowed: how many are, and how many there are too many. The text is kept as it is; cut, it
    /// might lose a "not" at its end.
    TooLong(usize, usize),
    /// Fewer values than needed.
    TooFewValues(usize),
    /// More values than allowed.
    TooManyValues(usize),
    /// More digits behind the decimal point than allowed.
    TooManyDecimals(usize),
    /// A rule between answers is broken; in the words of the rule.
    Constraint(String),
    /// A rule between answers is broken, and the form may be final all the same; in the words of the rule.
    Warning(String),
    /// An exclusive option together with others.
    Exclusive,
}

impl ProblemKind {
    /// Does it keep a form from being final? Nothing keeps it from being saved or stopped.
    pub fn blocks(&self) -> bool {
        !matches!(self, ProblemKind::Warning(_))
    }
}

/// All problems of the questions that are asked, in document order.
pub fn problems(questionnaire: &Questionnaire, answers: &Answers) -> Vec<Problem> {
    let enabled = Enabled::of(questionnaire, answers);
    let mut found = Vec::new();
    for (index, item) in questionnaire.items().iter().enumerate() {
        if !item.open() || !enabled.at(index) {
            continue;
        }
        let broken = questionnaire
            .constraints
            .iter()
            .find(|constraint| constraint.item == item.link_id && constraint.broken(questionnaire, &enabled, answers));
        let problem = match answers.get(&item.link_id) {
            None => item.required.then_some(ProblemKind::Unanswered),
            Some(answer) => problem_of(item, answer.values()).or_else(|| broken.map(said)),
        };
        found.extend(problem.map(|kind| Problem { link_id: item.link_id.clone(), kind }));
    }
    found
}

fn said(constraint: &Constraint) -> ProblemKind {
    match constraint.severity {
        Severity::Error => ProblemKind::Constraint(constraint.human.clone()),
        Severity::Warning => ProblemKind::Warning(constraint.human.clone()),
    }
}

/// The first thing wrong with these values of one item.
pub(super) fn problem_of(item: &Item, values: &[Value]) -> Option<ProblemKind> {
    if values.len() > 1 && !item.repeats {
        return Some(ProblemKind::TooMany);
    }
    // A reason for no answer has no values, and is no breach.
    if let Some(fewest) = item.limits.min_occurs.filter(|fewest| !values.is_empty() && values.len() < *fewest) {
        return Some(ProblemKind::TooFewValues(fewest));
    }
    if let Some(most) = item.limits.max_occurs.filter(|most| values.len() > *most) {
        return Some(ProblemKind::TooManyValues(most));
    }
    let exclusive = |value: &&Value| item.option(value).is_some_and(|option| option.exclusive);
    if values.len() > 1 && values.iter().any(|value| exclusive(&value)) {
        return Some(ProblemKind::Exclusive);
    }
    values.iter().find_map(|value| problem_of_value(item, value))
}

fn problem_of_value(item: &Item, value: &Value) -> Option<ProblemKind> {
    let fits = match (item.kind, value) {
        (ItemKind::Boolean, Value::Boolean(_))
        | (ItemKind::Integer | ItemKind::Decimal, Value::Integer(_))
        | (ItemKind::Decimal, Value::Decimal(_))
        | (ItemKind::Date, Value::Date(_))
        | (ItemKind::DateTime, Value::DateTime(_))
        | (ItemKind::Time, Value::Time(_))
        | (ItemKind::String | ItemKind::Text | ItemKind::OpenChoice, Value::Text(_)) => true,
        (ItemKind::Choice | ItemKind::OpenChoice, value) => {
            if item.option(value).is_none() {
                return Some(ProblemKind::NotOffered);
            }
            true
        }
        _ => false,
    };
    if !fits {
        return Some(ProblemKind::WrongType);
    }
    if let (Some(most), Value::Text(text)) = (item.limits.max_length, value) {
        let over = text.chars().count().saturating_sub(most);
        if over > 0 {
            return Some(ProblemKind::TooLong(most, over));
        }
    }
    if let (Some(fewest), Value::Text(text)) = (item.limits.min_length, value)
        && text.chars().count() < fewest
    {
        return Some(ProblemKind::TooShort(fewest));
    }
    if let (Some(most), Value::Decimal(_)) = (item.limits.max_decimals, value) {
        let written = value.to_string();
        if written.split_once('.').is_some_and(|(_, decimals)| decimals.len() > most) {
            return Some(ProblemKind::TooManyDecimals(most));
        }
    }
    let beyond = |bound: &Option<Value>, operator| {
        let expected = Expected::Value(bound.clone()?);
        let beyond = Condition { fact: String::new(), operator, expected }.holds(std::slice::from_ref(value));
        beyond.then(|| bound.clone()).flatten()
    };
    beyond(&item.limits.min, Operator::Less)
        .map(ProblemKind::TooLow)
        .or_else(|| beyond(&item.limits.max, Operator::Greater).map(ProblemKind::TooHigh))
}
