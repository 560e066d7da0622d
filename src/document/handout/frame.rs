//! The bytes around the content: version, kind, length, padding, check. The check shows accidents, not forgery.

use base64ct::{Base64UrlUnpadded, Encoding};

use super::digits;
use super::error::HandoutError;

/// The version of the frame.
const VERSION: u8 = 1;
/// A signposting handout.
const SIGNPOSTING: u8 = 1;
/// Version, kind, length.
pub(super) const HEADER: usize = 4;
const CHECK: usize = 4;
const STEP: usize = 32;
const SHORTEST: usize = 192;

/// A handout as bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoutFrame(Vec<u8>);

impl HandoutFrame {
    /// A frame around compressed content.
    pub(super) fn around(content: &[u8]) -> Result<Self, HandoutError> {
        let length = u16::try_from(content.len()).map_err(|_| HandoutError::TooLarge)?;
        let mut bytes = vec![VERSION, SIGNPOSTING];
        bytes.extend(length.to_be_bytes());
        bytes.extend(content);
        bytes.resize(whole(content.len()) - CHECK, 0);
        bytes.extend(crc32fast::hash(&bytes).to_be_bytes());
        Ok(Self(bytes))
    }

    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// What stands after the `#` of a link.
    pub fn fragment(&self) -> String {
        Base64UrlUnpadded::encode_string(&self.0)
    }

    /// The same in digits, for a QR code.
    pub fn digits(&self) -> String {
        digits::from_bytes(&self.0)
    }
}

/// How long a frame around so much content is.
fn whole(content: usize) -> usize {
    (HEADER + content + CHECK).next_multiple_of(STEP).max(SHORTEST)
}

/// What the first bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Header {
    /// A frame of a version and kind known here is so long.
    Known { whole: usize },
    /// Another kind, or the signature that is reserved.
    OtherKind,
    /// Another version, or something else altogether.
    OtherVersion,
}

impl Header {
    pub fn of(bytes: [u8; HEADER]) -> Self {
        match bytes {
            [VERSION, SIGNPOSTING, length @ ..] => {
                Self::Known { whole: whole(usize::from(u16::from_be_bytes(length))) }
            }
            [VERSION, ..] => Self::OtherKind,
            _ => Self::OtherVersion,
        }
    }

    /// May these, the first of its bytes, be of a frame known here?
    pub fn may_begin(bytes: &[u8]) -> bool {
        bytes.first().is_none_or(|version| *version == VERSION)
    }
}

/// Is the check that of all the bytes before it?
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    bytes.split_last_chunk::<CHECK>().is_some_and(|(rest, check)| crc32fast::hash(rest).to_be_bytes() == *check)
}

/// The content of a frame of this version, all of whose bytes are here.
pub(super) fn content(bytes: &[u8]) -> Result<&[u8], HandoutError> {
    let within = || {
        let (header, rest) = bytes.split_first_chunk::<HEADER>()?;
        let (rest, _) = rest.split_last_chunk::<CHECK>()?;
        let [_, _, length @ ..] = *header;
        let (content, padding) = rest.split_at_checked(u16::from_be_bytes(length).into())?;
        padding.iter().all(|byte| *byte == 0).then_some(content)
    };
    if is_whole(bytes) { within().ok_or(HandoutError::Changed) } else { Err(HandoutError::Changed) }
}
