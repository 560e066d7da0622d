//! Who may open this device: letting somebody in, changing a passphrase or the recovery code, letting somebody in no longer.

use super::effect::{AccessChange, DeviceEffect, SlotRequest};
use super::navigate::go;
use super::state::DeviceState;
use crate::app::core::{Cx, Fault, Screen};
use crate::domain::device::{DeviceEvent, SlotChange};
use crate::store::vault::SlotKind;

/// Asks for a key to be worked out for a slot, unless something is wrong with what was typed.
pub(super) fn request(state: &mut DeviceState, wrong: Option<&'static str>, slot: SlotRequest) -> Vec<DeviceEffect> {
    state.problem = wrong.map(Fault::new);
    if wrong.is_some() {
        return Vec::new();
    }
    state.working = true;
    vec![DeviceEffect::ChangeSlot(slot)]
}

/// Who may open the device was changed: shown, and put on record.
pub(super) fn changed(state: &mut DeviceState, cx: &mut Cx<'_>, changed: AccessChange) {
    let AccessChange { slots, slot, change, recovery } = changed;
    let access = &mut cx.session.access;
    let mine = access.by.as_ref().is_some_and(|by| by.id == slot.id);
    access.slots = slots;
    if mine && change == SlotChange::Revoked {
        access.by = None;
    }
    if slot.kind == SlotKind::Recovery {
        access.recovery = recovery;
        access.code_lost = false;
    }
    let to = if access.recovery.is_some() { Screen::Recovery } else { Screen::Tablet };
    cx.note(DeviceEvent::AccessChanged { change, slot: slot.id, label: slot.label.clone() });
    go(state, cx, to);
    cx.say(Fault::naming(change.key(), slot.label));
}

/// Done after the lock: who may open it is shown there, and it goes on record.
pub(super) fn changed_while_locked(cx: &mut Cx<'_>, changed: AccessChange) {
    cx.session.access.slots = changed.slots;
    cx.session.access.code_lost |= changed.recovery.is_some();
    let (slot, label) = (changed.slot.id, changed.slot.label);
    cx.note_later(DeviceEvent::AccessChanged { change: changed.change, slot, label });
}
