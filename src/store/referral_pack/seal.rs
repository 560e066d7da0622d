//! Making a sealed referral pack.

use zeroize::{Zeroize, ZeroizeOnDrop};

use super::code::{Derivation, HEAD, RECORD};
use super::error::SealedPackError;
use super::frame;
use super::open::SealedPack;
use super::passphrase::PackPassphrase;
use super::signature::sign;
use super::signed::{SIGNED, joined, prefix};
use crate::domain::team_key::TeamKey;
use crate::store::envelope::{
    self, AssociatedData, DataKey, KEY_LEN, KdfParams, NONCE_LEN, OVERHEAD, RecordKind, SALT_LEN,
};

/// Largest pack, in bytes: the length of a frame has two of them.
pub const MAX_PACK: usize = u16::MAX as usize - HEAD - KEY_LEN - 2 * OVERHEAD;

/// Fresh random bytes for one pack, from `browser::random`. Wiped when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct PackRandom {
    /// Becomes the pack key.
    pub key: [u8; KEY_LEN],
    /// Salt of the key derivation.
    pub salt: [u8; SALT_LEN],
    /// Nonce of the pack key.
    pub key_nonce: [u8; NONCE_LEN],
    /// Nonce of the pack.
    pub nonce: [u8; NONCE_LEN],
}

/// Seals a pack, signed where there is a key. Derives a key: about as long as unlocking.
///
/// # Errors
/// [`SealedPackError::TooLarge`] above [`MAX_PACK`], what signs it included; [`SealedPackError::NotCanonical`] for key derivation that no reader accepts;
/// [`SealedPackError::NoMemory`]
pub fn seal_pack(
    plain: &[u8],
    passphrase: &PackPassphrase,
    params: KdfParams,
    random: &PackRandom,
    signing: Option<&TeamKey>,
) -> Result<SealedPack, SealedPackError> {
    if plain.len() + signing.map_or(0, |_| SIGNED) > MAX_PACK {
        return Err(SealedPackError::TooLarge);
    }
    let derivation = Derivation { signed: signing.is_some(), params, salt: random.salt };
    let head = derivation.bytes()?;
    // What no reader would open is not made.
    Derivation::read(&head)?;
    let seal = |key: &DataKey, kind, record: &str, nonce, plain: &[u8]| {
        envelope::seal(key, AssociatedData { kind, record }, nonce, plain).map_err(|_| SealedPackError::TooLarge)
    };
    let lock = derivation.key(passphrase)?;
    let key = DataKey::from_bytes(random.key);
    let wrapped = seal(&lock, RecordKind::Key, &derivation.record()?, random.key_nonce, key.as_bytes())?;
    let before = [&head[..], wrapped.as_bytes()].concat();
    let signed = signing.map(|team| joined(&sign(team, &prefix(&before), plain), plain));
    let plain = signed.as_ref().map_or(plain, |signed| signed.as_slice());
    let pack = seal(&key, RecordKind::Pack, RECORD, random.nonce, plain)?;
    frame::around(&[&before, pack.as_bytes()].concat()).map(SealedPack::of)
}
