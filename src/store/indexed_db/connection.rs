//! A connection to the database: opened, watched, and let go when another tab needs it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::{errors, open, schema};
use crate::store::database_name::DATABASE;
use crate::store::port::{LossListener, StorageLoss, StoreError};

/// An open database of sealed drafts.
pub struct IndexedDbStore {
    pub(super) db: Database,
    pub(super) name: String,
    /// Set when the connection is gone: another tab upgrades or wipes, or the browser took the storage away.
    pub(super) lost: Rc<Cell<bool>>,
    /// Who is told then.
    pub(super) tell: Rc<RefCell<Option<LossListener>>>,
    /// They stop listening when dropped.
    _listeners: [EventListener; 2],
}

impl IndexedDbStore {
    /// Opens the drafts on this device, and brings an older database up to date.
    ///
    /// # Errors
    /// [`StoreError::Denied`], [`StoreError::Blocked`], [`StoreError::NewerSchema`], [`StoreError::Full`] or
    /// [`StoreError::Other`]
    pub async fn open() -> Result<Self, StoreError> {
        Self::open_as(DATABASE).await
    }

    /// Opens a database under another name, for a check that must not touch the drafts.
    ///
    /// # Errors
    /// As [`IndexedDbStore::open`].
    pub async fn open_as(name: &str) -> Result<Self, StoreError> {
        let db = open::open(name).await?;
        let lost = Rc::new(Cell::new(false));
        let tell = Rc::new(RefCell::new(None::<LossListener>));
        let listener = |event: &'static str| {
            let (db, lost, tell) = (db.clone(), lost.clone(), tell.clone());
            EventListener::new(db.clone().as_sys(), event, move |event| {
                lost.set(true);
                // Letting go is what lets the other tab continue; transactions under way still finish.
                db.as_sys().close();
                // Of a deletion the new version is null; an event of another kind has none.
                let version = Reflect::get(event, &"newVersion".into());
                let gone = if version.is_ok_and(|it| it.is_null()) { StorageLoss::Erased } else { StorageLoss::Closed };
                let tell = tell.borrow().clone();
                if let Some(tell) = tell {
                    tell(gone);
                }
            })
        };
        let _listeners = [listener("versionchange"), listener("close")];
        Ok(Self { db, name: name.to_owned(), lost, tell, _listeners })
    }

    /// Deletes the drafts on this device without opening them: for a database too new or too damaged to open. A store
    /// that is open in this or another tab is lost to its holder.
    ///
    /// # Errors
    /// [`StoreError::Blocked`] when another tab did not let go; it is deleted as soon as that tab is closed.
    pub async fn erase() -> Result<(), StoreError> {
        open::delete(DATABASE).await
    }

    pub(super) fn begin(&self, stores: &[&str], mode: TransactionMode) -> Result<Transaction<'_>, StoreError> {
        if self.lost.get() {
            return Err(StoreError::Lost);
        }
        let durable = TransactionOptions::new().with_durability(TransactionDurability::Strict);
        self.db.transaction(stores).with_mode(mode).with_options(durable).build().map_err(self.told("transaction"))
    }

    /// Commits, and waits until the transaction has completed.
    pub(super) async fn complete(&self, transaction: Transaction<'_>) -> Result<(), StoreError> {
        // The crate reports an abort without its cause, which is where "disk full" is found.
        let handle = transaction.as_sys().clone();
        let Err(error) = transaction.commit().await else { return Ok(()) };
        let name = handle.error().map_or_else(|| errors::name(&error), |cause| cause.name());
        Err(self.meaning(&name, "transaction"))
    }

    /// What a failure means; `record` is to blame if a place was taken.
    pub(super) fn told(&self, record: &str) -> impl Fn(indexed_db_futures::error::Error) -> StoreError {
        move |error| self.meaning(&errors::name(&error), record)
    }

    fn meaning(&self, name: &str, record: &str) -> StoreError {
        match name {
            _ if self.lost.get() => StoreError::Lost,
            errors::CONSTRAINT => StoreError::Conflict { record: record.to_owned() },
            name => errors::from_name(name),
        }
    }

    /// One value of an object store; `record` is to blame if it cannot be read.
    pub(super) async fn get(&self, store: &str, key: JsValue, record: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let told = &self.told(record);
        let transaction = self.begin(&[store], TransactionMode::Readonly)?;
        let store = transaction.object_store(store).map_err(told)?;
        let found: Option<JsValue> = store.get::<JsValue, JsValue, _>(key).await.map_err(told)?;
        Ok(found.map(schema::bytes))
    }

    /// Keys and values of an object store, read in one transaction, so that they belong together.
    pub(super) async fn read(
        &self,
        store: &str,
        range: Option<KeyRange<JsValue>>,
    ) -> Result<Vec<(JsValue, JsValue)>, StoreError> {
        let told = &self.told(store);
        let transaction = self.begin(&[store], TransactionMode::Readonly)?;
        let store = transaction.object_store(store).map_err(told)?;
        // The lowest key there is; every string and array comes after it.
        let range = range.unwrap_or_else(|| KeyRange::LowerBound(JsValue::from(f64::NEG_INFINITY), false));
        let keys = store.get_all_keys::<JsValue>().with_query::<JsValue, _>(range.clone()).primitive();
        let values = store.get_all::<JsValue>().with_query::<JsValue, _>(range).primitive();
        let (keys, values) = (keys.map_err(told)?, values.map_err(told)?);
        let (keys, values) = (keys.await.map_err(told)?, values.await.map_err(told)?);
        keys.zip(values).map(|(key, value)| Ok((key.map_err(told)?, value.map_err(told)?))).collect()
    }
}

impl Drop for IndexedDbStore {
    fn drop(&mut self) {
        // A connection left open until it is collected would hold up other tabs.
        self.db.as_sys().close();
    }
}
