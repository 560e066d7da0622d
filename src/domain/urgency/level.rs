//! How sure a need is, and that a safety concern or a reason for an appropriate adult is there.

use crate::domain::read_json::read_words;

/// How sure a need is. Ordered: the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NeedLevel {
    /// There are signs of it.
    Possible,
    /// Found in this screening.
    Identified,
    /// Known before, from a record.
    Known,
}
read_words!(coded NeedLevel { "possible": Possible, "identified": Identified, "known": Known });

/// A safety concern is there or it is not: no grade, no probability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SafetyLevel {
    /// The concern is there.
    Concern,
}
read_words!(SafetyLevel { "concern": Concern });

/// An appropriate adult is to be thought of or is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AdultLevel {
    /// Somebody has to think of it.
    Consider,
}
read_words!(AdultLevel { "consider": Consider });

/// An instrument is suggested or it is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SuggestionLevel {
    /// It is suggested.
    Suggested,
}
read_words!(SuggestionLevel { "suggested": Suggested });
