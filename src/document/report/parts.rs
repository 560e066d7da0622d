//! What stands in the parts of a section: facts, needs, results of instruments, referrals. Stored as the model is.

use serde::Serialize;

use super::filter::Statement;

/// A labelled fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// Its id in the section.
    pub id: &'static str,
    /// Its label.
    pub label: String,
    /// What is said; never empty.
    pub statements: Vec<Statement>,
}

/// A need or a concern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Need {
    /// The id of its rule.
    pub code: String,
    /// What it is about.
    pub title: Statement,
    /// How sure it is; none for a safety concern, which has no grade.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// What it rests on.
    pub findings: Vec<Statement>,
}

/// How sure a need is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Level {
    /// The code.
    pub code: &'static str,
    /// Its words.
    pub label: String,
}

/// The result of a screening instrument: never an answer to one of its questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InstrumentResult {
    /// The id of the instrument.
    pub instrument: String,
    /// Its version.
    pub version: String,
    /// Its name.
    pub name: Statement,
    /// The total; none when it is not complete.
    pub total: Option<i64>,
    /// Least and greatest possible total.
    pub range: (i64, i64),
    /// Questions answered.
    pub answered: usize,
    /// Questions in all.
    pub of: usize,
    /// The band of the total, in the instrument's own words.
    pub band: Option<String>,
    /// Every published threshold held against the total.
    pub cut_offs: Vec<CutOffLine>,
    /// The result in words.
    pub result: Statement,
}

/// A threshold held against a total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CutOffLine {
    /// For whom it holds.
    pub label: String,
    /// The least total that reaches it.
    pub positive_from: i64,
    /// Does the total reach it?
    pub reached: bool,
    /// Who published it.
    pub source: String,
    /// What the threshold says of this total, in words.
    pub words: String,
}

/// A referral.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReferralLine {
    /// The id of the service.
    pub service: String,
    /// Its name as it stood.
    pub name: Statement,
    /// The needs it is for.
    pub needs: Vec<Statement>,
    /// How far it is.
    pub status: Statement,
    /// The next date.
    pub next: Statement,
}
