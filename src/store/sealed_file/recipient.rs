//! Who can open a file, and the random bytes that a file takes.

use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::store::envelope::{KEY_LEN, KdfParams, NONCE_LEN, PublicAddress};
use crate::store::passphrase::Passphrase;
use crate::store::vault::SlotRandom;

/// Who can open a file that is made, with the fresh random bytes that this takes.
pub enum FileRecipient<'a> {
    /// Whoever knows it. At most one in a file.
    Passphrase {
        /// At least [`crate::store::vault::MIN_PASSPHRASE_CHARS`]: a file is guessed at without a slow-down.
        passphrase: &'a Passphrase,
        /// What a guess costs.
        params: KdfParams,
        /// Fresh random bytes.
        random: &'a SlotRandom,
    },
    /// The device of this address.
    Address {
        /// Whose it is was made sure of by its fingerprint.
        address: &'a PublicAddress,
        /// Fresh random bytes.
        random: &'a [u8; KEY_LEN],
    },
}

/// Fresh random bytes for [`seal_file`](super::seal_file), from `browser::random`. Wiped when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct FileRandom {
    /// Becomes the file key.
    pub key: [u8; KEY_LEN],
    /// Nonce of the payload.
    pub nonce: [u8; NONCE_LEN],
}
