//! Leaving the device: a sealed file of one case for a colleague, a backup of everything, and taking in such a file.
//! Receiving, restoring and merging are one thing. Where two tablets differ, a person keeps one side.
//!
//! ```text
//! screen ─Transfer, Backup─> make ─Make─> runner: seal ─Made─> make: written down, waits to be saved with a tap
//! screen ─Chosen, Open────> receive ─Open─> runner: open ─Opened─> receive: merged case by case, each all or nothing
//! ```
//!
//! All of it is in the second half of the program.
#![allow(unsafe_code, reason = "the macro declares the cut-off function as an import")]

mod faults;
mod file;
mod make;
mod receive;

use std::rc::Rc;

use wasm_split_helpers::wasm_split;

pub use self::file::{
    Content, FromFile, MadeFile, OwnAddress, SealRandom, ToMake, fetch_address, fetch_open, fetch_seal, open,
    own_address, seal,
};
pub use self::make::{FileLock, TypedLock, Whom};
pub use self::receive::{Chosen, Received, ReceivedCase, Taken};
use super::effect::Effect;
use super::later::{Later, NotHere, at_once};
use super::reduce::Step;
use super::state::{Fault, Notice, Phase, Screen};
use crate::domain::case::Subject;
use crate::store::file::SealedFile;
use crate::store::passphrase::Passphrase;

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum LeavingAction {
    /// Show the address of this tablet.
    ShowAddress,
    /// This is it.
    OwnAddress(OwnAddress),
    /// Make a sealed file of the case at hand.
    Transfer {
        /// For whom.
        recipient: String,
        /// How it is to be locked.
        lock: TypedLock,
    },
    /// The fingerprint of the recipient's tablet was compared, and is the same.
    Compared,
    /// Make a sealed file of everything.
    Backup {
        /// Its passphrase.
        passphrase: Passphrase,
        /// The passphrase again.
        again: Passphrase,
    },
    /// The file was made.
    Made(Box<MadeFile>),
    /// It was not, and why.
    NotMade(Fault),
    /// Save the file that was made.
    Save,
    /// It was handed to the browser.
    Saved(Rc<MadeFile>),
    /// A file was chosen, and these are its bytes; none when nothing was.
    Chosen(Option<Vec<u8>>),
    /// The browser could not read it, by the name of the failure.
    NotRead(String),
    /// Open the file that was chosen; without a passphrase, by the key of this tablet.
    Open(Option<Passphrase>),
    /// It was opened, and this is in it.
    Opened(Box<FromFile>),
    /// It was not, and why.
    NotOpened(Fault),
    /// Of two answers that differ, keep this one.
    Keep {
        /// What they are about.
        subject: Subject,
        /// The id of the entry that is kept.
        entry: String,
    },
}

/// What the runner is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum LeavingEffect {
    /// Work out the address of this tablet.
    ReadAddress,
    /// Make a sealed file.
    Make(Box<ToMake>),
    /// Open one.
    Open {
        /// The file.
        file: Rc<SealedFile>,
        /// Its passphrase; none to open it by the key of this tablet.
        passphrase: Option<Passphrase>,
        /// The device whose strand new entries go to.
        device: String,
    },
    /// Give a file that was made to the person.
    Save(Rc<MadeFile>),
}

/// What is at hand on the screens of files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Leaving {
    /// What is wrong with what was typed or chosen, and the id of its field.
    pub problem: Option<(&'static str, Fault)>,
    /// Is a file being made or opened?
    pub working: bool,
    /// The address of this tablet, once it was asked for.
    pub own: Option<OwnAddress>,
    /// For whom a file is made.
    pub whom: Option<Whom>,
    /// The file that was made and waits to be saved.
    pub made: Option<Rc<MadeFile>>,
    /// The file that was chosen.
    pub chosen: Option<Chosen>,
    /// What was taken from it.
    pub received: Option<Rc<Received>>,
}

/// Which page of a screen of files is shown: a new one is announced like a new screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// What is asked.
    Ask,
    /// The wait.
    Work,
    /// The fingerprint to compare, or what a file says of itself.
    Check,
    /// What was made, or taken.
    Done,
}

impl Leaving {
    /// Which page is shown.
    pub fn stage(&self) -> Stage {
        let compares = self.whom.as_ref().is_some_and(|whom| whom.address.is_some());
        match self {
            _ if self.working => Stage::Work,
            _ if self.made.is_some() || self.received.is_some() => Stage::Done,
            _ if compares || self.chosen.is_some() => Stage::Check,
            _ => Stage::Ask,
        }
    }

    /// What stays when another screen is shown: the address of this tablet is no secret and does not change.
    pub(super) fn left(&mut self) {
        *self = Self { own: self.own.take(), ..Self::default() };
    }
}

impl Step<'_> {
    pub(super) fn leaving(&mut self, action: LeavingAction) {
        if self.state.phase != Phase::Open {
            return;
        }
        if self.state.later != Later::Here || at_once(take(self, action)).is_none() {
            self.state.notice = Some(Notice::Said(Fault::new("later-failed")));
        }
    }

    pub(super) fn ask_runner(&mut self, effect: LeavingEffect) {
        self.state.leaving.working = true;
        self.effects.push(Effect::Leaving(effect));
    }

    fn wrong(&mut self, field: &'static str, fault: Fault) {
        self.state.leaving.working = false;
        self.state.leaving.problem = Some((field, fault));
    }
}

/// Does what a screen of files asks for. In the second half of the program.
#[wasm_split(later, fallible, preload(fetch_leaving))]
pub(super) fn take(step: &mut Step<'_>, action: LeavingAction) -> Result<(), NotHere> {
    let leaving = &mut step.state.leaving;
    leaving.problem = None;
    match action {
        LeavingAction::ShowAddress => step.effects.push(Effect::Leaving(LeavingEffect::ReadAddress)),
        LeavingAction::OwnAddress(own) => leaving.own = Some(own),
        LeavingAction::Transfer { recipient, lock } => make::transfer(step, recipient.trim(), lock),
        LeavingAction::Compared => make::compared(step),
        LeavingAction::Backup { passphrase, again } => make::backup(step, passphrase, &again),
        // Whoever left the screen meanwhile gave the file up: nothing of it is written down.
        LeavingAction::Made(_) | LeavingAction::Opened(_) if !leaving.working => {}
        LeavingAction::Made(file) => make::made(step, *file),
        LeavingAction::NotMade(fault) => step.wrong("make", fault),
        LeavingAction::Save => {
            if let Some(made) = leaving.made.clone() {
                step.effects.push(Effect::Leaving(LeavingEffect::Save(made)));
            }
        }
        LeavingAction::Saved(file) => step.state.saving.saved_in(&file),
        LeavingAction::Chosen(bytes) => receive::chosen(step, bytes),
        LeavingAction::NotRead(name) => step.wrong("file", Fault::naming("file-not-read", name)),
        LeavingAction::Open(passphrase) => receive::open(step, passphrase),
        LeavingAction::Opened(file) => receive::opened(step, *file),
        LeavingAction::NotOpened(fault) => step.wrong("file-passphrase", fault),
        LeavingAction::Keep { subject, entry } => keep(step, &subject, &entry),
    }
    Ok(())
}

/// Says one side again. It knows of both, so it settles them; what was not kept stays in the journal.
fn keep(step: &mut Step<'_>, subject: &Subject, entry: &str) {
    let conflicts = step.state.case.as_deref().map(|case| case.conflicts()).unwrap_or_default();
    let conflict = conflicts.iter().find(|conflict| conflict.subject == *subject);
    let Some(kept) = conflict.and_then(|conflict| conflict.keeping(entry)) else { return };
    step.record(kept);
    if step.state.case.as_deref().is_some_and(|case| case.conflicts().is_empty()) {
        step.go(Screen::Case);
        step.state.notice = Some(Notice::Said(Fault::new("conflicts-settled")));
    }
}
