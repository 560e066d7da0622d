//! The lock: making the vault, opening it, and forgetting everything again. Whoever unlocks again finds the place where
//! the screen was left.

use super::effect::Effect;
use super::reduce::Step;
use super::state::{Fault, Notice, Phase, Screen, State};
use crate::domain::case::CaseHead;
use crate::domain::device::{DeviceEvent, LockedBy};
use crate::domain::time::Moment;
use crate::store::passphrase::Passphrase;
use crate::store::vault::{RecoveryCode, SlotInfo, SlotKind, check_passphrase};

/// What the lock knows. Nothing of a person is here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lock {
    /// Who may open the vault.
    pub slots: Vec<SlotInfo>,
    /// What is wrong with what was typed.
    pub problem: Option<Fault>,
    /// Show nothing at all until somebody asks for the lock?
    pub blank: bool,
    /// Where the screen was left, and by whom.
    pub left: Option<Left>,
    /// Who opened it.
    pub by: Option<SlotInfo>,
    /// What happened to the device, when, and who was working, until its journal has it.
    pub unlogged: Vec<(Moment, String, DeviceEvent)>,
    /// The recovery code that was just made: shown once.
    pub recovery: Option<RecoveryCode>,
    /// Did the lock take a recovery code away that nobody said they had written down?
    pub code_lost: bool,
    /// What locks a vault as soon as it is made: nobody was there any more.
    pub then: Option<LockCause>,
    /// What was said about writing while the key was worked out.
    pub turn: Option<bool>,
    /// How often nobody was there while it was locked: what was typed by then is forgotten.
    pub forgotten: u32,
}

/// A place to come back to: ids only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    slot: String,
    case: Option<String>,
    screen: Screen,
}

/// Why it is locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockCause {
    /// Somebody pressed Lock.
    Asked,
    /// Somebody pressed Hide: nothing is shown at all.
    Hide,
    /// Nobody touched it for the time set.
    Idle,
    /// The page went out of sight.
    Hidden,
}

/// An open vault.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// Who opened it.
    pub by: SlotInfo,
    /// Everybody who may.
    pub slots: Vec<SlotInfo>,
    /// The id of this device.
    pub device: String,
    /// The cases in it.
    pub heads: Vec<CaseHead>,
    /// May this tab write?
    pub writing: bool,
    /// Failed attempts before.
    pub failed: u32,
    /// The recovery code, when the vault was just made.
    pub recovery: Option<RecoveryCode>,
}

/// Why it was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The passphrase does not open that slot.
    Wrong,
    /// A recovery code with a slip in it.
    Mistyped,
    /// Too soon after wrong attempts: so many seconds are left.
    Wait(i64),
}

/// What is wrong with a new passphrase, if anything is: the key of the words.
pub(super) fn wrong_with(passphrase: &Passphrase, again: &Passphrase) -> Option<&'static str> {
    if check_passphrase(passphrase).is_err() {
        Some("lock-too-short")
    } else if passphrase != again {
        Some("lock-not-the-same")
    } else {
        None
    }
}

impl Step<'_> {
    pub(super) fn create_vault(&mut self, who: &str, passphrase: Passphrase, again: &Passphrase) {
        let who = who.trim();
        let wrong = if who.is_empty() { Some("lock-who-missing") } else { wrong_with(&passphrase, again) };
        self.state.lock.problem = wrong.map(Fault::new);
        if wrong.is_none() {
            self.state.phase = Phase::Opening;
            self.state.author = who.to_owned();
            self.effects.push(Effect::CreateVault { who: who.to_owned(), passphrase });
        }
    }

    pub(super) fn unlock(&mut self, slot: String, passphrase: Passphrase) {
        if self.state.phase != Phase::Locked {
            return;
        }
        self.state.lock.problem = None;
        self.state.lock.turn = None;
        self.state.phase = Phase::Opening;
        self.effects.push(Effect::Unlock { slot, passphrase });
    }

    pub(super) fn unlocked(&mut self, opened: Opened) {
        match self.state.phase {
            Phase::Opening => {}
            Phase::Open => return,
            // A catalogue that was refused meanwhile stays refused, and what was locked stays locked.
            _ => return self.effects.push(Effect::ForgetKey),
        }
        let before = std::mem::take(&mut self.state.lock);
        let left = before.left.filter(|left| left.slot == opened.by.id);
        self.state.phase = Phase::Open;
        self.state.author.clone_from(&opened.by.label);
        self.state.device = opened.device;
        self.state.reading = !opened.writing;
        self.state.lock = Lock {
            slots: opened.slots,
            by: Some(opened.by.clone()),
            unlogged: before.unlogged,
            recovery: opened.recovery,
            code_lost: before.code_lost,
            ..Lock::default()
        };
        let (SlotInfo { id, label, kind, .. }, failed) = (opened.by, opened.failed);
        self.note_later(DeviceEvent::Unlocked { slot: id, label, recovery: kind == SlotKind::Recovery, failed });
        self.state.heads = opened.heads.into();
        // Whoever came in by the recovery code came to let somebody in again.
        self.state.screen = match (&self.state.lock.recovery, kind) {
            (Some(_), _) => Screen::Recovery,
            (None, SlotKind::Recovery) => Screen::Tablet,
            (None, SlotKind::Passphrase) => Screen::Home,
        };
        if let Some(left) = left {
            match left.case {
                Some(case) => self.read_case(case, Some(left.screen)),
                None => self.state.screen = left.screen,
            }
        }
        if before.code_lost {
            self.state.notice = Some(Notice::Said(Fault::new("recovery-lost")));
        }
        self.effects.push(Effect::AskStorage);
        self.ask_for_device();
        if let Some(may) = before.turn {
            self.writing(may);
        }
        if let Some(cause) = before.then {
            self.lock(cause);
        }
    }

    pub(super) fn not_unlocked(&mut self, why: &Refused) {
        if !matches!(self.state.phase, Phase::Opening | Phase::Locked) {
            return;
        }
        self.state.phase = Phase::Locked;
        self.state.lock.problem = Some(match why {
            Refused::Wrong => Fault::new("lock-wrong-passphrase"),
            Refused::Mistyped => Fault::new("lock-mistyped-code"),
            Refused::Wait(seconds) => Fault::naming("lock-wait", seconds.to_string()),
        });
    }

    /// Takes everything of a person off the screen and out of memory. What is not stored yet waits sealed, in the runner.
    pub(super) fn lock(&mut self, cause: LockCause) {
        match self.state.phase {
            // What a host page shows alone has no key to forget.
            _ if self.state.alone => return,
            Phase::Open => {}
            // The runner forgets the key again when it has it. A vault that is being made is locked once it is.
            Phase::Opening if self.state.lock.slots.is_empty() => return self.state.lock.then = Some(cause),
            Phase::Opening => return self.state.phase = Phase::Locked,
            Phase::Locked => return self.state.lock.forgotten = self.state.lock.forgotten.wrapping_add(1),
            _ => return,
        }
        let by = match cause {
            LockCause::Asked | LockCause::Hide => LockedBy::Hand,
            LockCause::Idle => LockedBy::Idle,
            LockCause::Hidden => LockedBy::Hidden,
        };
        // A page going out of sight may be frozen at once, and a write begun then would hold up every other page: what
        // hid it is written down when it comes back.
        if by == LockedBy::Hidden {
            self.note_later(DeviceEvent::Locked { by });
        } else {
            self.note(DeviceEvent::Locked { by });
        }
        let state = std::mem::take(self.state);
        let left = state.lock.by.map(|by| {
            let screen = state.screen.to_come_back_to();
            let case = state.case.filter(|_| !screen.is_of_device()).map(|case| case.id.clone());
            Left { slot: by.id, case, screen }
        });
        let blank = cause == LockCause::Hide;
        let code_lost = state.lock.code_lost || state.lock.recovery.is_some();
        let unlogged = state.lock.unlogged;
        *self.state = State {
            phase: Phase::Locked,
            author: state.author,
            now: state.now,
            later: state.later,
            saving: state.saving,
            lock: Lock { slots: state.lock.slots, left, blank, unlogged, code_lost, ..Lock::default() },
            ..State::default()
        };
        self.effects.push(Effect::ForgetKey);
    }

    /// Another tab erased everything: nothing is shown as if it were still kept.
    pub(super) fn erased(&mut self) {
        if !matches!(self.state.phase, Phase::Clean(_)) {
            let phase = Phase::Refused(Fault::new("fault-storage-erased"));
            *self.state = State { phase, later: self.state.later, now: self.state.now, ..State::default() };
            self.effects.push(Effect::ForgetKey);
        }
    }
}
