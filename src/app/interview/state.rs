//! What is at hand on the page of a form.

use std::collections::BTreeMap;

use crate::domain::questionnaire::Problem;

/// What is at hand there, until another page is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct InterviewState {
    /// What is wrong on this page.
    pub problems: Vec<Problem>,
    /// What was typed and cannot be read, by question.
    pub mistyped: BTreeMap<String, TypedProblem>,
    /// Was Continue pressed on this page and refused?
    pub attempted: bool,
}

impl InterviewState {
    /// Is something wrong with what was typed?
    pub fn has_problem(&self) -> bool {
        self.attempted || !self.problems.is_empty()
    }
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
