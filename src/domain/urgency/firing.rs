//! Which rules fire on the facts of a case, at which level, and for which reasons.

use super::fact_set::Facts;
use super::rule::{Rule, RuleSet, When};
use crate::domain::read_json::Read;

/// One reason a rule fired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiredReason {
    /// The fact.
    pub fact: String,
    /// How it reads when it holds, in plain words.
    pub says: String,
}

/// A rule that fired.
#[derive(Clone, Debug, PartialEq)]
pub struct FiredRule<'r, L> {
    /// The rule.
    pub rule: &'r Rule<L>,
    /// The highest level that holds.
    pub level: L,
    /// Every reason that holds, of any of its levels.
    pub reasons: Vec<FiredReason>,
}

impl<L: Copy + Ord> Rule<L> {
    fn fire(&self, facts: &Facts) -> Option<FiredRule<'_, L>> {
        let mut level = None;
        let mut reasons = Vec::new();
        for step in &self.levels {
            if step.when.holds(facts, &mut reasons) {
                level = level.max(Some(step.level));
            }
        }
        level.map(|level| FiredRule { rule: self, level, reasons })
    }
}

impl<L: Copy + Ord + Read> RuleSet<L> {
    /// The rules that fire, the highest level first, then by their order in the file.
    pub fn fired(&self, facts: &Facts) -> Vec<FiredRule<'_, L>> {
        let mut fired: Vec<_> = self.rules.iter().filter_map(|rule| rule.fire(facts)).collect();
        fired.sort_by_key(|fired| std::cmp::Reverse(fired.level));
        fired
    }
}

impl When {
    /// Does it hold? Reasons of the parts that hold are added once each, and only when the whole holds.
    fn holds(&self, facts: &Facts, reasons: &mut Vec<FiredReason>) -> bool {
        let before = reasons.len();
        let holds = match self {
            When::Fact { condition, says } => {
                let holds = condition.holds(facts.values(&condition.fact));
                let reason = FiredReason { fact: condition.fact.clone(), says: says.clone() };
                if holds && !reasons.contains(&reason) {
                    reasons.push(reason);
                }
                holds
            }
            // Every part is looked at, so that every reason is listed.
            When::All(parts) => parts.iter().filter(|part| part.holds(facts, reasons)).count() == parts.len(),
            When::Any(parts) => parts.iter().filter(|part| part.holds(facts, reasons)).count() > 0,
        };
        if !holds {
            reasons.truncate(before);
        }
        holds
    }
}
