//! Which rules fire on the facts of a case, at which level, for which reasons, and what they wait for.
//!
//! Unknown is never no. A rule whose facts are not known does not fire at that level, but says what it waits for; a
//! condition that must not wait says how it reads while it is not known (`says_unknown`), and holds.

use super::fact_set::{Facts, OpenQuestion};
use super::rule::{Rule, RuleSet, When};
use crate::domain::known::{all, any};
use crate::domain::questionnaire::{Condition, Expected, Operator, Value};
use crate::domain::read_json::Read;

/// One reason a rule fired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiredReason {
    /// The fact.
    pub fact: String,
    /// How it reads when it holds, in plain words.
    pub says: String,
    /// The number of points that a total reaches, where the reason is one.
    pub reaches: Option<i64>,
    /// The least the total can be, of a form that is not complete.
    pub least: Option<i64>,
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

/// A question that a rule waits for.
#[derive(Clone, Debug, PartialEq)]
pub struct NotKnown<L> {
    /// The rule.
    pub rule: String,
    /// The level it would reach.
    pub level: L,
    /// The fact.
    pub fact: String,
    /// The question.
    pub question: OpenQuestion,
}

/// What a condition finds.
#[derive(Default)]
struct Found<'f> {
    reasons: Vec<FiredReason>,
    waits: Vec<(&'f str, &'f OpenQuestion)>,
}

impl<L: Copy + Ord> Rule<L> {
    fn fire(&self, facts: &Facts) -> (Option<FiredRule<'_, L>>, Vec<NotKnown<L>>) {
        let mut level = None;
        let mut found = Found::default();
        let mut waits = Vec::new();
        for step in &self.levels {
            let holds = step.when.holds(facts, &mut found);
            if holds == Some(true) {
                level = level.max(Some(step.level));
            }
            for (fact, question) in found.waits.drain(..) {
                let open = (step.level, fact, question);
                // Several values of one answer make one question.
                if !waits.contains(&open) {
                    waits.push(open);
                }
            }
        }
        waits.retain(|(at, ..)| level.is_none_or(|level| *at > level));
        let waiting = waits.into_iter().map(|(level, fact, question)| NotKnown {
            rule: self.id.clone(),
            level,
            fact: fact.to_owned(),
            question: question.clone(),
        });
        let waiting = waiting.collect();
        (level.map(|level| FiredRule { rule: self, level, reasons: found.reasons }), waiting)
    }
}

impl<L: Copy + Ord + Read> RuleSet<L> {
    /// The rules that fire, the highest level first, then by their order in the file.
    pub fn fired(&self, facts: &Facts) -> Vec<FiredRule<'_, L>> {
        self.fire(facts).0
    }

    /// The rules that fire, and what rules wait for: each could fire, or reach a higher level, if it were known.
    pub(super) fn fire(&self, facts: &Facts) -> (Vec<FiredRule<'_, L>>, Vec<NotKnown<L>>) {
        let (mut fired, mut not_known) = (Vec::new(), Vec::new());
        for rule in &self.rules {
            let (one, waits) = rule.fire(facts);
            fired.extend(one);
            not_known.extend(waits);
        }
        fired.sort_by_key(|fired: &FiredRule<'_, L>| std::cmp::Reverse(fired.level));
        (give_way(fired), not_known)
    }
}

/// A total that another rule of at least its level takes from a higher number on need not be said again; nor a rule that
/// has nothing else to say. A rule of several levels keeps what it rests on.
fn give_way<L: Copy + Ord>(fired: Vec<FiredRule<'_, L>>) -> Vec<FiredRule<'_, L>> {
    let said_by_another = |rule: &FiredRule<'_, L>, reason: &FiredReason| {
        reason.reaches.is_some()
            && fired.iter().any(|other| {
                let higher = |known: &FiredReason| known.fact == reason.fact && known.reaches > reason.reaches;
                other.level >= rule.level && other.rule.id != rule.rule.id && other.reasons.iter().any(higher)
            })
    };
    let left = |rule: &FiredRule<'_, L>| -> Vec<FiredReason> {
        let all = rule.reasons.iter();
        let left: Vec<FiredReason> = all.filter(|reason| !said_by_another(rule, reason)).cloned().collect();
        if left.is_empty() || rule.rule.levels.len() == 1 { left } else { rule.reasons.clone() }
    };
    let reasons: Vec<_> = fired.iter().map(left).collect();
    let kept = fired.into_iter().zip(reasons).filter(|(_, reasons)| !reasons.is_empty());
    kept.map(|(rule, reasons)| FiredRule { reasons, ..rule }).collect()
}

impl When {
    /// Does it hold? None while it is not known. Reasons of the parts that hold are added once each, and only when the
    /// whole holds; what it waits for, only when the whole is not known.
    fn holds<'f>(&self, facts: &'f Facts, found: &mut Found<'f>) -> Option<bool> {
        let (reasons, waits) = (found.reasons.len(), found.waits.len());
        let holds = match self {
            When::Fact { condition, says, says_unknown } => {
                let truth = facts.truth(condition);
                match (truth, says_unknown) {
                    (Some(true), _) => found.add(facts, condition, says),
                    (None, Some(says)) => found.add(facts, condition, says),
                    _ => {}
                }
                if truth.is_none() {
                    found.waits.extend(facts.open_for(condition));
                }
                truth.or(says_unknown.is_some().then_some(true))
            }
            // One part that does not hold decides it: there is nothing to list.
            When::All(parts) => all(parts.iter().map(|part| part.holds(facts, found))),
            // Every part is looked at, so that every reason is listed.
            When::Any(parts) => {
                let mut any_holds = Some(false);
                for part in parts {
                    any_holds = any([any_holds, part.holds(facts, found)]);
                }
                any_holds
            }
        };
        if holds != Some(true) {
            found.reasons.truncate(reasons);
        }
        if holds.is_some() {
            found.waits.truncate(waits);
        }
        holds
    }
}

impl Found<'_> {
    /// Adds a reason; a reason about questions reads once for each of them.
    fn add(&mut self, facts: &Facts, condition: &Condition, says: &str) {
        // A condition without words only limits the others.
        if says.is_empty() {
            return;
        }
        let reaches = match (&condition.expected, condition.operator) {
            (Expected::Value(Value::Integer(from)), Operator::GreaterOrEqual) => Some(*from),
            _ => None,
        };
        let reason = |says: String| FiredReason {
            fact: condition.fact.clone(),
            says,
            reaches,
            least: facts.least_so_far(condition),
        };
        let each: Vec<FiredReason> = if says.contains(QUESTION) {
            let values = facts.values(&condition.fact).iter();
            values.map(|value| reason(says.replace(QUESTION, &value.to_string()))).collect()
        } else {
            vec![reason(says.to_owned())]
        };
        for reason in each {
            if !self.reasons.contains(&reason) {
                self.reasons.push(reason);
            }
        }
    }
}

/// Where the question stands in the words of a reason.
const QUESTION: &str = "{question}";
