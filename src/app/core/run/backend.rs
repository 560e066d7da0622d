//! The open store and what this page knows beside it. It alone holds the data key, from unlocking to locking. Entries are
//! sealed the moment they are handed over and go to the store one after the other, so that locking never has to wait for
//! the disk and loses nothing (`write.rs`).

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use super::faults::store_fault;
use super::queue::Waiting;
use crate::app::core::{CoreAction, ExportGate, Fault};
use crate::browser::print;
use crate::browser::writer_lock::WriterLock;
use crate::store::envelope::DataKey;
use crate::store::port::{StorageLoss, Store, StoreError};
use crate::store::unlock_throttle::UnlockAttempts;

/// Where the answers of the store are sent.
pub type SendCore = Rc<dyn Fn(CoreAction)>;

/// The open store, with the key once the vault is open.
pub struct Backend {
    /// The store.
    pub store: Rc<dyn Store>,
    /// The data key, while the vault is open.
    pub key: RefCell<Option<Rc<DataKey>>>,
    /// The right to write, or a place in the queue for it.
    pub seat: RefCell<Option<WriterLock>>,
    /// Sealed and not yet on the disk, oldest first.
    pub queue: RefCell<VecDeque<Rc<Waiting>>>,
    pub(super) writing: Cell<bool>,
    /// Set by a failure: what comes after would leave a gap, so nothing is written until somebody tries again.
    pub(super) stopped: Cell<bool>,
    /// Why nothing is stored any more, whatever is tried: an entry could not be sealed, or the storage is gone.
    pub(super) broken: RefCell<Option<Fault>>,
    /// Wrong passphrases that a full disk did not take.
    pub attempts: Cell<Option<UnlockAttempts>>,
    /// How many entries each journal had when the list was last read here, or was written to.
    pub counts: RefCell<BTreeMap<String, u32>>,
    /// Where the answers of the store are sent.
    pub send: SendCore,
    /// Who may keep a file back.
    pub(super) gate: Option<Rc<dyn ExportGate>>,
}

impl Backend {
    /// On an open store.
    pub fn new(store: Rc<dyn Store>, send: SendCore, gate: Option<Rc<dyn ExportGate>>) -> Rc<Self> {
        let (key, seat, queue, writing, stopped, broken, attempts, counts) = Default::default();
        Rc::new(Self { store, key, seat, queue, writing, stopped, broken, attempts, counts, send, gate })
    }

    /// Hears from now on when the storage is gone from under this page.
    pub fn watch(self: &Rc<Self>) {
        let this = Rc::downgrade(self);
        self.store.on_loss(Rc::new(move |gone| {
            if let Some(this) = this.upgrade() {
                this.gone(gone);
            }
        }));
    }

    /// The data key.
    ///
    /// # Errors
    /// The vault is locked.
    pub fn key(&self) -> Result<Rc<DataKey>, Fault> {
        self.key.borrow().clone().ok_or_else(|| Fault::new("fault-locked"))
    }

    /// Forgets the key.
    pub fn forget_key(&self) {
        print::clear();
        self.key.borrow_mut().take();
        self.leave_seat();
    }

    /// A locked page gives up the right to write once it has nothing to write any more.
    pub fn leave_seat(&self) {
        if self.key.borrow().is_none() && self.queue.borrow().is_empty() {
            self.seat.borrow_mut().take();
        }
    }

    /// The storage is gone from under this page. When another tab erased it, nothing is kept here either; otherwise what
    /// is on screen may be the only copy, and it is said at once that it is not stored.
    pub(crate) fn gone(&self, gone: StorageLoss) {
        let fault = store_fault(&StoreError::Lost);
        self.broken.replace(Some(fault.clone()));
        (self.send)(match gone {
            StorageLoss::Erased => {
                self.forget();
                CoreAction::Erased
            }
            StorageLoss::Closed => CoreAction::SaveFailed(fault),
        });
    }

    fn forget(&self) {
        self.queue.borrow_mut().clear();
        self.key.borrow_mut().take();
        self.seat.borrow_mut().take();
    }

    /// Erases everything and forgets it here; says whether another tab still holds the empty database.
    ///
    /// # Errors
    /// The sentence for why it could not be erased: what waits is then stored after all.
    pub async fn erase(&self) -> Result<bool, Fault> {
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
}
