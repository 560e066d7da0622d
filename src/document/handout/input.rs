//! What another program asks for, by the published schema (`catalogue/schemas/handout-1.schema.json`).

use jiff::civil::Time;
use serde_json::Value as Json;

use super::model::{CrisisLine, HandoutTeam};
use super::request::{AppointmentChoice, HandoutRequest, ServiceChoice};
use crate::domain::directory::{Directory, DirectoryError};
use crate::domain::read_json::{Node, Read, ShapeError, read_fields};

/// A request, and where its reader is.
pub(super) struct HandoutInput {
    pub request: HandoutRequest,
    pub address: Option<String>,
}

/// The directory in an input, if it brings its own.
pub fn directory_of(input: &Json) -> Option<Result<Directory, DirectoryError>> {
    input.get("directory").filter(|own| !own.is_null()).map(|own| Directory::from_json(&own.to_string()))
}

const FIELDS: &[&str] = &[
    "made",
    "services",
    "signposts",
    "language",
    "largePrint",
    "discreet",
    "crisis",
    "validUntil",
    "team",
    "address",
    "directory",
];

impl HandoutInput {
    /// Reads an input.
    pub fn read(input: &Json) -> Result<Self, ShapeError> {
        let node = Node::root(input);
        node.only(FIELDS)?;
        let language: Option<String> = node.get("language")?;
        Ok(Self {
            address: node.get("address")?,
            request: HandoutRequest {
                made: node.get("made")?,
                services: node.get("services")?,
                signposts: node.get_or_default("signposts")?,
                language: language.unwrap_or_else(|| "en".to_owned()),
                large_print: node.get_or_default("largePrint")?,
                discreet: node.get_or_default("discreet")?,
                crisis: node.get("crisis")?,
                valid_until: node.get("validUntil")?,
                team: node.get("team")?,
            },
        })
    }
}

read_fields!(only HandoutTeam { name, phone });

/// The id alone, or an object.
impl Read for ServiceChoice {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        if let Json::String(id) = node.json() {
            return Ok(Self { id: id.clone(), ..Self::default() });
        }
        node.only(&["id", "what", "hoursNote", "directions", "bring", "text", "email", "appointment"])?;
        Ok(Self {
            id: node.get("id")?,
            directions: node.get_or_default("directions")?,
            bring: node.get_or_default("bring")?,
            text: node.get_or_default("text")?,
            what: node.get("what")?,
            hours_note: node.get("hoursNote")?,
            email: node.get("email")?,
            appointment: node.get("appointment")?,
        })
    }
}

impl Read for AppointmentChoice {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.only(&["day", "time", "words", "agreed"])?;
        let time: Option<Time> = node.get("time")?;
        let minute = |time: Time| u16::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).ok();
        Ok(Self {
            day: node.get("day")?,
            minutes: time.and_then(minute).unwrap_or_default(),
            words: node.get_or_default("words")?,
            agreed: node.get("agreed")?,
        })
    }
}

/// The id of a fixed line, or a line of the trust's own.
impl Read for CrisisLine {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        if let Json::String(id) = node.json() {
            return Ok(Self::Fixed(id.clone()));
        }
        node.only(&["name", "phone", "words"])?;
        Ok(Self::Local { name: node.get("name")?, phone: node.get("phone")?, words: node.get_or_default("words")? })
    }
}
