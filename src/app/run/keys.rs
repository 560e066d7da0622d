//! Keys: making the vault, opening it, and changing who may.

use std::rc::Rc;

use super::Runner;
use super::faults::{no_random, store_fault, vault_fault};
use crate::app::action::Action;
use crate::app::lock::{Opened, Refused};
use crate::app::state::Fault;
use crate::app::tablet::{Changed, NewSlot, TabletAction};
use crate::browser::{clock, random, writer};
use crate::domain::device::Change;
use crate::domain::time::Moment;
use crate::store::attempts::Attempts;
use crate::store::envelope::{DataKey, KdfParams};
use crate::store::passphrase::Passphrase;
use crate::store::port::StoreError;
use crate::store::vault::{RecoveryCode, SlotInfo, SlotKind, SlotRandom, VaultError, VaultHeader, VaultRandom};

impl Runner {
    /// The header of the vault, and its bytes as they are stored.
    pub(super) async fn header(&self) -> Result<Option<(VaultHeader, Vec<u8>)>, Fault> {
        let bytes = self.store.header().await.map_err(|error| store_fault(&error))?;
        bytes.map(|bytes| Ok((VaultHeader::from_bytes(&bytes).map_err(vault_fault)?, bytes))).transpose()
    }

    async fn vault(&self) -> Result<(VaultHeader, Vec<u8>), Fault> {
        self.header().await?.ok_or_else(|| Fault::new("fault-no-vault"))
    }

    pub(super) async fn create(self: &Rc<Self>, who: &str, passphrase: &Passphrase) -> Result<Action, Fault> {
        let random = VaultRandom {
            key: random::bytes().map_err(no_random)?,
            salt: random::bytes().map_err(no_random)?,
            nonce: random::bytes().map_err(no_random)?,
            slot: random::bytes().map_err(no_random)?,
        };
        let began = clock::now_ms();
        let (mut header, key) =
            VaultHeader::create(passphrase, who, KdfParams::RECOMMENDED, random).map_err(vault_fault)?;
        // A faster device works more for each guess.
        let params = KdfParams::RECOMMENDED.raised((clock::now_ms() - began) as f64);
        let mine = header.slots().first().cloned().ok_or_else(|| Fault::new("fault-no-vault"))?;
        if params != KdfParams::RECOMMENDED {
            header.change(&mine.id, &key, passphrase, params, slot_random()?).map_err(vault_fault)?;
        }
        let mut recovery = None;
        // A manager has no use for the code of a vault that is gone when the page is closed.
        if !self.store.forgets() {
            let code = RecoveryCode::new(random::bytes().map_err(no_random)?);
            let random = slot_random()?;
            header.add(&key, SlotKind::Recovery, RECOVERY, &code.passphrase(), params, random).map_err(vault_fault)?;
            recovery = Some(code);
        }
        let bytes = header.to_bytes().map_err(vault_fault)?;
        self.store.create_header(bytes).await.map_err(|error| store_fault(&error))?;
        self.opened(key, &header, &mine.id, 0, recovery).await
    }

    pub(super) async fn unlock(self: &Rc<Self>, slot: &str, passphrase: &Passphrase) -> Result<Action, Fault> {
        match self.tried(slot, passphrase, Moment(clock::now_ms())).await? {
            Ok((key, header, failed)) => self.opened(key, &header, slot, failed, None).await,
            Err(refused) => Ok(Action::NotUnlocked(refused)),
        }
    }

    /// Tries a passphrase, and counts it.
    pub(super) async fn tried(&self, slot: &str, passphrase: &Passphrase, now: Moment) -> Result<Tried, Fault> {
        let (header, _) = self.vault().await?;
        let stored = self.store.attempts().await.map_err(|error| store_fault(&error))?;
        let stored = stored.map_or_else(Attempts::default, |bytes| Attempts::from_bytes(&bytes, now));
        let attempts = self.attempts.get().unwrap_or(stored);
        let wait = attempts.wait(now);
        if wait > 0 {
            // Where the clock was set back, the whole wait begins again: stored, or it would never end.
            self.count(attempts.seen_at(now)).await?;
            return Ok(Err(Refused::Wait((wait + 999) / 1000)));
        }
        // Counted before it is tried: whoever stops the page in between has tried all the same.
        self.count(attempts.failed_at(now)).await?;
        match header.unlock(slot, passphrase) {
            Ok(key) => {
                self.count(Attempts::default()).await?;
                Ok(Ok((key, header, attempts.failed)))
            }
            Err(VaultError::WrongPassphrase) => Ok(Err(Refused::Wrong)),
            Err(error) => {
                // It was not tried.
                self.count(attempts).await?;
                match error {
                    VaultError::MistypedCode(_) => Ok(Err(Refused::Mistyped)),
                    error => Err(vault_fault(error)),
                }
            }
        }
    }

    /// On a full disk it is counted in this page: nobody is locked out of reading, and of making room.
    async fn count(&self, attempts: Attempts) -> Result<(), Fault> {
        let stored = self.store.set_attempts(attempts.to_bytes()).await;
        self.attempts.set((stored == Err(StoreError::Full)).then_some(attempts));
        stored.or_else(|error| if error == StoreError::Full { Ok(()) } else { Err(store_fault(&error)) })
    }

    async fn opened(
        self: &Rc<Self>,
        key: DataKey,
        header: &VaultHeader,
        slot: &str,
        failed: u32,
        recovery: Option<RecoveryCode>,
    ) -> Result<Action, Fault> {
        let slots = header.slots();
        let by = slots.iter().find(|known| known.id == slot).cloned().ok_or_else(|| Fault::new("fault-no-vault"))?;
        let device = key.device();
        self.key.replace(Some(Rc::new(key)));
        // The list is read by whoever may write already: it cannot change any more.
        let writing = self.sit().await;
        let heads = match self.heads().await {
            Ok(heads) => heads,
            Err(fault) => {
                self.key.replace(None);
                self.leave_seat();
                return Err(fault);
            }
        };
        Ok(Action::Unlocked(Box::new(Opened { by, slots, device, heads, writing, failed, recovery })))
    }

    /// Asks to be the one tab that writes. One that waited for another tab hears when it may.
    async fn sit(&self) -> bool {
        // What only this page has, no other can write.
        if self.store.forgets() || self.seat.borrow().is_some() {
            return true;
        }
        let send = self.send.clone();
        let (seat, writing) = writer::sit(Rc::new(move |may| send(Action::Writing(may)))).await;
        self.seat.replace(Some(seat));
        writing
    }

    /// Lets somebody in, or changes how.
    pub(super) async fn change_slot(&self, new: NewSlot) -> Result<TabletAction, Fault> {
        let (mut header, before) = self.vault().await?;
        let key = self.key()?;
        let iterations = header.slots().iter().map(|slot| slot.iterations).max().unwrap_or_default();
        let params = KdfParams { iterations, ..KdfParams::RECOMMENDED }.at_least(KdfParams::RECOMMENDED);
        let random = slot_random()?;
        let recovery_slot = header.slots().into_iter().find(|slot| slot.kind == SlotKind::Recovery);
        let (slot, change, recovery) = match new {
            NewSlot::Add { label, passphrase } => {
                header.add(&key, SlotKind::Passphrase, &label, &passphrase, params, random).map_err(vault_fault)?;
                (None, Change::Added, None)
            }
            NewSlot::Change { slot, old, passphrase } => {
                if let Some(old) = old {
                    header.unlock(&slot, &old).map_err(vault_fault)?;
                }
                header.change(&slot, &key, &passphrase, params, random).map_err(vault_fault)?;
                (Some(slot), Change::Changed, None)
            }
            NewSlot::Recovery => {
                let code = RecoveryCode::new(random::bytes().map_err(no_random)?);
                let made = match &recovery_slot {
                    Some(slot) => header.change(&slot.id, &key, &code.passphrase(), params, random),
                    None => header.add(&key, SlotKind::Recovery, RECOVERY, &code.passphrase(), params, random),
                };
                made.map_err(vault_fault)?;
                (recovery_slot.map(|slot| slot.id), Change::Changed, Some(code))
            }
        };
        // A slot just added is the last.
        let slot = match slot {
            Some(slot) => info(&header, &slot)?,
            None => header.slots().pop().ok_or_else(|| Fault::new("fault-no-vault"))?,
        };
        drop(key);
        self.replace(&header, before).await?;
        Ok(TabletAction::Changed(Box::new(Changed { slots: header.slots(), slot, change, recovery })))
    }

    /// Lets somebody in no longer.
    pub(super) async fn revoke_slot(&self, slot: &str) -> Result<TabletAction, Fault> {
        let (mut header, before) = self.vault().await?;
        let info = info(&header, slot)?;
        header.revoke(slot).map_err(vault_fault)?;
        self.replace(&header, before).await?;
        let slots = header.slots();
        Ok(TabletAction::Changed(Box::new(Changed { slots, slot: info, change: Change::Revoked, recovery: None })))
    }

    /// Stores the header in place of the one that was read, if nobody changed it meanwhile.
    async fn replace(&self, header: &VaultHeader, before: Vec<u8>) -> Result<(), Fault> {
        let after = header.to_bytes().map_err(vault_fault)?;
        self.store.replace_header(before, after).await.map_err(|error| store_fault(&error))
    }
}

/// What came of trying: the key, the header it was opened from, and how many wrong attempts there were before.
pub(super) type Tried = Result<(DataKey, VaultHeader, u32), Refused>;

/// The label of the recovery slot, in the clear; screens say it in words of their own.
const RECOVERY: &str = "recovery";

fn info(header: &VaultHeader, slot: &str) -> Result<SlotInfo, Fault> {
    header.slots().into_iter().find(|known| known.id == slot).ok_or_else(|| Fault::new("fault-no-vault"))
}

pub(super) fn slot_random() -> Result<SlotRandom, Fault> {
    Ok(SlotRandom {
        salt: random::bytes().map_err(no_random)?,
        nonce: random::bytes().map_err(no_random)?,
        slot: random::bytes().map_err(no_random)?,
    })
}
