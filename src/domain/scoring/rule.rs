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
pub struct ScoringRule {
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

impl Read for ScoringRule {
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
