//! Why an input is refused: where, and what is wrong there.

use crate::domain::questionnaire::external_answers::ExternalAnswerError;
use crate::domain::read_json::ShapeError;

/// Why an input is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EvaluateError {
    /// Not the shape of an input.
    #[error("{0}")]
    Shape(#[from] ShapeError),
    /// No moment with its offset.
    #[error("{place}: \"{found}\" is no moment with an offset, such as 2026-11-21T22:15:00Z")]
    Moment {
        /// Where.
        place: String,
        /// What was found.
        found: String,
    },
    /// A contact after now: a clock is wrong.
    #[error("{place}: the contact is after now: a clock is wrong, set it right first")]
    AfterNow {
        /// Where.
        place: String,
    },
    /// No such point of intervention.
    #[error("{place}: there is no point of intervention \"{found}\"; there are: {known}")]
    Place {
        /// Where.
        place: String,
        /// What was found.
        found: String,
        /// Those there are.
        known: String,
    },
    /// No such form or instrument.
    #[error("{place}: there is no form or instrument \"{found}\"; there are: {known}")]
    Form {
        /// Where.
        place: String,
        /// What was found.
        found: String,
        /// Those there are.
        known: String,
    },
    /// No plain answer.
    #[error("{place}: this is no answer")]
    Answer {
        /// Where.
        place: String,
    },
    /// The form has no such question, or the question does not offer this.
    #[error("{place}: {problem}")]
    Offered {
        /// Where.
        place: String,
        /// What is wrong.
        problem: ExternalAnswerError,
    },
    /// A date of birth that cannot be.
    #[error("{place}: a date of birth on or before the day of the contact, and not more than 130 years ago")]
    Birth {
        /// Where.
        place: String,
    },
}
