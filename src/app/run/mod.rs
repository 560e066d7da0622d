//! The runner: carries out effects against the store and the browser, and sends actions back.
//!
//! It alone holds the data key, from unlocking to locking. Entries are sealed the moment they are handed over and go to
//! the store one after the other, so that locking never has to wait for the disk and loses nothing ([`write`]).

mod audit;
mod faults;
mod keys;
mod leaving;
mod open;
mod read;
mod write;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use self::faults::store_fault;
pub use self::open::open_store;
use self::write::Waiting;
use super::action::Action;
use super::effect::Effect;
use super::host::{Export, Host};
use super::later::{Later, NotHere, fetch_catalogue};
use super::state::{Fault, ReportFile};
use super::tablet::TabletAction;
use super::{audit as audits, inputs, leaving as files, outcome, reports, tools};
use crate::browser::writer::Seat;
use crate::browser::{download, print, remains, storage};
use crate::domain::device::JOURNAL;
use crate::store::attempts::Attempts;
use crate::store::envelope::DataKey;
use crate::store::indexed_db::{DATABASE, IndexedDbStore};
use crate::store::port::{Gone, Store, StoreError};

/// Where actions are sent.
pub type Send = Rc<dyn Fn(Action)>;

/// Carries out effects.
pub struct Runner {
    store: Rc<dyn Store>,
    key: RefCell<Option<Rc<DataKey>>>,
    /// The right to write, or a place in the queue for it.
    seat: RefCell<Option<Seat>>,
    /// Sealed and not yet on the disk, oldest first.
    queue: RefCell<VecDeque<Rc<Waiting>>>,
    writing: Cell<bool>,
    /// Set by a failure: what comes after would leave a gap, so nothing is written until somebody tries again.
    stopped: Cell<bool>,
    /// Why nothing is stored any more, whatever is tried: an entry could not be sealed, or the storage is gone.
    broken: RefCell<Option<Fault>>,
    /// Wrong passphrases that a full disk did not take.
    attempts: Cell<Option<Attempts>>,
    /// How many entries each journal had when the list was last read here, or was written to.
    counts: RefCell<BTreeMap<String, u32>>,
    send: Send,
    screens: FetchScreens,
    /// Who may forbid that a file leaves.
    host: Option<Rc<dyn Host>>,
}

/// Fetches what the screens have of the second half; the interface gives it.
pub type FetchScreens = fn() -> Pin<Box<dyn Future<Output = Result<(), NotHere>>>>;

/// Fetches the second half. Each function cut off waits for it by itself; it is fetched once.
pub async fn fetch_all(screens: FetchScreens) -> bool {
    reports::fetch_later().await.is_ok()
        && tools::fetch_tools().await.is_ok()
        && tools::fetch_note().await.is_ok()
        && audits::fetch_audit().await.is_ok()
        && files::fetch_leaving().await.is_ok()
        && files::fetch_seal().await.is_ok()
        && files::fetch_open().await.is_ok()
        && files::fetch_address().await.is_ok()
        && inputs::fetch_inputs().await.is_ok()
        && inputs::fetch_filled().await.is_ok()
        && outcome::fetch_outcome().await.is_ok()
        && fetch_catalogue().await.is_ok()
        && screens().await.is_ok()
}

impl Runner {
    /// A runner on an open store.
    pub fn new(store: Rc<dyn Store>, send: Send, screens: FetchScreens, host: Option<Rc<dyn Host>>) -> Rc<Self> {
        let (key, seat, queue, writing, stopped, broken, attempts, counts) = Default::default();
        Rc::new(Self { store, key, seat, queue, writing, stopped, broken, attempts, counts, send, screens, host })
    }

    /// Says who may open the vault, if there is one.
    pub async fn look(self: Rc<Self>) {
        let this = Rc::downgrade(&self);
        self.store.when_gone(Rc::new(move |gone| {
            if let Some(this) = this.upgrade() {
                this.gone(gone);
            }
        }));
        let slots = match self.header().await {
            Ok(header) => Ok(header.map(|(header, _)| header.slots())),
            Err(fault) => Err(fault),
        };
        let forgets = self.store.forgets();
        self.answer(slots.map(|slots| Action::StoreOpened { slots, forgets }));
    }

    async fn fetch_later(&self) {
        let here = fetch_all(self.screens).await;
        (self.send)(Action::LaterCame(if here { Later::Here } else { Later::Failed }));
    }

    /// Carries out one effect.
    pub async fn run(self: Rc<Self>, effect: Effect) {
        match effect {
            Effect::CreateVault { who, passphrase } => self.answer(self.create(&who, &passphrase).await),
            Effect::Unlock { slot, passphrase } => self.answer(self.unlock(&slot, &passphrase).await),
            Effect::FetchLater => self.fetch_later().await,
            Effect::ForgetKey => {
                print::clear();
                self.key.borrow_mut().take();
                self.leave_seat();
            }
            Effect::ReadHeads => self.answer(self.heads().await.map(Action::HeadsRead)),
            Effect::ReadCase { id, entries, device } => self.answer(self.read(&id, entries, &device).await),
            Effect::ReadDevice => self.answer(self.device().await),
            Effect::ResumeWriting => self.resume().await,
            Effect::Append { place, entries, head } => {
                let Some(journal) = entries.first().map(|entry| entry.case.clone()) else { return };
                let head = serde_json::to_vec(&head).unwrap_or_default();
                let plain = entries.iter().map(|entry| entry.bytes()).collect();
                self.store_next(journal, place, plain, &head).await;
            }
            Effect::AppendDevice { seq, entry } => {
                // It is in no list: its head only counts, so that an end cut off shows.
                let head = format!("{{\"entries\":{seq}}}");
                self.store_next(JOURNAL.into(), seq, vec![entry.to_vec()], head.as_bytes()).await;
            }
            Effect::ChangeSlot(new) => {
                let changed = self.change_slot(new).await;
                (self.send)(Action::Tablet(changed.unwrap_or_else(TabletAction::NotChanged)));
            }
            Effect::RevokeSlot(slot) => {
                let changed = self.revoke_slot(&slot).await;
                (self.send)(Action::Tablet(changed.unwrap_or_else(TabletAction::NotChanged)));
            }
            Effect::AskStorage if self.store.forgets() => {}
            Effect::AskStorage => (self.send)(Action::Tablet(TabletAction::Storage(storage::ask().await))),
            Effect::Wipe => {
                let wiped = self.wipe().await;
                (self.send)(Action::Tablet(wiped.unwrap_or_else(TabletAction::NotChanged)));
            }
            Effect::Leaving(effect) => self.leaving(effect).await,
            Effect::Download(file) => {
                let bytes = file.text.clone().into_bytes();
                let ReportFile { kind, name, mime, text } = file;
                if let Err(fault) = self.let_out(Export { kind, name, mime, text: Some(text) }, &bytes).await {
                    (self.send)(Action::Failed(fault));
                }
            }
            Effect::Purge(case) => {
                let deleted = self.delete(&case).await;
                (self.send)(match deleted {
                    Ok(()) => Action::Deleted(case),
                    Err(fault) => Action::NotDeleted(case, fault),
                });
            }
            Effect::ReadForAudit { tablet, device } => self.answer(self.audit(&tablet, &device).await),
        }
    }

    /// Gives a file to the person, if the page around allows it.
    async fn let_out(&self, export: Export, bytes: &[u8]) -> Result<(), Fault> {
        let (name, mime) = (export.name.clone(), export.mime);
        if let Some(host) = &self.host
            && !host.allows(export).await
        {
            return Err(Fault::naming("export-forbidden", name));
        }
        let key = if self.store.forgets() { "fault-download-forgets" } else { "fault-download" };
        download::save(&name, mime, bytes).map_err(|error| Fault::naming(key, error.to_string()))
    }

    fn answer(&self, result: Result<Action, Fault>) {
        (self.send)(result.unwrap_or_else(Action::Failed));
    }

    fn key(&self) -> Result<Rc<DataKey>, Fault> {
        self.key.borrow().clone().ok_or_else(|| Fault::new("fault-locked"))
    }

    /// Deletes a case, unless it is not the one that was looked at: a tab that was thought dead may have worked on it.
    async fn delete(&self, case: &str) -> Result<(), Fault> {
        let next = self.counts.borrow().get(case).map(|count| count.saturating_add(1));
        let fault = |error| store_fault(&error);
        if let Some(next) = next
            && self.store.entry(case, next).await.map_err(fault)?.is_some()
        {
            return Err(Fault::new("purge-changed"));
        }
        self.store.delete_case(case).await.map_err(fault)
    }

    /// The storage is gone from under this page. When another tab erased it, nothing is kept here either; otherwise what
    /// is on screen may be the only copy, and it is said at once that it is not stored.
    fn gone(&self, gone: Gone) {
        let fault = store_fault(&StoreError::Lost);
        self.broken.replace(Some(fault.clone()));
        (self.send)(match gone {
            Gone::Erased => {
                self.forget();
                Action::Erased
            }
            Gone::Closed => Action::SaveFailed(fault),
        });
    }

    fn forget(&self) {
        self.queue.borrow_mut().clear();
        self.key.borrow_mut().take();
        self.seat.borrow_mut().take();
    }

    /// Erases everything and forgets it here; says whether another tab still holds the empty database.
    async fn erase(&self) -> Result<bool, Fault> {
        // What waits would be written after all; it is given up only with the rest.
        let stopped = self.stopped.replace(true);
        let held = match self.store.wipe().await {
            Ok(()) => false,
            Err(StoreError::Blocked) => true,
            Err(error) => {
                self.stopped.set(stopped);
                self.write().await;
                return Err(store_fault(&error));
            }
        };
        self.forget();
        Ok(held)
    }

    /// Erases everything, then opens the place anew to see that nothing is there.
    async fn wipe(&self) -> Result<TabletAction, Fault> {
        let held = self.erase().await? || (!self.store.forgets() && look_empty().await?);
        let mut remains = remains::look().await;
        if held {
            remains.databases = Some(vec![DATABASE.to_owned()]);
        }
        Ok(TabletAction::Wiped(remains))
    }
}

/// Looks that nothing is there; says whether another tab keeps it from looking.
async fn look_empty() -> Result<bool, Fault> {
    let empty = match IndexedDbStore::open().await {
        Ok(empty) => empty,
        Err(StoreError::Blocked) => return Ok(true),
        Err(error) => return Err(store_fault(&error)),
    };
    let header = empty.header().await.map_err(|error| store_fault(&error))?;
    let heads = empty.heads().await.map_err(|error| store_fault(&error))?;
    if header.is_some() || !heads.is_empty() {
        return Err(Fault::new("clean-not-empty"));
    }
    match empty.wipe().await {
        Err(StoreError::Blocked) => Ok(true),
        wiped => wiped.map(|()| false).map_err(|error| store_fault(&error)),
    }
}

#[cfg(test)]
mod tests;
