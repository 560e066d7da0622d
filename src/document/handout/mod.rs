//! A signposting handout: chosen services with what they do, when they are open and how to reach them, the crisis lines, and
//! who gave it. The link, the code or the sheet of paper holds everything itself; no server keeps anything, and no data of the
//! person is in one, ever.
//!
//! ```text
//! directory + choices -> build -> Handout -> write -> HandoutFrame -> fragment (a link), digits (a QR code)
//!                                         -> to_sheet, to_sms, to_ics
//! a link, a fragment or digits -> read -> Handout, or what is wrong with it by name
//! ```
//!
//! # Frame: format 1
//! [`link_frame`](crate::domain::link_frame), kind 1, around the payload, compressed with raw DEFLATE (RFC 1951), of at least
//! one byte. A signature has 74 bytes.
//!
//! The padding is there so that the length of a link says little about what it holds: a discreet handout looks like any
//! other. The CRC shows accidents, not forgery.
//!
//! # Signature
//! 10 bytes that name the key, its fingerprint ([`TeamPublicKey`](crate::domain::team_key::TeamPublicKey)); then 64, the Ed25519
//! signature (RFC 8032, checked by the strict rule) over version, kind, length and content, which are the first 4 + n bytes of
//! the frame. Padding and CRC are not signed: each can be only one. A fingerprint of zeros names none: it is of a scheme of a
//! later version, and such a frame is called `newer`.
//!
//! A reader has a list of keys that it trusts, empty at first. Against it a handout is one of: not signed; signed and not
//! checked, as there is no list; signed by a key that is not on it, which proves nothing; signed by a team of the list. What
//! names a key of the list and is not signed by it is refused as `wrong-signature`, and nothing of it is shown. Frames without a
//! signature stay what they were, byte for byte.
//!
//! # Link: base64url
//! `<address of the reader>#` and the frame in base64url without `=`; the unused bits of the last character are zero. The
//! first character is a capital letter.
//!
//! # Digits: for QR codes in numeric mode
//! The same bytes: 7 of them are 17 decimal digits, a big-endian number with zeros before it; a last group of 1 to 6 bytes is
//! 3, 5, 8, 10, 13 or 15 digits. A fragment that begins with a digit is of this form.
//!
//! # Payload of kind 1
//! UTF-8 JSON, canonical: lists, texts and whole numbers from 0 to 2⁵³ − 1 only, at most 8 lists within each other, no white
//! space, byte for byte what `JSON.stringify(JSON.parse(it))` gives, without lone surrogates. No list ends with `""`, `0` or
//! `[]`: trailing empties are left off. At most 65,536 bytes. By position:
//!
//! `[language, made, validUntil, directoryVersion, flags, services, crisis, team]`
//!
//! - language: BCP 47 tag of the fixed sentences; a reader without that table shows English and says so.
//! - made, validUntil: yyyymmdd as a number.
//! - flags: bit set; 1 is large print. Whether it is the discreet version is not there: that would give it away.
//! - services: each `[name, what, hours, hoursNote, where, bring, contacts, appointment, checked, category]`.
//!   hours: each `[days, opens, closes]`, days a bit set from Monday, 1, to Sunday, 64, the rest in minutes of the day, where
//!   midnight at the end of one is 1440, and closing no later than opening means the next day. contacts:
//!   `[phone, text, email, web]`. appointment: `[yyyymmdd, minutes, words]`. checked: yyyymmdd. category: the name of a
//!   pictogram.
//! - crisis: each the id of a line that every table knows, or `[name, phone, words]` of one of the trust's own.
//! - team: `[name, phone]` of who gave it.
//!
//! Positions that a later version adds at the end are ignored, unless flags has a bit that is not known here.
//!
//! # Reading
//! What mail programs, chats and trackers do to a link is tolerated ([`link_symbols`](crate::domain::link_symbols)). Faults are judged in the order of
//! `wire.rs` and named as in [`HandoutError`]; the reader in JavaScript gives the same names to the same texts
//! (`tests/vectors/handout-1.json`).

mod build;
mod calendar;
mod card;
mod channels;
mod code;
mod digits;
mod error;
mod form;
mod frame;
mod giveaway;
mod input;
mod limits;
mod made;
mod markup;
mod model;
mod output;
mod payload_reader;
mod payload_writer;
mod pictograms;
mod request;
mod sheet;
mod shown;
mod signature;
mod sms;
mod wire;
mod words;

pub use crate::domain::team_key::TrustedKey;
pub use build::{BuiltHandout, HandoutSource, LeftOut, build};
pub use calendar::to_ics;
pub use channels::{HandoutChannel, ToHandOver, channels};
pub use code::{HandoutCode, codes};
pub use error::HandoutError;
pub use frame::HandoutFrame;
pub use input::directory_of;
pub use made::{MadeHandout, make};
pub use model::{CrisisLine, Handout, HandoutAppointment, HandoutContacts, HandoutHours, HandoutService, HandoutTeam};
pub use output::{handout_json, refused_json};
pub use request::{AppointmentChoice, HandoutRefusal, HandoutRequest, ServiceChoice};
pub use sheet::to_sheet;
pub use shown::{read_handout_json, trusted_keys};
pub use signature::HandoutSignature;
pub use sms::{TextMessage, counted, to_sms};
pub use wire::{read, read_signed, write, write_signed};
