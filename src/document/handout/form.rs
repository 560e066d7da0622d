//! The two forms in which a frame is written as text.

use base64ct::{Base64UrlUnpadded, Encoding};

use super::digits;
use super::frame::HEADER;

/// A form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// base64url, as in a link.
    Letters,
    /// Decimal digits, as in a QR code.
    Digits,
}

/// Characters of base64url that begin a text and tell its first six bytes.
const FIRST_LETTERS: usize = 8;

impl Form {
    /// The form that begins with this character; none begins with another.
    pub fn begun_by(first: char) -> Option<Self> {
        match first {
            '0'..='9' => Some(Self::Digits),
            first => Self::Letters.has(first).then_some(Self::Letters),
        }
    }

    /// Is it a character of this form?
    pub fn has(self, letter: char) -> bool {
        match self {
            Self::Letters => letter.is_ascii_alphanumeric() || letter == '-' || letter == '_',
            Self::Digits => letter.is_ascii_digit(),
        }
    }

    /// How many characters so many bytes take.
    pub fn count(self, bytes: usize) -> usize {
        match self {
            Self::Letters => (bytes * 8).div_ceil(6),
            Self::Digits => digits::count(bytes),
        }
    }

    /// The bytes of a whole text; none where no bytes are written so.
    pub fn bytes(self, text: &str) -> Option<Vec<u8>> {
        match self {
            Self::Letters => Base64UrlUnpadded::decode_vec(text).ok(),
            Self::Digits => digits::to_bytes(text),
        }
    }

    /// As many of the first bytes as these characters, the beginning of a text, tell; none where no bytes begin so.
    pub fn first_bytes(self, text: &str) -> Option<Vec<u8>> {
        match self {
            Self::Letters => {
                let begin = text.get(..FIRST_LETTERS).unwrap_or(text);
                let mut bytes = Self::Letters.bytes(&format!("{begin:A<FIRST_LETTERS$}"))?;
                bytes.truncate(begin.len() * 6 / 8);
                Some(bytes)
            }
            Self::Digits => match text.get(..digits::WHOLE) {
                Some(group) => digits::to_bytes(group),
                None => Some(Vec::new()),
            },
        }
    }

    /// May a frame known here begin with these characters, fewer than tell its header?
    pub fn may_begin_with(self, text: &str) -> bool {
        match self {
            Self::Letters => text.starts_with('A'),
            Self::Digits => text.starts_with('0'),
        }
    }

    /// How many characters tell the header.
    pub fn of_header(self) -> usize {
        match self {
            Self::Letters => (HEADER * 8).div_ceil(6),
            Self::Digits => digits::WHOLE,
        }
    }
}
