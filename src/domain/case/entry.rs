//! One journal entry: who, when, what, chained by hash to the entry before it.
//!
//! The JSON of an entry is a stored format: fields are only ever added, with a default.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::fold::Covered;
use crate::domain::questionnaire::Answer;
use crate::domain::read_json::{Node, Read, ShapeError, read_fields, read_json, read_words};
use crate::domain::time::Moment;
use crate::domain::urgency::Tier;

/// SHA-256, in lower-case hexadecimal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Hash(pub String);

impl Read for Hash {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        Read::read(node).map(Self)
    }
}

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

/// One entry: of a case, or of another journal kept the same way.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entry<What = Event> {
    /// Its own id, random.
    pub id: String,
    /// The case, or the name of the other journal.
    pub case: String,
    /// Its place in the journal, from 1.
    pub seq: u32,
    /// When.
    pub at: Moment,
    /// Who was working.
    pub author: String,
    /// The hash of the entry before it; empty for the first.
    pub previous: Hash,
    /// What happened.
    pub what: What,
}
read_fields!(Entry { id, case, seq, at, author, previous, what });

/// What can happen to a case.
#[derive(Clone, Debug, PartialEq, Serialize)]
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
    /// How an instrument was given: read aloud, through an interpreter, and what else limits its result.
    Administered {
        /// The administration.
        run: String,
        /// Codes of the list `administration`.
        how: Vec<String>,
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
    /// The practitioner put the result of a trust's own tool into the reports for one recipient, or took it out.
    ToolIncluded {
        /// The tool.
        instrument: String,
        /// For whom.
        recipient: String,
        /// In, or out again.
        included: bool,
    },
}

impl Read for Event {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        let kind: String = node.get("type")?;
        Ok(match kind.as_str() {
            "opened" => Event::Opened { reference: node.get("reference")? },
            "run-started" => Event::RunStarted {
                run: node.get("run")?,
                questionnaire: node.get("questionnaire")?,
                version: node.get("version")?,
            },
            "answered" => {
                Event::Answered { run: node.get("run")?, item: node.get("item")?, answer: node.get("answer")? }
            }
            "run-finished" => Event::RunFinished { run: node.get("run")? },
            "administered" => Event::Administered { run: node.get("run")?, how: node.get("how")? },
            "stopped" => Event::Stopped { reason: node.get("reason")?, covered: node.get("covered")? },
            "urgency-decided" => Event::UrgencyDecided(Read::read(node)?),
            "action-done" => Event::ActionDone { rule: node.get("rule")?, action: node.get("action")? },
            "appropriate-adult" => Event::AppropriateAdult { status: node.get("status")?, reason: node.get("reason")? },
            "referred" => Event::Referred {
                referral: node.get("referral")?,
                service: node.get("service")?,
                name: node.get("name")?,
                needs: node.get("needs")?,
                directory: node.get("directory")?,
                contact: node.get("contact")?,
            },
            "reported" => Event::Reported {
                recipient: node.get("recipient")?,
                kind: node.get("kind")?,
                version: node.get("version")?,
                hash: node.get("hash")?,
                rules: node.get("rules")?,
            },
            "tool-included" => Event::ToolIncluded {
                instrument: node.get("instrument")?,
                recipient: node.get("recipient")?,
                included: node.get("included")?,
            },
            _ => return Err(node.error("this version knows no such event")),
        })
    }
}

/// Draft or final.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportKind {
    /// Not checked and signed: DRAFT on every page.
    Draft,
    /// Checked and signed.
    Final,
}
read_words!(ReportKind { "draft": Draft, "final": Final });

/// The state of the appropriate adult.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AdultStatus {
    /// On the way.
    Arranged,
    /// Here.
    Present,
    /// Not yet, with a reason.
    Delayed,
}
read_words!(AdultStatus { "arranged": Arranged, "present": Present, "delayed": Delayed });

/// What a person decided about urgency, beside what was proposed.
#[derive(Clone, Debug, PartialEq, Serialize)]
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
read_fields!(UrgencyDecision { proposed, decided, reason, colleague, rules, rule_set });

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

impl<What: Serialize> Entry<What> {
    /// The bytes that are sealed and hashed.
    pub fn bytes(&self) -> Vec<u8> {
        // An entry has no map with other than string keys and no failing serializer.
        serde_json::to_vec(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::questionnaire::{Coding, Reason, Value};
    use jiff::civil::{date, time};

    fn every_event() -> Vec<Event> {
        let coding = Coding { system: Some("s".into()), code: "c".into(), display: None };
        let values = vec![
            Value::Boolean(true),
            Value::Integer(-3),
            Value::Decimal(1.5),
            Value::Date(date(2026, 2, 28)),
            Value::DateTime(date(2026, 2, 28).to_datetime(time(22, 15, 0, 0))),
            Value::Time(time(9, 5, 0, 0)),
            Value::Text("\u{1f642} \"quoted\"".into()),
            Value::Coding(coding),
        ];
        let answered = |answer| Event::Answered { run: "r".into(), item: "i".into(), answer };
        let decision = |proposed, decided| UrgencyDecision {
            proposed,
            decided,
            reason: Some("why".into()),
            colleague: None,
            rules: vec!["U1".into()],
            rule_set: "1".into(),
        };
        let mut events = vec![
            Event::Opened { reference: "7Q2-K4".into() },
            Event::RunStarted { run: "r".into(), questionnaire: "q".into(), version: "1".into() },
            answered(Some(Answer::Given(values))),
            answered(None),
            Event::RunFinished { run: "r".into() },
            Event::Administered { run: "r".into(), how: vec!["read-aloud".into()] },
            Event::Stopped {
                reason: "tired".into(),
                covered: vec![Covered { questionnaire: "q".into(), answered: 1, of: 2 }],
            },
            Event::UrgencyDecided(decision(None, Tier::Routine)),
            Event::ActionDone { rule: "U1".into(), action: 2 },
            Event::Referred {
                referral: "x".into(),
                service: "s".into(),
                name: "n".into(),
                needs: vec!["V1".into()],
                directory: "d".into(),
                contact: "by letter".into(),
            },
        ];
        events.extend([true, false].map(|included| Event::ToolIncluded {
            instrument: "t".into(),
            recipient: "court".into(),
            included,
        }));
        events.extend(Tier::ALL.map(|tier| Event::UrgencyDecided(decision(Some(tier), tier))));
        events.extend(Reason::ALL.map(|reason| answered(Some(Answer::Missing(reason)))));
        events.extend([AdultStatus::Arranged, AdultStatus::Present, AdultStatus::Delayed].map(|status| {
            Event::AppropriateAdult { status, reason: (status == AdultStatus::Delayed).then(|| "late".into()) }
        }));
        events.extend([ReportKind::Draft, ReportKind::Final].map(|kind| Event::Reported {
            recipient: "court".into(),
            kind,
            version: 1,
            hash: Hash::of(b"x"),
            rules: "1".into(),
        }));
        events
    }

    #[test]
    fn whatever_is_written_reads_back_the_same() {
        for (seq, what) in (1..).zip(every_event()) {
            let previous = Hash::of(b"before");
            let entry =
                Entry { id: "e".into(), case: "c".into(), seq, at: Moment(5), author: "a".into(), previous, what };
            assert_eq!(read_entry("c", seq, &entry.bytes()), Ok(entry));
        }
    }

    #[test]
    fn an_entry_this_version_does_not_know_is_named_and_not_quoted() {
        let entry = br#"{"id":"e","case":"c","seq":7,"at":0,"author":"a","previous":"","what":{"type":"teleported"}}"#;
        assert_eq!(
            read_entry("c", 7, entry).unwrap_err().to_string(),
            "entry 7 of case c cannot be read by this version"
        );
    }
}
