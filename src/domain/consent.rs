//! Who may be told what: read from the consent form, enforced by every export.
//!
//! The consent form asks, for each recipient, `<recipient>` (decision) and, when given or overridden,
//! `<recipient>-topics`. Nothing recorded means nothing may be shared.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::case::Case;
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::questionnaire::{Answer, Enabled, Reason};
use crate::domain::time::Timestamp;

/// What was decided for one recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// The person agreed.
    Given,
    /// The person refused.
    Refused,
    /// The person agreed once, and took it back.
    Withdrawn,
    /// The person lacks capacity for this decision; nothing is shared without a legal basis.
    LacksCapacity,
    /// Shared without consent, on a legal basis that is recorded.
    Overridden,
    /// Nobody has asked yet.
    NotAsked,
}

impl Sharing {
    fn of_code(code: Option<&str>) -> Self {
        match code {
            Some("given") => Sharing::Given,
            Some("refused") => Sharing::Refused,
            Some("withdrawn") => Sharing::Withdrawn,
            Some("lacks-capacity") => Sharing::LacksCapacity,
            Some("overridden") => Sharing::Overridden,
            _ => Sharing::NotAsked,
        }
    }

    /// The key of its words in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            Sharing::Given => "sharing-given",
            Sharing::Refused => "sharing-refused",
            Sharing::Withdrawn => "sharing-withdrawn",
            Sharing::LacksCapacity => "sharing-lacks-capacity",
            Sharing::Overridden => "sharing-overridden",
            Sharing::NotAsked => "sharing-not-asked",
        }
    }

    /// May a file be made at all?
    pub fn allows(self) -> bool {
        matches!(self, Sharing::Given | Sharing::Overridden)
    }
}

/// Consent for one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// The decision.
    pub sharing: Sharing,
    /// The topics they may know.
    pub topics: BTreeSet<String>,
    /// When it was recorded.
    pub at: Option<Timestamp>,
    /// The legal basis of an override, in words.
    pub basis: Option<String>,
}

/// The recipients of the consent form, in its order, each with what was decided.
pub fn consents(case: &Case, content: &ClinicalContent) -> BTreeMap<String, Consent> {
    content.recipients().iter().map(|row| (row.code.clone(), consent(case, content, &row.code))).collect()
}

/// What one recipient may be told. While two devices differ on it, no more than either allows: an order of entries does
/// not turn a refusal into an agreement.
pub fn consent(case: &Case, content: &ClinicalContent, recipient: &str) -> Consent {
    let of = |case: &Case| recorded(case, content, recipient);
    case.other_readings().map(|reading| of(&reading)).fold(of(case), narrower)
}

/// Of two consents, what both allow.
fn narrower(a: Consent, b: Consent) -> Consent {
    match (a.sharing.allows(), b.sharing.allows()) {
        (true, false) => b,
        (true, true) => Consent { topics: a.topics.intersection(&b.topics).cloned().collect(), ..a },
        (false, _) => a,
    }
}

/// What is recorded for one recipient.
fn recorded(case: &Case, content: &ClinicalContent, recipient: &str) -> Consent {
    let nothing = Consent { sharing: Sharing::NotAsked, topics: BTreeSet::new(), at: None, basis: None };
    let (Some(run), Some(form)) = (case.run_of("consent"), content.form("consent")) else { return nothing };
    let answers = run.answers();
    let enabled = Enabled::of(form, &answers);
    let kept: BTreeMap<&str, _> =
        enabled.keep(form, &answers).map(|(_, item, answer)| (item.link_id.as_str(), answer)).collect();
    let values = |item: &str| kept.get(item).map_or(&[][..], |answer| answer.values());
    let sharing = match (kept.get(recipient), values("capacity").first().and_then(|value| value.code())) {
        // Who would not say yes has not agreed, and was asked.
        (Some(Answer::Missing(Reason::Declined)), _) => Sharing::Refused,
        // Nobody agrees who lacks the capacity for it, whatever was tapped.
        (Some(answer), Some("no")) if code_of(answer) == Some("given") => Sharing::LacksCapacity,
        // Without a basis on record there is none.
        (Some(answer), _) if code_of(answer) == Some("overridden") && values("override-basis").is_empty() => {
            Sharing::NotAsked
        }
        (answer, _) => Sharing::of_code(answer.and_then(|answer| code_of(answer))),
    };
    let codes = values(&format!("{recipient}-topics")).iter().filter_map(|value| value.code().map(str::to_owned));
    Consent {
        topics: if sharing.allows() { codes.collect() } else { BTreeSet::new() },
        at: run.recorded.get(recipient).map(|recorded| recorded.at),
        basis: values("override-basis").first().map(ToString::to_string),
        sharing,
    }
}

fn code_of(answer: &Answer) -> Option<&str> {
    answer.values().first().and_then(|value| value.code())
}
