//! A store that forgets when the page closes: for native tests, and the last resort where the browser denies storage
//! (the caller must then say that nothing is kept). Held to the same contract as the real one.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::envelope::Sealed;
use super::port::{Append, Later, Store, StoreError, entry_id};

/// See the module.
#[derive(Debug)]
pub struct MemoryStore(RefCell<Option<Records>>);

#[derive(Debug, Default)]
struct Records {
    header: Option<Vec<u8>>,
    attempts: Option<Vec<u8>>,
    journal: BTreeMap<(String, u32), Sealed>,
    heads: BTreeMap<String, Sealed>,
}

impl Default for MemoryStore {
    fn default() -> Self {
        Self(RefCell::new(Some(Records::default())))
    }
}

impl MemoryStore {
    /// An empty store.
    pub fn new() -> Self {
        Self::default()
    }

    /// `None` inside means wiped. The work is done on the first poll and borrows nothing across an await.
    fn with<'a, T>(&'a self, work: impl FnOnce(&mut Records) -> Result<T, StoreError> + 'a) -> Later<'a, T> {
        Box::pin(async move { work(self.0.borrow_mut().as_mut().ok_or(StoreError::Lost)?) })
    }
}

impl Store for MemoryStore {
    fn header(&self) -> Later<'_, Option<Vec<u8>>> {
        self.with(|records| Ok(records.header.clone()))
    }

    fn create_header(&self, bytes: Vec<u8>) -> Later<'_, ()> {
        self.with(|records| {
            if records.header.is_some() {
                return Err(StoreError::Conflict { record: "header".to_owned() });
            }
            records.header = Some(bytes);
            Ok(())
        })
    }

    fn replace_header(&self, old: Vec<u8>, new: Vec<u8>) -> Later<'_, ()> {
        self.with(|records| {
            if records.header != Some(old) {
                return Err(StoreError::Conflict { record: "header".to_owned() });
            }
            records.header = Some(new);
            Ok(())
        })
    }

    fn attempts(&self) -> Later<'_, Option<Vec<u8>>> {
        self.with(|records| Ok(records.attempts.clone()))
    }

    fn set_attempts(&self, bytes: Vec<u8>) -> Later<'_, ()> {
        self.with(|records| {
            records.attempts = Some(bytes);
            Ok(())
        })
    }

    fn append<'a>(&'a self, append: Append<'a>) -> Later<'a, ()> {
        self.with(move |records| {
            let case_id = append.case_id.to_owned();
            let placed = append.placed()?;
            let taken = placed.iter().find(|(place, _)| records.journal.contains_key(&(case_id.clone(), *place)));
            if let Some((place, _)) = taken {
                return Err(StoreError::Conflict { record: entry_id(&case_id, *place) });
            }
            let added = placed.into_iter().map(|(place, entry)| ((case_id.clone(), place), entry.clone()));
            records.journal.extend(added);
            records.heads.insert(case_id, append.head.clone());
            Ok(())
        })
    }

    fn heads(&self) -> Later<'_, Vec<(String, Sealed)>> {
        self.with(|records| Ok(records.heads.iter().map(|(id, head)| (id.clone(), head.clone())).collect()))
    }

    fn entries<'a>(&'a self, case_id: &'a str) -> Later<'a, Vec<(u32, Sealed)>> {
        self.with(move |records| {
            let of_case = records.journal.range((case_id.to_owned(), 0)..=(case_id.to_owned(), u32::MAX));
            Ok(of_case.map(|((_, seq), entry)| (*seq, entry.clone())).collect())
        })
    }

    fn entry<'a>(&'a self, case_id: &'a str, place: u32) -> Later<'a, Option<Sealed>> {
        self.with(move |records| Ok(records.journal.get(&(case_id.to_owned(), place)).cloned()))
    }

    fn delete_case<'a>(&'a self, case_id: &'a str) -> Later<'a, ()> {
        self.with(move |records| {
            records.journal.retain(|(id, _), _| id != case_id);
            records.heads.remove(case_id);
            Ok(())
        })
    }

    fn wipe(&self) -> Later<'_, ()> {
        Box::pin(async move { self.0.borrow_mut().take().map(drop).ok_or(StoreError::Lost) })
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
