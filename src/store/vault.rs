//! The vault header: who may open the drafts on this tablet. Written once, read at every unlock, by `app/run`.
//!
//! Records are sealed with one random *data key*; a *slot* holds that key wrapped under a key derived from a passphrase.
//! More slots (a second practitioner, a recovery code) can therefore be added, and a passphrase changed, without sealing
//! a single record again; today a vault has one. A slot whose kind this version does not know is passed over.
//!
//! The header is JSON in the clear, because it must be readable before anything can be opened. Everything in a slot is
//! bound into the seal of its wrapped key: change the parameters, the salt or the label and it no longer opens. A wrong
//! passphrase shows only by that failure; nothing derived from the passphrase is stored to compare with.

use base64ct::{Base64UrlUnpadded, Encoding};
use serde::Serialize;
use zeroize::{Zeroize, ZeroizeOnDrop};

use super::envelope::{self, DataKey, EnvelopeError, KEY_LEN, KdfParams, Kind, Label, NONCE_LEN, SALT_LEN, Sealed};
use crate::domain::read_json::{read_fields, read_json};

/// Format of the header written today.
pub const FORMAT: u32 = 1;
/// Fewest characters a passphrase may have: see [`check_passphrase`].
pub const MIN_PASSPHRASE_CHARS: usize = 12;

const PASSPHRASE: &str = "passphrase";
const ARGON2ID: &str = "argon2id";

/// Why a vault could not be made or opened. Holds no part of a passphrase or key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// No slot opens with this passphrase. (A slot somebody tampered with gives the same answer.)
    #[error("the passphrase opens no slot")]
    WrongPassphrase,
    /// Shorter than [`MIN_PASSPHRASE_CHARS`]; only when a vault is created.
    #[error("the passphrase has {found} characters, {MIN_PASSPHRASE_CHARS} are needed")]
    ShortPassphrase {
        /// Characters it has, outer white space not counted.
        found: usize,
    },
    /// Written by a newer Liaison; refused whole.
    #[error("the vault is in format {found}, this version knows up to {FORMAT}")]
    NewerFormat {
        /// The format it says it is in.
        found: u32,
    },
    /// Not a vault header, or none of its slots is whole.
    #[error("the vault header is damaged")]
    Damaged,
    /// Key derivation cheaper than Liaison ever writes: the header was not made by it.
    #[error("the vault's key derivation is too weak to be genuine")]
    WeakParameters,
    /// Key derivation dearer than a tablet can do.
    #[error("the vault's key derivation asks for too much")]
    HeavyParameters,
    /// The memory for key derivation (64 MiB) could not be had: close other pages and try again.
    #[error("not enough memory to derive the key")]
    OutOfMemory,
}

/// Fresh random bytes for [`VaultHeader::create`], from `browser::random`. Wiped when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct VaultRandom {
    /// Becomes the id of the slot.
    pub slot: [u8; 8],
    /// Salt of the key derivation.
    pub salt: [u8; SALT_LEN],
    /// Becomes the data key.
    pub key: [u8; KEY_LEN],
    /// Nonce of the wrapped key.
    pub nonce: [u8; NONCE_LEN],
}

/// The header as stored, see the module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VaultHeader {
    format: u32,
    slots: Vec<Slot>,
}
read_fields!(VaultHeader { format, slots });

/// One way to open the vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Slot {
    id: String,
    kind: String,
    /// Who opens it, in the clear: initials or a role rather than a name.
    label: String,
    kdf: Kdf,
    /// The sealed data key, base64url.
    key: String,
}
read_fields!(Slot { id, kind, label, kdf, key });

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Kdf {
    algorithm: String,
    memory_kib: u32,
    iterations: u32,
    parallelism: u32,
    /// 16 bytes, base64url.
    salt: String,
}
read_fields!(Kdf { algorithm, memory_kib, iterations, parallelism, salt });

/// The passphrase as it is derived: outer white space is dropped, because on-screen keyboards add a space after a
/// suggested word. Nothing else is changed; letters are taken as the keyboard composes them.
fn as_derived(passphrase: &str) -> &str {
    passphrase.trim()
}

/// Refuses a passphrase of fewer than 12 characters, outer white space not counted. Whoever copied the storage guesses
/// offline, without a lock-out, and Argon2id only makes each guess slow: so length is the defence. Twelve admits three
/// short random words, the NCSC's advice for something people can remember, and shuts out PINs and single words. No
/// mixture of character classes is asked for: it makes passphrases harder to remember, hardly harder to guess.
///
/// # Errors
/// [`VaultError::ShortPassphrase`]
pub fn check_passphrase(passphrase: &str) -> Result<(), VaultError> {
    let found = as_derived(passphrase).chars().count();
    if found < MIN_PASSPHRASE_CHARS { Err(VaultError::ShortPassphrase { found }) } else { Ok(()) }
}

impl VaultHeader {
    /// Makes a vault with one slot, and its data key. Takes about as long as [`VaultHeader::unlock`]. `label` says whose
    /// slot it is and is stored in the clear.
    ///
    /// # Errors
    /// [`VaultError::ShortPassphrase`], [`VaultError::WeakParameters`], [`VaultError::HeavyParameters`],
    /// [`VaultError::OutOfMemory`]
    pub fn create(
        passphrase: &str,
        label: &str,
        params: KdfParams,
        random: VaultRandom,
    ) -> Result<(Self, DataKey), VaultError> {
        check_passphrase(passphrase)?;
        let mut slot = Slot {
            id: random.slot.iter().map(|byte| format!("{byte:02x}")).collect(),
            kind: PASSPHRASE.to_owned(),
            label: label.to_owned(),
            kdf: Kdf {
                algorithm: ARGON2ID.to_owned(),
                memory_kib: params.memory_kib,
                iterations: params.iterations,
                parallelism: params.parallelism,
                salt: Base64UrlUnpadded::encode_string(&random.salt),
            },
            key: String::new(),
        };
        let slot_key = slot.derive(passphrase)?;
        let record = slot.record()?;
        let wrapped = envelope::seal(&slot_key, Label { kind: Kind::Key, record: &record }, random.nonce, &random.key)
            .map_err(|_| VaultError::Damaged)?;
        slot.key = Base64UrlUnpadded::encode_string(wrapped.as_bytes());
        Ok((Self { format: FORMAT, slots: vec![slot] }, DataKey::from_bytes(random.key)))
    }

    /// Opens the vault: the data key, and the label of the slot that opened it.
    ///
    /// # Errors
    /// [`VaultError::WrongPassphrase`] when a slot was tried and none opened; otherwise why none could be tried.
    pub fn unlock(&self, passphrase: &str) -> Result<(DataKey, String), VaultError> {
        let mut reason = VaultError::Damaged;
        for slot in self.slots.iter().filter(|slot| slot.kind == PASSPHRASE) {
            match slot.open(passphrase) {
                Ok(key) => return Ok((key, slot.label.clone())),
                // A slot that was tried says more than one that could not be.
                Err(error) if reason != VaultError::WrongPassphrase => reason = error,
                Err(_) => {}
            }
        }
        Err(reason)
    }

    /// The bytes to store.
    ///
    /// # Errors
    /// [`VaultError::Damaged`], which cannot happen; a `Result` because nothing here may panic.
    pub fn to_bytes(&self) -> Result<Vec<u8>, VaultError> {
        serde_json::to_vec(self).map_err(|_| VaultError::Damaged)
    }

    /// Reads what [`VaultHeader::to_bytes`] wrote.
    ///
    /// # Errors
    /// [`VaultError::NewerFormat`], [`VaultError::Damaged`]
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, VaultError> {
        // The format first and alone: a newer header need not have today's fields.
        struct Format {
            format: u32,
        }
        read_fields!(Format { format });
        let Format { format } = read_json(bytes).map_err(|_| VaultError::Damaged)?;
        if format > FORMAT {
            return Err(VaultError::NewerFormat { found: format });
        }
        if format != FORMAT {
            return Err(VaultError::Damaged);
        }
        read_json(bytes).map_err(|_| VaultError::Damaged)
    }
}

impl Slot {
    fn open(&self, passphrase: &str) -> Result<DataKey, VaultError> {
        let wrapped = Base64UrlUnpadded::decode_vec(&self.key).map_err(|_| VaultError::Damaged)?;
        let slot_key = self.derive(passphrase)?;
        let record = self.record()?;
        let label = Label { kind: Kind::Key, record: &record };
        let key = envelope::open(&slot_key, label, &Sealed::from_storage(wrapped)).map_err(|error| match error {
            EnvelopeError::Refused => VaultError::WrongPassphrase,
            EnvelopeError::NewerFormat { found } => VaultError::NewerFormat { found: found.into() },
            _ => VaultError::Damaged,
        })?;
        let mut bytes: [u8; KEY_LEN] = key.as_slice().try_into().map_err(|_| VaultError::Damaged)?;
        let key = DataKey::from_bytes(bytes);
        bytes.zeroize();
        Ok(key)
    }

    fn derive(&self, passphrase: &str) -> Result<DataKey, VaultError> {
        let Kdf { memory_kib, iterations, parallelism, .. } = self.kdf;
        let params = KdfParams { memory_kib, iterations, parallelism };
        if self.kdf.algorithm != ARGON2ID {
            return Err(VaultError::Damaged);
        }
        if params.is_too_weak() {
            return Err(VaultError::WeakParameters);
        }
        if params.is_too_heavy() {
            return Err(VaultError::HeavyParameters);
        }
        let mut salt = [0; SALT_LEN];
        match Base64UrlUnpadded::decode(&self.kdf.salt, &mut salt) {
            Ok(decoded) if decoded.len() == SALT_LEN => {}
            _ => return Err(VaultError::Damaged),
        }
        // The parameters are within bounds, so what is left to fail is the memory.
        envelope::derive(as_derived(passphrase).as_bytes(), &salt, params).map_err(|_| VaultError::OutOfMemory)
    }

    /// What the wrapped key is bound to: every other field of the slot, as a JSON array so that no two slots can give
    /// the same text.
    fn record(&self) -> Result<String, VaultError> {
        let Kdf { algorithm, memory_kib, iterations, parallelism, salt } = &self.kdf;
        let fields =
            ("vault", FORMAT, &self.id, &self.kind, &self.label, algorithm, memory_kib, iterations, parallelism, salt);
        serde_json::to_string(&fields).map_err(|_| VaultError::Damaged)
    }
}

#[cfg(test)]
mod tests;
