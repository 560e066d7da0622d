//! Scores: a pure function of (instrument id and version, answers), with everything a reader needs to
//! trust them: completeness, rule, cut-offs with source, flags, conditions.

mod definition;
mod load;
mod score;

pub use definition::{
    Advice, AgeFit, AgeRange, Band, CutOff, Instrument, ItemFlag, Licence, Method, Missing, Scoring, SelfTest, Skip,
    SkipWhen, TextStatus, TotalFlag,
};
pub use load::PackError;
pub use score::{CutOffResult, Flag, Score, score};
