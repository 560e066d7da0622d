//! Turns a passphrase into the key of a vault slot with Argon2id (RFC 9106). Called by [`crate::store::vault`] only.
//!
//! Argon2id because each guess costs the attacker memory as well as time, which is what takes the advantage from
//! graphics cards; PBKDF2, the only choice inside `crypto.subtle`, has no such cost.
//!
//! The memory is never given back: a WASM heap does not shrink, so a page that unlocked once stays at least 64 MiB
//! large until it is closed. One page unlocks once a session, so it is accepted rather than moved to a worker.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use zeroize::Zeroizing;

use super::error::EnvelopeError;
use super::kdf_params::KdfParams;
use super::key::{DataKey, KEY_LEN};

/// Length of a salt, in bytes (RFC 9106 section 3.1 recommends 16).
pub const SALT_LEN: usize = 16;

/// Derives the key of a slot. Takes about a second on a device and does not yield: the caller shows that it is working
/// before it calls.
///
/// # Errors
/// [`EnvelopeError::Derivation`] when Argon2 refuses the parameters or the memory cannot be had.
pub fn derive(passphrase: &[u8], salt: &[u8; SALT_LEN], params: KdfParams) -> Result<DataKey, EnvelopeError> {
    let settings = Params::new(params.memory_kib, params.iterations, params.parallelism, Some(KEY_LEN))
        .map_err(|_| EnvelopeError::Derivation)?;
    let mut key = Zeroizing::new([0; KEY_LEN]);
    let mut memory = Vec::new();
    memory.try_reserve_exact(settings.block_count()).map_err(|_| EnvelopeError::Derivation)?;
    memory.resize(settings.block_count(), Block::new());
    let derived = Argon2::new(Algorithm::Argon2id, Version::V0x13, settings).hash_password_into_with_memory(
        passphrase,
        salt,
        key.as_mut(),
        &mut memory,
    );
    // Whoever has the last block has the key. Filled at once rather than wiped word by word: 64 MiB take a few
    // milliseconds. The black box keeps the compiler from leaving it out.
    memory.fill(Block::new());
    std::hint::black_box(&memory);
    derived.map_err(|_| EnvelopeError::Derivation)?;
    Ok(DataKey::from_bytes(*key))
}

#[cfg(test)]
mod tests;
