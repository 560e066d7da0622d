//! What can happen in an interview.

use super::state::TypedProblem;
use crate::app::core::{Session, Writes};
use crate::domain::case::Case;
use crate::domain::questionnaire::Answer;

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum InterviewAction {
    /// Begin a form or an instrument, or go on with it.
    OpenForm(String),
    /// Show one page of the form at hand, by the id of a question on it.
    GoToItem(String),
    /// A question of the form at hand was answered, given a reason, or cleared.
    Answered {
        /// The question.
        item: String,
        /// The answer; none clears it.
        answer: Option<Answer>,
    },
    /// The change that would hide something is made all the same.
    ChangeAnyway,
    /// It is not made.
    KeepAnswer,
    /// How the instrument at hand is given.
    Administered {
        /// Codes of the list `administration`.
        how: Vec<String>,
    },
    /// One more of a repeating group of the form at hand.
    Another {
        /// The group, as the questionnaire calls it.
        group: String,
    },
    /// One less.
    TakeAway {
        /// The group.
        group: String,
        /// Which of them.
        instance: i64,
    },
    /// A date is being typed: kept as it stands, and read when its fields are left.
    Typing {
        /// The question.
        item: String,
        /// What stands in the fields.
        text: String,
    },
    /// What was typed cannot be read as an answer.
    Mistyped {
        /// The question.
        item: String,
        /// What is wrong.
        problem: TypedProblem,
        /// What was typed.
        text: String,
    },
    /// On to the next page of the form, if this one is in order.
    Next,
    /// Back to the page before.
    Back,
    /// The answers were checked: the form is done.
    FinishForm,
}

impl InterviewAction {
    /// What it writes.
    pub fn writes(&self, session: &Session) -> Writes {
        match self {
            // A form that was begun can be read; one that a later contact asks anew is begun by whoever may write.
            InterviewAction::OpenForm(form)
                if session.case.as_deref().is_some_and(|case| is_begun(session, case, form)) =>
            {
                Writes::Nothing
            }
            InterviewAction::OpenForm(_)
            | InterviewAction::Answered { .. }
            | InterviewAction::ChangeAnyway
            | InterviewAction::Administered { .. }
            | InterviewAction::Another { .. }
            | InterviewAction::TakeAway { .. }
            | InterviewAction::Typing { .. }
            | InterviewAction::Mistyped { .. }
            | InterviewAction::FinishForm => Writes::Case,
            InterviewAction::KeepAnswer
            | InterviewAction::GoToItem(_)
            | InterviewAction::Next
            | InterviewAction::Back => Writes::Nothing,
        }
    }

    /// Does it look over what was typed, so that what is wrong with it takes the focus?
    pub fn checks_input(&self) -> bool {
        matches!(self, InterviewAction::Next | InterviewAction::Back | InterviewAction::FinishForm)
    }
}

fn is_begun(session: &Session, case: &Case, form: &str) -> bool {
    let only_read = session.read_only || case.is_damaged();
    let at_hand = session.content.as_ref().is_some_and(|active| case.run_at_hand(&active.0, form).is_some());
    at_hand || (only_read && case.run_of(form).is_some())
}
