//! From facts to three separate outputs: need, safety concerns, urgency (R8). Never one number.
//!
//! The rules are data of the catalogue, in the vocabulary of `enableWhen`. Liaison proposes the highest
//! tier that fired, lists every rule in plain words, and a person decides.

mod appropriate_adult;
mod decision;
mod fact_names;
mod fact_set;
mod facts;
mod firing;
mod instrument_facts;
mod level;
mod out_of_date;
mod outcome;
mod quietened;
mod rule;
mod rule_action;
mod rule_check;
mod rule_json;
mod suggest;
mod tier;

pub use appropriate_adult::is_adult_to_consider;
pub use decision::{DecisionError, TypedDecision, check_decision};
pub use fact_set::{Facts, OpenQuestion};
pub use facts::facts;
pub use firing::{FiredReason, FiredRule, NotKnown};
pub use level::{AdultLevel, NeedLevel, SafetyLevel, SuggestionLevel};
pub use out_of_date::{OutOfDate, action_out_of_date, adult_out_of_date, decision_out_of_date};
pub use outcome::{Outcome, outcome};
pub use quietened::{QuietRule, quietened};
pub use rule::{Rule, RuleLevel, RuleSet, When};
pub use rule_action::{ActionKind, RuleAction};
pub use rule_check::RuleError;
pub use suggest::suggested;
pub use tier::Tier;
