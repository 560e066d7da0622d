//! Sealed bytes as a type of its own, so that nothing readable reaches a store.

use std::fmt;

/// Sealed bytes: the only thing the store accepts. Made by [`seal`](super::seal()), or read back with
/// [`Sealed::from_storage`].
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(Vec<u8>);

impl Sealed {
    /// Bytes that a store returned. Nothing is checked here: [`open`](super::open()) is the check.
    pub fn from_storage(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes to store.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}
