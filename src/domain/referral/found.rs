//! A service held against the criteria: why it fits, and why not.

use crate::domain::directory::{Opening, ServedSex, Service};

/// One reason a service fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MatchReason {
    /// The service meets this need.
    Need(String),
    /// It is for women.
    ForWomen,
    /// It is for men.
    ForMen,
    /// It is for children and young people.
    ForYoungPeople,
    /// It takes this age.
    Age(u32),
    /// It serves this area.
    Area(String),
    /// It serves everywhere.
    Everywhere,
}

/// One reason a service does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MismatchReason {
    /// Too young for it: the youngest it takes.
    TooYoung(u32),
    /// Too old for it: the oldest it takes.
    TooOld(u32),
    /// It is for the other sex.
    Sex(ServedSex),
    /// It does not serve this area.
    Area(String),
    /// It takes no referrals at present.
    Paused,
    /// It has closed.
    Ceased,
    /// It has become part of another service: its name.
    Merged(String),
}

/// A service held against what is wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct Match<'d> {
    /// The service.
    pub service: &'d Service,
    /// Why it fits.
    pub fits: Vec<MatchReason>,
    /// Why it does not; empty for a match.
    pub misses: Vec<MismatchReason>,
    /// Instruments it wants done first and that are not.
    pub needs_first: Vec<String>,
    /// Is it open now, and until when?
    pub opening: Opening,
    /// Days since the entry was checked, when that is too long ago.
    pub stale_days: Option<i64>,
    /// Is it made for the person's own situation?
    pub own_situation: bool,
}

/// Matches, best first, and near misses.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matches<'d> {
    /// What fits.
    pub matches: Vec<Match<'d>>,
    /// What meets a need but is out for a reason.
    pub near: Vec<Match<'d>>,
    /// Needs no matching service meets: the gap a manager has to know of.
    pub unmet: Vec<String>,
}
