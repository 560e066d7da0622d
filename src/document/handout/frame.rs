//! The bytes around the content: version, kind, length, padding, check. The check shows accidents, not forgery.

use base64ct::{Base64UrlUnpadded, Encoding};

use super::digits;
use super::error::HandoutError;
use super::signature::Signed;
use crate::domain::team_key::{FINGERPRINT_LEN, KeyFingerprint, SIGNATURE_LEN, TeamKey};

/// The version of the frame.
const VERSION: u8 = 1;
/// A signposting handout.
const SIGNPOSTING: u8 = 1;
/// Of the kind: a signature follows the content.
const SIGNED: u8 = 0x80;
/// A signed one.
const SIGNED_SIGNPOSTING: u8 = SIGNPOSTING | SIGNED;
/// The name of a key, and what it signed.
const SIGNATURE: usize = FINGERPRINT_LEN + SIGNATURE_LEN;
/// Version, kind, length.
pub(super) const HEADER: usize = 4;
const CHECK: usize = 4;
const STEP: usize = 32;
const SHORTEST: usize = 192;

/// A handout as bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoutFrame(Vec<u8>);

impl HandoutFrame {
    /// A frame around compressed content, signed where there is a key.
    pub(super) fn around(content: &[u8], key: Option<&TeamKey>) -> Result<Self, HandoutError> {
        let length = u16::try_from(content.len()).map_err(|_| HandoutError::TooLarge)?;
        let mut bytes = vec![VERSION, if key.is_some() { SIGNED_SIGNPOSTING } else { SIGNPOSTING }];
        bytes.extend(length.to_be_bytes());
        bytes.extend(content);
        if let Some(key) = key {
            let signature = key.sign(&bytes);
            bytes.extend(key.public().fingerprint().0);
            bytes.extend(signature);
        }
        bytes.resize(whole(bytes.len() - HEADER) - CHECK, 0);
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

/// How long a frame around so much, content and signature, is.
fn whole(content: usize) -> usize {
    (HEADER + content + CHECK).next_multiple_of(STEP).max(SHORTEST)
}

/// What the first bytes say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Header {
    /// A frame of a version and kind known here is so long.
    Known { whole: usize },
    /// Another kind.
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
            [VERSION, SIGNED_SIGNPOSTING, length @ ..] => {
                Self::Known { whole: whole(usize::from(u16::from_be_bytes(length)) + SIGNATURE) }
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

/// The content of a frame of this version, all of whose bytes are here, and its signature.
pub(super) fn content(bytes: &[u8]) -> Result<(&[u8], Option<Signed<'_>>), HandoutError> {
    let within = || {
        let (rest, _) = bytes.split_last_chunk::<CHECK>()?;
        let (header, after) = rest.split_first_chunk::<HEADER>()?;
        let [_, kind, length @ ..] = *header;
        let (content, mut padding) = after.split_at_checked(u16::from_be_bytes(length).into())?;
        let mut signed = None;
        if kind & SIGNED != 0 {
            let (key, after) = padding.split_first_chunk::<FINGERPRINT_LEN>()?;
            let (signature, after) = after.split_first_chunk::<SIGNATURE_LEN>()?;
            let (bytes, _) = rest.split_at_checked(HEADER + content.len())?;
            signed = Some(Signed { bytes, key: KeyFingerprint(*key), signature });
            padding = after;
        }
        padding.iter().all(|byte| *byte == 0).then_some((content, signed))
    };
    if !is_whole(bytes) {
        return Err(HandoutError::Changed);
    }
    match within().ok_or(HandoutError::Changed)? {
        (_, Some(signed)) if signed.key.0 == [0; FINGERPRINT_LEN] => Err(HandoutError::Newer),
        found => Ok(found),
    }
}
