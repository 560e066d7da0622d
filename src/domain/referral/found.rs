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
    /// It takes people on bail, as this person is.
    OnBail,
    /// It takes people from custody, where this person is.
    FromCustody,
    /// It comes to people in custody.
    InReach,
    /// It can take somebody today, for what cannot wait.
    Today,
}

/// What the directory or the case does not say, and is to be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MatchQuestion {
    /// Which areas the service serves.
    Areas,
    /// Where the person lives or stays; it serves some areas only.
    PersonArea,
    /// Which area counts for a person with no fixed abode; it serves some areas only.
    LocalConnection,
    /// How old the person is; it serves some ages only.
    PersonAge,
    /// Whether it takes people on bail.
    Bail,
    /// Whether it takes people from custody.
    Custody,
    /// The person's offence group; it takes nobody with one of these.
    Offence(Vec<String>),
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
    /// It does not take people on bail.
    OnBail,
    /// It does not take people from custody.
    FromCustody,
    /// It takes nobody with this offence group, as a code.
    Offence(String),
    /// The person lives or stays outside of every area, and it serves some areas only.
    Elsewhere,
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
    /// What is not known and matters here.
    pub to_ask: Vec<MatchQuestion>,
    /// Instruments it wants done first and that are not.
    pub needs_first: Vec<String>,
    /// Is it open now, and until when?
    pub opening: Opening,
    /// Days since the entry was checked, when that is too long ago.
    pub stale_days: Option<i64>,
    /// Has nobody checked the entry, as far as it says?
    pub never_checked: bool,
    /// Does it meet a need that is for safety?
    pub for_safety: bool,
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
