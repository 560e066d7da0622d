//! A handout in its frame ([`link_frame`]), with its signature. The check shows accidents, not forgery.

use base64ct::{Base64UrlUnpadded, Encoding};

use super::digits;
use super::error::HandoutError;
use super::signature::Signed;
use crate::domain::link_frame::{self, HANDOUT, SIGNED, VERSION, is_padding, is_whole, whole};
use crate::domain::team_key::{FINGERPRINT_LEN, KeyFingerprint, SIGNATURE_LEN, TeamKey};

pub(super) use crate::domain::link_frame::HEADER;

/// A signed one.
const SIGNED_HANDOUT: u8 = HANDOUT | SIGNED;
/// The name of a key, and what it signed.
const SIGNATURE: usize = FINGERPRINT_LEN + SIGNATURE_LEN;

/// A handout as bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandoutFrame(Vec<u8>);

impl HandoutFrame {
    /// A frame around compressed content, signed where there is a key.
    pub(super) fn around(content: &[u8], key: Option<&TeamKey>) -> Result<Self, HandoutError> {
        let kind = if key.is_some() { SIGNED_HANDOUT } else { HANDOUT };
        let mut bytes = link_frame::begun(kind, content).ok_or(HandoutError::TooLarge)?;
        if let Some(key) = key {
            let signature = key.sign(&bytes);
            bytes.extend(key.public().fingerprint().0);
            bytes.extend(signature);
        }
        Ok(Self(link_frame::closed(bytes)))
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
            [VERSION, HANDOUT, length @ ..] => Self::Known { whole: whole(usize::from(u16::from_be_bytes(length))) },
            [VERSION, SIGNED_HANDOUT, length @ ..] => {
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

/// The content of a frame of this version, all of whose bytes are here, and its signature.
pub(super) fn content(bytes: &[u8]) -> Result<(&[u8], Option<Signed<'_>>), HandoutError> {
    let within = || {
        let ([_, kind, ..], content, mut padding) = link_frame::parts(bytes)?;
        let mut signed = None;
        if kind & SIGNED != 0 {
            let (key, after) = padding.split_first_chunk::<FINGERPRINT_LEN>()?;
            let (signature, after) = after.split_first_chunk::<SIGNATURE_LEN>()?;
            signed = Some(Signed { bytes: bytes.get(..HEADER + content.len())?, key: KeyFingerprint(*key), signature });
            padding = after;
        }
        is_padding(padding).then_some((content, signed))
    };
    if !is_whole(bytes) {
        return Err(HandoutError::Changed);
    }
    match within().ok_or(HandoutError::Changed)? {
        (_, Some(signed)) if signed.key.0 == [0; FINGERPRINT_LEN] => Err(HandoutError::Newer),
        found => Ok(found),
    }
}
