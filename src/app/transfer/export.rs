//! Making a file: for whom, how it is locked, and what is written down once it is made.

use std::rc::Rc;

use super::action::LockChoice;
use super::effect::{FileLock, SealRequest, TransferEffect};
use super::faults::address_fault;
use super::file::MadeFile;
use super::navigate::wrong;
use super::state::{Recipient, TransferState};
use crate::app::core::{Cx, Fault, why_refused};
use crate::domain::case::{Case, Event};
use crate::domain::device::DeviceEvent;
use crate::store::envelope::PublicAddress;
use crate::store::passphrase::Passphrase;

/// A file of the case at hand: made at once with a passphrase; for a device, once its fingerprint was compared.
pub(super) fn transfer(
    state: &mut TransferState,
    cx: &mut Cx<'_>,
    recipient: &str,
    lock: LockChoice,
) -> Vec<TransferEffect> {
    let (name, lock) = match lock {
        LockChoice::Known(name) => {
            let known = cx.content.device.addresses.get(&name).cloned().unwrap_or_default();
            (name, LockChoice::Address(known))
        }
        lock => (recipient.to_owned(), lock),
    };
    if name.is_empty() {
        wrong(state, "transfer-name", Fault::new("transfer-no-name"));
        return Vec::new();
    }
    match lock {
        LockChoice::Passphrase { passphrase, again } => {
            if let Some((field, fault)) = wrong_passphrase(&passphrase, &again) {
                wrong(state, field, fault);
                return Vec::new();
            }
            state.recipient = Some(Recipient { name, address: None });
            return make(state, cx, SealWhat::Case, FileLock::Passphrase(passphrase));
        }
        // One that was used before is compared as well: the device may have been set up anew since.
        LockChoice::Address(typed) | LockChoice::Known(typed) => match PublicAddress::parse(&typed) {
            Ok(address) => state.recipient = Some(Recipient { name, address: Some(address) }),
            Err(error) => wrong(state, "transfer-address", address_fault(error)),
        },
    }
    Vec::new()
}

/// The fingerprint is the same: the file is made.
pub(super) fn compared(state: &mut TransferState, cx: &mut Cx<'_>) -> Vec<TransferEffect> {
    let address = state.recipient.as_ref().and_then(|recipient| recipient.address.clone());
    address.map(|address| make(state, cx, SealWhat::Case, FileLock::Address(address))).unwrap_or_default()
}

/// A file of everything.
pub(super) fn backup(
    state: &mut TransferState,
    cx: &mut Cx<'_>,
    passphrase: Passphrase,
    again: &Passphrase,
) -> Vec<TransferEffect> {
    let unrecorded = cx.why_no_record().map(|why| ("make", why));
    match unrecorded.or_else(|| wrong_passphrase(&passphrase, again)) {
        Some((field, fault)) => {
            wrong(state, field, fault);
            Vec::new()
        }
        None => make(state, cx, SealWhat::Everything, FileLock::Passphrase(passphrase)),
    }
}

/// A file of the team key.
pub(super) fn carry_key(
    state: &mut TransferState,
    cx: &mut Cx<'_>,
    passphrase: Passphrase,
    again: &Passphrase,
) -> Vec<TransferEffect> {
    match wrong_passphrase(&passphrase, again) {
        Some((field, fault)) => {
            wrong(state, field, fault);
            Vec::new()
        }
        None => make(state, cx, SealWhat::TeamKey, FileLock::Passphrase(passphrase)),
    }
}

/// What goes into a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SealWhat {
    Case,
    Everything,
    TeamKey,
}

/// What is wrong with a passphrase, and at which field.
fn wrong_passphrase(passphrase: &Passphrase, again: &Passphrase) -> Option<(&'static str, Fault)> {
    let key = why_refused(passphrase, again)?;
    Some((if key == "lock-not-the-same" { "file-again" } else { "file-new" }, Fault::new(key)))
}

fn make(state: &mut TransferState, cx: &mut Cx<'_>, what: SealWhat, lock: FileLock) -> Vec<TransferEffect> {
    let session = &cx.session;
    let case = session.case.clone().filter(|_| what == SealWhat::Case);
    let team_key = cx.content.device.team_key.clone().filter(|_| what == SealWhat::TeamKey);
    let is_there = match what {
        SealWhat::Case => case.is_some(),
        SealWhat::TeamKey => team_key.is_some(),
        SealWhat::Everything => true,
    };
    if state.working || !is_there {
        return Vec::new();
    }
    let (device, author) = (session.device.clone(), session.author.clone());
    state.working = true;
    vec![TransferEffect::Make(Box::new(SealRequest { case, team_key, device, author, made: session.now, lock }))]
}

/// Writes down that a file was made. Of a case that changed while it was made, it would say that the file has more than
/// it has: such a file is not given out.
pub(super) fn made(state: &mut TransferState, cx: &mut Cx<'_>, file: MadeFile) {
    state.working = false;
    let recipient = state.recipient.take();
    if let Some(id) = &file.case {
        let held = |case: &&Rc<Case>| case.id == *id && case.places() == file.entries;
        if cx.session.case.as_ref().filter(held).is_none() {
            return wrong(state, "make", Fault::new("make-changed"));
        }
        let recipient = recipient.as_ref().map(|recipient| recipient.name.clone()).unwrap_or_default();
        cx.record(Event::Transferred { recipient, file: file.hash.clone(), entries: file.entries });
    }
    if let Some(Recipient { name, address: Some(address) }) = recipient {
        let address = address.text();
        if cx.content.device.addresses.get(&name) != Some(&address) {
            cx.note(DeviceEvent::AddressKept { name, address });
        }
    }
    cx.note(DeviceEvent::FileMade { kind: file.kind, cases: file.cases, file: file.hash.clone() });
    cx.session.notice = None;
    state.made = Some(Rc::new(file));
}

/// It was handed to the browser. No case in it was changed since it was made: whoever leaves its screen gives it up.
pub(super) fn saved(cx: &mut Cx<'_>, file: &MadeFile) {
    match &file.case {
        Some(case) => cx.session.saving.is_exported(case),
        None if file.damaged.is_empty() => cx.session.saving.unexported.clear(),
        None => {}
    }
}
