//! The public address of a device: what somebody else needs to lock a file so that only this device opens it. Used by
//! [`crate::store::file`]; shown, typed and read out by the screens.
//!
//! It is the public half of a key pair that RFC 9180 (HPKE) derives from the data key, so nothing more is stored, and
//! it lasts as long as the vault. Files are locked by HPKE in base mode, X25519 and HKDF-SHA256 with ChaCha20-Poly1305:
//! anybody who knows an address can lock a file for it, and the file does not prove who did.
//!
//! Whoever types in an address must know whose it is. The [fingerprint](PublicAddress::fingerprint) is short enough to
//! be compared on the phone, and 80 bits are too many to make another address to fit it.

use std::convert::Infallible;

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable, single_shot_open, single_shot_seal_with_rng};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{DataKey, EnvelopeError, KEY_LEN};
use crate::store::groups::{self, Mistyped};

const INFO: &[u8] = b"liaison file key";
const PREFIX: &str = "LA";
const VERSION: &str = "1";
const PUBLIC_LEN: usize = 32;
/// Bytes of SHA-256 behind the key in the text.
const CHECK_LEN: usize = 3;
const TEXT_LEN: usize = PUBLIC_LEN + CHECK_LEN;

type PrivateKey = <X25519HkdfSha256 as Kem>::PrivateKey;
type PublicKey = <X25519HkdfSha256 as Kem>::PublicKey;
type Sent = <X25519HkdfSha256 as Kem>::EncappedKey;

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicAddress([u8; PUBLIC_LEN]);

/// Why a text is no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// It does not begin like one.
    #[error("not an address of a Liaison device")]
    NotAnAddress,
    /// Of a kind that a newer Liaison makes.
    #[error("an address of a newer Liaison")]
    Newer,
    /// A slip of the pen: which group.
    #[error("not a whole address: {0}")]
    Mistyped(#[from] Mistyped),
    /// Every group is right by itself, but they do not belong together.
    #[error("the groups of the address do not belong together")]
    Check,
}

impl PublicAddress {
    /// The address of the device whose vault has this key.
    pub fn of(key: &DataKey) -> Self {
        Self::of_pair(&own_pair(key).1)
    }

    fn of_pair(public: &PublicKey) -> Self {
        Self(public.to_bytes().into())
    }

    /// `LA1-` and 14 groups of five, to be sent or copied.
    pub fn text(&self) -> String {
        let mut bytes = [0; TEXT_LEN];
        for (to, from) in bytes.iter_mut().zip(self.0.iter().copied().chain(self.check())) {
            *to = from;
        }
        [PREFIX, VERSION, "-", &groups::write(&bytes)].concat()
    }

    /// Reads one as it was typed or pasted, see [`groups::read`].
    ///
    /// # Errors
    /// [`AddressError`]
    pub fn parse(typed: &str) -> Result<Self, AddressError> {
        let typed = typed.trim();
        let (prefix, rest) = typed.split_at_checked(PREFIX.len()).ok_or(AddressError::NotAnAddress)?;
        if !prefix.eq_ignore_ascii_case(PREFIX) {
            return Err(AddressError::NotAnAddress);
        }
        let rest = match rest.chars().next() {
            Some('1' | 'I' | 'i' | 'L' | 'l') => rest.get(VERSION.len()..).unwrap_or_default(),
            Some('2'..='9') => return Err(AddressError::Newer),
            _ => return Err(AddressError::NotAnAddress),
        };
        let bytes: [u8; TEXT_LEN] = groups::read(rest)?;
        let (key, check) = bytes.split_first_chunk::<PUBLIC_LEN>().ok_or(AddressError::Check)?;
        let address = Self(*key);
        if address.check() == check { Ok(address) } else { Err(AddressError::Check) }
    }

    /// Four groups of five to compare by voice.
    pub fn fingerprint(&self) -> String {
        let digest = digest(b"liaison fingerprint", &self.0);
        groups::write(digest.first_chunk::<10>().unwrap_or(&[0; 10]))
    }

    fn check(&self) -> [u8; CHECK_LEN] {
        *digest(b"liaison address", &self.0).first_chunk().unwrap_or(&[0; CHECK_LEN])
    }
}

fn digest(of: &[u8], bytes: &[u8; 32]) -> [u8; 32] {
    Sha256::new().chain_update(of).chain_update(bytes).finalize().into()
}

/// The key pair of a device: DeriveKeyPair of RFC 9180, section 7.1.3, from a hash of the data key, so that the data
/// key itself is used for nothing but sealing.
fn own_pair(key: &DataKey) -> (PrivateKey, PublicKey) {
    let material = Zeroizing::new(digest(b"liaison key pair", key.as_bytes()));
    X25519HkdfSha256::derive_keypair(material.as_slice())
}

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
    let mut random = Given(Zeroizing::new(*random));
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
struct Given(Zeroizing<[u8; KEY_LEN]>);

impl TryRng for Given {
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

impl TryCryptoRng for Given {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key(byte: u8) -> DataKey {
        DataKey::from_bytes([byte; KEY_LEN])
    }

    #[test]
    fn only_the_device_of_the_address_opens_what_was_locked_for_it() {
        let sealed = seal_to(&PublicAddress::of(&key(1)), &key(9), &[3; 32]).unwrap();
        assert_eq!(open_own(&key(1), &sealed).unwrap().as_bytes(), key(9).as_bytes());
        assert_eq!(open_own(&key(2), &sealed).unwrap_err(), EnvelopeError::Refused);
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            // The last bit of an X25519 key has no meaning to the key, but HPKE mixes in the bytes.
            changed[at] ^= 0x80;
            assert!(open_own(&key(1), &changed).is_err(), "{at}");
            assert!(open_own(&key(1), &sealed[..at]).is_err(), "{at}");
        }
    }

    #[test]
    fn the_same_lock_twice_differs() {
        let to = PublicAddress::of(&key(1));
        assert_ne!(seal_to(&to, &key(9), &[3; 32]).unwrap(), seal_to(&to, &key(9), &[4; 32]).unwrap());
    }

    #[test]
    fn an_address_that_is_no_key_locks_nothing() {
        for byte in [0, 1] {
            let mut weak = [0; 32];
            weak[0] = byte;
            assert_eq!(seal_to(&PublicAddress(weak), &key(9), &[3; 32]), Err(EnvelopeError::Refused));
        }
    }

    #[test]
    fn an_address_is_read_as_people_type_it_and_slips_are_named() {
        let address = PublicAddress::of(&key(1));
        let text = address.text();
        assert!(text.starts_with("LA1-") && text.len() == 87, "{text}");
        let read = PublicAddress::parse;
        assert_eq!(read(&format!(" {}\n", text.to_lowercase().replace('-', " "))), Ok(address.clone()));
        assert_eq!(read(&text.replace("LA1", "lal").replace('-', "")), Ok(address.clone()));
        assert_eq!(read(""), Err(AddressError::NotAnAddress));
        assert_eq!(read("é"), Err(AddressError::NotAnAddress));
        assert_eq!(read(&text[4..]), Err(AddressError::NotAnAddress));
        assert_eq!(read("LA2-whatever it is"), Err(AddressError::Newer));
        let cut = Mistyped::Length { found: 65, wanted: 70 };
        assert_eq!(read(&text[..text.len() - 6]), Err(AddressError::Mistyped(cut)));
        // Two addresses muddled: each group is right.
        let other = PublicAddress::of(&key(2)).text();
        assert_eq!(read(&format!("{}{}", &text[..40], &other[40..])), Err(AddressError::Check));
        assert_eq!(address.fingerprint().len(), 23);
        assert_ne!(address.fingerprint(), PublicAddress::of(&key(2)).fingerprint());
    }

    proptest! {
        #[test]
        fn any_address_round_trips(bytes: [u8; 32]) {
            let address = PublicAddress(bytes);
            prop_assert_eq!(PublicAddress::parse(&address.text()), Ok(address));
        }

        #[test]
        fn no_text_makes_it_panic(typed: String) {
            let _ = PublicAddress::parse(&typed);
            let _ = PublicAddress::parse(&format!("LA1-{typed}"));
        }

        #[test]
        fn no_bytes_make_it_panic(sealed: Vec<u8>) {
            prop_assert!(open_own(&key(1), &sealed).is_err());
        }
    }
}
