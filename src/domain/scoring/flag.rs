//! What an instrument says as soon as an item or the total reaches a number: flags, and advice by total.

use crate::domain::read_json::read_fields;

/// A flag of one item: fires the moment it is answered, whatever the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemFlag {
    /// Its id.
    pub id: String,
    /// The item.
    pub item: String,
    /// The least points that fire it.
    pub positive_from: i64,
    /// What it says.
    pub says: String,
    /// `safety` or another kind.
    pub kind: String,
}
read_fields!(only ItemFlag { id, item, positive_from, says, kind });

/// A flag of the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalFlag {
    /// Its id.
    pub id: String,
    /// The least total that fires it.
    pub positive_from: i64,
    /// What it says.
    pub says: String,
    /// `safety` or another kind.
    pub kind: String,
}
read_fields!(only TotalFlag { id, positive_from, says, kind });

/// Advice for a range of totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// Least total.
    pub positive_from: i64,
    /// Greatest total.
    pub positive_to: i64,
    /// The advice.
    pub says: String,
}
read_fields!(only Advice { positive_from, positive_to, says });
