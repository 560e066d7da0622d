//! The report as data. Field order is the order in the file, and the format is fixed: fields are only ever
//! added. The JSON Schema is `catalogue/schemas/court-report-1.schema.json`.

use serde::Serialize;

use super::filter::Statement;
use super::parts::{Fact, InstrumentResult, Need, ReferralLine};
use crate::domain::case::ReportKind;
use crate::domain::hash::Hash;

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
    pub parts: Vec<SectionPart>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum SectionPart {
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
    /// Results of screening instruments.
    Results {
        /// In the order of the catalogue.
        results: Vec<InstrumentResult>,
        /// What to know when reading them.
        conditions: Vec<String>,
    },
    /// Referrals.
    Referrals {
        /// Those for basic needs first.
        referrals: Vec<ReferralLine>,
    },
}
