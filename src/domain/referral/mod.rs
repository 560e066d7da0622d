//! Which services fit a person, each saying why, and each near miss saying why not (R40, R45, R46).

mod criteria;
mod found;
mod matching;

pub use criteria::{MatchRules, Wanted};
pub use found::{Fit, Match, Matches, Miss};
pub use matching::find;
