//! A rule between two answers of a questionnaire, or an answer and a value: "released after arrested". Data, in the
//! vocabulary of `enableWhen`. Nothing is said where one of the two is unanswered.

use super::condition::Operator;
use super::value::Value;

/// Does breaking it keep a form from being final?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Breaking it keeps a form from being final. Nothing is ever kept from being saved or stopped.
    Error,
    /// Breaking it is said, and keeps nothing from being final.
    Warning,
}

/// What an answer is held against.
#[derive(Clone, Debug, PartialEq)]
pub enum Operand {
    /// The answer to the question with this id.
    Item(String),
    /// A fixed value.
    Value(Value),
}

/// A rule that an answer must keep.
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
