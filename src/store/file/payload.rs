//! What a sealed file carries: the journals of cases, and in a backup that of the device. JSON; made and read by `app`.
//!
//! Entries travel as the very text that was hashed when they were written, so their chain can be checked where they
//! arrive; `domain::case` reads them there. Here is checked what can be without knowing an entry: limits, ids, and that
//! no case comes twice.
//!
//! ```json
//! {"format":1,"device":"…","author":"A. Khan","made":1795000000000,"cases":[{"id":"…","entries":["{…}","{…}"]}],
//! "device_entries":[]}
//! ```

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;
use zeroize::Zeroizing;

use super::FileKind;
use crate::domain::read_json::{Node, Read, ShapeError, parse_json, read_fields};
use crate::domain::time::Moment;

/// Format written today.
pub const FORMAT: u32 = 1;
/// Most cases of one file.
pub const MAX_CASES: usize = 10_000;
/// Most entries of one journal.
pub const MAX_ENTRIES: usize = 100_000;
/// Longest entry, in bytes: a tool that a trust loaded is one.
pub const MAX_ENTRY: usize = 4 * 1024 * 1024;
/// Most lists, objects and things separated by commas. A payload of [`super::MAX_PAYLOAD`] bytes has about 200,000 entries
/// (1,000 cases of 200 entries each, of 330 bytes), and nothing else is many; each of these takes memory when it is read,
/// however few bytes it is long.
pub const MAX_PARTS: usize = 1_000_000;
/// Longest name of an author, in bytes.
pub const MAX_AUTHOR: usize = 1_000;

/// See the module.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Payload {
    format: u32,
    /// The device it comes from, see [`crate::store::envelope::DataKey::device`].
    pub device: String,
    /// Who made it, as they said when unlocking.
    pub author: String,
    /// When.
    pub made: Moment,
    /// The cases.
    pub cases: Vec<CaseEntries>,
    /// The journal of the device; only a backup has one.
    pub device_entries: Vec<String>,
}
read_fields!(only Payload { format, device, author, made, cases, device_entries });

/// The journal of one case.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct CaseEntries {
    /// The case.
    pub id: String,
    /// Its entries in the order the sender learned them, each as it was hashed.
    pub entries: Vec<String>,
}
read_fields!(only CaseEntries { id, entries });

/// Why what a file carries cannot be used. Names no content, because that is of a person.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PayloadError {
    /// Made by a newer Liaison; refused whole.
    #[error("the content is in format {found}, this version knows up to {FORMAT}")]
    NewerFormat {
        /// The format it says it is in.
        found: u32,
    },
    /// Not what Liaison writes.
    #[error("the content is not of the right shape")]
    Shape,
    /// The id of a device or a case is none.
    #[error("an id cannot be one")]
    Id,
    /// A case is in it twice.
    #[error("the case {case} is in it twice")]
    Twice {
        /// Its id.
        case: String,
    },
    /// The journal of a device in a transfer.
    #[error("a transfer carries the journal of a device")]
    DeviceInTransfer,
    /// More, or longer, than Liaison writes.
    #[error("there is too much in it")]
    TooMuch,
}

impl Payload {
    /// What is to be sealed.
    pub fn new(device: String, author: String, made: Moment, cases: Vec<CaseEntries>) -> Self {
        Self { format: FORMAT, device, author, made, cases, device_entries: Vec::new() }
    }

    /// The bytes to seal. What could not be read again is refused here already.
    ///
    /// # Errors
    /// [`PayloadError`], but for [`PayloadError::NewerFormat`].
    pub fn to_bytes(&self, kind: FileKind) -> Result<Zeroizing<Vec<u8>>, PayloadError> {
        self.check(kind)?;
        let bytes = serde_json::to_vec(self).map(Zeroizing::new).map_err(|_| PayloadError::Shape)?;
        if parts(&bytes) > MAX_PARTS { Err(PayloadError::TooMuch) } else { Ok(bytes) }
    }

    /// Reads what [`Payload::to_bytes`] wrote.
    ///
    /// # Errors
    /// [`PayloadError`]
    pub fn from_bytes(kind: FileKind, bytes: &[u8]) -> Result<Self, PayloadError> {
        // The format first and alone: a newer one need not have today's fields.
        struct Format {
            format: u32,
        }
        read_fields!(Format { format });
        if parts(bytes) > MAX_PARTS {
            return Err(PayloadError::TooMuch);
        }
        let value = parse_json(bytes).map_err(|_| PayloadError::Shape)?;
        let node = Node::root(&value);
        // An error of shape may quote what is there, so it goes no further.
        let no_shape = |_: ShapeError| PayloadError::Shape;
        match Format::read(&node).map_err(no_shape)?.format {
            FORMAT => {}
            found if found > FORMAT => return Err(PayloadError::NewerFormat { found }),
            _ => return Err(PayloadError::Shape),
        }
        let payload = Self::read(&node).map_err(no_shape)?;
        payload.check(kind)?;
        Ok(payload)
    }

    fn check(&self, kind: FileKind) -> Result<(), PayloadError> {
        if !is_device(&self.device) || !self.cases.iter().all(|case| is_case(&case.id)) {
            return Err(PayloadError::Id);
        }
        if kind == FileKind::Transfer && !self.device_entries.is_empty() {
            return Err(PayloadError::DeviceInTransfer);
        }
        let journals = || self.cases.iter().map(|case| &case.entries).chain([&self.device_entries]);
        let too_long =
            |entries: &Vec<String>| entries.len() > MAX_ENTRIES || entries.iter().any(|entry| entry.len() > MAX_ENTRY);
        if self.cases.len() > MAX_CASES || self.author.len() > MAX_AUTHOR || journals().any(too_long) {
            return Err(PayloadError::TooMuch);
        }
        let mut seen = BTreeSet::new();
        match self.cases.iter().find(|case| !seen.insert(case.id.as_str())) {
            Some(case) => Err(PayloadError::Twice { case: case.id.clone() }),
            None => Ok(()),
        }
    }
}

/// How many lists, objects and commas there are outside of texts, whether it is JSON or not: counted before a byte of it
/// is read, because `[0,0,0,…` becomes twenty times as large.
fn parts(bytes: &[u8]) -> usize {
    let (mut count, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in bytes {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_text,
            b'"' => in_text = !in_text,
            b'[' | b'{' | b',' if !in_text => count = count.saturating_add(1),
            _ => {}
        }
    }
    count
}

/// 32 hex digits, as [`crate::store::envelope::DataKey::device`] gives them.
fn is_device(id: &str) -> bool {
    id.len() == 32 && id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Letters, digits and hyphens; and not the name under which the store keeps the journal of the device.
fn is_case(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && id != "device"
}

impl fmt::Debug for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Payload({} cases)", self.cases.len())
    }
}

impl fmt::Debug for CaseEntries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CaseEntries({}, {} entries)", self.id, self.entries.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DEVICE: &str = "0123456789abcdef0123456789abcdef";

    fn case(id: &str) -> CaseEntries {
        CaseEntries { id: id.to_owned(), entries: vec![r#"{"what":"é \"said\"","at": 1}"#.to_owned()] }
    }

    fn payload() -> Payload {
        Payload::new(DEVICE.to_owned(), "A. Khan".to_owned(), Moment(5), vec![case("c1"), case("c2")])
    }

    fn refused(change: impl Fn(&mut Payload)) -> PayloadError {
        let mut payload = payload();
        change(&mut payload);
        let refused = payload.to_bytes(FileKind::Transfer).unwrap_err();
        let written = serde_json::to_vec(&payload).unwrap();
        assert_eq!(Payload::from_bytes(FileKind::Transfer, &written), Err(refused.clone()), "alike both ways");
        refused
    }

    #[test]
    fn entries_arrive_as_the_very_text_that_was_hashed() {
        let bytes = payload().to_bytes(FileKind::Transfer).unwrap();
        assert_eq!(Payload::from_bytes(FileKind::Transfer, &bytes), Ok(payload()));
    }

    #[test]
    fn only_a_backup_carries_the_journal_of_the_device() {
        let mut backup = payload();
        backup.device_entries.push("{}".to_owned());
        let bytes = backup.to_bytes(FileKind::Backup).unwrap();
        assert_eq!(Payload::from_bytes(FileKind::Backup, &bytes), Ok(backup));
        assert_eq!(refused(|payload| payload.device_entries.push("{}".to_owned())), PayloadError::DeviceInTransfer);
    }

    #[test]
    fn what_no_liaison_writes_is_refused_by_name() {
        assert_eq!(refused(|payload| payload.cases[1].id = "c1".to_owned()), PayloadError::Twice { case: "c1".into() });
        for id in ["", "device", "a/b", "é", &"a".repeat(65)] {
            assert_eq!(refused(|payload| payload.cases[0].id = id.to_owned()), PayloadError::Id, "{id}");
        }
        assert_eq!(refused(|payload| payload.device.make_ascii_uppercase()), PayloadError::Id);
        assert_eq!(refused(|payload| payload.author = "a".repeat(MAX_AUTHOR + 1)), PayloadError::TooMuch);
        assert_eq!(refused(|payload| payload.cases[0].entries[0] = "a".repeat(MAX_ENTRY + 1)), PayloadError::TooMuch);
        assert_eq!(
            refused(|payload| payload.cases[0].entries = vec![String::new(); MAX_ENTRIES + 1]),
            PayloadError::TooMuch
        );
    }

    // Counted, not read: 60 MiB of zeros would be above a gigabyte as values.
    #[test]
    fn a_small_text_of_many_parts_is_refused_before_it_is_read() {
        let read = |json: String| Payload::from_bytes(FileKind::Backup, json.as_bytes());
        let full = |part: &str| format!(r#"{{"format":1,"cases":[{}0]}}"#, part.repeat(MAX_PARTS));
        for part in ["0,", "[[]],", "{},"] {
            assert_eq!(read(full(part)), Err(PayloadError::TooMuch), "{part}");
        }
        let nested = format!("{}0{},", "[".repeat(100), "]".repeat(100));
        assert_eq!(read(format!("[{}0]", nested.repeat(MAX_PARTS / 100))), Err(PayloadError::TooMuch));
        assert_eq!(parts(br#"{"a":["[,{\"[,","\\",2]}"#), 4, "what is in a text counts for nothing");
        let mut spoken = payload();
        spoken.cases[0].entries[0] = r#"[,{\",\\"#.repeat(MAX_PARTS / 4);
        let bytes = spoken.to_bytes(FileKind::Transfer).unwrap();
        assert_eq!(Payload::from_bytes(FileKind::Transfer, &bytes), Ok(spoken));
    }

    #[test]
    fn a_newer_content_is_named_and_an_error_quotes_nothing() {
        let read = |json: &str| Payload::from_bytes(FileKind::Transfer, json.as_bytes());
        assert_eq!(read(r#"{"format":7,"parts":[]}"#), Err(PayloadError::NewerFormat { found: 7 }));
        for json in ["", "[]", "{}", r#"{"format":0}"#, r#"{"format":1}"#, r#"{"format":1,"Daniel":2}"#] {
            let error = read(json).unwrap_err();
            assert_eq!(error, PayloadError::Shape, "{json}");
            assert!(!error.to_string().contains("Daniel"));
        }
        assert_eq!(format!("{:?}", payload()), "Payload(2 cases)");
    }
}
