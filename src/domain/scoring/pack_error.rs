//! Why an instrument pack cannot be used.

use crate::domain::questionnaire::LoadError;
use crate::domain::read_json::ShapeError;

/// Why a pack cannot be used.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum PackError {
    /// The questionnaire is refused.
    #[error("questionnaire.json: {0}")]
    Questionnaire(#[from] LoadError),
    /// Not the shape of a scoring file.
    #[error("scoring.json {0}")]
    Shape(#[from] ShapeError),
    /// The two files are about different things.
    #[error("scoring.json is for {scoring}, questionnaire.json is {questionnaire}")]
    Mismatch {
        /// Id and version in scoring.json.
        scoring: String,
        /// Id and version in questionnaire.json.
        questionnaire: String,
    },
    /// An item that is not there or has no points.
    #[error("scoring.json names item {0}, which is not a question with usable points on every option")]
    Item(String),
    /// Bands with a gap or overlap, or a range, a cut-off or a skip the points cannot give.
    #[error("scoring.json: {0}")]
    Bands(String),
    /// A rule that could not be worked out.
    #[error("scoring.json: the rule \"{rule}\" {problem}")]
    Rule {
        /// The rule.
        rule: String,
        /// What is wrong.
        problem: String,
    },
    /// A self-test gives another result.
    #[error("self-test \"{name}\": expected {expected}, got {got}")]
    SelfTest {
        /// The test.
        name: String,
        /// What it says must come out.
        expected: String,
        /// What came out.
        got: String,
    },
}
