//! What a statement of a report rests on.

use serde::Serialize;

/// What a statement rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The person said so.
    SelfReport,
    /// The practitioner saw it.
    Observed,
    /// A screening instrument gave it.
    Tool,
    /// A record says so.
    Record,
    /// The practitioner says so, or did it.
    Practitioner,
    /// Fixed words of the report.
    Fixed,
}

impl Basis {
    /// The basis of a code of `rules/report.json`. An unknown one is the practitioner's word.
    pub(super) fn of_code(code: &str) -> Self {
        match code {
            "self-report" => Basis::SelfReport,
            "observed" => Basis::Observed,
            "tool" => Basis::Tool,
            "record" => Basis::Record,
            _ => Basis::Practitioner,
        }
    }

    /// The key of its label in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            Basis::SelfReport => "report-basis-self-report",
            Basis::Observed => "report-basis-observed",
            Basis::Tool => "report-basis-tool",
            Basis::Record => "report-basis-record",
            Basis::Practitioner => "report-basis-practitioner",
            Basis::Fixed => "report-basis-fixed",
        }
    }
}
