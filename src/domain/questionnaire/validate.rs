//! What is wrong with the answers as they stand. Problems block "complete", never "save" or "stop".

use super::{Answers, Condition, Enabled, Expected, Item, Kind, Operator, Questionnaire, Value};

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
    /// More characters than allowed.
    TooLong(usize),
    /// An exclusive option together with others.
    Exclusive,
}

/// All problems of the questions that are asked, in document order.
pub fn problems(questionnaire: &Questionnaire, answers: &Answers) -> Vec<Problem> {
    let enabled = Enabled::of(questionnaire, answers);
    let mut found = Vec::new();
    for (index, item) in questionnaire.items().iter().enumerate() {
        if !item.kind.is_question() || !enabled.at(index) || item.read_only || item.hidden {
            continue;
        }
        let problem = match answers.get(&item.link_id) {
            None => item.required.then_some(ProblemKind::Unanswered),
            Some(answer) => problem_of(item, answer.values()),
        };
        found.extend(problem.map(|kind| Problem { link_id: item.link_id.clone(), kind }));
    }
    found
}

/// The first thing wrong with these values of one item.
pub(super) fn problem_of(item: &Item, values: &[Value]) -> Option<ProblemKind> {
    if values.len() > 1 && !item.repeats {
        return Some(ProblemKind::TooMany);
    }
    let exclusive = |value: &&Value| item.option(value).is_some_and(|option| option.exclusive);
    if values.len() > 1 && values.iter().any(|value| exclusive(&value)) {
        return Some(ProblemKind::Exclusive);
    }
    values.iter().find_map(|value| problem_of_value(item, value))
}

fn problem_of_value(item: &Item, value: &Value) -> Option<ProblemKind> {
    let fits = match (item.kind, value) {
        (Kind::Boolean, Value::Boolean(_))
        | (Kind::Integer | Kind::Decimal, Value::Integer(_))
        | (Kind::Decimal, Value::Decimal(_))
        | (Kind::Date, Value::Date(_))
        | (Kind::DateTime, Value::DateTime(_))
        | (Kind::Time, Value::Time(_))
        | (Kind::String | Kind::Text | Kind::OpenChoice, Value::Text(_)) => true,
        (Kind::Choice | Kind::OpenChoice, value) => {
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
    if let (Some(most), Value::Text(text)) = (item.limits.max_length, value)
        && text.chars().count() > most
    {
        return Some(ProblemKind::TooLong(most));
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
