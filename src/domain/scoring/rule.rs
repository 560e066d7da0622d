//! Published rules over several items: "refer if 7 or 8, or two of 1 to 6". Three answers: met, not met, and not known
//! yet, because unanswered is not "no".

use crate::domain::questionnaire::Behaviour;
use crate::domain::read_json::{Node, Read, ShapeError, read_words};

/// What a rule decides when it is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// The screen is positive.
    Positive,
    /// Neither positive nor negative may be said.
    Undecided,
    /// A pattern with a name; decides nothing.
    Pattern,
}
read_words!(RuleKind { "positive": Positive, "undecided": Undecided, "pattern": Pattern });

/// A published rule over several items or the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What it says when it is met.
    pub says: String,
    /// What it decides.
    pub kind: RuleKind,
    /// What must hold.
    pub criteria: Vec<Criterion>,
    /// All of it, or any of it.
    pub behaviour: Behaviour,
    /// It is not met where one of these rules is.
    pub unless: Vec<String>,
    /// Who published it.
    pub source: String,
    /// How far that was verified.
    pub status: String,
}

impl Read for Rule {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.only(&["id", "label", "says", "kind", "all", "any", "unless", "source", "status"])?;
        let (criteria, behaviour) = match (node.get("all")?, node.get("any")?) {
            (Some(all), None) => (all, Behaviour::All),
            (None, Some(any)) => (any, Behaviour::Any),
            _ => return Err(node.error("give one of \"all\" and \"any\"")),
        };
        Ok(Self {
            id: node.get("id")?,
            label: node.get("label")?,
            says: node.get("says")?,
            kind: node.get("kind")?,
            criteria,
            behaviour,
            unless: node.get_or_default("unless")?,
            source: node.get("source")?,
            status: node.get("status")?,
        })
    }
}

/// One thing a rule looks at. Both ends of a range are inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Criterion {
    /// At least so many of these items have points in this range.
    Items {
        /// The items.
        items: Vec<String>,
        /// The points that count.
        points: (Option<i64>, Option<i64>),
        /// How many.
        at_least: usize,
    },
    /// The total lies in this range.
    Total(Option<i64>, Option<i64>),
}

impl Read for Criterion {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        if node.field("items").is_some() {
            node.only(&["items", "points_from", "points_to", "at_least"])?;
            let points = (node.get("points_from")?, node.get("points_to")?);
            return Ok(Self::Items { items: node.get("items")?, points, at_least: node.get("at_least")? });
        }
        node.only(&["total_from", "total_to"])?;
        match (node.get("total_from")?, node.get("total_to")?) {
            (None, None) => Err(node.error("give \"items\", \"total_from\" or \"total_to\"")),
            (from, to) => Ok(Self::Total(from, to)),
        }
    }
}

/// What the answers so far give.
pub(super) struct Known<'a> {
    /// The points of an item; none while it is unanswered.
    pub points: &'a dyn Fn(&str) -> Option<i64>,
    /// The total, of a complete form only.
    pub total: Option<i64>,
}

/// Is each rule met? None while the answers so far allow both.
pub(super) fn met(rules: &[Rule], known: &Known<'_>) -> Vec<Option<bool>> {
    let alone: Vec<Option<bool>> = rules.iter().map(|rule| rule.holds(known)).collect();
    let of = |id: &String| rules.iter().position(|rule| rule.id == *id).and_then(|at| alone.get(at).copied().flatten());
    let but = |rule: &Rule| any(rule.unless.iter().map(of));
    rules.iter().zip(&alone).map(|(rule, alone)| and(*alone, but(rule).map(|met| !met))).collect()
}

impl Rule {
    fn holds(&self, known: &Known<'_>) -> Option<bool> {
        let each = self.criteria.iter().map(|criterion| criterion.holds(known));
        match self.behaviour {
            Behaviour::Any => any(each),
            Behaviour::All => any(each.map(|holds| holds.map(|holds| !holds))).map(|fails| !fails),
        }
    }
}

impl Criterion {
    fn holds(&self, known: &Known<'_>) -> Option<bool> {
        let within = |value: i64, from: Option<i64>, to: Option<i64>| {
            from.is_none_or(|from| value >= from) && to.is_none_or(|to| value <= to)
        };
        match self {
            Criterion::Total(from, to) => known.total.map(|total| within(total, *from, *to)),
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

/// Yes with one yes, no when all are no.
fn any(each: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut result = Some(false);
    for one in each {
        match one {
            Some(true) => return Some(true),
            Some(false) => {}
            None => result = None,
        }
    }
    result
}

fn and(a: Option<bool>, b: Option<bool>) -> Option<bool> {
    any([a, b].into_iter().map(|one| one.map(|one| !one))).map(|fails| !fails)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(id: &str, behaviour: Behaviour, criteria: Vec<Criterion>, unless: &[&str]) -> Rule {
        Rule {
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

    fn outcome(rules: &[Rule], answered: &[(&str, i64)]) -> Vec<Option<bool>> {
        let points = |item: &str| answered.iter().find(|(name, _)| *name == item).map(|(_, points)| *points);
        met(rules, &Known { points: &points, total: None })
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
        assert_eq!(met(&rules, &Known { points: &|_| None, total: None }), [None]);
        assert_eq!(met(&rules, &Known { points: &|_| None, total: Some(12) }), [Some(true)]);
        assert_eq!(met(&rules, &Known { points: &|_| None, total: Some(13) }), [Some(false)]);
    }
}
