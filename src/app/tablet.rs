//! This tablet: who may open it, its settings, and leaving it clean.

use super::audit::AuditFile;
use super::effect::Effect;
use super::lock::wrong_with;
use super::reduce::Step;
use super::state::{Fault, Notice, Phase, Saving, Screen, State};
use crate::browser::remains::Remains;
use crate::browser::storage::Keeping;
use crate::domain::device::{Change, DeviceEvent, Settings};
use crate::store::passphrase::Passphrase;
use crate::store::vault::{RecoveryCode, SlotInfo, SlotKind};

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum TabletAction {
    /// Let one more practitioner in.
    Add {
        /// Who.
        label: String,
        /// Their passphrase.
        passphrase: Passphrase,
        /// The passphrase again.
        again: Passphrase,
    },
    /// Change the passphrase of whoever is working, or of somebody who forgot it when the recovery code opened the vault.
    Change {
        /// Whose.
        slot: String,
        /// The passphrase until now; not asked of whoever came in by the recovery code.
        old: Option<Passphrase>,
        /// The new one.
        passphrase: Passphrase,
        /// The new one again.
        again: Passphrase,
    },
    /// Let somebody in no longer.
    Revoke(String),
    /// A new recovery code; the one before opens nothing any more.
    NewRecovery,
    /// Who may open the tablet was changed.
    Changed(Box<Changed>),
    /// It was not, and why.
    NotChanged(Fault),
    /// The recovery code was written down.
    RecoveryKept,
    /// Other settings.
    Set(Settings),
    /// What the browser says of our storage.
    Storage(Keeping),
    /// Erase everything here.
    Wipe,
    /// Everything was erased; this remains.
    Wiped(Remains),
    /// Save the audit of this tablet.
    ExportAudit,
    /// It was read.
    AuditMade(Box<AuditFile>),
}

/// What is at hand on the screens of this tablet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tablet {
    /// What is wrong with what was typed.
    pub problem: Option<Fault>,
    /// Is a key being worked out?
    pub working: bool,
    /// What the browser says of our storage.
    pub keeping: Option<Keeping>,
}

/// A slot to be made, or made anew.
#[derive(Clone, Debug, PartialEq)]
pub enum NewSlot {
    /// For one more practitioner.
    Add {
        /// Who.
        label: String,
        /// Their passphrase.
        passphrase: Passphrase,
    },
    /// Another passphrase.
    Change {
        /// Whose.
        slot: String,
        /// The passphrase until now, where it is asked.
        old: Option<Passphrase>,
        /// The new one.
        passphrase: Passphrase,
    },
    /// Another recovery code.
    Recovery,
}

/// Who may open the tablet now, and what changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Changed {
    /// Everybody who may open it.
    pub slots: Vec<SlotInfo>,
    /// Whose slot it was.
    pub slot: SlotInfo,
    /// What.
    pub change: Change,
    /// The new recovery code.
    pub recovery: Option<RecoveryCode>,
}

impl Step<'_> {
    pub(super) fn tablet(&mut self, action: TabletAction) {
        match action {
            TabletAction::Wiped(remains) => {
                let saving = Saving { forgets: self.state.saving.forgets, ..Saving::default() };
                *self.state =
                    State { phase: Phase::Clean(remains), later: self.state.later, saving, ..State::default() };
                return;
            }
            // Done after the lock: who may open it is shown there, and it goes on record.
            TabletAction::Changed(changed) if self.state.phase == Phase::Locked => {
                self.state.lock.slots = changed.slots;
                self.state.lock.code_lost |= changed.recovery.is_some();
                let SlotInfo { id, label, .. } = changed.slot;
                return self.note_later(DeviceEvent::AccessChanged { change: changed.change, slot: id, label });
            }
            _ if self.state.phase != Phase::Open => return,
            TabletAction::Add { .. }
            | TabletAction::Change { .. }
            | TabletAction::Revoke(_)
            | TabletAction::NewRecovery
            | TabletAction::Set(_)
                if self.no_record().is_some() =>
            {
                self.state.notice = self.no_record().map(Notice::Said);
                return;
            }
            _ => self.state.tablet.problem = None,
        }
        match action {
            TabletAction::Add { label, passphrase, again } => {
                let label = label.trim().to_owned();
                let wrong = if label.is_empty() { Some("lock-who-missing") } else { wrong_with(&passphrase, &again) };
                self.work_out(wrong, NewSlot::Add { label, passphrase });
            }
            TabletAction::Change { slot, old, passphrase, again } => {
                let wrong = wrong_with(&passphrase, &again);
                self.work_out(wrong, NewSlot::Change { slot, old, passphrase });
            }
            TabletAction::NewRecovery => self.work_out(None, NewSlot::Recovery),
            TabletAction::Revoke(slot) => {
                self.state.tablet.working = true;
                self.effects.push(Effect::RevokeSlot(slot));
            }
            TabletAction::Changed(changed) => self.changed(*changed),
            TabletAction::NotChanged(fault) => {
                self.state.tablet.working = false;
                self.state.tablet.problem = Some(fault);
            }
            TabletAction::RecoveryKept => {
                self.state.lock.recovery = None;
                self.state.lock.code_lost = false;
                self.go(Screen::Home);
            }
            TabletAction::Set(settings) => {
                self.note(DeviceEvent::SettingsChanged(settings.within_limits()));
                self.go(Screen::Tablet);
                self.state.notice = Some(Notice::Said(Fault::new("tablet-set")));
            }
            TabletAction::Storage(keeping) => self.state.tablet.keeping = Some(keeping),
            TabletAction::Wipe => {
                self.state.tablet.working = true;
                self.effects.push(Effect::Wipe);
            }
            TabletAction::ExportAudit => self.export_audit(),
            TabletAction::AuditMade(made) => self.audit_made(*made),
            TabletAction::Wiped(_) => {}
        }
    }

    fn work_out(&mut self, wrong: Option<&'static str>, slot: NewSlot) {
        self.state.tablet.problem = wrong.map(Fault::new);
        if wrong.is_none() {
            self.state.tablet.working = true;
            self.effects.push(Effect::ChangeSlot(slot));
        }
    }

    fn changed(&mut self, Changed { slots, slot, change, recovery }: Changed) {
        let mine = self.state.lock.by.as_ref().is_some_and(|by| by.id == slot.id);
        self.state.lock.slots = slots;
        if mine && change == Change::Revoked {
            self.state.lock.by = None;
        }
        if slot.kind == SlotKind::Recovery {
            self.state.lock.recovery = recovery;
            self.state.lock.code_lost = false;
        }
        self.note(DeviceEvent::AccessChanged { change, slot: slot.id, label: slot.label.clone() });
        let to = if self.state.lock.recovery.is_some() { Screen::Recovery } else { Screen::Tablet };
        self.go(to);
        self.state.notice = Some(Notice::Said(Fault::naming(change.key(), slot.label)));
    }
}
