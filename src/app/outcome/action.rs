//! What can happen to the outcome.

use crate::app::core::Writes;
use crate::domain::urgency::TypedDecision;

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum OutcomeAction {
    /// The person's decision on urgency.
    DecideUrgency(TypedDecision),
    /// A safety action was done.
    ActionDone {
        /// The rule.
        rule: String,
        /// The number of its action.
        action: usize,
        /// Who was told, where somebody was.
        told: Option<String>,
    },
    /// It was not done after all.
    ActionUndone {
        /// The rule.
        rule: String,
        /// The number of its action.
        action: usize,
    },
    /// The decision on urgency is taken back.
    WithdrawUrgency,
}

impl OutcomeAction {
    /// What it writes.
    pub fn writes(&self) -> Writes {
        match self {
            OutcomeAction::DecideUrgency(_)
            | OutcomeAction::ActionDone { .. }
            | OutcomeAction::ActionUndone { .. }
            | OutcomeAction::WithdrawUrgency => Writes::Case,
        }
    }

    /// Does it look over what was typed, so that what is wrong with it takes the focus?
    pub fn checks_input(&self) -> bool {
        matches!(self, OutcomeAction::DecideUrgency(_))
    }
}
