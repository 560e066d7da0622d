//! What is at hand on the screens of a case.

/// What is at hand there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseState {
    /// What is missing in what was typed.
    pub problem: Option<CaseProblem>,
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
