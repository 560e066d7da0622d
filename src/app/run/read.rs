//! Reading: what the store holds, opened; and what waits to be stored, as if it were there already.

use std::rc::Rc;

use zeroize::Zeroizing;

use super::Runner;
use super::faults::store_fault;
use crate::app::action::Action;
use crate::app::state::Fault;
use crate::app::tools::ToolAction;
use crate::domain::case::{Case, CaseHead, Unopened};
use crate::domain::device::JOURNAL;
use crate::domain::read_json::read_json;
use crate::store::envelope::{DataKey, EnvelopeError, Kind, Label, Sealed, open};
use crate::store::port::entry_id;

/// A place in a journal, and the plain entry or why it does not open.
pub(super) type Record = (u32, Result<Zeroizing<Vec<u8>>, Unopened>);

impl Runner {
    /// The list of cases. One whose line cannot be read is in it as damaged: the others still open.
    pub(super) async fn heads(&self) -> Result<Vec<CaseHead>, Fault> {
        let key = self.key()?;
        let stored = self.store.heads().await.map_err(|error| store_fault(&error))?;
        let mut heads: std::collections::BTreeMap<String, CaseHead> = stored
            .into_iter()
            .filter(|(id, _)| id != JOURNAL)
            .map(|(id, sealed)| {
                let head = head(&key, &id, &sealed).unwrap_or_else(|| CaseHead::unreadable(&id));
                (id, head)
            })
            .collect();
        for waiting in self.queue.borrow().iter().filter(|waiting| waiting.journal != JOURNAL) {
            heads.extend(head(&key, &waiting.journal, &waiting.head).map(|head| (waiting.journal.clone(), head)));
        }
        Ok(heads.into_values().collect())
    }

    /// A case, with what of it can be read.
    pub(super) async fn read(&self, id: &str, entries: Option<u32>, device: &str) -> Result<Action, Fault> {
        let records = self.journal(id).await?;
        Ok(Action::CaseRead(Box::new(Case::read(id, device, entries, records))))
    }

    /// It is folded in the second half of the program.
    pub(super) async fn device(&self) -> Result<Action, Fault> {
        let mut entries = Vec::new();
        for (place, plain) in self.journal(JOURNAL).await? {
            let plain = plain.map_err(|_| Fault::naming("fault-damaged", entry_id(JOURNAL, place)))?;
            entries.push((place, plain.to_vec()));
        }
        Ok(Action::Tool(ToolAction::DeviceRead(entries)))
    }

    /// The records of a journal, opened.
    pub(super) async fn journal(&self, id: &str) -> Result<Vec<Record>, Fault> {
        let key = self.key()?;
        let mut stored = self.store.entries(id).await.map_err(|error| store_fault(&error))?;
        let last = stored.last().map_or(0, |(place, _)| *place);
        let queue: Vec<Rc<_>> = self.queue.borrow().iter().filter(|waiting| waiting.journal == id).cloned().collect();
        for waiting in queue {
            let waiting = (waiting.place..).zip(waiting.entries.iter().cloned());
            stored.extend(waiting.filter(|(place, _)| *place > last));
        }
        let opened = |(place, sealed): (u32, Sealed)| {
            let record = entry_id(id, place);
            let plain = open(&key, Label { kind: Kind::Entry, record: &record }, &sealed);
            let plain = plain.map_err(|error| match error {
                EnvelopeError::NewerFormat { .. } => Unopened::NewerFormat,
                _ => Unopened::Changed,
            });
            (place, plain)
        };
        Ok(stored.into_iter().map(opened).collect())
    }
}

fn head(key: &DataKey, id: &str, sealed: &Sealed) -> Option<CaseHead> {
    let plain = open(key, Label { kind: Kind::Head, record: id }, sealed).ok()?;
    read_json(&plain).ok()
}
