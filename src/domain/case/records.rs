//! What the journal of a case leaves behind: administrations with their answers, stops, referrals, reports, transfers.

use std::collections::BTreeMap;

use super::event_values::{AdultStatus, Covered, ReportKind};
use super::version_vector::VersionVector;
use crate::domain::hash::Hash;
use crate::domain::questionnaire::{Answer, Answers};
use crate::domain::time::Timestamp;

/// An answer with who gave it to the device, and when.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordedAnswer {
    /// The answer.
    pub answer: Answer,
    /// When it was recorded.
    pub at: Timestamp,
    /// Who recorded it.
    pub author: String,
}

/// A contact after the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// Its id.
    pub id: String,
    /// One more than that of the last contact its writer knew of: two devices that each begin one have the same.
    pub number: usize,
    /// The point of intervention, from the list `points-of-intervention`.
    pub point: String,
    /// Where, as typed.
    pub place: Option<String>,
    /// When it began.
    pub at: Timestamp,
    /// Who began it.
    pub author: String,
    /// The chain and the place of its entry.
    pub(super) made: (String, u32),
}

impl Contact {
    /// One that is in no journal.
    pub fn told(number: usize, point: String, at: Timestamp) -> Self {
        Self { id: number.to_string(), number, point, place: None, at, author: String::new(), made: Default::default() }
    }
}

/// One administration of a form or an instrument.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Its id.
    pub id: String,
    /// The questionnaire.
    pub questionnaire: String,
    /// The version it was begun with.
    pub version: String,
    /// In which contact it was begun: the number of the last that its writer knew of, 0 in the first.
    pub contact: usize,
    /// When it was begun.
    pub started: Timestamp,
    /// When it was gone through to its end.
    pub finished: Option<Timestamp>,
    /// How it was given: codes of the list `administration`.
    pub how: Vec<String>,
    /// The answers.
    pub recorded: BTreeMap<String, RecordedAnswer>,
    /// What was typed last and could not be read as an answer, by question.
    pub drafts: BTreeMap<String, String>,
}

impl Run {
    /// The answers without their provenance, as the engine takes them.
    pub fn answers(&self) -> Answers {
        self.recorded.iter().map(|(item, recorded)| (item.clone(), recorded.answer.clone())).collect()
    }

    /// When it was last worked on.
    pub fn last_at(&self) -> Timestamp {
        self.recorded.values().map(|recorded| recorded.at).chain(self.finished).max().unwrap_or(self.started)
    }
}

/// A safety action that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionRecord {
    /// In which contact.
    pub contact: usize,
    /// When it was marked as done.
    pub at: Timestamp,
    /// Who marked it.
    pub author: String,
    /// Who was told; none where nobody was named.
    pub told: Option<String>,
    /// What its writer knew.
    pub(super) seen: VersionVector,
}

/// One thing recorded of the appropriate adult.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdultRecord {
    /// In which contact.
    pub contact: usize,
    /// When.
    pub at: Timestamp,
    /// Who recorded it.
    pub author: String,
    /// What.
    pub status: AdultStatus,
    /// Why, where it needs a reason.
    pub reason: Option<String>,
    /// Who the adult is, and where or when.
    pub adult: Option<String>,
    /// The rules that spoke for an adult then.
    pub rules: Vec<String>,
    /// What its writer knew.
    pub(super) seen: VersionVector,
}

/// Advice that was given to the custody officer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdviceRecord {
    /// When.
    pub at: Timestamp,
    /// Who recorded it.
    pub author: String,
    /// Who was told.
    pub told: String,
    /// What.
    pub advice: String,
    /// What they said to it.
    pub response: Option<String>,
}

/// A contact that ended early.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Which contact, by its number.
    pub contact: usize,
    /// Why the contact ended.
    pub reason: String,
    /// When.
    pub at: Timestamp,
    /// What was covered of each open form.
    pub covered: Vec<Covered>,
}

/// A referral that was drafted.
#[derive(Clone, Debug, PartialEq)]
pub struct Referral {
    /// Its id.
    pub id: String,
    /// The service.
    pub service: String,
    /// The name of the service as it stood.
    pub name: String,
    /// The needs it is for.
    pub needs: Vec<String>,
    /// How the person may be reached.
    pub contact: String,
    /// When.
    pub at: Timestamp,
}

/// A report file that was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// For whom.
    pub recipient: String,
    /// Is it a draft or final?
    pub kind: ReportKind,
    /// Its version; 0 for a draft.
    pub version: u32,
    /// The hash printed on it.
    pub hash: Hash,
    /// When.
    pub at: Timestamp,
}

/// A sealed file with the whole case that was made for somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// When.
    pub at: Timestamp,
    /// For whom.
    pub recipient: String,
    /// The hash of the file.
    pub file: Hash,
    /// The chain and the place of its entry, and all that was known when it was made.
    pub(super) made: (String, u32),
    pub(super) holds: VersionVector,
}
