//! Reading: what the store holds, opened; and what waits to be stored, as if it were there already.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::backend::Backend;
use super::faults::store_fault;
pub use crate::app::core::lazy::Record;
use crate::app::core::{CoreAction, Fault, lazy};
use crate::domain::case::{CaseSummary, OpenFailure};
use crate::domain::device::JOURNAL;
use crate::domain::read_json::{Read, read_fields, read_json};
use crate::store::envelope::{AssociatedData, DataKey, EnvelopeError, RecordKind, Sealed, open};
use crate::store::port::entry_id;

impl Backend {
    /// The list of cases. One whose line cannot be read is in it as damaged: the others still open.
    pub async fn case_list(&self) -> Result<Vec<CaseSummary>, Fault> {
        let stored = self.store.heads().await.map_err(|error| store_fault(&error))?;
        // Not before: a key held here would outlive the lock.
        let key = self.key()?;
        let mut heads = BTreeMap::new();
        let mut counts = BTreeMap::new();
        for (id, sealed) in stored {
            if id == JOURNAL {
                let own: Option<OwnHead> = head(&key, &id, &sealed);
                counts.extend(own.and_then(|own| own.entries).map(|count| (id, count)));
            } else {
                let head = head(&key, &id, &sealed).unwrap_or_else(|| CaseSummary::unreadable(&id));
                heads.insert(id, head);
            }
        }
        for waiting in self.queue.borrow().iter().filter(|waiting| waiting.journal != JOURNAL) {
            heads.extend(head(&key, &waiting.journal, &waiting.head).map(|head| (waiting.journal.clone(), head)));
        }
        counts.extend(heads.values().filter_map(|head: &CaseSummary| Some((head.id.clone(), head.entries?))));
        self.counts.replace(counts);
        Ok(heads.into_values().collect())
    }

    /// A case, with what of it can be read.
    pub async fn read(&self, id: &str, entries: Option<u32>, device: &str) -> Result<CoreAction, Fault> {
        let records = self.journal(id).await?;
        if let Some((place, _)) = records.last() {
            self.counts.borrow_mut().insert(id.to_owned(), *place);
        }
        let read = lazy::case_of(id, device, entries, records).await;
        read.map(CoreAction::CaseRead).map_err(|_| Fault::new("later-failed"))
    }

    /// The journal of the device, which is folded in the chunk `case`. What cannot be read, or is not there any more, is an entry without
    /// a byte: it is named there.
    pub async fn device(&self) -> Result<CoreAction, Fault> {
        let records = self.journal(JOURNAL).await?;
        let plain = |(place, plain): Record| (place, plain.map_or_else(|_| Vec::new(), |plain| plain.to_vec()));
        let mut entries: Vec<_> = records.into_iter().map(plain).collect();
        let last = entries.last().map_or(0, |(place, _)| *place);
        let counted = self.counts.borrow().get(JOURNAL).copied().filter(|counted| *counted > last);
        entries.extend(counted.map(|counted| (counted, Vec::new())));
        Ok(CoreAction::DeviceRead(entries))
    }

    /// The records of a journal, opened.
    pub async fn journal(&self, id: &str) -> Result<Vec<Record>, Fault> {
        let mut stored = self.store.entries(id).await.map_err(|error| store_fault(&error))?;
        let key = self.key()?;
        let last = stored.last().map_or(0, |(place, _)| *place);
        let queue: Vec<Rc<_>> = self.queue.borrow().iter().filter(|waiting| waiting.journal == id).cloned().collect();
        for waiting in queue {
            let waiting = (waiting.place..).zip(waiting.entries.iter().cloned());
            stored.extend(waiting.filter(|(place, _)| *place > last));
        }
        let opened = |(place, sealed): (u32, Sealed)| {
            let record = entry_id(id, place);
            let plain = open(&key, AssociatedData { kind: RecordKind::Entry, record: &record }, &sealed);
            let plain = plain.map_err(|error| match error {
                EnvelopeError::NewerFormat { .. } => OpenFailure::NewerFormat,
                _ => OpenFailure::Changed,
            });
            (place, plain)
        };
        Ok(stored.into_iter().map(opened).collect())
    }
}

/// The head of the device's own journal. Earlier versions did not count.
struct OwnHead {
    entries: Option<u32>,
}
read_fields!(OwnHead { entries });

fn head<Head: Read>(key: &DataKey, id: &str, sealed: &Sealed) -> Option<Head> {
    let plain = open(key, AssociatedData { kind: RecordKind::Head, record: id }, sealed).ok()?;
    read_json(&plain).ok()
}
