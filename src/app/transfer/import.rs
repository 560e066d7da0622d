//! Taking in a file: selecting it, opening it, and what was taken of each case of it. A case that is refused is named, and
//! does not keep the others out.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::effect::TransferEffect;
use super::faults::file_fault;
use super::file::OpenedFile;
use super::merge::{merge, reference};
use super::navigate::wrong;
use super::state::{ImportSummary, ImportedCase, SelectedFile, TransferState};
use crate::app::core::{Cx, Fault};
use crate::domain::case::Hash;
use crate::domain::device::DeviceEvent;
use crate::store::passphrase::Passphrase;
use crate::store::sealed_file::SealedFile;

/// A file was selected: it is looked at, and not opened yet.
pub(super) fn selected(state: &mut TransferState, bytes: Option<Vec<u8>>) -> Vec<TransferEffect> {
    state.received = None;
    state.selected = None;
    let Some(bytes) = bytes else {
        wrong(state, "file", Fault::new("file-none"));
        return Vec::new();
    };
    let hash = Hash::of(&bytes);
    match SealedFile::read(bytes) {
        Ok(file) => {
            state.selected = Some(SelectedFile { file: Rc::new(file), hash });
            // Whether it is for this device is known by its own address.
            vec![TransferEffect::ReadAddress]
        }
        Err(error) => {
            wrong(state, "file", file_fault(&error));
            Vec::new()
        }
    }
}

/// Asks for the selected file to be opened.
pub(super) fn open(state: &mut TransferState, cx: &Cx<'_>, passphrase: Option<Passphrase>) -> Vec<TransferEffect> {
    let Some(SelectedFile { file, .. }) = state.selected.clone().filter(|_| !state.working) else {
        return Vec::new();
    };
    state.working = true;
    vec![TransferEffect::Open { file, passphrase, device: cx.session.device.clone() }]
}

/// Merges what was in the file.
pub(super) fn opened(state: &mut TransferState, cx: &mut Cx<'_>, from: OpenedFile) {
    state.working = false;
    let Some(SelectedFile { file, hash }) = state.selected.take() else { return };
    let OpenedFile { payload, here } = from;
    let known = cx.session.case_list.iter().map(|head| (head.id.clone(), (head.reference.clone(), head.entries)));
    let known: BTreeMap<String, (String, Option<u32>)> = known.collect();
    let (mut cases, mut heads) = (Vec::new(), Vec::new());
    for (sent, here) in payload.cases.iter().zip(here) {
        let (reference, count) = match known.get(&sent.id) {
            Some((reference, count)) => (reference.clone(), *count),
            None => (reference(sent), None),
        };
        let origin = (payload.device.as_str(), &hash);
        let taken = merge(cx, sent, here, count, origin).map(|(taken, head)| {
            heads.extend(head);
            taken
        });
        cases.push(ImportedCase { id: sent.id.clone(), reference, taken });
    }
    let count = heads.len();
    cx.session.case_list.take_in(heads);
    if count > 0 {
        let cases = u32::try_from(count).unwrap_or(u32::MAX);
        cx.note(DeviceEvent::FileReceived { file: hash.clone(), device: payload.device.clone(), cases });
    }
    let whole = cases.iter().all(|case| case.taken.is_ok());
    state.received = Some(Rc::new(ImportSummary {
        kind: file.kind(),
        author: payload.author,
        device: payload.device,
        made: payload.made,
        cases,
        settings: !payload.device_entries.is_empty(),
        team_key: payload.team_key,
        receipt: whole.then(|| hash.receipt()),
    }));
}

/// The team key of the file is used here from now on.
pub(super) fn use_team_key(state: &TransferState, cx: &mut Cx<'_>) {
    if let Some(key) = state.received.as_ref().and_then(|received| received.team_key.clone()) {
        cx.note(DeviceEvent::TeamKeySet(key));
    }
}
