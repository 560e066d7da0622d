//! The actions of this device.

use super::action::DeviceAction;
use super::effect::{DeviceEffect, SlotRequest};
use super::navigate::go;
use super::state::DeviceState;
use super::{access, audit, instruments, sign};
use crate::app::core::{Cx, Fault, Left, Phase, SaveStatus, Screen, Session, why_refused};
use crate::domain::device::DeviceEvent;
use crate::domain::device::StorageResidue;

/// Works on one.
pub(super) fn reduce(state: &mut DeviceState, cx: &mut Cx<'_>, action: DeviceAction) -> Vec<DeviceEffect> {
    match action {
        DeviceAction::Wiped(remains) => wiped(state, cx, remains),
        DeviceAction::Changed(changed) if cx.session.phase == Phase::Locked => {
            access::changed_while_locked(cx, *changed);
        }
        _ if cx.session.phase != Phase::Open => {}
        DeviceAction::Instrument(action) => instruments::reduce(state, cx, action),
        DeviceAction::Add { .. }
        | DeviceAction::Change { .. }
        | DeviceAction::Revoke(_)
        | DeviceAction::NewRecovery
        | DeviceAction::Set(_)
        | DeviceAction::MakeTeamKey(_)
        | DeviceAction::TeamKeyMade(_)
        | DeviceAction::RemoveTeamKey
            if cx.why_no_record().is_some() =>
        {
            cx.why_no_record().into_iter().for_each(|why| cx.say(why));
        }
        action => {
            state.problem = None;
            return open(state, cx, action);
        }
    }
    Vec::new()
}

/// Works on one behind the lock.
fn open(state: &mut DeviceState, cx: &mut Cx<'_>, action: DeviceAction) -> Vec<DeviceEffect> {
    match action {
        DeviceAction::Add { label, passphrase, again } => {
            let label = label.trim().to_owned();
            let wrong = if label.is_empty() { Some("lock-who-missing") } else { why_refused(&passphrase, &again) };
            return access::request(state, wrong, SlotRequest::Add { label, passphrase });
        }
        DeviceAction::Change { slot, old, passphrase, again } => {
            let wrong = why_refused(&passphrase, &again);
            return access::request(state, wrong, SlotRequest::Change { slot, old, passphrase });
        }
        DeviceAction::NewRecovery => return access::request(state, None, SlotRequest::Recovery),
        DeviceAction::Revoke(slot) => {
            state.working = true;
            return vec![DeviceEffect::RevokeSlot(slot)];
        }
        DeviceAction::Changed(changed) => access::changed(state, cx, *changed),
        DeviceAction::NotChanged(fault) => {
            state.working = false;
            state.problem = Some(fault);
        }
        DeviceAction::RecoveryKept => {
            cx.session.access.recovery = None;
            cx.session.access.code_lost = false;
            go(state, cx, Screen::Home);
        }
        DeviceAction::Set(settings) => {
            cx.note(DeviceEvent::SettingsChanged(settings.within_limits()));
            go(state, cx, Screen::Tablet);
            cx.say_done("tablet-set", "");
        }
        DeviceAction::MakeTeamKey(name) if name.trim().is_empty() => {
            state.problem = Some(Fault::new("team-key-no-name"));
        }
        DeviceAction::MakeTeamKey(name) => return vec![DeviceEffect::MakeTeamKey(name)],
        DeviceAction::TeamKeyMade(key) => {
            cx.note(DeviceEvent::TeamKeySet(key));
            cx.say_done("team-key-made", "");
        }
        DeviceAction::RemoveTeamKey => cx.note(DeviceEvent::TeamKeyRemoved),
        DeviceAction::SignDirectory(bytes) => state.problem = sign::directory(cx, &bytes).err(),
        DeviceAction::Storage(keeping) => state.keeping = Some(keeping),
        DeviceAction::Wipe => {
            state.working = true;
            return vec![DeviceEffect::Wipe];
        }
        DeviceAction::ExportAudit => return audit::export(cx),
        DeviceAction::AuditMade(made) => audit::made(cx, *made),
        // Worked on before.
        DeviceAction::Wiped(_) | DeviceAction::Instrument(_) => {}
    }
    Vec::new()
}

/// Everything was erased, also what is at hand here.
fn wiped(state: &mut DeviceState, cx: &mut Cx<'_>, remains: StorageResidue) {
    let saving = SaveStatus { ephemeral: cx.session.saving.ephemeral, ..SaveStatus::default() };
    let (phase, chunks) = (Phase::Clean(remains), cx.session.chunks);
    *cx.session = Session { phase, chunks, saving, ..Session::default() };
    *state = DeviceState::default();
    cx.left = Left::Everything;
}
