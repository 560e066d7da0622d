//! What makes a new passphrase acceptable: of a vault, of one more practitioner, of a sealed file.

use crate::store::passphrase::Passphrase;
use crate::store::vault::check_passphrase;

/// What is wrong with a new passphrase, if anything is: the key of the words.
pub fn why_refused(passphrase: &Passphrase, again: &Passphrase) -> Option<&'static str> {
    if check_passphrase(passphrase).is_err() {
        Some("lock-too-short")
    } else if passphrase != again {
        Some("lock-not-the-same")
    } else {
        None
    }
}
