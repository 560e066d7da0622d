//! The lock: making the vault, opening it, and forgetting everything again. Whoever unlocks again finds the place where
//! the screen was left.

use super::action::{LockAction, LockCause, OpenedVault, UnlockRefusal};
use super::effect::LockEffect;
use super::state::{LockState, ResumePoint};
use crate::app::core::{Access, Cx, Fault, Left, Phase, Screen, Session, why_refused};
use crate::domain::device::{DeviceEvent, LockedBy};
use crate::store::passphrase::Passphrase;
use crate::store::vault::{SlotInfo, SlotKind};

/// Works on an action of the lock.
pub fn reduce(state: &mut LockState, cx: &mut Cx<'_>, action: LockAction) -> Vec<LockEffect> {
    match action {
        LockAction::CreateVault { who, passphrase, again } => create_vault(state, cx, &who, passphrase, &again),
        LockAction::Unlock { slot, passphrase } => unlock(state, cx, slot, passphrase),
        LockAction::Unlocked(opened) => unlocked(state, cx, *opened),
        LockAction::NotUnlocked(why) => not_unlocked(state, cx, &why),
        LockAction::Failed(fault) => {
            // Nobody is stranded by a second try: what was there is there.
            cx.session.phase = Phase::Locked;
            state.problem = Some(fault);
            Vec::new()
        }
        LockAction::Lock(cause) => lock(state, cx, cause),
        LockAction::ShowLock => {
            state.blank = false;
            Vec::new()
        }
    }
}

fn create_vault(
    state: &mut LockState,
    cx: &mut Cx<'_>,
    who: &str,
    passphrase: Passphrase,
    again: &Passphrase,
) -> Vec<LockEffect> {
    let who = who.trim();
    let wrong = if who.is_empty() { Some("lock-who-missing") } else { why_refused(&passphrase, again) };
    state.problem = wrong.map(Fault::new);
    if wrong.is_some() {
        return Vec::new();
    }
    cx.session.phase = Phase::Opening;
    cx.session.author = who.to_owned();
    vec![LockEffect::CreateVault { who: who.to_owned(), passphrase }]
}

fn unlock(state: &mut LockState, cx: &mut Cx<'_>, slot: String, passphrase: Passphrase) -> Vec<LockEffect> {
    if cx.session.phase != Phase::Locked {
        return Vec::new();
    }
    state.problem = None;
    cx.session.write_turn = None;
    cx.session.phase = Phase::Opening;
    vec![LockEffect::Unlock { slot, passphrase }]
}

fn unlocked(state: &mut LockState, cx: &mut Cx<'_>, opened: OpenedVault) -> Vec<LockEffect> {
    match cx.session.phase {
        Phase::Opening => {}
        Phase::Open => return Vec::new(),
        // A catalogue that was refused meanwhile stays refused, and what was locked stays locked.
        _ => return vec![LockEffect::ForgetKey],
    }
    let before = std::mem::take(state);
    let turn = cx.session.write_turn.take();
    let code_lost = cx.session.access.code_lost;
    let resume = before.resume.filter(|resume| resume.slot == opened.by.id);
    cx.session.phase = Phase::Open;
    cx.session.author.clone_from(&opened.by.label);
    cx.session.device = opened.device;
    cx.session.read_only = !opened.writing;
    cx.session.access =
        Access { slots: opened.slots, by: Some(opened.by.clone()), recovery: opened.recovery, code_lost };
    let (SlotInfo { id, label, kind, .. }, failed) = (opened.by, opened.failed);
    cx.note_later(DeviceEvent::Unlocked { slot: id, label, recovery: kind == SlotKind::Recovery, failed });
    cx.session.case_list = opened.heads.into();
    // Whoever came in by the recovery code came to let somebody in again.
    cx.session.screen = match (&cx.session.access.recovery, kind) {
        (Some(_), _) => Screen::Recovery,
        (None, SlotKind::Recovery) => Screen::Tablet,
        (None, SlotKind::Passphrase) => Screen::Home,
    };
    if let Some(resume) = resume {
        match resume.case {
            Some(case) => cx.read_case(case, Some(resume.screen)),
            None => cx.session.screen = resume.screen,
        }
    }
    if code_lost {
        cx.say(Fault::new("recovery-lost"));
    }
    cx.ask_for_device();
    if let Some(may) = turn {
        cx.writing(may);
    }
    cx.hide_deleted();
    before.then.map(|cause| lock(state, cx, cause)).unwrap_or_default()
}

fn not_unlocked(state: &mut LockState, cx: &mut Cx<'_>, why: &UnlockRefusal) -> Vec<LockEffect> {
    if matches!(cx.session.phase, Phase::Opening | Phase::Locked) {
        cx.session.phase = Phase::Locked;
        state.problem = Some(match why {
            UnlockRefusal::Wrong => Fault::new("lock-wrong-passphrase"),
            UnlockRefusal::Mistyped => Fault::new("lock-mistyped-code"),
            UnlockRefusal::Wait(seconds) => Fault::naming("lock-wait", seconds.to_string()),
        });
    }
    Vec::new()
}

/// Takes everything of a person off the screen and out of memory. What is not stored yet waits sealed, in the runner.
fn lock(state: &mut LockState, cx: &mut Cx<'_>, cause: LockCause) -> Vec<LockEffect> {
    match cx.session.phase {
        // What a host page shows alone has no key to forget.
        _ if cx.session.embedded => return Vec::new(),
        Phase::Open => {}
        // The runner forgets the key again when it has it. A vault that is being made is locked once it is.
        Phase::Opening if cx.session.access.slots.is_empty() => {
            state.then = Some(cause);
            return Vec::new();
        }
        Phase::Opening => {
            cx.session.phase = Phase::Locked;
            return Vec::new();
        }
        Phase::Locked => {
            state.forgotten = state.forgotten.wrapping_add(1);
            return Vec::new();
        }
        _ => return Vec::new(),
    }
    let by = match cause {
        LockCause::Asked | LockCause::Hide => LockedBy::Hand,
        LockCause::Idle => LockedBy::Idle,
        LockCause::Hidden => LockedBy::Hidden,
    };
    // A page going out of sight may be frozen at once, and a write begun then would hold up every other page: what
    // hid it is written down when it comes back.
    if by == LockedBy::Hidden {
        cx.note_later(DeviceEvent::Locked { by });
    } else {
        cx.note(DeviceEvent::Locked { by });
    }
    let session = std::mem::take(cx.session);
    let resume = session.access.by.map(|by| {
        let screen = session.screen.to_come_back_to();
        let case = session.case.filter(|_| !screen.is_of_device()).map(|case| case.id.clone());
        ResumePoint { slot: by.id, case, screen }
    });
    let code_lost = session.access.code_lost || session.access.recovery.is_some();
    *cx.session = Session {
        phase: Phase::Locked,
        access: Access { slots: session.access.slots, code_lost, ..Access::default() },
        author: session.author,
        unlogged: session.unlogged,
        chunks: session.chunks,
        saving: session.saving,
        now: session.now,
        ..Session::default()
    };
    *state = LockState { resume, blank: cause == LockCause::Hide, ..LockState::default() };
    cx.left = Left::Everything;
    vec![LockEffect::ForgetKey]
}
