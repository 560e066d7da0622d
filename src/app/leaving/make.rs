//! Making a file: for whom, how it is locked, and what is written down once it is made. Part of [`super`].

use std::rc::Rc;

use super::LeavingEffect;
use super::faults::address_fault;
use super::file::{MadeFile, ToMake};
use crate::app::lock::wrong_with;
use crate::app::reduce::Step;
use crate::app::state::Fault;
use crate::domain::case::{Case, Event};
use crate::domain::device::DeviceEvent;
use crate::store::envelope::PublicAddress;
use crate::store::passphrase::Passphrase;

/// How a file is to be locked, as it was typed or chosen.
#[derive(Clone, Debug, PartialEq)]
pub enum TypedLock {
    /// With a passphrase, told by phone.
    Passphrase {
        /// The passphrase.
        passphrase: Passphrase,
        /// The passphrase again.
        again: Passphrase,
    },
    /// For the tablet of this address.
    Address(String),
    /// For a tablet a file was locked for before, by whose it is.
    Known(String),
}

/// How a file is locked.
#[derive(Clone, Debug, PartialEq)]
pub enum FileLock {
    /// With a passphrase.
    Passphrase(Passphrase),
    /// For the tablet of this address.
    Address(PublicAddress),
}

/// For whom a file is made.
#[derive(Clone, Debug, PartialEq)]
pub struct Whom {
    /// The name.
    pub name: String,
    /// The address of their tablet, to be compared before anything is locked for it.
    pub address: Option<PublicAddress>,
}

pub(super) fn transfer(step: &mut Step<'_>, recipient: &str, lock: TypedLock) {
    let fold = &step.library.device;
    let (name, lock) = match lock {
        TypedLock::Known(name) => {
            let known = fold.addresses.get(&name).cloned().unwrap_or_default();
            (name, TypedLock::Address(known))
        }
        lock => (recipient.to_owned(), lock),
    };
    if name.is_empty() {
        return step.wrong("transfer-name", Fault::new("transfer-no-name"));
    }
    match lock {
        TypedLock::Passphrase { passphrase, again } => {
            if let Some((field, fault)) = wrong_passphrase(&passphrase, &again) {
                return step.wrong(field, fault);
            }
            step.state.leaving.whom = Some(Whom { name, address: None });
            make(step, true, FileLock::Passphrase(passphrase));
        }
        // One that was used before is compared as well: the tablet may have been set up anew since.
        TypedLock::Address(typed) | TypedLock::Known(typed) => match PublicAddress::parse(&typed) {
            Ok(address) => step.state.leaving.whom = Some(Whom { name, address: Some(address) }),
            Err(error) => step.wrong("transfer-address", address_fault(error)),
        },
    }
}

pub(super) fn compared(step: &mut Step<'_>) {
    if let Some(address) = step.state.leaving.whom.as_ref().and_then(|whom| whom.address.clone()) {
        make(step, true, FileLock::Address(address));
    }
}

pub(super) fn backup(step: &mut Step<'_>, passphrase: Passphrase, again: &Passphrase) {
    let unrecorded = step.no_record().map(|why| ("make", why));
    match unrecorded.or_else(|| wrong_passphrase(&passphrase, again)) {
        Some((field, fault)) => step.wrong(field, fault),
        None => make(step, false, FileLock::Passphrase(passphrase)),
    }
}

/// What is wrong with a passphrase, and at which field.
fn wrong_passphrase(passphrase: &Passphrase, again: &Passphrase) -> Option<(&'static str, Fault)> {
    let key = wrong_with(passphrase, again)?;
    Some((if key == "lock-not-the-same" { "file-again" } else { "file-new" }, Fault::new(key)))
}

fn make(step: &mut Step<'_>, of_case: bool, lock: FileLock) {
    let state = &step.state;
    if state.leaving.working || (of_case && state.case.is_none()) {
        return;
    }
    let case = state.case.clone().filter(|_| of_case);
    let (device, author) = (state.device.clone(), state.author.clone());
    let work = ToMake { case, device, author, made: state.now, lock };
    step.ask_runner(LeavingEffect::Make(Box::new(work)));
}

/// Writes down that a file was made. Of a case that changed while it was made, it would say that the file has more than
/// it has: such a file is not given out.
pub(super) fn made(step: &mut Step<'_>, file: MadeFile) {
    step.state.leaving.working = false;
    let whom = step.state.leaving.whom.take();
    if let Some(id) = &file.case {
        let held = |case: &&Rc<Case>| case.id == *id && case.places() == file.entries;
        if step.state.case.as_ref().filter(held).is_none() {
            return step.wrong("make", Fault::new("make-changed"));
        }
        let recipient = whom.as_ref().map(|whom| whom.name.clone()).unwrap_or_default();
        step.record(Event::Transferred { recipient, file: file.hash.clone(), entries: file.entries });
    }
    if let Some(Whom { name, address: Some(address) }) = whom {
        let address = address.text();
        if step.library.device.addresses.get(&name) != Some(&address) {
            step.note(DeviceEvent::AddressKept { name, address });
        }
    }
    step.note(DeviceEvent::FileMade { kind: file.kind, cases: file.cases, file: file.hash.clone() });
    step.state.notice = None;
    step.state.leaving.made = Some(Rc::new(file));
}
