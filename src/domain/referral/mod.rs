//! Which services fit a person, each saying why, and each near miss saying why not (R40, R45, R46).

mod matching;

pub use matching::{Fit, Match, MatchRules, Matches, Miss, Wanted, find};
