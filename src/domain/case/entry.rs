//! One journal entry: who, when, what, chained by hash to the entry before it.
//!
//! The JSON of an entry is a stored format: fields are only ever added, with a default.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::fold::Covered;
use crate::domain::questionnaire::Answer;
use crate::domain::read_json::read_json;
use crate::domain::time::Moment;
use crate::domain::urgency::Tier;

/// SHA-256, in lower-case hexadecimal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hash(pub String);

impl Hash {
    /// The hash of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        use std::fmt::Write;
        let mut hex = String::with_capacity(64);
        for byte in Sha256::digest(bytes) {
            let _ = write!(hex, "{byte:02x}");
        }
        Self(hex)
    }
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its own id, random.
    pub id: String,
    /// The case.
    pub case: String,
    /// Its place in the journal of this case, from 1.
    pub seq: u32,
    /// When.
    pub at: Moment,
    /// Who was working.
    pub author: String,
    /// The hash of the entry before it; empty for the first.
    pub previous: Hash,
    /// What happened.
    pub what: Event,
}

/// What can happen to a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Event {
    /// The case was opened.
    Opened {
        /// Its local reference, without anything of the person.
        reference: String,
    },
    /// A form or an instrument was begun.
    RunStarted {
        /// The id of this administration.
        run: String,
        /// The questionnaire.
        questionnaire: String,
        /// Its version.
        version: String,
    },
    /// A question was answered, given a reason, or cleared.
    Answered {
        /// The administration.
        run: String,
        /// The question.
        item: String,
        /// The answer; none clears it.
        answer: Option<Answer>,
    },
    /// The form was gone through to its end.
    RunFinished {
        /// The administration.
        run: String,
    },
    /// The contact ended before everything was covered; a normal ending.
    Stopped {
        /// Why, from the list of stop reasons.
        reason: String,
        /// What was covered of each open form.
        covered: Vec<Covered>,
    },
    /// A person decided how urgent it is.
    UrgencyDecided(UrgencyDecision),
    /// A safety action was done.
    ActionDone {
        /// The rule that asked for it.
        rule: String,
        /// Which of its actions, from 0.
        action: usize,
    },
    /// The state of the appropriate adult.
    AppropriateAdult {
        /// Arranged, present or delayed.
        status: AdultStatus,
        /// The reason, needed for a delay.
        reason: Option<String>,
    },
    /// A referral was drafted.
    Referred {
        /// The id of the referral.
        referral: String,
        /// The service.
        service: String,
        /// Its name as it stood.
        name: String,
        /// The needs it is for.
        needs: Vec<String>,
        /// The version of the directory.
        directory: String,
        /// How the person may be reached about it, in the words chosen.
        contact: String,
    },
    /// A court report file was made.
    Reported {
        /// For whom.
        recipient: String,
        /// Draft or final.
        kind: ReportKind,
        /// The version, for a final one.
        version: u32,
        /// The hash printed on it.
        hash: Hash,
        /// The rule set it was made with.
        rules: String,
    },
}

/// Draft or final.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportKind {
    /// Not checked and signed: DRAFT on every page.
    Draft,
    /// Checked and signed.
    Final,
}

/// The state of the appropriate adult.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AdultStatus {
    /// On the way.
    Arranged,
    /// Here.
    Present,
    /// Not yet, with a reason.
    Delayed,
}

/// What a person decided about urgency, beside what was proposed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UrgencyDecision {
    /// What the rules proposed; none when no rule fired.
    pub proposed: Option<Tier>,
    /// What the person decided.
    pub decided: Tier,
    /// Why, when it differs.
    pub reason: Option<String>,
    /// The colleague it was discussed with, for a downgrade of Immediate or SameDay.
    pub colleague: Option<String>,
    /// The rules that fired.
    pub rules: Vec<String>,
    /// The rule set and its version.
    pub rule_set: String,
}

/// Why a journal cannot be read on. Names the entry, never its content.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JournalError {
    /// Not an entry this version knows.
    #[error("entry {seq} of case {case} cannot be read by this version")]
    Unreadable {
        /// The case.
        case: String,
        /// The place of the entry.
        seq: u32,
    },
    /// An entry is missing, doubled or changed.
    #[error("the journal of case {case} is broken at entry {seq}")]
    Broken {
        /// The case.
        case: String,
        /// The place of the entry.
        seq: u32,
    },
}

/// Reads the bytes of one stored entry.
pub fn read_entry(case: &str, seq: u32, bytes: &[u8]) -> Result<Entry, JournalError> {
    read_json(bytes).map_err(|_| JournalError::Unreadable { case: case.into(), seq })
}

impl Entry {
    /// The bytes that are sealed and hashed.
    pub fn bytes(&self) -> Vec<u8> {
        // An entry has no map with other than string keys and no failing serializer.
        serde_json::to_vec(self).unwrap_or_default()
    }
}
