//! The owner's skip rules: items that need not be asked and then count as zero.

use crate::domain::read_json::read_fields;

/// Items that need not be asked when others say so; they then count as zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skip {
    /// All of these must hold.
    pub when: Vec<SkipWhen>,
    /// The items skipped.
    pub items: Vec<String>,
    /// The rule in words.
    pub says: String,
}
read_fields!(only Skip { when, items, says });

/// One item with exactly these points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkipWhen {
    /// The item.
    pub item: String,
    /// Its points.
    pub points: i64,
}
read_fields!(only SkipWhen { item, points });
