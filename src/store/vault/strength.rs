//! How strong a new passphrase must be.

use super::error::VaultError;
use super::limits::MIN_PASSPHRASE_CHARS;
use crate::store::passphrase::Passphrase;

/// Refuses a passphrase of fewer than 12 characters, outer white space not counted. Whoever copied the storage guesses
/// offline, without a lock-out, and Argon2id only makes each guess slow: so length is the defence. Twelve admits three
/// short random words, the NCSC's advice for something people can remember, and shuts out PINs and single words. No
/// mixture of character classes is asked for: it makes passphrases harder to remember, hardly harder to guess.
///
/// # Errors
/// [`VaultError::ShortPassphrase`]
pub fn check_passphrase(passphrase: &Passphrase) -> Result<(), VaultError> {
    let found = passphrase.chars();
    if found < MIN_PASSPHRASE_CHARS { Err(VaultError::ShortPassphrase { found }) } else { Ok(()) }
}
