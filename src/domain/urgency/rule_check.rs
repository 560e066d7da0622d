//! Checks that a set of rules can be used: ids unique, and every fact it asks for provided by a form or an instrument.

use super::rule::{RuleSet, When};
use crate::domain::questionnaire::{Condition, Expected, Value};
use crate::domain::read_json::{Read, ShapeError, read_json};

/// Why a rule set cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RuleError {
    /// Not the shape of a rule set.
    #[error(transparent)]
    Shape(#[from] ShapeError),
    /// Two rules with one id.
    #[error("the rule id {0} is used twice")]
    Duplicate(String),
    /// Two actions of a rule with one number: a journal could not say which was done.
    #[error("rule {rule} uses the number {number} for two actions")]
    DuplicateAction {
        /// The rule.
        rule: String,
        /// The number.
        number: usize,
    },
    /// A fact nothing provides: the rule could never fire.
    #[error("rule {rule} asks for the fact \"{fact}\", which no form or instrument provides")]
    UnknownFact {
        /// The rule.
        rule: String,
        /// The fact.
        fact: String,
    },
    /// A code the question does not offer: the rule could never fire.
    #[error("rule {rule} waits for \"{code}\", which {fact} does not offer")]
    UnknownOption {
        /// The rule.
        rule: String,
        /// The fact.
        fact: String,
        /// The code.
        code: String,
    },
}

impl<L: Copy + Ord + Read> RuleSet<L> {
    /// Reads a rule set.
    pub fn from_json(json: &str) -> Result<Self, RuleError> {
        let set: Self = read_json(json.as_bytes())?;
        for (at, rule) in set.rules.iter().enumerate() {
            if set.rules.iter().take(at).any(|known| known.id == rule.id) {
                return Err(RuleError::Duplicate(rule.id.clone()));
            }
            let twice = |number: usize| rule.actions.iter().filter(|action| action.number == number).count() > 1;
            if let Some(action) = rule.actions.iter().find(|action| twice(action.number)) {
                return Err(RuleError::DuplicateAction { rule: rule.id.clone(), number: action.number });
            }
        }
        Ok(set)
    }

    /// Refuses facts and codes that nothing provides. `knows` says whether a fact exists, and if a code is
    /// given, whether it can be one of its values.
    pub fn check_facts(&self, knows: impl Fn(&str, Option<&str>) -> bool) -> Result<(), RuleError> {
        for rule in &self.rules {
            for step in &rule.levels {
                step.when.each_condition(&mut |condition| {
                    let fact = || condition.fact.clone();
                    if !knows(&condition.fact, None) {
                        return Err(RuleError::UnknownFact { rule: rule.id.clone(), fact: fact() });
                    }
                    match &condition.expected {
                        Expected::Value(Value::Coding(coding)) if !knows(&condition.fact, Some(&coding.code)) => {
                            let code = coding.code.clone();
                            Err(RuleError::UnknownOption { rule: rule.id.clone(), fact: fact(), code })
                        }
                        _ => Ok(()),
                    }
                })?;
            }
        }
        Ok(())
    }
}

impl When {
    fn each_condition<E>(&self, look: &mut impl FnMut(&Condition) -> Result<(), E>) -> Result<(), E> {
        match self {
            When::Fact { condition, .. } => look(condition),
            When::All(parts) | When::Any(parts) => parts.iter().try_for_each(|part| part.each_condition(look)),
        }
    }
}
