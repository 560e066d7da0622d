//! Rules are met, not met or open, and never guessed.

use super::*;
use crate::domain::scoring::RuleKind;

fn rule(id: &str, behaviour: Behaviour, criteria: Vec<Criterion>, unless: &[&str]) -> ScoringRule {
    ScoringRule {
        id: id.into(),
        label: String::new(),
        says: String::new(),
        kind: RuleKind::Positive,
        criteria,
        behaviour,
        unless: unless.iter().map(|id| (*id).to_owned()).collect(),
        source: String::new(),
        status: String::new(),
    }
}

fn some_of(items: &[&str], at_least: usize) -> Criterion {
    let items = items.iter().map(|item| (*item).to_owned()).collect();
    Criterion::Items { items, points: (Some(1), None), at_least }
}

fn outcome(rules: &[ScoringRule], answered: &[(&str, i64)]) -> Vec<Option<bool>> {
    let points = |item: &str| answered.iter().find(|(name, _)| *name == item).map(|(_, points)| *points);
    met(rules, &KnownPoints { points: &points, total: None })
}

#[test]
fn a_rule_is_known_as_soon_as_no_answer_can_change_it() {
    let rules = [rule("two", Behaviour::Any, vec![some_of(&["1", "2", "3"], 2)], &[])];
    assert_eq!(outcome(&rules, &[]), [None]);
    assert_eq!(outcome(&rules, &[("1", 1)]), [None]);
    assert_eq!(outcome(&rules, &[("1", 1), ("3", 1)]), [Some(true)]);
    assert_eq!(outcome(&rules, &[("1", 0), ("3", 0)]), [Some(false)]);
    assert_eq!(outcome(&rules, &[("1", 0), ("3", 1)]), [None]);
}

#[test]
fn all_needs_all_and_unless_takes_it_back() {
    let pair = |id| rule(id, Behaviour::All, vec![some_of(&["a"], 1), some_of(&["b"], 1)], &[]);
    let rules = [pair("both"), rule("a-only", Behaviour::Any, vec![some_of(&["a"], 1)], &["both"])];
    assert_eq!(outcome(&rules, &[("a", 1), ("b", 1)]), [Some(true), Some(false)]);
    assert_eq!(outcome(&rules, &[("a", 1), ("b", 0)]), [Some(false), Some(true)]);
    assert_eq!(outcome(&rules, &[("a", 0)]), [Some(false), Some(false)]);
    assert_eq!(outcome(&rules, &[("a", 1)]), [None, None]);
}

#[test]
fn a_total_of_a_partial_form_decides_nothing() {
    let rules = [rule("total", Behaviour::Any, vec![Criterion::Total(None, Some(12))], &[])];
    assert_eq!(met(&rules, &KnownPoints { points: &|_| None, total: None }), [None]);
    assert_eq!(met(&rules, &KnownPoints { points: &|_| None, total: Some((12, 12)) }), [Some(true)]);
    assert_eq!(met(&rules, &KnownPoints { points: &|_| None, total: Some((13, 13)) }), [Some(false)]);
}
