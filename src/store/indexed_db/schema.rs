//! Names, keys and values of the database. Used by the adapter and its migrations only.
//!
//! | object store | key | value |
//! |---|---|---|
//! | `vault` | `"header"` | the vault header, JSON in UTF-8 |
//! | `vault` | `"attempts"` | the count of wrong passphrases, JSON in UTF-8 |
//! | `journal` | `[case id, seq]` | a sealed entry |
//! | `heads` | case id | a sealed head |
//!
//! Every value is a `Uint8Array`. The journal's key is an array and not a joined string: IndexedDB then sorts `seq` as
//! a number and no case id can run into another's range. Nothing is indexed, because nothing readable is stored.

use indexed_db_futures::KeyRange;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// Newest schema; one file in `migrations/` for each version.
pub const VERSION: u32 = 1;
/// Object store of what is in the clear.
pub const VAULT: &str = "vault";
/// Object store of the entries.
pub const JOURNAL: &str = "journal";
/// Object store of the heads.
pub const HEADS: &str = "heads";
/// Key of the vault header in [`VAULT`].
pub const HEADER: &str = "header";
/// Key of the wrong passphrases in [`VAULT`].
pub const ATTEMPTS: &str = "attempts";

/// Key of an entry.
pub fn entry_key(case_id: &str, seq: u32) -> JsValue {
    Array::of2(&JsValue::from_str(case_id), &JsValue::from(seq)).into()
}

/// The keys of all entries of a case.
pub fn journal_of(case_id: &str) -> KeyRange<JsValue> {
    KeyRange::Bound(entry_key(case_id, 0), false, entry_key(case_id, u32::MAX), false)
}

/// The place in the journal that a key says, if it is one that [`entry_key`] makes.
pub fn seq_of(key: &JsValue) -> Option<u32> {
    let seq = key.dyn_ref::<Array>()?.get(1).as_f64()?;
    // A cast saturates, so a number that is no u32 does not survive the way back.
    let whole = seq as u32;
    (f64::from(whole) == seq).then_some(whole)
}

/// Bytes as they are stored.
pub fn value(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

/// Stored bytes; none where something else is stored: nothing opens them, so they are named as changed like any other.
pub fn bytes(value: JsValue) -> Vec<u8> {
    value.dyn_into::<Uint8Array>().map(|array| array.to_vec()).unwrap_or_default()
}
