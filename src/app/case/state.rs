//! What is at hand on the screens of a case.

use crate::domain::urgency::QuietRule;

/// What is at hand there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseState {
    /// What is missing in what was typed.
    pub problem: Option<CaseProblem>,
    /// The rules that the contact to begin would make silent, until somebody says to begin it all the same.
    pub quietens: Vec<QuietRule>,
}

/// What is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseProblem {
    /// The point of intervention of a later contact.
    ContactPoint,
    /// The reason why an appropriate adult is late, declined or not needed.
    AdultReason,
    /// Who was told.
    AdviceTold,
    /// What they were told.
    AdviceWords,
}

impl CaseState {
    /// Is something wrong with what was typed?
    pub fn has_problem(&self) -> bool {
        self.problem.is_some()
    }
}
