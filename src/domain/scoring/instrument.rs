//! An instrument: what is asked, and how it is scored.

use std::rc::Rc;

use super::definition::Scoring;
use crate::domain::questionnaire::Questionnaire;

/// An instrument: what is asked, and how it is scored.
#[derive(Clone, Debug)]
pub struct Instrument {
    /// What is asked.
    pub questionnaire: Rc<Questionnaire>,
    /// How it is scored.
    pub scoring: Scoring,
}

impl Instrument {
    /// Was it loaded by a trust, under a licence of its own?
    pub fn is_trusts_own(&self) -> bool {
        self.scoring.declaration.is_some()
    }
}
