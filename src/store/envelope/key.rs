//! The key of a vault or of a file.

use std::fmt;

use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Length of every key, in bytes.
pub const KEY_LEN: usize = 32;

/// A key that seals and opens records. Wiped when dropped; deliberately neither `Clone` nor printable, so that the
/// number of copies in memory stays one: share it with `Rc`.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct DataKey([u8; KEY_LEN]);

impl DataKey {
    /// Takes 32 bytes that came from the browser's random source, or out of an opened key slot.
    pub fn from_bytes(bytes: [u8; KEY_LEN]) -> Self {
        Self(bytes)
    }

    /// Names the vault of this key, in 32 hex digits: who wrote which chain of a journal, and which device a file came
    /// from. One way: SHA-256 of a key of 256 random bits cannot be turned back.
    pub fn device(&self) -> String {
        let digest = Sha256::new().chain_update(b"liaison device").chain_update(self.0).finalize();
        digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The bytes, for wrapping this key under another one.
    pub(in crate::store) fn as_bytes(&self) -> &[u8; KEY_LEN] {
        &self.0
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DataKey(secret)")
    }
}
