//! The lock of a [`Device`]: the vault is opened at once, without deriving a key.

use liaison::domain::time::Timestamp;
use liaison::store::vault::{RecoveryCode, SlotInfo, SlotKind};

use super::app::{
    AccessChange, Action, CoreAction, DeviceAction, LockAction, LockCause, OpenedVault, State, UnlockRefusal,
};
use super::{Device, typed};

/// A passphrase of this practitioner.
pub fn slot(id: &str, label: &str) -> SlotInfo {
    SlotInfo { id: id.into(), label: label.into(), kind: SlotKind::Passphrase, iterations: 3 }
}

impl Device {
    /// The store was opened; these may open its vault, if it has one.
    pub fn opens_store(&mut self, slots: Option<Vec<SlotInfo>>) -> &mut Self {
        self.send(Action::Core(CoreAction::StoreOpened { slots, ephemeral: false }))
    }

    /// The page is opened anew: nothing is in memory.
    pub fn starts_anew(&mut self) -> &mut Self {
        self.state = State::default();
        self
    }

    pub fn lock(&mut self, cause: LockCause) -> &mut Self {
        self.send(Action::Lock(LockAction::Lock(cause)))
    }

    /// Opens the vault again, by its first slot.
    pub fn unlock(&mut self) -> &mut Self {
        let by = self.access().slots[0].clone();
        self.unlock_as(by)
    }

    /// Opens the vault by this slot.
    pub fn unlock_as(&mut self, by: SlotInfo) -> &mut Self {
        self.unlocking(&by.id);
        let slots = self.access().slots.clone();
        self.unlocked(OpenedVault { slots, ..self.opened(by) })
    }

    /// Types a passphrase: the key is being worked out.
    pub fn unlocking(&mut self, slot: &str) -> &mut Self {
        self.send(Action::Lock(LockAction::Unlock { slot: slot.into(), passphrase: typed("three plain words") }))
    }

    /// Makes a vault: the key is being worked out.
    pub fn creating(&mut self, who: &str) -> &mut Self {
        let words = || typed("three plain words");
        self.send(Action::Lock(LockAction::CreateVault { who: who.into(), passphrase: words(), again: words() }))
    }

    /// It was not opened, and why.
    pub fn refused(&mut self, why: UnlockRefusal) -> &mut Self {
        self.send(Action::Lock(LockAction::NotUnlocked(why)))
    }

    /// The vault is open.
    pub fn unlocked(&mut self, opened: OpenedVault) -> &mut Self {
        self.send(Action::Lock(LockAction::Unlocked(Box::new(opened))))
    }

    /// Something of the vault was changed: who may open it.
    pub fn access_changed(&mut self, changed: AccessChange) -> &mut Self {
        self.send(Action::Device(DeviceAction::Changed(Box::new(changed))))
    }

    /// What an open vault says, with this slot as its only one: this tab writes, and nothing went wrong before.
    pub fn opened(&self, by: SlotInfo) -> OpenedVault {
        let (slots, heads, device) = (vec![by.clone()], self.heads.clone(), self.key().device());
        OpenedVault { by, slots, device, heads, writing: true, failed: 0, recovery: None }
    }

    /// The same, of a vault that was just made: with its recovery code.
    pub fn made_with(&self, by: SlotInfo, code: &RecoveryCode) -> OpenedVault {
        OpenedVault { recovery: Some(code.clone()), ..self.opened(by) }
    }

    /// Locked, and unlocked so many hours later.
    pub fn away(&mut self, hours: i64) -> &mut Self {
        self.lock(LockCause::Asked).wait(hours).unlock()
    }

    /// So many hours go by.
    pub fn wait(&mut self, hours: i64) -> &mut Self {
        self.now = Timestamp(self.now.0 + hours * 3_600_000);
        self
    }
}
