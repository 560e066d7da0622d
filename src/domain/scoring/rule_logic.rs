//! Is a published rule met? Yes, no, or not known yet: a rule is decided as soon as no further answer can change it.

use super::rule::{Criterion, RuleKind, ScoringRule};
use crate::domain::known::{all, any};
use crate::domain::questionnaire::Behaviour;

/// What is known of the points and the total from the answers so far.
pub(super) struct KnownPoints<'a> {
    /// The points of an item; none while it is unanswered.
    pub points: &'a dyn Fn(&str) -> Option<i64>,
    /// The least and the greatest total that the open items still allow; none where there is no total.
    pub total: Option<(i64, i64)>,
}

/// Is each rule met? None while the answers so far allow both.
pub(super) fn met(rules: &[ScoringRule], known: &KnownPoints<'_>) -> Vec<Option<bool>> {
    let alone: Vec<Option<bool>> = rules.iter().map(|rule| rule.holds(known)).collect();
    let of = |id: &String| rules.iter().position(|rule| rule.id == *id).and_then(|at| alone.get(at).copied().flatten());
    let but = |rule: &ScoringRule| any(rule.unless.iter().map(of));
    rules.iter().zip(&alone).map(|(rule, alone)| all([*alone, but(rule).map(|met| !met)])).collect()
}

/// Is one of several positive rules met, though an open answer may still say which? Where a rule gives way only to
/// another positive one, either way it is positive.
pub(super) fn pattern_met(rules: &[ScoringRule], known: &KnownPoints<'_>) -> bool {
    let positive = |id: &String| rules.iter().any(|rule| rule.id == *id && rule.kind == RuleKind::Positive);
    let either_way = |rule: &&ScoringRule| rule.kind == RuleKind::Positive && rule.unless.iter().all(positive);
    rules.iter().filter(either_way).any(|rule| rule.holds(known) == Some(true))
}

impl ScoringRule {
    fn holds(&self, known: &KnownPoints<'_>) -> Option<bool> {
        let each = self.criteria.iter().map(|criterion| criterion.holds(known));
        match self.behaviour {
            Behaviour::Any => any(each),
            Behaviour::All => all(each),
        }
    }
}

impl Criterion {
    fn holds(&self, known: &KnownPoints<'_>) -> Option<bool> {
        let within = |value: i64, from: Option<i64>, to: Option<i64>| {
            from.is_none_or(|from| value >= from) && to.is_none_or(|to| value <= to)
        };
        match self {
            Criterion::Total(from, to) => {
                let (least, greatest) = known.total?;
                let outside = from.is_some_and(|from| greatest < from) || to.is_some_and(|to| least > to);
                if outside {
                    Some(false)
                } else {
                    (within(least, *from, *to) && within(greatest, *from, *to)).then_some(true)
                }
            }
            Criterion::Items { items, points: (from, to), at_least } => {
                let answers: Vec<Option<bool>> =
                    items.iter().map(|item| (known.points)(item).map(|points| within(points, *from, *to))).collect();
                let hits = answers.iter().filter(|answer| **answer == Some(true)).count();
                let open = answers.iter().filter(|answer| answer.is_none()).count();
                if hits >= *at_least {
                    Some(true)
                } else if hits + open < *at_least {
                    Some(false)
                } else {
                    None
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
