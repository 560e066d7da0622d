//! The actions of sealed files, conflicts and deletion.

use super::action::TransferAction;
use super::effect::TransferEffect;
use super::navigate::wrong;
use super::state::TransferState;
use super::{case_deletion, conflicts, export, import, receipt};
use crate::app::core::{Cx, Fault, Phase};

/// Works on one.
pub(super) fn reduce(state: &mut TransferState, cx: &mut Cx<'_>, action: TransferAction) -> Vec<TransferEffect> {
    match action {
        TransferAction::DeleteCase => case_deletion::delete_case(state, cx),
        TransferAction::DeleteDue => case_deletion::delete_due(cx),
        TransferAction::Stored { journal, place } => return case_deletion::delete_logged(cx, &journal, place),
        TransferAction::Deleted(case) => drop(cx.session.saving.deleting.remove(&case)),
        TransferAction::NotDeleted(case, fault) => case_deletion::not_deleted(cx, &case, fault),
        TransferAction::Confirm { receipt, who } => receipt::confirm(state, cx, &receipt, &who),
        _ if cx.session.phase != Phase::Open => {}
        action => {
            state.problem = None;
            return file(state, cx, action);
        }
    }
    Vec::new()
}

/// Works on one of a sealed file.
fn file(state: &mut TransferState, cx: &mut Cx<'_>, action: TransferAction) -> Vec<TransferEffect> {
    match action {
        TransferAction::ShowAddress => return vec![TransferEffect::ReadAddress],
        TransferAction::OwnAddress(own) => state.own = Some(own),
        TransferAction::Transfer { recipient, lock } => return export::transfer(state, cx, recipient.trim(), lock),
        TransferAction::Compared => return export::compared(state, cx),
        TransferAction::Backup { passphrase, again } => return export::backup(state, cx, passphrase, &again),
        TransferAction::CarryKey { passphrase, again } => return export::carry_key(state, cx, passphrase, &again),
        TransferAction::UseTeamKey => import::use_team_key(state, cx),
        // Whoever left the screen meanwhile gave the file up: nothing of it is written down.
        TransferAction::Made(_) | TransferAction::Opened(_) if !state.working => {}
        TransferAction::Made(file) => export::made(state, cx, *file),
        TransferAction::NotMade(fault) => wrong(state, "make", fault),
        TransferAction::Save => return state.made.clone().map(TransferEffect::Save).into_iter().collect(),
        TransferAction::Saved(file) => export::saved(cx, &file),
        TransferAction::Selected(bytes) => return import::selected(state, bytes),
        TransferAction::NotRead(name) => wrong(state, "file", Fault::naming("file-not-read", name)),
        TransferAction::Open(passphrase) => return import::open(state, cx, passphrase),
        TransferAction::Opened(file) => import::opened(state, cx, *file),
        TransferAction::NotOpened(fault) => wrong(state, "file-passphrase", fault),
        TransferAction::Keep { subject, entry } => conflicts::keep(state, cx, &subject, &entry),
        // Worked on before.
        TransferAction::DeleteCase
        | TransferAction::DeleteDue
        | TransferAction::Stored { .. }
        | TransferAction::Deleted(_)
        | TransferAction::NotDeleted(..)
        | TransferAction::Confirm { .. } => {}
    }
    Vec::new()
}
