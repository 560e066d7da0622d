//! A rule between two answers of a questionnaire, or an answer and a value: "released after arrested". Data, in the
//! vocabulary of `enableWhen`. Nothing is said where one of the two is unanswered.

use super::condition::Operator;
use super::value::Value;

/// Does breaking it keep a form from being final?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Yes. It never keeps anything from being saved or stopped.
    Error,
    /// No; it is said.
    Warning,
}

/// What an answer is held against.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// The answer to this question.
    Item(String),
    /// This value.
    Value(Value),
}

/// One rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Constraint {
    /// Its id.
    pub key: String,
    /// The question it is about, where it is said when it is broken.
    pub item: String,
    /// How the two compare when it is kept.
    pub operator: Operator,
    /// What the answer is held against.
    pub other: Operand,
    /// Does breaking it block?
    pub severity: Severity,
    /// What is wrong and what to do, in words.
    pub human: String,
}
