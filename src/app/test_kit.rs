//! Small stores and cases that several tests of the app make. Called by the tests of `run` and of the list of cases.

use std::cell::{Cell, RefCell};

use crate::domain::case::{Case, CaseSummary, Event};
use crate::domain::clinical_content::ClinicalContent;
use crate::domain::time::Timestamp;
use crate::store::envelope::{AssociatedData, DataKey, RecordKind, Sealed, seal};
use crate::store::memory::MemoryStore;
use crate::store::port::{Append, Store, StoreError, StoreFuture, entry_id};

/// The data key of every vault here.
pub fn key() -> DataKey {
    DataKey::from_bytes([7; 32])
}

/// A record sealed with that key.
pub fn sealed(kind: RecordKind, record: &str, plain: &[u8]) -> Sealed {
    seal(&key(), AssociatedData { kind, record }, [9; 24], plain).unwrap()
}

/// A line in the list of cases: this number, this reference, opened and last changed then.
pub fn head(number: u8, reference: &str, updated: i64) -> CaseSummary {
    let moment = Timestamp(updated);
    let unreadable = CaseSummary::unreadable(&format!("case-{number}"));
    CaseSummary { reference: reference.to_owned(), opened: moment, updated: moment, ..unreadable }
}

/// A store in memory that counts what is read of it, and fails where it is told to.
#[derive(Default)]
pub struct TestStore {
    store: MemoryStore,
    /// How many heads were read.
    pub heads: Cell<usize>,
    /// How many entries.
    pub entries: Cell<usize>,
    /// What writing the count of wrong passphrases answers.
    pub attempts: RefCell<Option<StoreError>>,
    /// What erasing answers; blocked, it erases all the same.
    pub wipe: RefCell<Option<StoreError>>,
}

impl TestStore {
    /// So many cases of three entries each.
    pub async fn with_cases(cases: u32) -> Self {
        let store = Self::default();
        for number in 0..cases {
            let mut case = Case::open(&format!("case-{number}"), "7Q2-K4", "a", Timestamp(1), "A");
            case.record("b", Timestamp(2), "A", Event::Stopped { reason: "x".into(), covered: Vec::new() });
            case.record("c", Timestamp(3), "A", Event::Stopped { reason: "y".into(), covered: Vec::new() });
            let head = serde_json::to_vec(&CaseSummary::of(&case, &ClinicalContent::default())).unwrap();
            let entries = (1..).zip(&case.entries);
            let entries =
                entries.map(|(place, entry)| sealed(RecordKind::Entry, &entry_id(&case.id, place), &entry.bytes()));
            let (entries, head) = (entries.collect(), sealed(RecordKind::Head, &case.id, &head));
            store.append(Append { case_id: &case.id, first: 1, entries, head }).await.unwrap();
        }
        store
    }

    /// How many heads and how many entries were read.
    pub fn read(&self) -> (usize, usize) {
        (self.heads.get(), self.entries.get())
    }
}

impl Store for TestStore {
    fn header(&self) -> StoreFuture<'_, Option<Vec<u8>>> {
        self.store.header()
    }
    fn create_header(&self, bytes: Vec<u8>) -> StoreFuture<'_, ()> {
        self.store.create_header(bytes)
    }
    fn replace_header(&self, old: Vec<u8>, new: Vec<u8>) -> StoreFuture<'_, ()> {
        self.store.replace_header(old, new)
    }
    fn attempts(&self) -> StoreFuture<'_, Option<Vec<u8>>> {
        self.store.attempts()
    }
    fn set_attempts(&self, bytes: Vec<u8>) -> StoreFuture<'_, ()> {
        match self.attempts.borrow().clone() {
            Some(error) => Box::pin(async { Err(error) }),
            None => self.store.set_attempts(bytes),
        }
    }
    fn append<'a>(&'a self, append: Append<'a>) -> StoreFuture<'a, ()> {
        self.store.append(append)
    }
    fn heads(&self) -> StoreFuture<'_, Vec<(String, Sealed)>> {
        Box::pin(async {
            let heads = self.store.heads().await?;
            self.heads.set(self.heads.get() + heads.len());
            Ok(heads)
        })
    }
    fn entries<'a>(&'a self, case_id: &'a str) -> StoreFuture<'a, Vec<(u32, Sealed)>> {
        Box::pin(async {
            let entries = self.store.entries(case_id).await?;
            self.entries.set(self.entries.get() + entries.len());
            Ok(entries)
        })
    }
    fn entry<'a>(&'a self, case_id: &'a str, place: u32) -> StoreFuture<'a, Option<Sealed>> {
        self.store.entry(case_id, place)
    }
    fn delete_case<'a>(&'a self, case_id: &'a str) -> StoreFuture<'a, ()> {
        self.store.delete_case(case_id)
    }
    fn wipe(&self) -> StoreFuture<'_, ()> {
        let error = self.wipe.borrow().clone();
        Box::pin(async move {
            if error.is_none() || error == Some(StoreError::Blocked) {
                self.store.wipe().await?;
            }
            error.map_or(Ok(()), Err)
        })
    }
}
