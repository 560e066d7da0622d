//! What a service is matched on.

use crate::domain::directory::BankHolidays;
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
    /// Where the person stands with the court or the police, as far as services ask.
    pub standing: JusticeStanding,
}

/// Where a person stands with the court or the police, as far as it is on record. What is not on record may be so all the
/// same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JusticeStanding {
    /// On bail.
    pub on_bail: bool,
    /// In custody now.
    pub in_custody: bool,
    /// The offence group, as a code.
    pub offence: Option<String>,
}

/// Which needs mark a service as made for the person's own situation: data of the catalogue.
#[derive(Clone, Debug, Default)]
pub struct MatchRules {
    /// Their version.
    pub version: String,
    /// Codes of such needs.
    pub own_situation: Vec<String>,
    /// Needs that are for safety.
    pub safety_first: Vec<String>,
    /// Other needs that cannot wait for tomorrow.
    pub tonight_first: Vec<String>,
    /// The bank holidays.
    pub bank_holidays: BankHolidays,
    /// After how many days an unchecked entry is called stale.
    pub stale_after_days: i64,
    /// How many days a referral pack should be used for.
    pub pack_days: u8,
    /// Where this comes from.
    pub source: String,
}
read_fields!(only MatchRules { version, own_situation, safety_first, tonight_first, bank_holidays, stale_after_days, pack_days, source });
