//! The score of an instrument, with everything a reader needs to trust it.

use super::reach::Reach;
use super::rule::ScoringRule;
use super::scale::{Band, CutOff, Subscale};

/// The result of an instrument for a set of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// The instrument.
    pub instrument: String,
    /// Its version.
    pub version: String,
    /// The total, only when complete.
    pub total: Option<i64>,
    /// The total scaled up from fewer items, where the owner allows that.
    pub prorated: Option<Scaled>,
    /// The least the total can be: the points so far.
    pub at_least: i64,
    /// What no further answer can change.
    pub reach: Reach,
    /// Scored items answered, or skipped by the owner's rule.
    pub answered: usize,
    /// Scored items in all.
    pub of: usize,
    /// Skipped by the owner's rule, counted as zero.
    pub skipped: Vec<String>,
    /// The band of the total.
    pub band: Option<Band>,
    /// Each cut-off and whether the total reaches it.
    pub cut_offs: Vec<CutOffResult>,
    /// Each published rule and whether it is met.
    pub rules: Vec<RuleResult>,
    /// Sums of some of the items.
    pub subscales: Vec<SubscaleResult>,
    /// Positive by the default cut-off or by the rules; none where nothing can be said.
    pub positive: Option<bool>,
    /// The flags that fire.
    pub flags: Vec<Flag>,
    /// Advice for this total, and rules used.
    pub notes: Vec<String>,
}

/// A total scaled up: `points` x `times` / `over`. Kept as it is worked out, so that no rounding moves it over a
/// cut-off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scaled {
    pub(super) points: i64,
    pub(super) times: i64,
    pub(super) over: i64,
}

impl Scaled {
    /// Is it at or above this number of points?
    pub(super) fn reaches(self, from: i64) -> bool {
        self.points * self.times >= from * self.over
    }

    /// In tenths, rounded half up.
    pub fn tenths(self) -> i64 {
        (20 * self.points * self.times + self.over) / (2 * self.over)
    }
}

impl std::fmt::Display for Scaled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.tenths() / 10, self.tenths() % 10)
    }
}

/// One cut-off held against the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CutOffResult {
    /// The cut-off.
    pub cut_off: CutOff,
    /// Does the total reach it?
    pub positive: bool,
}

/// One published rule held against the answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleResult {
    /// The rule.
    pub rule: ScoringRule,
    /// Is it met? None while the answers so far allow both.
    pub met: Option<bool>,
}

/// The sum of some of the items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubscaleResult {
    /// The subscale.
    pub subscale: Subscale,
    /// Its sum, when all its items are answered.
    pub total: Option<i64>,
}

/// A flag that fired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Its id.
    pub id: String,
    /// The item, none for a flag of the total.
    pub item: Option<String>,
    /// What it says.
    pub says: String,
}

impl Score {
    /// Is every scored item answered or skipped by rule?
    pub fn complete(&self) -> bool {
        self.answered == self.of
    }
}
