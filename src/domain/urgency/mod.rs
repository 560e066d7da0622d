//! From facts to three separate outputs: need, safety concerns, urgency (R8). Never one number.
//!
//! The rules are data of the catalogue, in the vocabulary of `enableWhen`. The tool proposes the highest
//! tier that fired, lists every rule in plain words, and a person decides.

mod decision;
mod facts;
mod outcome;
mod rule;

pub use decision::{Decision, DecisionError, check_decision};
pub(crate) use facts::provides;
pub use facts::{Facts, facts};
pub use outcome::{Outcome, outcome};
pub use rule::{Because, Fired, NeedLevel, Rule, RuleError, RuleSet, SafetyLevel, Tier, When};
