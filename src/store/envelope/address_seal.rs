//! Locking a key for the device of an address, and opening it there: HPKE in base mode (RFC 9180).

use std::convert::Infallible;

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open, single_shot_seal_with_rng};
use zeroize::Zeroizing;

use super::address::PublicAddress;
use super::error::EnvelopeError;
use super::key::{DataKey, KEY_LEN};
use super::key_pair::{PUBLIC_LEN, PublicKey, own_pair};

const INFO: &[u8] = b"liaison file key";

type Sent = <X25519HkdfSha256 as Kem>::EncappedKey;

/// Locks `key` for whoever has the address. `random` must be 32 fresh random bytes.
///
/// # Errors
/// [`EnvelopeError::Refused`] for an address that is no usable public key.
pub(in crate::store) fn seal_to(
    address: &PublicAddress,
    key: &DataKey,
    random: &[u8; KEY_LEN],
) -> Result<Vec<u8>, EnvelopeError> {
    let refused = |_| EnvelopeError::Refused;
    let to = PublicKey::from_bytes(&address.0).map_err(refused)?;
    let mut random = GivenRandom(Zeroizing::new(*random));
    let (sent, sealed) = single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &to,
        INFO,
        key.as_bytes(),
        &[],
        &mut random,
    )
    .map_err(refused)?;
    Ok([sent.to_bytes().as_slice(), &sealed].concat())
}

/// The key that somebody locked for the device whose vault has `own`.
///
/// # Errors
/// [`EnvelopeError::Malformed`], or [`EnvelopeError::Refused`] when it was locked for another or changed.
pub(in crate::store) fn open_own(own: &DataKey, sealed: &[u8]) -> Result<DataKey, EnvelopeError> {
    let (sent, sealed) = sealed.split_first_chunk::<PUBLIC_LEN>().ok_or(EnvelopeError::Malformed)?;
    let sent = Sent::from_bytes(sent).map_err(|_| EnvelopeError::Malformed)?;
    let plain = single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &own_pair(own).0,
        &sent,
        INFO,
        sealed,
        &[],
    );
    let plain = Zeroizing::new(plain.map_err(|_| EnvelopeError::Refused)?);
    let key: Zeroizing<[u8; KEY_LEN]> =
        Zeroizing::new(plain.as_slice().try_into().map_err(|_| EnvelopeError::Malformed)?);
    Ok(DataKey::from_bytes(*key))
}

/// The random bytes that the caller drew, in the shape HPKE asks for them: once, 32 of them, the material of the key
/// pair made for this one message. Asked for more it would repeat itself, which the vectors would show.
struct GivenRandom(Zeroizing<[u8; KEY_LEN]>);

impl TryRng for GivenRandom {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, to: &mut [u8]) -> Result<(), Infallible> {
        for (to, from) in to.iter_mut().zip(self.0.iter().cycle()) {
            *to = *from;
        }
        Ok(())
    }
}

impl TryCryptoRng for GivenRandom {}

#[cfg(test)]
mod tests;
