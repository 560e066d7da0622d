//! The runner: carries out effects against the store and the browser, and sends actions back.
//!
//! It alone holds the data key. Appends go to the store one after the other: an entry shows as saved when
//! its transaction has completed, and after a failure nothing is written past it.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use zeroize::Zeroizing;

use super::action::Action;
use super::effect::Effect;
use super::later::{Later, NotHere, fetch_catalogue};
use super::state::Fault;
use super::tools::ToolAction;
use super::{reports, tools};
use crate::browser::{download, random};
use crate::domain::case::{Case, CaseHead, read_entry};
use crate::domain::device::JOURNAL;
use crate::domain::read_json::read_json;
use crate::store::envelope::{DataKey, KdfParams, Kind, Label, Sealed, open, seal};
use crate::store::port::{Append, Store, StoreError, entry_id};
use crate::store::vault::{VaultError, VaultHeader, VaultRandom};

/// Where actions are sent.
pub type Send = Rc<dyn Fn(Action)>;

/// Carries out effects.
pub struct Runner {
    store: Rc<dyn Store>,
    key: RefCell<Option<Rc<DataKey>>>,
    queue: RefCell<VecDeque<Waiting>>,
    writing: RefCell<bool>,
    /// Set by a failure: what comes after would leave a gap, so it is not written until all is sent anew.
    stopped: RefCell<bool>,
    send: Send,
    screens: FetchScreens,
}

/// An entry to be stored with the new head of its journal.
struct Waiting {
    journal: String,
    seq: u32,
    entry: Rc<Vec<u8>>,
    head: Vec<u8>,
}

/// Fetches what the screens have of the second half; the interface gives it.
pub type FetchScreens = fn() -> Pin<Box<dyn Future<Output = Result<(), NotHere>>>>;

impl Runner {
    /// A runner on an open store.
    pub fn new(store: Rc<dyn Store>, send: Send, screens: FetchScreens) -> Rc<Self> {
        let (key, queue, writing, stopped) = Default::default();
        Rc::new(Self { store, key, queue, writing, stopped, send, screens })
    }

    /// Says whether there is a vault.
    pub async fn look(self: Rc<Self>) {
        match self.store.header().await {
            Ok(header) => (self.send)(Action::StoreOpened { has_vault: header.is_some() }),
            Err(error) => (self.send)(Action::Failed(store_fault(&error))),
        }
    }

    /// Each function cut off waits for the second half by itself; it is fetched once.
    async fn fetch_later(&self) {
        let here = reports::fetch_later().await.is_ok()
            && tools::fetch_tools().await.is_ok()
            && fetch_catalogue().await.is_ok()
            && (self.screens)().await.is_ok();
        (self.send)(Action::LaterCame(if here { Later::Here } else { Later::Failed }));
    }

    /// Carries out one effect.
    pub async fn run(self: Rc<Self>, effect: Effect) {
        match effect {
            Effect::CreateVault { who, passphrase } => self.answer(self.create(&who, &passphrase).await),
            Effect::Unlock { passphrase } => self.answer(self.unlock(&passphrase).await),
            Effect::FetchLater => self.fetch_later().await,
            Effect::ForgetKey => {
                self.key.borrow_mut().take();
            }
            Effect::ReadCase(id) => self.answer(self.read(&id).await),
            Effect::ResumeWriting => {
                self.stopped.replace(false);
            }
            Effect::ReadDevice => self.answer(self.device().await),
            Effect::Append { entry, head } => {
                let head = serde_json::to_vec(&head).unwrap_or_default();
                let bytes = Rc::new(entry.bytes());
                self.store_next(Waiting { journal: entry.case, seq: entry.seq, entry: bytes, head }).await;
            }
            Effect::AppendDevice { seq, entry } => {
                // Its head says nothing: it is in no list.
                self.store_next(Waiting { journal: JOURNAL.into(), seq, entry, head: b"{}".to_vec() }).await;
            }
            Effect::Download(file) => {
                if let Err(error) = download::save(&file.name, file.mime, file.text.as_bytes()) {
                    (self.send)(Action::Failed(Fault::naming("fault-download", error.to_string())));
                }
            }
        }
    }

    fn answer(&self, result: Result<Action, Fault>) {
        (self.send)(result.unwrap_or_else(Action::Failed));
    }

    fn key(&self) -> Result<Rc<DataKey>, Fault> {
        self.key.borrow().clone().ok_or_else(|| Fault::new("fault-locked"))
    }

    async fn create(&self, who: &str, passphrase: &str) -> Result<Action, Fault> {
        let no_random = |_| Fault::new("fault-no-random");
        let random = VaultRandom {
            key: random::bytes().map_err(no_random)?,
            salt: random::bytes().map_err(no_random)?,
            nonce: random::bytes().map_err(no_random)?,
            slot: random::bytes().map_err(no_random)?,
        };
        let (header, key) =
            VaultHeader::create(passphrase, who, KdfParams::RECOMMENDED, random).map_err(vault_fault)?;
        let bytes = header.to_bytes().map_err(vault_fault)?;
        self.store.create_header(bytes).await.map_err(|error| store_fault(&error))?;
        self.key.replace(Some(Rc::new(key)));
        Ok(Action::Unlocked(Vec::new()))
    }

    async fn unlock(&self, passphrase: &str) -> Result<Action, Fault> {
        let bytes = self.store.header().await.map_err(|error| store_fault(&error))?;
        let bytes = bytes.ok_or_else(|| Fault::new("fault-no-vault"))?;
        let header = VaultHeader::from_bytes(&bytes).map_err(vault_fault)?;
        let key = match header.unlock(passphrase) {
            Ok((key, _)) => key,
            Err(VaultError::WrongPassphrase) => return Ok(Action::WrongPassphrase),
            Err(error) => return Err(vault_fault(error)),
        };
        let mut heads = Vec::new();
        for (id, sealed) in self.store.heads().await.map_err(|error| store_fault(&error))? {
            if id == JOURNAL {
                continue;
            }
            let plain = open(&key, Label { kind: Kind::Head, record: &id }, &sealed);
            let head = plain.ok().and_then(|bytes| read_json::<CaseHead>(&bytes).ok());
            heads.push(head.ok_or_else(|| Fault::naming("fault-damaged", id))?);
        }
        self.key.replace(Some(Rc::new(key)));
        Ok(Action::Unlocked(heads))
    }

    async fn read(&self, id: &str) -> Result<Action, Fault> {
        let mut case = Case::unopened(id);
        for (seq, plain) in self.journal(id).await? {
            let damaged = |_| Fault::naming("fault-damaged", entry_id(id, seq));
            let entry = read_entry(id, seq, &plain).map_err(damaged)?;
            case.append(entry).map_err(|error| Fault::naming("fault-damaged", error.to_string()))?;
        }
        Ok(Action::CaseRead(Box::new(case)))
    }

    /// It is folded in the second half of the program.
    async fn device(&self) -> Result<Action, Fault> {
        let entries = self.journal(JOURNAL).await?;
        let entries = entries.into_iter().map(|(seq, plain)| (seq, plain.to_vec())).collect();
        Ok(Action::Tool(ToolAction::DeviceRead(entries)))
    }

    /// The entries of a journal, opened.
    async fn journal(&self, id: &str) -> Result<Vec<(u32, Zeroizing<Vec<u8>>)>, Fault> {
        let key = self.key()?;
        let mut entries = Vec::new();
        for (seq, sealed) in self.store.entries(id).await.map_err(|error| store_fault(&error))? {
            let record = entry_id(id, seq);
            let plain = open(&key, Label { kind: Kind::Entry, record: &record }, &sealed);
            entries.push((seq, plain.map_err(|_| Fault::naming("fault-damaged", record))?));
        }
        Ok(entries)
    }

    async fn store_next(&self, next: Waiting) {
        if !*self.stopped.borrow() {
            self.queue.borrow_mut().push_back(next);
            self.write().await;
        }
    }

    /// Writes what waits, in order, until it is all written or something fails.
    async fn write(&self) {
        if self.writing.replace(true) {
            return;
        }
        loop {
            let Some(next) = self.queue.borrow_mut().pop_front() else { break };
            match self.append(&next).await {
                Ok(()) => (self.send)(Action::Saved { case: next.journal, seq: next.seq }),
                Err(fault) => {
                    // The state still holds them all; "try again" sends them anew.
                    self.stopped.replace(true);
                    self.queue.borrow_mut().clear();
                    (self.send)(Action::SaveFailed(fault));
                }
            }
        }
        self.writing.replace(false);
    }

    async fn append(&self, next: &Waiting) -> Result<(), Fault> {
        let key = self.key()?;
        let record = entry_id(&next.journal, next.seq);
        // Sealed before the transaction is opened: nothing foreign is awaited inside it.
        let entry = sealed(&key, Label { kind: Kind::Entry, record: &record }, &next.entry)?;
        let head = sealed(&key, Label { kind: Kind::Head, record: &next.journal }, &next.head)?;
        match self.store.append(Append { case_id: &next.journal, seq: next.seq, entry, head }).await {
            Err(StoreError::Conflict { .. }) if self.is_stored(next).await => Ok(()),
            result => result.map_err(|error| store_fault(&error)),
        }
    }

    /// Is this very entry on the disk already? So it may be after a write that reported failure too late.
    async fn is_stored(&self, next: &Waiting) -> bool {
        let entries = self.journal(&next.journal).await.unwrap_or_default();
        entries.iter().any(|(seq, plain)| *seq == next.seq && **plain == *next.entry)
    }
}

fn sealed(key: &DataKey, label: Label<'_>, plain: &[u8]) -> Result<Sealed, Fault> {
    let nonce = random::bytes().map_err(|_| Fault::new("fault-no-random"))?;
    seal(key, label, nonce, plain).map_err(|_| Fault::new("fault-sealing"))
}

/// The sentence for what the store says.
pub fn store_fault(error: &StoreError) -> Fault {
    match error {
        StoreError::Denied => Fault::new("fault-storage-denied"),
        StoreError::Full => Fault::new("fault-storage-full"),
        StoreError::Blocked => Fault::new("fault-storage-blocked"),
        StoreError::NewerSchema { found, known } => Fault::naming("fault-storage-newer", format!("{found} > {known}")),
        StoreError::Conflict { record } => Fault::naming("fault-storage-conflict", record.clone()),
        StoreError::Lost => Fault::new("fault-storage-lost"),
        StoreError::Damaged { record } => Fault::naming("fault-damaged", record.clone()),
        StoreError::Other { name } => Fault::naming("fault-storage-other", name.clone()),
    }
}

fn vault_fault(error: VaultError) -> Fault {
    Fault::naming("fault-vault", error.to_string())
}
