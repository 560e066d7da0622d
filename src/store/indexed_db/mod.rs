//! The store on the device: the browser's IndexedDB. Opened by `app/run`; `script/bench` opens one under a name of
//! its own.
//!
//! Every write is one transaction with strict durability, and is reported done only when the transaction has completed:
//! a request that succeeded may still be undone when the disk turns out to be full.
//!
//! The entries of an append are asked for together (200 of them one after the other took Chromium three times as long)
//! and awaited in their order, so that the first one refused is named; then comes the head, and when that is there, the
//! commit. To await everything before the commit is not politeness: in Firefox 153 a request that fails after `commit()`
//! was called does not abort the transaction, the rest is committed (plain JavaScript shows the same). A refused entry
//! would then still replace the head; the contract's "a taken place is refused" catches it. Nothing else is awaited
//! inside a transaction, because one left idle commits by itself: sealing is done before.

mod errors;
mod first;
mod migrations;
mod open;
mod schema;

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

pub use self::schema::DATABASE;
use self::schema::{ATTEMPTS, HEADER, HEADS, JOURNAL, VAULT};
use super::envelope::Sealed;
use super::port::{Append, Gone, Later, Store, StoreError, Tell, entry_id};

/// An open database, see the module.
pub struct IndexedDbStore {
    db: Database,
    name: String,
    /// Set when the connection is gone: another tab upgrades or wipes, or the browser took the storage away.
    lost: Rc<Cell<bool>>,
    /// Who is told then.
    tell: Rc<RefCell<Option<Tell>>>,
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
        Self::open_as(schema::DATABASE).await
    }

    /// Opens a database under another name, for a check that must not touch the drafts.
    ///
    /// # Errors
    /// As [`IndexedDbStore::open`].
    pub async fn open_as(name: &str) -> Result<Self, StoreError> {
        let db = open::open(name).await?;
        let lost = Rc::new(Cell::new(false));
        let tell = Rc::new(RefCell::new(None::<Tell>));
        let listener = |event: &'static str| {
            let (db, lost, tell) = (db.clone(), lost.clone(), tell.clone());
            EventListener::new(db.clone().as_sys(), event, move |event| {
                lost.set(true);
                // Letting go is what lets the other tab continue; transactions under way still finish.
                db.as_sys().close();
                // Of a deletion the new version is null; an event of another kind has none.
                let version = Reflect::get(event, &"newVersion".into());
                let gone = if version.is_ok_and(|it| it.is_null()) { Gone::Erased } else { Gone::Closed };
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
        open::delete(schema::DATABASE).await
    }

    fn begin(&self, stores: &[&str], mode: TransactionMode) -> Result<Transaction<'_>, StoreError> {
        if self.lost.get() {
            return Err(StoreError::Lost);
        }
        let durable = TransactionOptions::new().with_durability(TransactionDurability::Strict);
        self.db.transaction(stores).with_mode(mode).with_options(durable).build().map_err(self.told("transaction"))
    }

    /// Commits, and waits until the transaction has completed.
    async fn complete(&self, transaction: Transaction<'_>) -> Result<(), StoreError> {
        // The crate reports an abort without its cause, which is where "disk full" is found.
        let handle = transaction.as_sys().clone();
        let Err(error) = transaction.commit().await else { return Ok(()) };
        let name = handle.error().map_or_else(|| errors::name(&error), |cause| cause.name());
        Err(self.meaning(&name, "transaction"))
    }

    /// What a failure means; `record` is to blame if a place was taken.
    fn told(&self, record: &str) -> impl Fn(indexed_db_futures::error::Error) -> StoreError {
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
    async fn get(&self, store: &str, key: JsValue, record: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let told = &self.told(record);
        let transaction = self.begin(&[store], TransactionMode::Readonly)?;
        let store = transaction.object_store(store).map_err(told)?;
        let found: Option<JsValue> = store.get::<JsValue, JsValue, _>(key).await.map_err(told)?;
        Ok(found.map(schema::bytes))
    }

    /// Keys and values of an object store, read in one transaction, so that they belong together.
    async fn read(&self, store: &str, range: Option<KeyRange<JsValue>>) -> Result<Vec<(JsValue, JsValue)>, StoreError> {
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

impl Store for IndexedDbStore {
    fn header(&self) -> Later<'_, Option<Vec<u8>>> {
        Box::pin(self.get(VAULT, HEADER.into(), HEADER))
    }

    fn create_header(&self, bytes: Vec<u8>) -> Later<'_, ()> {
        Box::pin(async move {
            let told = &self.told(HEADER);
            let transaction = self.begin(&[VAULT], TransactionMode::Readwrite)?;
            let store = transaction.object_store(VAULT).map_err(told)?;
            store.add(schema::value(&bytes)).with_key(HEADER).without_key_type().await.map_err(told)?;
            self.complete(transaction).await
        })
    }

    fn replace_header(&self, old: Vec<u8>, new: Vec<u8>) -> Later<'_, ()> {
        Box::pin(async move {
            let told = &self.told(HEADER);
            let transaction = self.begin(&[VAULT], TransactionMode::Readwrite)?;
            let store = transaction.object_store(VAULT).map_err(told)?;
            let found: Option<JsValue> = store.get(HEADER).await.map_err(told)?;
            // Left here, the transaction is rolled back; it has written nothing.
            if found.map(schema::bytes) != Some(old) {
                return Err(StoreError::Conflict { record: HEADER.to_owned() });
            }
            store.put(schema::value(&new)).with_key(HEADER).without_key_type().await.map_err(told)?;
            self.complete(transaction).await
        })
    }

    fn attempts(&self) -> Later<'_, Option<Vec<u8>>> {
        Box::pin(self.get(VAULT, ATTEMPTS.into(), ATTEMPTS))
    }

    fn set_attempts(&self, bytes: Vec<u8>) -> Later<'_, ()> {
        Box::pin(async move {
            let told = &self.told(ATTEMPTS);
            let transaction = self.begin(&[VAULT], TransactionMode::Readwrite)?;
            let store = transaction.object_store(VAULT).map_err(told)?;
            store.put(schema::value(&bytes)).with_key(ATTEMPTS).without_key_type().await.map_err(told)?;
            self.complete(transaction).await
        })
    }

    fn append<'a>(&'a self, append: Append<'a>) -> Later<'a, ()> {
        Box::pin(async move {
            let case_id = append.case_id;
            let transaction = self.begin(&[JOURNAL, HEADS], TransactionMode::Readwrite)?;
            let journal = transaction.object_store(JOURNAL).map_err(self.told(case_id))?;
            let mut asked = Vec::with_capacity(append.entries.len());
            for (place, entry) in append.placed()? {
                let record = entry_id(case_id, place);
                // `add`, not `put`: it fails where something is already stored.
                let entry = journal.add(schema::value(entry.as_bytes())).with_key(schema::entry_key(case_id, place));
                let request = entry.without_key_type().primitive().map_err(self.told(&record))?;
                asked.push((record, request));
            }
            for (record, request) in asked {
                request.await.map_err(self.told(&record))?;
            }
            let told = &self.told(case_id);
            let heads = transaction.object_store(HEADS).map_err(told)?;
            let head = heads.put(schema::value(append.head.as_bytes())).with_key(case_id);
            head.without_key_type().await.map_err(told)?;
            self.complete(transaction).await
        })
    }

    fn heads(&self) -> Later<'_, Vec<(String, Sealed)>> {
        Box::pin(async move {
            // A key of another kind names no case: nothing of ours is there.
            let read = self.read(HEADS, None).await?.into_iter();
            let head = |(key, value): (JsValue, JsValue)| Some((key.as_string()?, sealed(value)));
            let mut heads: Vec<(String, Sealed)> = read.filter_map(head).collect();
            // IndexedDB sorts by UTF-16 code unit; every store sorts the same way.
            heads.sort_by(|(one, _), (other, _)| one.cmp(other));
            Ok(heads)
        })
    }

    fn entries<'a>(&'a self, case_id: &'a str) -> Later<'a, Vec<(u32, Sealed)>> {
        Box::pin(async move {
            let read = self.read(JOURNAL, Some(schema::journal_of(case_id))).await?.into_iter();
            Ok(read.filter_map(|(key, value)| Some((schema::seq_of(&key)?, sealed(value)))).collect())
        })
    }

    fn entry<'a>(&'a self, case_id: &'a str, place: u32) -> Later<'a, Option<Sealed>> {
        Box::pin(async move {
            let record = entry_id(case_id, place);
            let found = self.get(JOURNAL, schema::entry_key(case_id, place), &record).await?;
            Ok(found.map(Sealed::from_storage))
        })
    }

    fn delete_case<'a>(&'a self, case_id: &'a str) -> Later<'a, ()> {
        Box::pin(async move {
            let told = &self.told(case_id);
            let transaction = self.begin(&[JOURNAL, HEADS], TransactionMode::Readwrite)?;
            let journal = transaction.object_store(JOURNAL).map_err(told)?;
            let heads = transaction.object_store(HEADS).map_err(told)?;
            journal.delete::<JsValue, _>(schema::journal_of(case_id)).await.map_err(told)?;
            heads.delete(case_id).await.map_err(told)?;
            self.complete(transaction).await
        })
    }

    fn when_gone(&self, tell: Tell) {
        self.tell.replace(Some(tell));
    }

    fn wipe(&self) -> Later<'_, ()> {
        Box::pin(async move {
            let told = &self.told(HEADER);
            // Emptied first, in one transaction: that cannot be held up by another tab, as deleting can.
            let transaction = self.begin(&[VAULT, JOURNAL, HEADS], TransactionMode::Readwrite)?;
            for name in [VAULT, JOURNAL, HEADS] {
                transaction.object_store(name).and_then(|store| store.clear()).map_err(told)?.await.map_err(told)?;
            }
            self.complete(transaction).await?;
            // Then deleted: it tells every other tab to let go, and makes the browser drop the files.
            self.lost.set(true);
            self.db.as_sys().close();
            open::delete(&self.name).await
        })
    }
}

/// A record as it was found: one that was changed is named where it is opened, and hides no other.
fn sealed(value: JsValue) -> Sealed {
    Sealed::from_storage(schema::bytes(value))
}

impl Drop for IndexedDbStore {
    fn drop(&mut self) {
        // A connection left open until it is collected would hold up other tabs.
        self.db.as_sys().close();
    }
}
