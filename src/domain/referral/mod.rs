//! Which services fit a person, each saying why, and each near miss saying why not (R40, R45, R46).

mod criteria;
mod draft;
mod found;
mod matching;
mod of_case;

pub use criteria::{JusticeStanding, MatchCriteria, MatchRules};
pub use draft::{NotDrafted, ReferralDraft, draft};
pub use found::{Match, MatchQuestion, MatchReason, Matches, MismatchReason};
pub use matching::find;
pub use of_case::find_for;
