//! What is sealed in a signed pack, and what is under the signature; the bytes are in the docs of the module. Here nothing is
//! checked: the page that opens packs has a check of its own, a quarter as large as ours would be in it.

use zeroize::Zeroizing;

use super::error::SealedPackError;

/// What is signed as a referral pack, and as nothing else.
const PURPOSE: &[u8] = b"liaison referral pack";
const KEY: usize = 32;
const SIGNATURE: usize = 64;
/// Bytes of a key and of what it signed.
pub(super) const SIGNED: usize = KEY + SIGNATURE;

/// A signature that nobody looked at yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackSignature {
    /// The key that is said to have made it.
    pub key: [u8; KEY],
    /// The signature.
    pub signature: [u8; SIGNATURE],
}

/// What is signed before the pack. `before` are the bytes of the content that stand before the sealed pack.
pub(super) fn prefix(before: &[u8]) -> Vec<u8> {
    [PURPOSE, before].concat()
}

/// What is sealed of a pack and its signature.
pub(super) fn joined(signature: &PackSignature, pack: &[u8]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new([&signature.key[..], &signature.signature, pack].concat())
}

/// A pack and its signature, of what was sealed.
pub(super) fn split(sealed: &[u8]) -> Result<(PackSignature, &[u8]), SealedPackError> {
    let (key, rest) = sealed.split_first_chunk::<KEY>().ok_or(SealedPackError::NotCanonical)?;
    let (signature, pack) = rest.split_first_chunk::<SIGNATURE>().ok_or(SealedPackError::NotCanonical)?;
    Ok((PackSignature { key: *key, signature: *signature }, pack))
}
