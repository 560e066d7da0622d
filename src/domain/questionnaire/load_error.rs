//! Why a questionnaire cannot be used.

use crate::domain::read_json::ShapeError;

/// Why a questionnaire cannot be used. Messages name the place and what is allowed; they go to whoever
/// maintains the pack.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum LoadError {
    /// Not JSON, or not the shape of a questionnaire.
    #[error(transparent)]
    Shape(#[from] ShapeError),
    /// Another resource.
    #[error("this is a {0}, not a Questionnaire")]
    NotAQuestionnaire(String),
    /// A type the engine does not know.
    #[error(
        "item {link_id} has the unknown type \"{found}\"; known: group, display, boolean, integer, decimal, date, dateTime, time, string, text, choice, open-choice"
    )]
    UnknownType {
        /// The item.
        link_id: String,
        /// The type it names.
        found: String,
    },
    /// Logic that would change the meaning and is not understood.
    #[error("{place} has the modifier extension {url}, which changes its meaning in a way this program does not know")]
    Modifier {
        /// The item, or the whole.
        place: String,
        /// The extension.
        url: String,
    },
    /// Two items with one id.
    #[error("the id {0} is used twice")]
    Duplicate(String),
    /// A condition that names nothing.
    #[error("item {link_id} depends on {question}, which is not in this questionnaire")]
    UnknownQuestion {
        /// The item.
        link_id: String,
        /// What it names.
        question: String,
    },
    /// A condition without a value.
    #[error("item {link_id} has a condition on {question} without a usable answer value")]
    NoAnswerValue {
        /// The item.
        link_id: String,
        /// The question it names.
        question: String,
    },
    /// A condition on a code the question does not offer: it could never hold.
    #[error("item {link_id} waits for the answer \"{code}\", which {question} does not offer")]
    UnknownOption {
        /// The item.
        link_id: String,
        /// The question it names.
        question: String,
        /// The code.
        code: String,
    },
    /// A choice without options, or an option without a value.
    #[error("item {0} is a choice without usable options")]
    NoOptions(String),
    /// A repeating group that the engine cannot keep apart.
    #[error("item {link_id}: {problem}")]
    Repeat {
        /// The item.
        link_id: String,
        /// What is wrong.
        problem: String,
    },
    /// A rule between answers that cannot be worked out.
    #[error("item {link_id} has a constraint that cannot be used: {problem}")]
    Constraint {
        /// The item.
        link_id: String,
        /// What is wrong.
        problem: String,
    },
    /// Points that are no whole number, or beyond any instrument.
    #[error("item {0} has an option whose points are not a whole number of at most a million")]
    Points(String),
    /// Conditions in a circle.
    #[error("these items depend on each other in a circle: {}", .0.join(" -> "))]
    Cycle(Vec<String>),
}
