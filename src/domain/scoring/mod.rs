//! Scores: a pure function of (instrument id and version, answers), with everything a reader needs to
//! trust them: completeness, rule, cut-offs with source, flags, conditions.

mod age;
mod checks;
mod declaration;
mod definition;
mod flag;
mod instrument;
mod licence;
mod load;
pub mod pack;
mod pack_error;
mod reach;
mod result;
mod rule;
mod rule_logic;
mod scale;
mod score;
mod self_test;
mod skip;

pub use age::{AgeFit, AgeRange};
pub use declaration::Declaration;
pub use definition::Scoring;
pub use flag::{Advice, ItemFlag, TotalFlag};
pub use instrument::Instrument;
pub use licence::{Licence, TextStatus};
pub use pack_error::PackError;
pub use reach::Reach;
pub use result::{CutOffResult, Flag, RuleResult, Scaled, Score, SubscaleResult};
pub use rule::{Criterion, RuleKind, ScoringRule};
pub use scale::{Band, CutOff, Method, Missing, Prorate, Subscale};
pub use score::{open_flags, score, score_given};
pub use self_test::SelfTest;
pub use skip::{Skip, SkipWhen};
