//! Opens what earlier versions of Liaison wrote. A draft sealed by any published version must open for ever: when a
//! test here fails the code is wrong. The files in `tests/vectors/` are never regenerated; a new format gets a new
//! file.
//!
//! Runs against the library as shipped, so also against the real lower bound of key derivation.

// Clippy knows tests by their attribute only, not the functions that they share.
#![allow(clippy::unwrap_used, clippy::panic)]

mod vectors {
    mod directory_signature;
    mod file;
    mod handout;
    mod journal;
    mod referral_pack;
    mod vault;
}

use liaison::store::passphrase::Passphrase;

fn typed(text: &str) -> Passphrase {
    Passphrase::from(text.to_owned())
}

fn bytes<const N: usize>(hex: &str) -> [u8; N] {
    from_hex(hex).try_into().unwrap()
}

fn from_hex(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
