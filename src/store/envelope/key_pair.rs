//! The key pair of a device, derived from its data key as RFC 9180 says, so that nothing more is stored.

use hpke::Kem;
use hpke::kem::X25519HkdfSha256;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::key::DataKey;

pub(super) const PUBLIC_LEN: usize = 32;

pub(super) type PrivateKey = <X25519HkdfSha256 as Kem>::PrivateKey;

pub(super) type PublicKey = <X25519HkdfSha256 as Kem>::PublicKey;

pub(super) fn digest(of: &[u8], bytes: &[u8; 32]) -> [u8; 32] {
    Sha256::new().chain_update(of).chain_update(bytes).finalize().into()
}

/// The key pair of a device: DeriveKeyPair of RFC 9180, section 7.1.3, from a hash of the data key, so that the data
/// key itself is used for nothing but sealing.
pub(super) fn own_pair(key: &DataKey) -> (PrivateKey, PublicKey) {
    let material = Zeroizing::new(digest(b"liaison key pair", key.as_bytes()));
    X25519HkdfSha256::derive_keypair(material.as_slice())
}
