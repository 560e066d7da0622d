//! Answers: one value or several, or one of the four reasons for having none.

use std::collections::BTreeMap;

use serde::Serialize;

use super::value::Value;
use crate::domain::read_json::{Node, Read, ShapeError, read_words};

/// Why a question has no answer. "Not asked" is not "no", and none of them is zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The practitioner did not ask.
    NotAsked,
    /// The person chose not to answer.
    Declined,
    /// The person could not answer.
    Unable,
    /// The person does not know.
    NotKnown,
}
read_words!(coded Reason {
    "not-asked": NotAsked,
    "declined": Declined,
    "unable": Unable,
    "not-known": NotKnown,
});

impl Reason {
    /// In the order they are shown.
    pub const ALL: [Reason; 4] = [Reason::NotAsked, Reason::Declined, Reason::Unable, Reason::NotKnown];

    /// The key of its words in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            Reason::NotAsked => "reason-not-asked",
            Reason::Declined => "reason-declined",
            Reason::Unable => "reason-unable",
            Reason::NotKnown => "reason-not-known",
        }
    }
}

/// What is held for one question.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// One or, for a repeating question, several values; never empty.
    Given(Vec<Value>),
    /// No answer, and why.
    Missing(Reason),
}

impl Read for Answer {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        match node.field("missing") {
            Some(reason) => Ok(Answer::Missing(Read::read(&reason)?)),
            None => Ok(Answer::Given(node.get("given")?)),
        }
    }
}

impl Answer {
    /// An answer of one value.
    pub fn one(value: Value) -> Self {
        Answer::Given(vec![value])
    }

    /// The values, none when there is no answer.
    pub fn values(&self) -> &[Value] {
        match self {
            Answer::Given(values) => values,
            Answer::Missing(_) => &[],
        }
    }
}

/// The answers of one administration, by link id.
pub type Answers = BTreeMap<String, Answer>;
