//! What is at hand on the page of a form.

use std::collections::BTreeMap;

use crate::domain::case::HiddenAnswer;
use crate::domain::questionnaire::{Answer, Problem};
use crate::domain::urgency::QuietRule;

/// What is at hand there, until another page is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InterviewState {
    /// What is wrong on this page.
    pub problems: Vec<Problem>,
    /// What was typed and cannot be read, by question.
    pub mistyped: BTreeMap<String, TypedProblem>,
    /// A change that would hide answers or make a rule silent, until somebody says to make it all the same.
    pub pending: Option<PendingChange>,
    /// Was Continue pressed on this page and refused?
    pub attempted: bool,
}

impl InterviewState {
    /// Is something wrong with what was typed?
    pub fn has_problem(&self) -> bool {
        self.attempted || !self.problems.is_empty()
    }
}

/// A change that waits because it would hide answers or make a rule silent.
#[derive(Clone, Debug, PartialEq)]
pub struct PendingChange {
    /// The question.
    pub item: String,
    /// The answer it would have; none clears it.
    pub answer: Option<Answer>,
    /// The answers that would go out of sight, of any form, in the order of each.
    pub hides: Vec<HiddenAnswer>,
    /// The rules that would no longer say what they say, the most urgent first.
    pub quietens: Vec<QuietRule>,
}

/// What is wrong with what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedProblem {
    /// Not a whole number.
    Number,
    /// Not a date.
    Date,
    /// Not a time.
    Time,
}
