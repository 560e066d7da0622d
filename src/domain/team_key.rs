//! The key with which a team signs, and the public half by which whoever opens what it signed knows them: Ed25519 (RFC 8032).
//! Kept by `domain/device` in the sealed journal of the device; used by `document/handout`, `store/referral_pack` and
//! `domain/directory_signature`. Each signs other first bytes, so that what was signed as one is never taken for another.
//!
//! A fingerprint is the first 10 bytes of SHA-256 over `liaison team key` and the public key. It stands in what is signed, so
//! that the right key is looked for, and on paper, so that two people can compare it.

use std::fmt;

use base64ct::{Base64UrlUnpadded, Encoding};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Serialize, Serializer};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::domain::read_json::{Node, Read, ShapeError};

/// Bytes of a seed, and of a public key.
pub const KEY_LEN: usize = 32;
/// Bytes of a fingerprint.
pub const FINGERPRINT_LEN: usize = 10;
/// Bytes of a signature.
pub const SIGNATURE_LEN: usize = 64;

/// The name of a team, and what signs for it. Never printed.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct TeamKey {
    /// Whose key it is, as readers are told.
    pub name: String,
    /// 32 random bytes, base64url: the private key of RFC 8032.
    #[serde(serialize_with = "as_text")]
    seed: Zeroizing<String>,
}

impl TeamKey {
    /// A new one, from 32 bytes of the browser's random source.
    pub fn new(name: &str, seed: &[u8; KEY_LEN]) -> Self {
        Self { name: name.trim().to_owned(), seed: Zeroizing::new(Base64UrlUnpadded::encode_string(seed)) }
    }

    fn signing(&self) -> SigningKey {
        let mut seed = Zeroizing::new([0; KEY_LEN]);
        // It was looked at when it was read.
        let _ = Base64UrlUnpadded::decode(self.seed.as_str(), seed.as_mut_slice());
        SigningKey::from_bytes(&seed)
    }

    /// The public half.
    pub fn public(&self) -> TeamPublicKey {
        TeamPublicKey(self.signing().verifying_key().to_bytes())
    }

    /// Signs.
    pub fn sign(&self, bytes: &[u8]) -> [u8; SIGNATURE_LEN] {
        self.signing().sign(bytes).to_bytes()
    }
}

fn as_text<S: Serializer>(seed: &Zeroizing<String>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(seed)
}

impl Read for TeamKey {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        let (name, seed): (String, String) = (node.get("name")?, node.get("seed")?);
        let seed = Zeroizing::new(seed);
        let mut bytes = Zeroizing::new([0; KEY_LEN]);
        let whole = Base64UrlUnpadded::decode(seed.as_str(), bytes.as_mut_slice()).is_ok_and(|it| it.len() == KEY_LEN);
        if whole { Ok(Self { name, seed }) } else { Err(node.error("expected a key of 32 bytes in base64url")) }
    }
}

impl fmt::Debug for TeamKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TeamKey({}, secret)", self.name)
    }
}

/// What a signature of a team is checked with. No secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TeamPublicKey([u8; KEY_LEN]);

impl TeamPublicKey {
    /// Reads one as it was written; none where it is no key.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; KEY_LEN];
        let read = Base64UrlUnpadded::decode(text.trim(), &mut bytes).ok()?;
        (read.len() == KEY_LEN).then_some(bytes).and_then(Self::from_bytes)
    }

    /// The key that these bytes are; none where they are no key.
    pub fn from_bytes(bytes: [u8; KEY_LEN]) -> Option<Self> {
        VerifyingKey::from_bytes(&bytes).is_ok().then_some(Self(bytes))
    }

    /// Its bytes.
    pub fn as_bytes(&self) -> &[u8; KEY_LEN] {
        &self.0
    }

    /// In base64url.
    pub fn text(&self) -> String {
        Base64UrlUnpadded::encode_string(&self.0)
    }

    /// Names the key.
    pub fn fingerprint(&self) -> KeyFingerprint {
        let digest = Sha256::new().chain_update(b"liaison team key").chain_update(self.0).finalize();
        KeyFingerprint(digest.first_chunk().copied().unwrap_or_default())
    }

    /// Is this the signature of the team under these bytes? By the strict rule, so that no two readers disagree.
    pub fn verifies(&self, bytes: &[u8], signature: &[u8; SIGNATURE_LEN]) -> bool {
        let key = VerifyingKey::from_bytes(&self.0);
        key.is_ok_and(|key| key.verify_strict(bytes, &Signature::from_bytes(signature)).is_ok())
    }
}

/// The name of a key, short enough to be compared by voice: `4f2a 9c01 d733 81be 0c55`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyFingerprint(pub [u8; FINGERPRINT_LEN]);

impl fmt::Display for KeyFingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().enumerate().try_for_each(|(at, byte)| {
            let space = if at > 0 && at % 2 == 0 { " " } else { "" };
            write!(f, "{space}{byte:02x}")
        })
    }
}

/// A key that is trusted, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustedKey {
    /// The key.
    pub key: TeamPublicKey,
    /// The name of the team.
    pub name: String,
}

impl Read for TrustedKey {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        node.only(&["key", "name"])?;
        let text: String = node.get("key")?;
        let key = TeamPublicKey::parse(&text).ok_or_else(|| node.error("expected a public key in base64url"))?;
        Ok(Self { key, name: node.get("name")? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::read_json::read_json;

    #[test]
    fn the_first_test_of_rfc_8032_signs_as_it_says() {
        let bytes = |hex: &str| -> Vec<u8> {
            (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
        };
        let seed = bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        let key = TeamKey::new("Team", &seed.try_into().unwrap());
        let public = bytes("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assert_eq!(key.public().0.as_slice(), public);
        let signature = bytes(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        );
        assert_eq!(key.sign(b"").as_slice(), signature);
        assert!(key.public().verifies(b"", &key.sign(b"")) && !key.public().verifies(b"x", &key.sign(b"")));
    }

    #[test]
    fn a_key_is_stored_and_read_and_never_printed() {
        let key = TeamKey::new(" Northmere ", &[7; KEY_LEN]);
        let stored = serde_json::to_string(&key).unwrap();
        assert_eq!(read_json::<TeamKey>(stored.as_bytes()).unwrap(), key);
        assert_eq!(format!("{key:?}"), "TeamKey(Northmere, secret)");
        for wrong in ["", "BwcH", "!", &"A".repeat(44)] {
            let stored = serde_json::json!({"name": "x", "seed": wrong}).to_string();
            assert!(read_json::<TeamKey>(stored.as_bytes()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_public_key_is_read_as_it_was_written_and_has_a_fingerprint_of_five_groups() {
        let public = TeamKey::new("x", &[7; KEY_LEN]).public();
        assert_eq!(TeamPublicKey::parse(&public.text()), Some(public));
        assert_eq!(public.fingerprint().to_string().split(' ').map(str::len).collect::<Vec<_>>(), [4; 5]);
        for wrong in ["", "AA", &"_".repeat(43), &"A".repeat(60)] {
            assert_eq!(TeamPublicKey::parse(wrong), None, "{wrong}");
        }
    }
}
