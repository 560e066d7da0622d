//! One journal entry: who, when, what, chained by hash to the entry before it.
//!
//! The JSON of an entry is a stored format: fields are only ever added, with a default.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::event::Event;
use crate::domain::read_json::{Node, Read, ShapeError, read_json};
use crate::domain::time::Moment;

/// SHA-256, in lower-case hexadecimal.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
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

    /// What whoever received a file reads back to whoever made it: the beginning of its hash, such as `4F2A-9C01`.
    pub fn receipt(&self) -> String {
        let letters = self.0.chars().take(8).map(|letter| letter.to_ascii_uppercase());
        let pairs =
            (0..).zip(letters).flat_map(|(place, letter)| (place == 4).then_some('-').into_iter().chain([letter]));
        pairs.collect()
    }

    /// Is this its receipt, as somebody heard and typed it? Capitals, spaces and hyphens do not matter.
    pub fn has_receipt(&self, typed: &str) -> bool {
        let heard = |text: &str| -> String {
            text.chars().filter(|letter| letter.is_alphanumeric()).map(|letter| letter.to_ascii_uppercase()).collect()
        };
        let receipt = heard(&self.receipt());
        !receipt.is_empty() && heard(typed) == receipt
    }
}

/// One entry: of a case, or of another journal kept the same way.
///
/// Each tablet writes its own *strand*: a chain of entries, each naming the hash of the one before. Beside that, an
/// entry names the last entries of other strands that its writer had come to know.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entry<What = Event> {
    /// Its own id, random.
    pub id: String,
    /// The case, or the name of the other journal.
    pub case: String,
    /// The tablet that wrote it, whose strand it belongs to; empty in a journal that only one tablet writes.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub device: String,
    /// Its place in its strand, from 1.
    pub seq: u32,
    /// When.
    pub at: Moment,
    /// Who was working.
    pub author: String,
    /// The hash of the entry before it in its strand; empty for the first.
    pub previous: Hash,
    /// The hashes of the entries of other strands that it was written after, as far as no entry before it says so.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Hash>,
    /// What happened.
    pub what: What,
}

impl<What: Read> Read for Entry<What> {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        let device: String = node.get_or_default("device")?;
        if !is_strand(&device) {
            return Err(node.error("no tablet has such a name"));
        }
        Ok(Self {
            id: node.get("id")?,
            case: node.get("case")?,
            device,
            seq: node.get("seq")?,
            at: node.get("at")?,
            author: node.get("author")?,
            previous: node.get("previous")?,
            also: node.get_or_default("also")?,
            what: node.get("what")?,
        })
    }
}

/// Longest name of a strand, in bytes: the 32 digits of a tablet, and what tells two strands of it apart.
const LONGEST_STRAND: usize = 64;

/// Letters, digits and hyphens; or nothing, as in a journal that only one tablet writes.
fn is_strand(device: &str) -> bool {
    device.len() <= LONGEST_STRAND && device.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// Is this a strand of this tablet? It begins a new one, named after it with something random behind, for a case that
/// comes back from a file after it was gone from here: what it wrote last in the old one it may never learn.
pub fn is_strand_of(device: &str, strand: &str) -> bool {
    let behind = strand.strip_prefix(device);
    behind.is_some_and(|behind| behind.is_empty() || (!device.is_empty() && behind.starts_with('-')))
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

impl<What> Entry<What> {
    /// The hashes of the entries it was written after.
    pub fn parents(&self) -> impl Iterator<Item = &Hash> {
        [&self.previous].into_iter().filter(|_| self.seq > 1).chain(&self.also)
    }
}

impl<What: Serialize> Entry<What> {
    /// The bytes that are sealed and hashed.
    pub fn bytes(&self) -> Vec<u8> {
        // An entry has no map with other than string keys and no failing serializer.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Are these bytes, which it was read from, all that it says? A later version may have written fields that this one
    /// does not know: such an entry may be read, and not passed on, because its hash would be another.
    pub fn is_whole(&self, bytes: &[u8]) -> bool {
        self.bytes() == bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::{AdultStatus, Covered, Event, ReportKind, UrgencyDecision};
    use crate::domain::questionnaire::{Answer, Coding, Reason, Value};
    use crate::domain::urgency::Tier;
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
            Event::RunKept { run: "r".into(), questionnaire: "q".into() },
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
            Event::Transferred { recipient: "R. Ellis".into(), file: Hash::of(b"x"), entries: 12 },
            Event::TransferConfirmed { receipt: "4F2A".into(), file: None },
            Event::TransferConfirmed { receipt: "R. Ellis".into(), file: Some(Hash::of(b"x")) },
            Event::Received { device: "d2".into(), file: Hash::of(b"x"), entries: 3 },
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
    fn a_receipt_is_the_beginning_of_a_hash_in_two_groups() {
        assert_eq!(Hash("4f2a9c01d7".into()).receipt(), "4F2A-9C01");
        assert_eq!(Hash::default().receipt(), "");
    }

    #[test]
    fn a_receipt_is_known_however_it_was_typed_and_no_other_is() {
        let hash = Hash("4f2a9c01d7".into());
        for typed in ["4F2A-9C01", "4f2a9c01", " 4f2a 9c01 ", "4F2A\u{2013}9C01"] {
            assert!(hash.has_receipt(typed), "{typed}");
        }
        for typed in ["", "-", "4F2A", "4F2A-9C02", "4F2A-9C01-D7", "R. Ellis, by telephone"] {
            assert!(!hash.has_receipt(typed), "{typed}");
        }
        assert!(!Hash::default().has_receipt("") && !Hash::default().has_receipt("-"));
    }

    #[test]
    fn a_strand_is_of_the_tablet_that_it_is_named_after() {
        assert!(is_strand_of("d1", "d1") && is_strand_of("d1", "d1-0f") && is_strand_of("", ""));
        for (device, strand) in [("d1", "d10"), ("d1", "d2-0f"), ("d1", ""), ("", "d1"), ("", "-0f"), ("d1-0f", "d1")] {
            assert!(!is_strand_of(device, strand), "{device} {strand}");
        }
    }

    #[test]
    fn a_tablet_whose_name_cannot_be_one_writes_no_entry() {
        let written = |device: &str| {
            format!(
                r#"{{"id":"e","case":"c","device":"{device}","seq":1,"at":0,"author":"a","previous":"","what":{{"type":"opened","reference":"r"}}}}"#
            )
        };
        let read = |device: &str| read_entry("c", 1, written(device).as_bytes());
        assert!(read("0123456789abcdef0123456789abcdef-0f1e2d3c").is_ok() && read(&"a".repeat(64)).is_ok());
        for device in ["d 1", "d\u{e9}", "<b>", "d.1", &"a".repeat(65)] {
            assert!(read(device).is_err(), "{device}");
        }
    }

    #[test]
    fn whatever_is_written_reads_back_the_same() {
        for (seq, what) in (1..).zip(every_event()) {
            let previous = Hash::of(b"before");
            let (device, also) = ("d1".to_owned(), vec![Hash::of(b"there")]);
            let (id, case, author) = ("e".into(), "c".into(), "a".into());
            let entry = Entry { id, case, device, seq, at: Moment(5), author, previous, also, what };
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

    // Kept: a later version must read what this one writes.
    #[test]
    fn the_events_about_copies_are_written_as_they_always_were() {
        let file = || Hash("00".into());
        let written = [
            Event::Transferred { recipient: "R. Ellis".into(), file: file(), entries: 12 },
            Event::TransferConfirmed { receipt: "4F2A".into(), file: None },
            Event::TransferConfirmed { receipt: "4F2A".into(), file: Some(file()) },
            Event::Received { device: "d2".into(), file: file(), entries: 3 },
        ];
        assert_eq!(
            written.map(|event| serde_json::to_string(&event).unwrap()),
            [
                r#"{"type":"transferred","recipient":"R. Ellis","file":"00","entries":12}"#,
                r#"{"type":"transfer-confirmed","receipt":"4F2A"}"#,
                r#"{"type":"transfer-confirmed","receipt":"4F2A","file":"00"}"#,
                r#"{"type":"received","device":"d2","file":"00","entries":3}"#,
            ]
        );
    }

    // What version 0.1.0 wrote keeps its bytes, and so its hash: a strand without a name, nothing beside the entry before.
    #[test]
    fn an_entry_of_a_journal_with_one_writer_is_written_as_it_always_was() {
        let written = r#"{"id":"e","case":"c","seq":7,"at":0,"author":"a","previous":"","what":{"type":"opened","reference":"r"}}"#;
        let entry: Entry = read_entry("c", 7, written.as_bytes()).unwrap();
        assert_eq!((entry.device.as_str(), entry.also.as_slice()), ("", [].as_slice()));
        assert_eq!(String::from_utf8(entry.bytes()).unwrap(), written);
        assert!(entry.is_whole(written.as_bytes()));
        assert!(!entry.is_whole(written.replacen('{', r#"{"mood":"new","#, 1).as_bytes()));
        let several = Entry { device: "d1".into(), also: vec![Hash("ff".into())], ..entry };
        assert_eq!(
            String::from_utf8(several.bytes()).unwrap(),
            r#"{"id":"e","case":"c","device":"d1","seq":7,"at":0,"author":"a","previous":"","also":["ff"],"what":{"type":"opened","reference":"r"}}"#
        );
    }
}
