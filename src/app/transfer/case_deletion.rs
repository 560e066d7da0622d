//! Deleting one case from this device: by hand, or because its transfer was confirmed long enough ago.
//!
//! That it was deleted is an entry of the device's own journal, without anything of the case but its reference. The entry
//! is on the disk first: only when the store says so, the case is deleted. A crash in between leaves a case that is there
//! and on record as deleted; one that was due is then deleted again, and logged twice. None is ever gone without a log.

use super::effect::TransferEffect;
use super::navigate::go;
use super::state::TransferState;
use crate::app::core::{CoreEffect, Cx, Fault, Screen};
use crate::domain::case::CaseSummary;
use crate::domain::device::{DeviceEntry, DeviceEvent, JOURNAL, PurgedBy};

/// Deletes the case at hand, because somebody said so.
pub(super) fn delete_case(state: &mut TransferState, cx: &mut Cx<'_>) {
    let Some(case) = cx.session.case.clone() else { return };
    if let Some(why) = cx.why_no_record() {
        return cx.say(why);
    }
    let listed = cx.session.case_list.iter().find(|head| head.id == case.id).cloned();
    let mut head = listed.unwrap_or_else(|| CaseSummary::of(&case, cx.content));
    head.entries = head.entries.or(Some(case.places()));
    cx.session.case = None;
    go(state, cx, Screen::Home);
    delete(cx, &head, PurgedBy::ByHand);
    cx.say_done("delete-done", head.reference);
}

/// Deletes every case whose time is over; not the one at hand.
pub(super) fn delete_due(cx: &mut Cx<'_>) {
    let (None, Some(active)) = (cx.why_no_record(), cx.session.content.clone()) else { return };
    let session = &cx.session;
    let now = session.now;
    let free = |head: &&CaseSummary| {
        !session.saving.deleting.contains_key(&head.id)
            && session.case.as_ref().is_none_or(|case| case.id != head.id)
            && session.pending_case.as_ref().is_none_or(|pending| pending.case != head.id)
    };
    let over = |head: &&CaseSummary| head.confirmed.is_some_and(|at| active.0.device.retention_is_over(at, now));
    let due: Vec<CaseSummary> = session.case_list.iter().filter(free).filter(over).cloned().collect();
    for head in &due {
        delete(cx, head, PurgedBy::Confirmed);
    }
    if !due.is_empty() {
        cx.say_done("purge-done", due.len().to_string());
    }
}

/// Takes it off the list and puts it on record. The rest follows when that is stored.
fn delete(cx: &mut Cx<'_>, head: &CaseSummary, why: PurgedBy) {
    cx.note(DeviceEvent::Purged {
        case: head.id.clone(),
        reference: head.reference.clone(),
        entries: head.entries.unwrap_or(0),
        confirmed: head.confirmed,
        why,
    });
    let last = cx.session.content.as_ref().and_then(|active| active.0.device.entries.last());
    if let Some(DeviceEntry { seq, what: DeviceEvent::Purged { case, .. }, .. }) = last
        && *case == head.id
    {
        cx.session.saving.deleting.insert(head.id.clone(), *seq);
        cx.session.case_list.remove(&head.id);
        cx.session.saving.is_exported(&head.id);
    }
}

/// Entries are stored: deletes the case that one says was deleted.
pub(super) fn delete_logged(cx: &Cx<'_>, journal: &str, place: u32) -> Vec<TransferEffect> {
    let logged = cx.session.saving.deleting.iter().filter(|(_, log)| journal == JOURNAL && **log == place);
    logged.map(|(case, _)| TransferEffect::DeleteCase(case.clone())).collect()
}

/// It could not be deleted: it is in the list again.
pub(super) fn not_deleted(cx: &mut Cx<'_>, case: &str, fault: Fault) {
    cx.session.saving.deleting.remove(case);
    cx.say(fault);
    cx.effects.push(CoreEffect::ReadCaseList);
}
