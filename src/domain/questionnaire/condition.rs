//! One condition, in the vocabulary of FHIR `enableWhen`: a fact, an operator, a value.
//!
//! Enablement uses it with link ids as facts, the urgency and needs rules with the facts of a case.

use std::cmp::Ordering;

use super::value::Value;
use crate::domain::read_json::read_words;

/// How an answer is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// There is an answer, or with `false` there is none.
    Exists,
    /// One value equals.
    Equal,
    /// One value differs; false without an answer.
    NotEqual,
    /// One value is greater.
    Greater,
    /// One value is less.
    Less,
    /// One value is greater or equal.
    GreaterOrEqual,
    /// One value is less or equal.
    LessOrEqual,
}

read_words!(Operator {
    "exists": Exists,
    "=": Equal,
    "!=": NotEqual,
    ">": Greater,
    "<": Less,
    ">=": GreaterOrEqual,
    "<=": LessOrEqual,
});

/// What an answer is compared with.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// For [`Operator::Exists`].
    Exists(bool),
    /// A value of the fact's own type.
    Value(Value),
}

/// A fact, an operator, a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// The link id, or the name of a fact.
    pub fact: String,
    /// How the fact is compared.
    pub operator: Operator,
    /// What the fact is compared with.
    pub expected: Expected,
}

impl Condition {
    /// Does it hold for these values? An unanswered question has none, and then only `exists = false` holds.
    pub fn holds(&self, values: &[Value]) -> bool {
        let wanted = match (&self.expected, self.operator) {
            (Expected::Exists(wanted), _) => return values.is_empty() != *wanted,
            (Expected::Value(value), _) => value,
        };
        values.iter().any(|value| match (self.operator, compare(value, wanted)) {
            (Operator::Equal, order) => order == Some(Ordering::Equal),
            (Operator::NotEqual, order) => order != Some(Ordering::Equal),
            (Operator::Greater, Some(order)) => order.is_gt(),
            (Operator::Less, Some(order)) => order.is_lt(),
            (Operator::GreaterOrEqual, Some(order)) => order.is_ge(),
            (Operator::LessOrEqual, Some(order)) => order.is_le(),
            (_, None) | (Operator::Exists, _) => false,
        })
    }
}

/// The order of two values, where they have one. Codes are only equal or not.
fn compare(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Boolean(a), Value::Boolean(b)) => Some(a.cmp(b)),
        (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
        (Value::DateTime(a), Value::DateTime(b)) => Some(a.cmp(b)),
        (Value::Time(a), Value::Time(b)) => Some(a.cmp(b)),
        (Value::Text(a), Value::Text(b)) => Some(a.cmp(b)),
        (Value::Coding(a), Value::Coding(b)) => {
            let same_system = a.system.is_none() || b.system.is_none() || a.system == b.system;
            (a.code == b.code && same_system).then_some(Ordering::Equal)
        }
        _ => number(left)?.partial_cmp(&number(right)?),
    }
}

// Whole numbers of a questionnaire are far below 2^53, where f64 is exact.
#[allow(clippy::cast_precision_loss, reason = "see above")]
fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Integer(value) => Some(*value as f64),
        Value::Decimal(value) => Some(*value),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::questionnaire::Coding;

    fn condition(operator: Operator, value: Value) -> Condition {
        Condition { fact: "x".into(), operator, expected: Expected::Value(value) }
    }

    fn code(code: &str) -> Value {
        Value::Coding(Coding { system: None, code: code.into(), display: None })
    }

    #[test]
    fn no_answer_meets_only_exists_false() {
        for operator in [Operator::Equal, Operator::NotEqual, Operator::Greater, Operator::LessOrEqual] {
            assert!(!condition(operator, Value::Integer(1)).holds(&[]));
        }
        let exists =
            |wanted| Condition { fact: "x".into(), operator: Operator::Exists, expected: Expected::Exists(wanted) };
        assert!(exists(false).holds(&[]));
        assert!(!exists(true).holds(&[]));
        assert!(exists(true).holds(&[code("a")]));
    }

    #[test]
    fn numbers_compare_across_integer_and_decimal() {
        assert!(condition(Operator::GreaterOrEqual, Value::Integer(2)).holds(&[Value::Decimal(2.0)]));
        assert!(condition(Operator::Less, Value::Decimal(2.5)).holds(&[Value::Integer(2)]));
    }

    #[test]
    fn a_code_has_no_order_but_differs() {
        assert!(!condition(Operator::Greater, code("a")).holds(&[code("b")]));
        assert!(condition(Operator::NotEqual, code("a")).holds(&[code("b")]));
        assert!(condition(Operator::Equal, code("a")).holds(&[code("b"), code("a")]));
    }
}
