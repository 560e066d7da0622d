//! One journal entry: who, when, what, chained by hash to the entry before it.
//!
//! The JSON of an entry is a stored format: fields are only ever added, with a default.

use serde::Serialize;

use super::device_chain::is_chain;
use super::event::Event;
use crate::domain::hash::Hash;
use crate::domain::read_json::{Node, Read, ShapeError, read_json};
use crate::domain::time::Timestamp;

/// One entry: of a case, or of another journal kept the same way.
///
/// Each device writes its own chain of entries, each naming the hash of the one before. Beside that, an
/// entry names the last entries of other chains that its writer had come to know.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Entry<What = Event> {
    /// Its own id, random.
    pub id: String,
    /// The case, or the name of the other journal.
    pub case: String,
    /// The device that wrote it, whose chain it belongs to; empty in a journal that only one device writes.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub device: String,
    /// Its place in its chain, from 1.
    pub seq: u32,
    /// When it was written.
    pub at: Timestamp,
    /// Who was working.
    pub author: String,
    /// The hash of the entry before it in its chain; empty for the first.
    pub previous: Hash,
    /// The hashes of the entries of other chains that it was written after, as far as no entry before it says so.
    #[serde(rename = "also", skip_serializing_if = "Vec::is_empty")]
    pub merge_parents: Vec<Hash>,
    /// What happened.
    pub what: What,
}

impl<What: Read> Read for Entry<What> {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        let device: String = node.get_or_default("device")?;
        if !is_chain(&device) {
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
            merge_parents: node.get_or_default("also")?,
            what: node.get("what")?,
        })
    }
}

/// Why a journal cannot be read on. Names the entry, never its content.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JournalError {
    /// The entry is of a kind or shape that this version does not know.
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
        [&self.previous].into_iter().filter(|_| self.seq > 1).chain(&self.merge_parents)
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
mod tests;
