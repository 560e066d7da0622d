//! One way to open a vault, or a sealed file: a key wrapped under a key derived from a passphrase or a recovery code.
//! Used by [`super::header`] and by [`crate::store::sealed_file`]; stored as JSON in the clear.
//!
//! Every field of a slot, and what it belongs to, is bound into the seal of the wrapped key: change
//! the parameters, the salt or the label, or carry the slot elsewhere, and it no longer opens.

use base64ct::{Base64UrlUnpadded, Encoding};
use serde::Serialize;
use zeroize::Zeroizing;

use super::error::VaultError;
use super::limits::FORMAT;
use super::slot_kind::{SlotKind, SlotRandom};
use super::strength::check_passphrase;
use crate::domain::read_json::read_fields;
use crate::store::envelope::{
    self, AssociatedData, DataKey, EnvelopeError, KEY_LEN, KdfParams, RecordKind, SALT_LEN, Sealed,
};
use crate::store::passphrase::Passphrase;

const ARGON2ID: &str = "argon2id";

/// What the key in a slot opens. The words are stored: they are never changed.
#[derive(Debug, Clone, Copy)]
pub(in crate::store) enum Holder {
    Vault,
    File,
}

impl Holder {
    fn word(self) -> &'static str {
        match self {
            Self::Vault => "vault",
            Self::File => "file",
        }
    }
}

/// One way to open a vault or a file, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(in crate::store) struct Slot {
    pub id: String,
    pub kind: SlotKind,
    /// Who opens it, in the clear: initials or a role rather than a name.
    pub label: String,
    pub kdf: Kdf,
    /// The sealed key, base64url.
    pub key: String,
}
read_fields!(Slot { id, kind, label, kdf, key });

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(in crate::store) struct Kdf {
    pub algorithm: String,
    pub memory_kib: u32,
    pub iterations: u32,
    pub parallelism: u32,
    /// 16 bytes, base64url.
    pub salt: String,
}
read_fields!(Kdf { algorithm, memory_kib, iterations, parallelism, salt });

impl Slot {
    /// The slot `random` names, before a key is in it: [`Slot::close`] puts one in.
    pub fn new(kind: SlotKind, label: &str, random: &SlotRandom) -> Self {
        let id = random.slot.iter().map(|byte| format!("{byte:02x}")).collect();
        let kdf =
            Kdf { algorithm: ARGON2ID.to_owned(), memory_kib: 0, iterations: 0, parallelism: 0, salt: String::new() };
        Self { id, kind, label: label.trim().to_owned(), kdf, key: String::new() }
    }

    /// Wraps `key` under a passphrase, or a recovery code, that is new. Derives a key: about as long as
    /// [`Slot::open`].
    pub fn close(
        mut self,
        holder: Holder,
        key: &DataKey,
        secret: &Passphrase,
        params: KdfParams,
        random: &SlotRandom,
    ) -> Result<Self, VaultError> {
        if self.kind == SlotKind::Passphrase {
            check_passphrase(secret)?;
        }
        let KdfParams { memory_kib, iterations, parallelism } = params;
        let salt = Base64UrlUnpadded::encode_string(&random.salt);
        self.kdf = Kdf { algorithm: ARGON2ID.to_owned(), memory_kib, iterations, parallelism, salt };
        let slot_key = self.derive(secret)?;
        let record = self.record(holder)?;
        let wrapped = envelope::seal(
            &slot_key,
            AssociatedData { kind: RecordKind::Key, record: &record },
            random.nonce,
            key.as_bytes(),
        )
        .map_err(|_| VaultError::Damaged)?;
        self.key = Base64UrlUnpadded::encode_string(wrapped.as_bytes());
        Ok(self)
    }

    /// The key in it.
    pub fn open(&self, holder: Holder, typed: &Passphrase) -> Result<DataKey, VaultError> {
        let wrapped = Base64UrlUnpadded::decode_vec(&self.key).map_err(|_| VaultError::Damaged)?;
        let slot_key = self.derive(typed)?;
        let record = self.record(holder)?;
        let label = AssociatedData { kind: RecordKind::Key, record: &record };
        let key = envelope::open(&slot_key, label, &Sealed::from_storage(wrapped)).map_err(|error| match error {
            EnvelopeError::Refused => VaultError::WrongPassphrase,
            EnvelopeError::NewerFormat { found } => VaultError::NewerFormat { found: found.into() },
            _ => VaultError::Damaged,
        })?;
        let bytes: Zeroizing<[u8; KEY_LEN]> =
            Zeroizing::new(key.as_slice().try_into().map_err(|_| VaultError::Damaged)?);
        Ok(DataKey::from_bytes(*bytes))
    }

    /// How much work a guess at it is.
    pub fn params(&self) -> KdfParams {
        let Kdf { memory_kib, iterations, parallelism, .. } = self.kdf;
        KdfParams { memory_kib, iterations, parallelism }
    }

    fn derive(&self, typed: &Passphrase) -> Result<DataKey, VaultError> {
        let params = self.params();
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
        let secret = self.kind.secret(typed)?;
        // The parameters are within bounds, so what is left to fail is the memory.
        envelope::derive(secret.as_derived().as_bytes(), &salt, params).map_err(|_| VaultError::OutOfMemory)
    }

    /// What the wrapped key is bound to, as a JSON array so that no two slots can give the same text.
    fn record(&self, holder: Holder) -> Result<String, VaultError> {
        let Kdf { algorithm, memory_kib, iterations, parallelism, salt } = &self.kdf;
        let (of, Self { id, kind, label, .. }) = (holder.word(), self);
        let fields = (of, FORMAT, id, kind, label, algorithm, memory_kib, iterations, parallelism, salt);
        serde_json::to_string(&fields).map_err(|_| VaultError::Damaged)
    }
}
