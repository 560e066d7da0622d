//! Opening the store, before there is a runner. Called by `ui/app`.
#![allow(unsafe_code, missing_docs, reason = "the macro declares the cut-off function as an import")]

use std::rc::Rc;

use wasm_split_helpers::wasm_split;

use super::faults::store_fault;
use crate::app::later::NotHere;
use crate::app::state::Fault;
use crate::store::indexed_db::IndexedDbStore;
use crate::store::memory::MemoryStore;
use crate::store::port::{Store, StoreError};

/// The store on this device; or where the browser denies one, and `or_memory`, one that forgets when the page is closed.
///
/// # Errors
/// The sentence for why there is none.
pub async fn open_store(or_memory: bool) -> Result<Rc<dyn Store>, Fault> {
    match IndexedDbStore::open().await {
        Ok(store) => Ok(Rc::new(store)),
        Err(StoreError::Denied) if or_memory => memory().await.map_err(|_| Fault::new("later-failed")),
        Err(error) => Err(store_fault(&error)),
    }
}

/// In the second half of the program: hardly anybody needs it.
#[wasm_split(later, fallible)]
fn memory() -> Result<Rc<dyn Store>, NotHere> {
    Ok(Rc::new(MemoryStore::new()))
}
