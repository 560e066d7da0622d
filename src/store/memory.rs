//! A store that forgets when the page closes: for native tests, and the last resort of the one file where the browser
//! denies it storage (`app/run/open`; the screens then say that nothing is kept). Held to the same contract as the real
//! one.

use std::cell::RefCell;
use std::future::ready;

use super::envelope::Sealed;
use super::port::{Append, Store, StoreError, StoreFuture, entry_id};

/// Sealed drafts in memory, gone with the page.
#[derive(Debug)]
pub struct MemoryStore(RefCell<Option<Records>>);

#[derive(Debug, Default)]
struct Records {
    header: Option<Vec<u8>>,
    attempts: Option<Vec<u8>>,
    /// Sorted by case id.
    cases: Vec<Journal>,
}

#[derive(Debug)]
struct Journal {
    case: String,
    head: Sealed,
    /// Sorted by place.
    entries: Vec<(u32, Sealed)>,
}

impl Default for MemoryStore {
    fn default() -> Self {
        Self(RefCell::new(Some(Records::default())))
    }
}

impl Records {
    /// Where the journal of a case is, or would be.
    fn place(&self, case: &str) -> Result<usize, usize> {
        self.cases.binary_search_by(|journal| journal.case.as_str().cmp(case))
    }

    fn entries(&self, case: &str) -> &[(u32, Sealed)] {
        let journal = self.place(case).ok().and_then(|at| self.cases.get(at));
        journal.map_or(&[], |journal| &journal.entries)
    }

    fn entry(&self, case: &str, place: u32) -> Option<&Sealed> {
        self.entries(case).iter().find(|(at, _)| *at == place).map(|(_, entry)| entry)
    }
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// Done at once. `None` inside means wiped.
    fn with<'a, T: 'a>(&self, work: impl FnOnce(&mut Records) -> Result<T, StoreError>) -> StoreFuture<'a, T> {
        Box::pin(ready(self.0.borrow_mut().as_mut().ok_or(StoreError::Lost).and_then(work)))
    }
}

impl Store for MemoryStore {
    fn is_ephemeral(&self) -> bool {
        true
    }

    fn header(&self) -> StoreFuture<'_, Option<Vec<u8>>> {
        self.with(|records| Ok(records.header.clone()))
    }

    fn create_header(&self, bytes: Vec<u8>) -> StoreFuture<'_, ()> {
        self.with(|records| {
            if records.header.is_some() {
                return Err(StoreError::Conflict { record: "header".to_owned() });
            }
            records.header = Some(bytes);
            Ok(())
        })
    }

    fn replace_header(&self, old: Vec<u8>, new: Vec<u8>) -> StoreFuture<'_, ()> {
        self.with(|records| {
            if records.header != Some(old) {
                return Err(StoreError::Conflict { record: "header".to_owned() });
            }
            records.header = Some(new);
            Ok(())
        })
    }

    fn attempts(&self) -> StoreFuture<'_, Option<Vec<u8>>> {
        self.with(|records| Ok(records.attempts.clone()))
    }

    fn set_attempts(&self, bytes: Vec<u8>) -> StoreFuture<'_, ()> {
        self.with(|records| {
            records.attempts = Some(bytes);
            Ok(())
        })
    }

    fn append<'a>(&'a self, append: Append<'a>) -> StoreFuture<'a, ()> {
        self.with(|records| {
            let case = append.case_id;
            let placed = append.placed()?;
            if let Some((place, _)) = placed.iter().find(|(place, _)| records.entry(case, *place).is_some()) {
                return Err(StoreError::Conflict { record: entry_id(case, *place) });
            }
            let at = records.place(case).unwrap_or_else(|at| {
                let journal = Journal { case: case.to_owned(), head: append.head.clone(), entries: Vec::new() };
                records.cases.insert(at, journal);
                at
            });
            if let Some(journal) = records.cases.get_mut(at) {
                journal.head = append.head.clone();
                let after = |place: u32| journal.entries.iter().take_while(|(at, _)| *at < place).count();
                // They follow one another, and nothing is in between.
                let first = placed.first().map_or(0, |(place, _)| after(*place));
                let entries = placed.into_iter().map(|(place, entry)| (place, entry.clone()));
                journal.entries.splice(first..first, entries);
            }
            Ok(())
        })
    }

    fn heads(&self) -> StoreFuture<'_, Vec<(String, Sealed)>> {
        self.with(|records| {
            Ok(records.cases.iter().map(|journal| (journal.case.clone(), journal.head.clone())).collect())
        })
    }

    fn entries<'a>(&'a self, case_id: &'a str) -> StoreFuture<'a, Vec<(u32, Sealed)>> {
        self.with(|records| Ok(records.entries(case_id).to_vec()))
    }

    fn entry<'a>(&'a self, case_id: &'a str, place: u32) -> StoreFuture<'a, Option<Sealed>> {
        self.with(|records| Ok(records.entry(case_id, place).cloned()))
    }

    fn delete_case<'a>(&'a self, case_id: &'a str) -> StoreFuture<'a, ()> {
        self.with(|records| {
            records.cases.retain(|journal| journal.case != case_id);
            Ok(())
        })
    }

    fn wipe(&self) -> StoreFuture<'_, ()> {
        Box::pin(ready(self.0.borrow_mut().take().map(drop).ok_or(StoreError::Lost)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::contract;
    use super::*;

    #[tokio::test]
    async fn keeps_the_contract() {
        let passed = contract::run(&MemoryStore::new()).await.unwrap();
        assert!(passed.len() >= 19, "{passed:?}");
    }
}
