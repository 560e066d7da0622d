//! The first line of a sealed file: JSON in the clear. Read by [`super::open`] before anything can be opened, so every
//! length in it is bounded, and what is wrong with it is told apart.

use base64ct::{Base64UrlUnpadded, Encoding};
use serde::Serialize;
use serde_json::Value;

use super::error::FileError;
use super::limits::{FORMAT, MAX_LINE, MAX_LOCKS, MAX_PAYLOAD};
pub use crate::domain::device::FileKind;
use crate::domain::read_json::{Node, Read, ShapeError, read_fields, read_json, read_words};
use crate::domain::time::Timestamp;
use crate::store::envelope::OVERHEAD;
use crate::store::vault::{Slot, SlotKind};

/// How every file of Liaison begins, of every format.
const BEGINNING: &[u8] = br#"{"file":"liaison","format":"#;
const FILE: &str = "liaison";

/// The first line of a file, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Header {
    file: String,
    format: u32,
    pub kind: FileKind,
    pub made: Timestamp,
    slots: Vec<FileSlot>,
    /// Of the sealed payload, in bytes.
    pub length: usize,
}
read_fields!(Header { file, format, kind, made, slots, length });

/// One way to the file key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum FileSlot {
    Passphrase(Slot),
    Key(KeySlot),
    /// Of a kind that a later version added.
    Unknown(Value),
}

/// The file key, locked for a device.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KeySlot {
    kind: KeyWord,
    /// The fingerprint of the device.
    pub to: String,
    /// Base64url.
    key: String,
}
read_fields!(KeySlot { kind, to, key });

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum KeyWord {
    Address,
}
read_words!(KeyWord { "address": Address });

impl Read for FileSlot {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        let kind: String = node.get("kind")?;
        match kind.as_str() {
            "passphrase" => Slot::read(node).map(Self::Passphrase),
            "address" => KeySlot::read(node).map(Self::Key),
            _ => Ok(Self::Unknown(node.json().clone())),
        }
    }
}

impl KeySlot {
    pub fn new(to: String, sealed: &[u8]) -> Self {
        Self { kind: KeyWord::Address, to, key: Base64UrlUnpadded::encode_string(sealed) }
    }

    pub fn sealed(&self) -> Result<Vec<u8>, FileError> {
        Base64UrlUnpadded::decode_vec(&self.key).map_err(|_| FileError::Damaged)
    }
}

impl Header {
    pub fn new(kind: FileKind, made: Timestamp, slots: Vec<FileSlot>, length: usize) -> Self {
        Self { file: FILE.to_owned(), format: FORMAT, kind, made, slots, length }
    }

    /// As it stands in the file, without the end of the line.
    pub fn line(&self) -> Result<String, FileError> {
        serde_json::to_string(self).map_err(|_| FileError::Damaged)
    }

    pub fn passphrase(&self) -> Option<&Slot> {
        self.slots.iter().find_map(|slot| match slot {
            FileSlot::Passphrase(slot) if slot.kind == SlotKind::Passphrase => Some(slot),
            _ => None,
        })
    }

    pub fn keys(&self) -> impl Iterator<Item = &KeySlot> {
        self.slots.iter().filter_map(|slot| if let FileSlot::Key(slot) = slot { Some(slot) } else { None })
    }
}

/// The header of a file, and its line.
pub fn read(bytes: &[u8]) -> Result<(Header, String), FileError> {
    let Some(rest) = bytes.strip_prefix(BEGINNING) else {
        return Err(if BEGINNING.starts_with(bytes) { FileError::CutShort } else { FileError::NotLiaison });
    };
    // The format alone and first: a newer file need not go on like one of today.
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).take(9);
    let format = digits.fold(0, |format, digit| format * 10 + u32::from(digit - b'0'));
    if format > FORMAT {
        return Err(FileError::NewerFormat { found: format });
    }
    let Some(end) = bytes.iter().take(MAX_LINE + 1).position(|byte| *byte == b'\n') else {
        return Err(if bytes.len() <= MAX_LINE { FileError::CutShort } else { FileError::Damaged });
    };
    let line = bytes.get(..end).and_then(|line| str::from_utf8(line).ok()).ok_or(FileError::Damaged)?;
    let header: Header = read_json(line.as_bytes()).map_err(|_| FileError::Damaged)?;
    let possible = OVERHEAD..=MAX_PAYLOAD + OVERHEAD;
    if header.file != FILE || header.format != FORMAT || header.slots.len() > MAX_LOCKS {
        return Err(FileError::Damaged);
    }
    if !possible.contains(&header.length) {
        return Err(FileError::Damaged);
    }
    Ok((header, line.to_owned()))
}
