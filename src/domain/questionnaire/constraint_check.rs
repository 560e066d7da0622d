//! Is a rule between answers broken?

use super::answer::{Answer, Answers};
use super::condition::{Condition, Expected};
use super::constraint::{Constraint, Operand};
use super::definition::Questionnaire;
use super::enablement::Enabled;
use super::value::Value;

impl Constraint {
    /// Is it broken? Only answers to questions that are asked count.
    pub fn broken(&self, questionnaire: &Questionnaire, enabled: &Enabled, answers: &Answers) -> bool {
        let values = |link_id: &str| -> &[Value] {
            let asked = enabled.is(questionnaire, link_id);
            answers.get(link_id).filter(|_| asked).map_or(&[], Answer::values)
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
