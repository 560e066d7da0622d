//! What is at hand on the screens of a case.

/// What is at hand there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseState {
    /// Is the reason for the delay of an appropriate adult missing?
    pub adult_problem: bool,
    /// Is the point of intervention of a new contact missing?
    pub contact_problem: bool,
}

impl CaseState {
    /// Is something wrong with what was typed?
    pub fn has_problem(&self) -> bool {
        self.adult_problem || self.contact_problem
    }
}
