//! A rule between two answers of a questionnaire, or an answer and a value: "released after arrested". Data, in the
//! vocabulary of `enableWhen`. Nothing is said where one of the two is unanswered.

use super::{Answers, Condition, Enabled, Expected, Operator, Questionnaire, Value};

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

impl Constraint {
    /// Is it broken? Only answers to questions that are asked count.
    pub fn broken(&self, questionnaire: &Questionnaire, enabled: &Enabled, answers: &Answers) -> bool {
        let values = |link_id: &str| -> &[Value] {
            let asked = enabled.is(questionnaire, link_id);
            answers.get(link_id).filter(|_| asked).map_or(&[], super::Answer::values)
        };
        let held = values(&self.item);
        let others = match &self.other {
            Operand::Item(link_id) => values(link_id),
            Operand::Value(value) => std::slice::from_ref(value),
        };
        let keeps = |one: &Value, other: &Value| {
            let expected = Expected::Value(other.clone());
            let condition = Condition { fact: String::new(), operator: self.operator, expected };
            condition.holds(std::slice::from_ref(one))
        };
        held.iter().any(|one| others.iter().any(|other| !keeps(one, other)))
    }
}
