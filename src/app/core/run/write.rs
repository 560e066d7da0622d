//! Writing: sealed at once, stored in order, shown as saved when the transaction has completed.
//!
//! What waits is already sealed. So the key can be forgotten at any moment and what was typed before still gets to the
//! disk, and a disk that is full now can take it after the vault was locked and opened again.

use std::rc::Rc;

use super::backend::Backend;
use super::faults::{no_random, store_fault};
use super::queue::Waiting;
use crate::app::core::{CoreAction, Fault};
use crate::browser::random;
use crate::store::envelope::{AssociatedData, DataKey, RecordKind, Sealed, seal};
use crate::store::port::{Append, StoreError, entry_id};

impl Backend {
    /// Seals entries for places one after the other, and stores them when what came before is stored.
    pub async fn store_next(&self, journal: String, place: u32, entries: Vec<Vec<u8>>, head: &[u8]) {
        match self.sealed(journal, place, &entries, head) {
            Ok(waiting) => {
                let count = place.saturating_add(u32::try_from(entries.len()).unwrap_or(u32::MAX)).saturating_sub(1);
                self.counts.borrow_mut().insert(waiting.journal.clone(), count);
                self.queue.borrow_mut().push_back(Rc::new(waiting));
                self.write().await;
            }
            Err(fault) => {
                // What came after it would leave a gap: this page writes nothing any more.
                self.broken.replace(Some(fault.clone()));
                (self.send)(CoreAction::SaveFailed(fault));
            }
        }
    }

    /// Tries again, or says again why nothing helps.
    pub(crate) async fn resume(&self) {
        let broken = self.broken.borrow().clone();
        match broken {
            Some(fault) => (self.send)(CoreAction::SaveFailed(fault)),
            None => {
                self.stopped.set(false);
                self.write().await;
            }
        }
    }

    fn sealed(&self, journal: String, place: u32, entries: &[Vec<u8>], head: &[u8]) -> Result<Waiting, Fault> {
        let key = self.key()?;
        let entries = (place..).zip(entries).map(|(place, entry)| {
            let record = entry_id(&journal, place);
            sealed(&key, AssociatedData { kind: RecordKind::Entry, record: &record }, entry)
        });
        let entries = entries.collect::<Result<_, Fault>>()?;
        let head = sealed(&key, AssociatedData { kind: RecordKind::Head, record: &journal }, head)?;
        Ok(Waiting { journal, place, entries, head })
    }

    /// Writes what waits, in order, until it is all written or something fails.
    pub(crate) async fn write(&self) {
        if self.stopped.get() || self.broken.borrow().is_some() || self.writing.replace(true) {
            return;
        }
        loop {
            // It stays in the queue until it is on the disk: whoever reads meanwhile finds it in one place or the other.
            let next = self.queue.borrow().front().filter(|_| !self.stopped.get()).cloned();
            let Some(next) = next else { break };
            match self.append(&next).await {
                // Unless everything was erased meanwhile.
                Ok(()) if self.queue.borrow_mut().pop_front().is_none() => {}
                Ok(()) => {
                    (self.send)(CoreAction::Saved { journal: next.journal.clone(), place: next.place });
                }
                Err(fault) => {
                    self.stopped.set(true);
                    (self.send)(CoreAction::SaveFailed(fault));
                    break;
                }
            }
        }
        self.writing.set(false);
        self.leave_seat();
    }

    async fn append(&self, next: &Waiting) -> Result<(), Fault> {
        let Waiting { journal, place, entries, head } = next;
        let append = Append { case_id: journal, first: *place, entries: entries.clone(), head: head.clone() };
        match self.store.append(append).await {
            Err(StoreError::Conflict { .. }) if self.is_stored(next).await => Ok(()),
            result => result.map_err(|error| store_fault(&error)),
        }
    }

    /// Are these very records on the disk already? So it may be after a write that reported failure too late.
    async fn is_stored(&self, next: &Waiting) -> bool {
        let stored = self.store.entries(&next.journal).await.unwrap_or_default();
        (next.place..).zip(&next.entries).all(|ours| stored.iter().any(|(place, entry)| (*place, entry) == ours))
    }
}

fn sealed(key: &DataKey, label: AssociatedData<'_>, plain: &[u8]) -> Result<Sealed, Fault> {
    seal(key, label, random::bytes().map_err(no_random)?, plain).map_err(|_| Fault::new("fault-sealing"))
}
