//! The public address of a device: what somebody else needs to lock a file so that only this device opens it. Used by
//! [`crate::store::sealed_file`]; shown, typed and read out by the screens.
//!
//! It is the public half of a key pair that RFC 9180 (HPKE) derives from the data key, so nothing more is stored, and
//! it lasts as long as the vault. Files are locked by HPKE in base mode, X25519 and HKDF-SHA256 with ChaCha20-Poly1305:
//! anybody who knows an address can lock a file for it, and the file does not prove who did.
//!
//! Whoever types in an address must know whose it is. The [fingerprint](PublicAddress::fingerprint) is short enough to
//! be compared on the phone, and 80 bits are too many to make another address to fit it.

use hpke::Serializable;

use super::key::DataKey;
use super::key_pair::{PUBLIC_LEN, PublicKey, digest, own_pair};
use crate::store::readable_code::{self, Mistyped};

const PREFIX: &str = "LA";
const VERSION: &str = "1";
/// Bytes of SHA-256 behind the key in the text.
const CHECK_LEN: usize = 3;
const TEXT_LEN: usize = PUBLIC_LEN + CHECK_LEN;

/// The public address of a device: 32 bytes, shown as groups that people can copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicAddress(pub(super) [u8; PUBLIC_LEN]);

/// Why a text is no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// The text does not begin like an address.
    #[error("not an address of a Liaison device")]
    NotAnAddress,
    /// An address of a kind that a newer Liaison makes.
    #[error("an address of a newer Liaison")]
    Newer,
    /// A slip of the pen: which group.
    #[error("not a whole address: {0}")]
    Mistyped(#[from] Mistyped),
    /// Every group is right by itself, but they do not belong together.
    #[error("the groups of the address do not belong together")]
    Check,
}

impl PublicAddress {
    /// The address of the device whose vault has this key.
    pub fn of(key: &DataKey) -> Self {
        Self::of_pair(&own_pair(key).1)
    }

    fn of_pair(public: &PublicKey) -> Self {
        Self(public.to_bytes().into())
    }

    /// `LA1-` and 14 groups of five, to be sent or copied.
    pub fn text(&self) -> String {
        let mut bytes = [0; TEXT_LEN];
        for (to, from) in bytes.iter_mut().zip(self.0.iter().copied().chain(self.check())) {
            *to = from;
        }
        [PREFIX, VERSION, "-", &readable_code::write(&bytes)].concat()
    }

    /// Reads an address as it was typed or pasted, see [`readable_code::read`].
    ///
    /// # Errors
    /// [`AddressError`]
    pub fn parse(typed: &str) -> Result<Self, AddressError> {
        let typed = typed.trim();
        let (prefix, rest) = typed.split_at_checked(PREFIX.len()).ok_or(AddressError::NotAnAddress)?;
        if !prefix.eq_ignore_ascii_case(PREFIX) {
            return Err(AddressError::NotAnAddress);
        }
        let rest = match rest.chars().next() {
            Some('1' | 'I' | 'i' | 'L' | 'l') => rest.get(VERSION.len()..).unwrap_or_default(),
            Some('2'..='9') => return Err(AddressError::Newer),
            _ => return Err(AddressError::NotAnAddress),
        };
        let bytes: [u8; TEXT_LEN] = readable_code::read(rest)?;
        let (key, check) = bytes.split_first_chunk::<PUBLIC_LEN>().ok_or(AddressError::Check)?;
        let address = Self(*key);
        if address.check() == check { Ok(address) } else { Err(AddressError::Check) }
    }

    /// Four groups of five to compare by voice.
    pub fn fingerprint(&self) -> String {
        let digest = digest(b"liaison fingerprint", &self.0);
        readable_code::write(digest.first_chunk::<10>().unwrap_or(&[0; 10]))
    }

    fn check(&self) -> [u8; CHECK_LEN] {
        *digest(b"liaison address", &self.0).first_chunk().unwrap_or(&[0; CHECK_LEN])
    }
}
