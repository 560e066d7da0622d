//! The passphrase of a referral pack: generated, told by voice, typed by whoever opens it.

use std::fmt;

use zeroize::Zeroizing;

use super::error::SealedPackError;
use crate::store::readable_code;

/// Random bytes of a passphrase.
pub const PASSPHRASE_LEN: usize = 10;

/// A passphrase. Wiped when dropped, never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct PackPassphrase(Zeroizing<[u8; PASSPHRASE_LEN]>);

impl PackPassphrase {
    /// A new one, from bytes of the browser's random source.
    pub fn new(random: [u8; PASSPHRASE_LEN]) -> Self {
        Self(Zeroizing::new(random))
    }

    /// As somebody typed it, see [`readable_code::read`].
    ///
    /// # Errors
    /// [`SealedPackError::Mistyped`], when it cannot be the passphrase of any pack.
    pub fn parse(typed: &str) -> Result<Self, SealedPackError> {
        readable_code::read(typed).map(Self::new).map_err(SealedPackError::Mistyped)
    }

    /// To be read out, and what is derived: capitals and digits, four groups of five with hyphens between.
    pub fn text(&self) -> Zeroizing<String> {
        Zeroizing::new(readable_code::write(&self.0))
    }
}

impl fmt::Debug for PackPassphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PackPassphrase(secret)")
    }
}
