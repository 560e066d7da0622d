//! What the lock knows. Nothing of a person is here.

use super::action::LockCause;
use crate::app::core::{Fault, Screen};

/// What the lock knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LockState {
    /// What is wrong with what was typed.
    pub problem: Option<Fault>,
    /// Show nothing at all until somebody asks for the lock?
    pub blank: bool,
    /// Where the screen was left, and by whom.
    pub resume: Option<ResumePoint>,
    /// What locks a vault as soon as it is made: nobody was there any more.
    pub then: Option<LockCause>,
    /// How often nobody was there while it was locked: what was typed by then is forgotten.
    pub forgotten: u32,
}

impl LockState {
    /// Is something wrong with what was typed?
    pub fn has_problem(&self) -> bool {
        self.problem.is_some()
    }
}

/// A place to come back to: ids only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResumePoint {
    /// Whose it is, by the slot.
    pub(super) slot: String,
    /// The case.
    pub(super) case: Option<String>,
    /// The screen.
    pub(super) screen: Screen,
}
