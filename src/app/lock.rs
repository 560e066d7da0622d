//! The lock: making the vault, opening it, and forgetting everything again. Whoever unlocks again finds the place where
//! the screen was left.

use super::effect::Effect;
use super::reduce::Step;
use super::state::{Fault, Phase, Screen, State};
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
    /// When the page went out of sight and was locked, and who was working, until the journal of the device has it.
    pub hidden: Option<(Moment, String)>,
    /// How it was opened, until the journal of the device has it.
    pub opened: Option<(SlotInfo, u32)>,
    /// The recovery code that was just made: shown once.
    pub recovery: Option<RecoveryCode>,
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
        self.state.phase = Phase::Opening;
        self.effects.push(Effect::Unlock { slot, passphrase });
    }

    pub(super) fn unlocked(&mut self, opened: Opened) {
        // A catalogue that was refused meanwhile stays refused.
        if self.state.phase != Phase::Opening {
            self.effects.push(Effect::ForgetKey);
            return;
        }
        let left = self.state.lock.left.take().filter(|left| left.slot == opened.by.id);
        self.state.phase = Phase::Open;
        self.state.author.clone_from(&opened.by.label);
        self.state.device = opened.device;
        self.state.reading = !opened.writing;
        self.state.lock = Lock {
            slots: opened.slots,
            by: Some(opened.by.clone()),
            opened: Some((opened.by.clone(), opened.failed)),
            recovery: opened.recovery,
            hidden: self.state.lock.hidden.take(),
            ..Lock::default()
        };
        self.state.heads = opened.heads.into();
        // Whoever came in by the recovery code came to let somebody in again.
        self.state.screen = match (&self.state.lock.recovery, opened.by.kind) {
            (Some(_), _) => Screen::Recovery,
            (None, SlotKind::Recovery) => Screen::Tablet,
            (None, SlotKind::Passphrase) => Screen::Home,
        };
        if let Some(left) = left {
            match left.case {
                Some(case) => {
                    self.effects.push(self.read_case(case));
                    self.state.returning = Some(left.screen);
                }
                None => self.state.screen = left.screen,
            }
        }
        self.effects.push(Effect::AskStorage);
        self.ask_for_device();
    }

    pub(super) fn not_unlocked(&mut self, why: &Refused) {
        self.state.phase = Phase::Locked;
        self.state.lock.problem = Some(match why {
            Refused::Wrong => Fault::new("lock-wrong-passphrase"),
            Refused::Mistyped => Fault::new("lock-mistyped-code"),
            Refused::Wait(seconds) => Fault::naming("lock-wait", seconds.to_string()),
        });
    }

    /// Takes everything of a person off the screen and out of memory. What is not stored yet waits sealed, in the runner.
    pub(super) fn lock(&mut self, cause: LockCause) {
        // What a host page shows alone has no key to forget.
        if self.state.phase != Phase::Open || self.state.alone {
            return;
        }
        let by = match cause {
            LockCause::Asked | LockCause::Hide => LockedBy::Hand,
            LockCause::Idle => LockedBy::Idle,
            LockCause::Hidden => LockedBy::Hidden,
        };
        // A page going out of sight may be frozen at once, and a write begun then would hold up every other page: what
        // hid it is written down when it comes back.
        if by != LockedBy::Hidden {
            self.note(DeviceEvent::Locked { by });
        }
        let state = std::mem::take(self.state);
        let left = state.lock.by.map(|by| {
            let screen = state.screen.to_come_back_to();
            let case = state.case.filter(|_| !screen.is_of_device()).map(|case| case.id.clone());
            Left { slot: by.id, case, screen }
        });
        let blank = cause == LockCause::Hide;
        let hidden = (by == LockedBy::Hidden).then(|| (state.now, state.author.clone()));
        *self.state = State {
            phase: Phase::Locked,
            author: state.author,
            now: state.now,
            later: state.later,
            saving: state.saving,
            lock: Lock { slots: state.lock.slots, left, blank, hidden, ..Lock::default() },
            ..State::default()
        };
        self.effects.push(Effect::ForgetKey);
    }
}
