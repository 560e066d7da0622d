//! Vectors of an instrument: answers, and the score that must come out before it is used.

use std::collections::BTreeMap;

use crate::domain::read_json::read_fields;

/// A vector: points by item, and what must come out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfTest {
    /// What it shows.
    pub name: String,
    /// Points by item.
    pub answers: BTreeMap<String, i64>,
    /// The total, none for a partial form.
    pub total: Option<i64>,
    /// Is the form complete?
    pub complete: bool,
    /// The band.
    pub band: Option<String>,
    /// What the default cut-off or the rules decide; none where nothing can be said.
    pub positive: Option<bool>,
    /// The flags that fire.
    pub flags: Vec<String>,
}
read_fields!(only SelfTest { name, answers, total, complete, band, positive, flags });
