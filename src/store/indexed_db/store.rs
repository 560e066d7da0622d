//! The port, carried out by IndexedDB: one transaction for each write.

use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use wasm_bindgen::JsValue;

use super::connection::IndexedDbStore;
use super::open;
use super::schema::{self, ATTEMPTS, HEADER, HEADS, JOURNAL, VAULT};
use crate::store::envelope::Sealed;
use crate::store::port::{Append, LossListener, Store, StoreError, StoreFuture, entry_id};

impl Store for IndexedDbStore {
    fn header(&self) -> StoreFuture<'_, Option<Vec<u8>>> {
        Box::pin(self.get(VAULT, HEADER.into(), HEADER))
    }

    fn create_header(&self, bytes: Vec<u8>) -> StoreFuture<'_, ()> {
        Box::pin(async move {
            let told = &self.told(HEADER);
            let transaction = self.begin(&[VAULT], TransactionMode::Readwrite)?;
            let store = transaction.object_store(VAULT).map_err(told)?;
            store.add(schema::value(&bytes)).with_key(HEADER).without_key_type().await.map_err(told)?;
            self.complete(transaction).await
        })
    }

    fn replace_header(&self, old: Vec<u8>, new: Vec<u8>) -> StoreFuture<'_, ()> {
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

    fn attempts(&self) -> StoreFuture<'_, Option<Vec<u8>>> {
        Box::pin(self.get(VAULT, ATTEMPTS.into(), ATTEMPTS))
    }

    fn set_attempts(&self, bytes: Vec<u8>) -> StoreFuture<'_, ()> {
        Box::pin(async move {
            let told = &self.told(ATTEMPTS);
            let transaction = self.begin(&[VAULT], TransactionMode::Readwrite)?;
            let store = transaction.object_store(VAULT).map_err(told)?;
            store.put(schema::value(&bytes)).with_key(ATTEMPTS).without_key_type().await.map_err(told)?;
            self.complete(transaction).await
        })
    }

    fn append<'a>(&'a self, append: Append<'a>) -> StoreFuture<'a, ()> {
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

    fn heads(&self) -> StoreFuture<'_, Vec<(String, Sealed)>> {
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

    fn entries<'a>(&'a self, case_id: &'a str) -> StoreFuture<'a, Vec<(u32, Sealed)>> {
        Box::pin(async move {
            let read = self.read(JOURNAL, Some(schema::journal_of(case_id))).await?.into_iter();
            Ok(read.filter_map(|(key, value)| Some((schema::seq_of(&key)?, sealed(value)))).collect())
        })
    }

    fn entry<'a>(&'a self, case_id: &'a str, place: u32) -> StoreFuture<'a, Option<Sealed>> {
        Box::pin(async move {
            let record = entry_id(case_id, place);
            let found = self.get(JOURNAL, schema::entry_key(case_id, place), &record).await?;
            Ok(found.map(Sealed::from_storage))
        })
    }

    fn delete_case<'a>(&'a self, case_id: &'a str) -> StoreFuture<'a, ()> {
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

    fn on_loss(&self, tell: LossListener) {
        self.tell.replace(Some(tell));
    }

    fn wipe(&self) -> StoreFuture<'_, ()> {
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
