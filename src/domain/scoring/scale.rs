//! How points become totals, bands and cut-offs, each figure with its source.

use crate::domain::read_json::{Node, Read, ShapeError, read_fields, read_words};

/// How totals are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The sum of the points of the scored items.
    Sum,
    /// There is no total: rules, subscales and flags say what the answers mean.
    None,
}
read_words!(Method { "sum": Sum, "none": None });

/// What happens to a total with unanswered items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// There is no total.
    None,
}
read_words!(Missing { "none": None });

/// A band of totals with its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Least total.
    pub from: i64,
    /// Greatest total.
    pub to: i64,
    /// Its label: a screening range, never a diagnosis.
    pub label: String,
}
read_fields!(only Band { from, to, label });

/// A cut-off with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutOff {
    /// Its id.
    pub id: String,
    /// For whom it holds.
    pub label: String,
    /// The least positive total.
    pub positive_from: i64,
    /// Is it the one used where one is needed?
    pub default: bool,
    /// Who published it.
    pub source: String,
    /// How far that was verified.
    pub status: String,
}

impl Read for CutOff {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.only(&["id", "label", "positive_from", "default", "source", "status"])?;
        Ok(Self {
            id: node.get("id")?,
            label: node.get("label")?,
            positive_from: node.get("positive_from")?,
            default: node.get_or_default("default")?,
            source: node.get("source")?,
            status: node.get("status")?,
        })
    }
}

/// The sum of some of the items, only when all of them are answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscale {
    /// Its id.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its items.
    pub items: Vec<String>,
    /// Least and greatest sum.
    pub range: (i64, i64),
    /// Who published it.
    pub source: String,
    /// How far that was verified.
    pub status: String,
}
read_fields!(only Subscale { id, label, items, range, source, status });

/// The owner's leave to scale a total up: items in all x points / items answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prorate {
    /// The fewest items answered.
    pub min_answered: usize,
    /// Items that no total is scaled up without: what they ask is about danger.
    pub never_without: Vec<String>,
    /// Where the owner says so.
    pub source: String,
    /// How far that was verified.
    pub status: String,
}

impl Read for Prorate {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.only(&["min_answered", "never_without", "source", "status"])?;
        Ok(Self {
            min_answered: node.get("min_answered")?,
            never_without: node.get_or_default("never_without")?,
            source: node.get("source")?,
            status: node.get("status")?,
        })
    }
}
