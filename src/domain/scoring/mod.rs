//! Scores: a pure function of (instrument id and version, answers), with everything a reader needs to
//! trust them: completeness, rule, cut-offs with source, flags, conditions.

mod declaration;
mod definition;
mod load;
pub mod pack;
mod rule;
mod score;

pub use declaration::Declaration;
pub use definition::{
    Advice, AgeFit, AgeRange, Band, CutOff, Instrument, ItemFlag, Licence, Method, Missing, Prorate, Scoring, SelfTest,
    Skip, SkipWhen, Subscale, TextStatus, TotalFlag,
};
pub use load::PackError;
pub use rule::{Criterion, Rule, RuleKind};
pub use score::{CutOffResult, Flag, RuleResult, Scaled, Score, SubscaleResult, open_flags, score, score_given};
