//! What a service is matched on.

use crate::domain::read_json::read_fields;

/// What the person needs and who they are, as far as a service asks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MatchCriteria {
    /// Needs, as codes: `V3`, `V12a`, `housing`.
    pub needs: Vec<String>,
    /// Age in years.
    pub age: Option<u32>,
    /// Sex, as a code.
    pub sex: Option<String>,
    /// Area, as an id of the directory.
    pub area: Option<String>,
    /// Instruments that are complete.
    pub done: Vec<String>,
}

/// Which needs mark a service as made for the person's own situation: data of the catalogue.
#[derive(Clone, Debug, Default)]
pub struct MatchRules {
    /// Their version.
    pub version: String,
    /// Codes of such needs.
    pub own_situation: Vec<String>,
    /// After how many days an unchecked entry is called stale.
    pub stale_after_days: i64,
    /// How many days a referral pack should be used for.
    pub pack_days: u8,
    /// Where this comes from.
    pub source: String,
}
read_fields!(only MatchRules { version, own_situation, stale_after_days, pack_days, source });
