//! Who signed a directory file. The signature stands in a file of its own beside it, `directory.json.sig`, so that the directory
//! stays what it was, byte by byte, for whoever checks nothing. Signed by the screen of the device.
//!
//! # The file of a signature
//! UTF-8 JSON, one object with these fields and no others:
//!
//! | field | |
//! |---|---|
//! | `format` | `liaison-directory-signature` |
//! | `version` | 1 |
//! | `key` | the public key of the team, Ed25519: 32 bytes in base64url without `=` |
//! | `signature` | 64 bytes in base64url without `=` |
//!
//! # What is signed
//! The 18 bytes `liaison directory` and a line feed, then every byte of the directory file as it is: no spaces, line ends or
//! fields are put in order. No signature under a handout or a referral pack begins so.

use base64ct::{Base64UrlUnpadded, Encoding};
use serde_json::json;

use crate::domain::read_json::{read_fields, read_json};
use crate::domain::team_key::{KeyFingerprint, SIGNATURE_LEN, TeamKey, TeamPublicKey, TrustedKey};

/// What the name of a signature's file has after that of the directory.
pub const SIGNATURE_ENDING: &str = ".sig";
/// Largest directory file that is signed, in bytes.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;

const FORMAT: &str = "liaison-directory-signature";
const VERSION: u32 = 1;
const PURPOSE: &[u8] = b"liaison directory\n";

/// Who signed a directory, as far as a list of trusted keys tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DirectorySignature {
    /// Nobody did.
    Missing,
    /// A team of the list did.
    Trusted(TrustedKey),
    /// A key that is not on the list did: that proves nothing.
    Unknown(KeyFingerprint),
    /// The signature is not one under this directory, or is none at all.
    Wrong,
}

struct SignatureFile {
    format: String,
    version: u32,
    key: String,
    signature: String,
}
read_fields!(only SignatureFile { format, version, key, signature });

/// The file of the signature under a directory file.
pub fn sign_directory(key: &TeamKey, directory: &[u8]) -> String {
    let signature = Base64UrlUnpadded::encode_string(&key.sign(&under(directory)));
    let file = json!({"format": FORMAT, "version": VERSION, "key": key.public().text(), "signature": signature});
    format!("{file}\n")
}

/// Who signed a directory file: `signature` are the bytes of the file beside it, if there is one.
pub fn directory_signature(directory: &[u8], signature: Option<&[u8]>, trusted: &[TrustedKey]) -> DirectorySignature {
    let Some(signature) = signature else { return DirectorySignature::Missing };
    let Some((key, signature)) = read(signature) else { return DirectorySignature::Wrong };
    if !key.verifies(&under(directory), &signature) {
        return DirectorySignature::Wrong;
    }
    match trusted.iter().find(|known| known.key == key) {
        Some(known) => DirectorySignature::Trusted(known.clone()),
        None => DirectorySignature::Unknown(key.fingerprint()),
    }
}

fn read(file: &[u8]) -> Option<(TeamPublicKey, [u8; SIGNATURE_LEN])> {
    let file: SignatureFile = read_json(file).ok()?;
    let mut signature = [0; SIGNATURE_LEN];
    let whole = Base64UrlUnpadded::decode(&file.signature, &mut signature).is_ok_and(|it| it.len() == SIGNATURE_LEN);
    let known = file.format == FORMAT && file.version == VERSION;
    Some((TeamPublicKey::parse(&file.key)?, signature)).filter(|_| whole && known)
}

fn under(directory: &[u8]) -> Vec<u8> {
    [PURPOSE, directory].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIRECTORY: &[u8] = b"{\"format\": \"liaison-directory\"}\r\n";

    fn team(seed: u8) -> TeamKey {
        TeamKey::new("Northmere", &[seed; 32])
    }

    fn trusted() -> Vec<TrustedKey> {
        [7, 8].map(|seed| TrustedKey { key: team(seed).public(), name: format!("Team {seed}") }).to_vec()
    }

    fn judged(directory: &[u8], signature: &str) -> DirectorySignature {
        directory_signature(directory, Some(signature.as_bytes()), &trusted())
    }

    #[test]
    fn a_team_of_the_list_a_stranger_and_nobody_are_told_apart() {
        let by = |seed| judged(DIRECTORY, &sign_directory(&team(seed), DIRECTORY));
        assert_eq!(by(8), DirectorySignature::Trusted(trusted()[1].clone()));
        assert_eq!(by(9), DirectorySignature::Unknown(team(9).public().fingerprint()));
        assert_eq!(directory_signature(DIRECTORY, None, &trusted()), DirectorySignature::Missing);
        let alone = directory_signature(DIRECTORY, Some(sign_directory(&team(7), DIRECTORY).as_bytes()), &[]);
        assert_eq!(alone, DirectorySignature::Unknown(team(7).public().fingerprint()));
    }

    #[test]
    fn whatever_byte_of_the_directory_was_changed_the_signature_is_wrong() {
        let signature = sign_directory(&team(7), DIRECTORY);
        for at in 0..DIRECTORY.len() {
            let mut changed = DIRECTORY.to_vec();
            changed[at] ^= 1;
            assert_eq!(judged(&changed, &signature), DirectorySignature::Wrong, "{at}");
        }
        assert_eq!(judged(&DIRECTORY[..DIRECTORY.len() - 2], &signature), DirectorySignature::Wrong, "line ends count");
        assert_eq!(judged(&[DIRECTORY, b" "].concat(), &signature), DirectorySignature::Wrong);
    }

    #[test]
    fn a_signature_in_anothers_name_of_another_kind_or_of_no_shape_is_wrong() {
        let [ours, theirs] = [7, 9].map(|seed| sign_directory(&team(seed), DIRECTORY));
        let forged = theirs.replace(&team(9).public().text(), &team(7).public().text());
        let handout = Base64UrlUnpadded::encode_string(&team(7).sign(DIRECTORY));
        let other = json!({"format": FORMAT, "version": 1, "key": team(7).public().text(), "signature": handout});
        let wrong = [
            forged,
            other.to_string(),
            String::new(),
            "{}".to_owned(),
            ours.replace("\"version\":1", "\"version\":2"),
            ours.replace("liaison-directory-signature", "liaison-directory"),
            ours.replace("{\"", "{\"more\":1,\""),
            ours.replace("signature\":\"", "signature\":\"A"),
        ];
        for signature in wrong {
            assert_eq!(judged(DIRECTORY, &signature), DirectorySignature::Wrong, "{signature}");
        }
    }
}
