//! Opening the store, before there is anything else.

use std::rc::Rc;

use super::faults::store_fault;
use crate::app::core::Fault;
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
        Err(StoreError::Denied) if or_memory => Ok(Rc::new(MemoryStore::new())),
        Err(error) => Err(store_fault(&error)),
    }
}
