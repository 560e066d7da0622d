//! Carrying out what the lock asks for: making the vault, opening it, forgetting the key.

use std::rc::Rc;

use super::action::{LockAction, OpenedVault, UnlockRefusal};
use super::effect::LockEffect;
use crate::app::core::run::{Backend, RECOVERY_LABEL, no_random, slot_random, store_fault, vault_fault};
use crate::app::core::{CoreAction, Fault};
use crate::browser::{clock, random, writer_lock};
use crate::domain::time::Timestamp;
use crate::store::envelope::{DataKey, KdfParams};
use crate::store::passphrase::Passphrase;
use crate::store::port::StoreError;
use crate::store::unlock_throttle::UnlockAttempts;
use crate::store::vault::{RecoveryCode, SlotKind, VaultError, VaultHeader, VaultRandom};

/// Carries one out; what came of it.
///
/// # Errors
/// The sentence for what failed.
pub async fn run(backend: &Rc<Backend>, effect: LockEffect) -> Result<Option<LockAction>, Fault> {
    match effect {
        LockEffect::CreateVault { who, passphrase } => create(backend, &who, &passphrase).await.map(Some),
        LockEffect::Unlock { slot, passphrase } => unlock(backend, &slot, &passphrase).await.map(Some),
        LockEffect::ForgetKey => {
            backend.forget_key();
            Ok(None)
        }
    }
}

async fn create(backend: &Rc<Backend>, who: &str, passphrase: &Passphrase) -> Result<LockAction, Fault> {
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
    if !backend.store.is_ephemeral() {
        let code = RecoveryCode::new(random::bytes().map_err(no_random)?);
        let random = slot_random()?;
        header
            .add(&key, SlotKind::Recovery, RECOVERY_LABEL, &code.passphrase(), params, random)
            .map_err(vault_fault)?;
        recovery = Some(code);
    }
    let bytes = header.to_bytes().map_err(vault_fault)?;
    backend.store.create_header(bytes).await.map_err(|error| store_fault(&error))?;
    opened(backend, key, &header, &mine.id, 0, recovery).await
}

async fn unlock(backend: &Rc<Backend>, slot: &str, passphrase: &Passphrase) -> Result<LockAction, Fault> {
    match tried(backend, slot, passphrase, Timestamp(clock::now_ms())).await? {
        Ok((key, header, failed)) => opened(backend, key, &header, slot, failed, None).await,
        Err(refused) => Ok(LockAction::NotUnlocked(refused)),
    }
}

/// Tries a passphrase, and counts it.
pub(crate) async fn tried(
    backend: &Backend,
    slot: &str,
    passphrase: &Passphrase,
    now: Timestamp,
) -> Result<Tried, Fault> {
    let (header, _) = backend.vault().await?;
    let stored = backend.store.attempts().await.map_err(|error| store_fault(&error))?;
    let stored = stored.map_or_else(UnlockAttempts::default, |bytes| UnlockAttempts::from_bytes(&bytes, now));
    let attempts = backend.attempts.get().unwrap_or(stored);
    let wait = attempts.wait(now);
    if wait > 0 {
        // Where the clock was set back, the whole wait begins again: stored, or it would never end.
        count(backend, attempts.seen_at(now)).await?;
        return Ok(Err(UnlockRefusal::Wait((wait + 999) / 1000)));
    }
    // Counted before it is tried: whoever stops the page in between has tried all the same.
    count(backend, attempts.failed_at(now)).await?;
    match header.unlock(slot, passphrase) {
        Ok(key) => {
            count(backend, UnlockAttempts::default()).await?;
            Ok(Ok((key, header, attempts.failed)))
        }
        Err(VaultError::WrongPassphrase) => Ok(Err(UnlockRefusal::Wrong)),
        Err(error) => {
            // It was not tried.
            count(backend, attempts).await?;
            match error {
                VaultError::MistypedCode(_) => Ok(Err(UnlockRefusal::Mistyped)),
                error => Err(vault_fault(error)),
            }
        }
    }
}

/// On a full disk it is counted in this page: nobody is locked out of reading, and of making room.
async fn count(backend: &Backend, attempts: UnlockAttempts) -> Result<(), Fault> {
    let stored = backend.store.set_attempts(attempts.to_bytes()).await;
    backend.attempts.set((stored == Err(StoreError::Full)).then_some(attempts));
    stored.or_else(|error| if error == StoreError::Full { Ok(()) } else { Err(store_fault(&error)) })
}

async fn opened(
    backend: &Rc<Backend>,
    key: DataKey,
    header: &VaultHeader,
    slot: &str,
    failed: u32,
    recovery: Option<RecoveryCode>,
) -> Result<LockAction, Fault> {
    let slots = header.slots();
    let by = slots.iter().find(|known| known.id == slot).cloned().ok_or_else(|| Fault::new("fault-no-vault"))?;
    let device = key.device();
    backend.key.replace(Some(Rc::new(key)));
    // The list is read by whoever may write already: it cannot change any more.
    let writing = sit(backend).await;
    let heads = match backend.case_list().await {
        Ok(heads) => heads,
        Err(fault) => {
            backend.key.replace(None);
            backend.leave_seat();
            return Err(fault);
        }
    };
    Ok(LockAction::Unlocked(Box::new(OpenedVault { by, slots, device, heads, writing, failed, recovery })))
}

/// Asks to be the one tab that writes. One that waited for another tab hears when it may.
async fn sit(backend: &Backend) -> bool {
    // What only this page has, no other can write.
    if backend.store.is_ephemeral() || backend.seat.borrow().is_some() {
        return true;
    }
    let send = backend.send.clone();
    let (seat, writing) = writer_lock::acquire(Rc::new(move |may| send(CoreAction::Writing(may)))).await;
    backend.seat.replace(Some(seat));
    writing
}

/// What came of trying: the key, the header it was opened from, and how many wrong attempts there were before.
pub(crate) type Tried = Result<(DataKey, VaultHeader, u32), UnlockRefusal>;
