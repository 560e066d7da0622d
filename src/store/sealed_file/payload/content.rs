//! The content of a sealed file: read and written as JSON, and checked both ways.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;
use zeroize::Zeroizing;

use super::error::PayloadError;
use super::limits::{FORMAT, MAX_AUTHOR, MAX_CASES, MAX_ENTRIES, MAX_ENTRY, MAX_PARTS, PLAIN};
use crate::domain::device::FileKind;
use crate::domain::read_json::{Node, Read, ShapeError, parse_json, read_fields};
use crate::domain::team_key::TeamKey;
use crate::domain::time::Timestamp;

/// What a sealed file carries.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Payload {
    format: u32,
    /// The device it comes from, see [`crate::store::envelope::DataKey::device`].
    pub device: String,
    /// Who made it, as they said when unlocking.
    pub author: String,
    /// When it was made.
    pub made: Timestamp,
    /// The cases.
    pub cases: Vec<CaseEntries>,
    /// The journal of the device; only a backup has one.
    pub device_entries: Vec<String>,
    /// The key of the team; only a file of format 2 has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub team_key: Option<TeamKey>,
}
read_fields!(only Payload { format, device, author, made, cases, device_entries, team_key });

/// The journal of one case.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct CaseEntries {
    /// The case.
    pub id: String,
    /// Its entries in the order the sender learned them, each as it was hashed.
    pub entries: Vec<String>,
}
read_fields!(only CaseEntries { id, entries });

impl Payload {
    /// What is to be sealed.
    pub fn new(device: String, author: String, made: Timestamp, cases: Vec<CaseEntries>) -> Self {
        Self { format: PLAIN, device, author, made, cases, device_entries: Vec::new(), team_key: None }
    }

    /// With the key of the team, which a version that knows only format 1 refuses by the name of the format.
    #[must_use]
    pub fn with_team_key(self, key: TeamKey) -> Self {
        Self { format: FORMAT, team_key: Some(key), ..self }
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
            PLAIN..=FORMAT => {}
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
        if self.team_key.is_some() != (self.format == FORMAT) {
            return Err(PayloadError::Shape);
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

/// How many lists, objects and commas there are outside of texts, whether it is JSON or not: counted before a byte of
/// it is read, because `[0,0,0,…` becomes twenty times as large.
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
mod tests;
