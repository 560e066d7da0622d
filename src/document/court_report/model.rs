//! The report as data. Field order is the order in the file, and the format is fixed: fields are only ever
//! added. The JSON Schema is `catalogue/schemas/court-report-1.schema.json`.

use serde::Serialize;

use super::filter::Statement;
use crate::domain::case::{Hash, ReportKind};

/// The name of the format.
pub const FORMAT: &str = "liaison-court-report";

/// The version of the format.
pub const FORMAT_VERSION: u32 = 1;

/// A report for one recipient.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CourtReport {
    /// [`FORMAT`]
    pub format: &'static str,
    /// [`FORMAT_VERSION`]
    pub format_version: u32,
    /// The local reference of the case.
    pub reference: String,
    /// Draft or final.
    pub kind: ReportKind,
    /// 0 for a draft; a final report counts from 1 for each recipient.
    pub version: u32,
    /// For whom.
    pub recipient: Party,
    /// When it was made.
    pub made_at: Stamp,
    /// The urgency rules, with their version.
    pub rule_set: String,
    /// The version of the rules of this report.
    pub report_rules: String,
    /// The version of the catalogue.
    pub catalogue: String,
    /// The version of the directory.
    pub directory: String,
    /// The sections in reading order; each keeps its number of the standard sixteen.
    pub sections: Vec<Section>,
    /// SHA-256 over the file with every copy of the hash left empty.
    pub hash: Hash,
}

/// A code with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Party {
    /// The code.
    pub code: String,
    /// Its words.
    pub label: String,
}

/// A moment, for machines and for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stamp {
    /// ISO 8601 with offset.
    pub iso: String,
    /// `21 November 2026, 22:15`
    pub words: String,
}

/// One section.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Section {
    /// Its number of the standard sixteen.
    pub number: u8,
    /// Its id.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// Fixed words below the heading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What it holds.
    pub parts: Vec<Part>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Part {
    /// Labelled facts.
    Facts {
        /// In order.
        facts: Vec<Fact>,
    },
    /// A list.
    Lines {
        /// A heading of its own.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// In order.
        lines: Vec<Statement>,
    },
    /// Free text, as it was written.
    Words {
        /// A heading of its own.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// The words.
        words: Statement,
    },
    /// Needs or safety concerns with what each rests on.
    Needs {
        /// In order.
        needs: Vec<Need>,
    },
    /// Results of screening tools.
    Results {
        /// In the order of the catalogue.
        results: Vec<ToolResult>,
        /// What to know when reading them.
        conditions: Vec<String>,
    },
    /// Referrals.
    Referrals {
        /// Those for basic needs first.
        referrals: Vec<ReferralLine>,
    },
}

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

/// The result of a screening tool: never an answer to one of its questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ToolResult {
    /// The id of the tool.
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
    /// The band of the total, in the tool's own words.
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
    /// The same in words.
    pub words: String,
}

/// A referral.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReferralLine {
    /// The id of the service.
    pub service: String,
    /// Its name as it stood.
    pub name: Statement,
    /// What it is for.
    pub needs: Vec<Statement>,
    /// How far it is.
    pub status: Statement,
    /// The next date.
    pub next: Statement,
}
