//! The recovery code: the second way into a vault, for the day a passphrase is forgotten. Made once, shown once, kept
//! on paper by the team; typed into the same field as a passphrase.
//!
//! 160 random bits in eight groups ([`readable_code`]): nobody remembers it and nobody guesses it. It goes through the
//! same slow derivation as a passphrase, not because it needs it but because there is one kind of slot.

use std::fmt;

use zeroize::Zeroizing;

use crate::store::passphrase::Passphrase;
use crate::store::readable_code::{self, Mistyped};

/// Random bytes of a code.
pub const RECOVERY_LEN: usize = 20;

/// A recovery code. Wiped when dropped, never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<[u8; RECOVERY_LEN]>);

impl RecoveryCode {
    /// A new one, from 20 bytes of the browser's random source.
    pub fn new(random: [u8; RECOVERY_LEN]) -> Self {
        Self(Zeroizing::new(random))
    }

    /// Reads a code as it was typed, see [`readable_code::read`].
    ///
    /// # Errors
    /// [`Mistyped`] when it cannot be any code, which group is wrong.
    pub fn parse(typed: &str) -> Result<Self, Mistyped> {
        readable_code::read(typed).map(Self::new)
    }

    /// To be shown or printed: capitals and digits, eight groups of five with hyphens between.
    pub fn text(&self) -> Zeroizing<String> {
        Zeroizing::new(readable_code::write(&self.0))
    }

    /// What is derived, and what a slot is added with: the text, just so.
    pub fn passphrase(&self) -> Passphrase {
        Passphrase::from(readable_code::write(&self.0))
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(secret)")
    }
}
