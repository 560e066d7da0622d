//! What is at hand on the screen of the outcome.

use crate::domain::urgency::DecisionError;

/// What is at hand there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutcomeState {
    /// What is wrong with the decision on urgency.
    pub decision_problem: Option<DecisionError>,
}

impl OutcomeState {
    /// Is something wrong with what was typed?
    pub fn has_problem(&self) -> bool {
        self.decision_problem.is_some()
    }
}
