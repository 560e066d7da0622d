//! How far an administration is, read from the journal in its order.

use crate::domain::case::{Case, Event};

/// How far an administration is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It was begun.
    InProgress,
    /// The contact ended before it was gone through.
    Stopped,
    /// It was gone through to its end.
    Completed,
    /// It was changed after it was completed.
    Amended,
}

impl Status {
    /// The status of one administration of a case.
    pub fn of(case: &Case, run: &str) -> Self {
        let mut status = Status::InProgress;
        let mut finished = false;
        for entry in &case.entries {
            status = match &entry.what {
                // A contact that was stopped before this run began says nothing of it.
                Event::RunStarted { run: of, .. } if of == run => Status::InProgress,
                Event::Answered { run: of, .. } if of == run && finished => Status::Amended,
                Event::Answered { run: of, .. } if of == run => Status::InProgress,
                Event::RunFinished { run: of } if of == run && !finished => {
                    finished = true;
                    Status::Completed
                }
                Event::Stopped { .. } if status == Status::InProgress => Status::Stopped,
                _ => status,
            };
        }
        status
    }

    /// As FHIR says it of a `QuestionnaireResponse`. With a question open, none is complete.
    pub(super) fn of_response(self, whole: bool) -> &'static str {
        match self {
            Status::Stopped => "stopped",
            Status::Completed if whole => "completed",
            Status::Amended if whole => "amended",
            _ => "in-progress",
        }
    }

    /// As FHIR says it of an `Observation`. What is not the whole score, or may yet change, is never final.
    pub(super) fn of_observation(self, whole: bool) -> &'static str {
        match self {
            Status::Completed if whole => "final",
            Status::Amended if whole => "amended",
            _ => "preliminary",
        }
    }
}
