//! Deleting one case from this tablet: by hand, or because its transfer was confirmed long enough ago.
//!
//! That it was deleted is an entry of the tablet's own journal, without anything of the case but its reference. The entry
//! is on the disk first: only when the store says so, the case is deleted. A crash in between leaves a case that is there
//! and on record as deleted; one that was due is then deleted again, and logged twice. None is ever gone without a log.

use super::effect::Effect;
use super::reduce::Step;
use super::state::{Fault, Notice, Screen};
use crate::domain::case::{CaseHead, Event};
use crate::domain::device::{DeviceEntry, DeviceEvent, JOURNAL, PurgedBy};

impl Step<'_> {
    /// Deletes the case at hand, because somebody said so.
    pub(super) fn delete_case(&mut self) {
        let Some(case) = self.state.case.clone() else { return };
        if let Some(why) = self.no_record() {
            self.state.notice = Some(Notice::Said(why));
            return;
        }
        let listed = self.state.heads.iter().find(|head| head.id == case.id).cloned();
        let mut head = listed.unwrap_or_else(|| CaseHead::of(&case, self.library));
        head.entries = head.entries.or(Some(case.places()));
        self.state.case = None;
        self.go(Screen::Home);
        self.delete(&head, PurgedBy::ByHand);
        self.state.notice = Some(Notice::Said(Fault::naming("delete-done", head.reference)));
    }

    /// Deletes every case whose time is over; not the one at hand.
    pub(super) fn purge_due(&mut self) {
        let (None, Some(in_use)) = (self.no_record(), self.state.library.clone()) else { return };
        let state = &self.state;
        let now = state.now;
        let free = |head: &&CaseHead| {
            !state.saving.deleting.contains_key(&head.id)
                && state.case.as_ref().is_none_or(|case| case.id != head.id)
                && state.wanted.as_ref().is_none_or(|wanted| wanted.case != head.id)
        };
        let over = |head: &&CaseHead| head.confirmed.is_some_and(|at| in_use.0.device.keeps_no_longer(at, now));
        let due: Vec<CaseHead> = state.heads.iter().filter(free).filter(over).cloned().collect();
        for head in &due {
            self.delete(head, PurgedBy::Confirmed);
        }
        if !due.is_empty() {
            self.state.notice = Some(Notice::Said(Fault::naming("purge-done", due.len().to_string())));
        }
    }

    /// Takes it off the list and puts it on record. The rest follows when that is stored.
    fn delete(&mut self, head: &CaseHead, why: PurgedBy) {
        self.note(DeviceEvent::Purged {
            case: head.id.clone(),
            reference: head.reference.clone(),
            entries: head.entries.unwrap_or(0),
            confirmed: head.confirmed,
            why,
        });
        let last = self.state.library.as_ref().and_then(|it| it.0.device.entries.last());
        if let Some(DeviceEntry { seq, what: DeviceEvent::Purged { case, .. }, .. }) = last
            && *case == head.id
        {
            self.state.saving.deleting.insert(head.id.clone(), *seq);
            self.state.heads.remove(&head.id);
            self.state.saving.is_elsewhere(&head.id);
        }
    }

    /// An entry is stored: deletes the case that it says was deleted.
    pub(super) fn delete_logged(&mut self, journal: &str, place: u32) {
        if journal == JOURNAL {
            let logged = self.state.saving.deleting.iter().filter(|(_, log)| **log == place);
            self.effects.extend(logged.map(|(case, _)| Effect::Purge(case.clone())));
        }
    }

    /// It could not be deleted: it is in the list again.
    pub(super) fn not_deleted(&mut self, case: &str, fault: Fault) {
        self.state.saving.deleting.remove(case);
        self.state.notice = Some(Notice::Said(fault));
        self.effects.push(Effect::ReadHeads);
    }

    /// Keeps cases that are being deleted off a list that was read meanwhile.
    pub(super) fn hide_deleted(&mut self) {
        let state = &mut *self.state;
        state.saving.deleting.keys().for_each(|case| state.heads.remove(case));
    }

    /// Somebody confirmed to have a file. Which one, its receipt says: of several that were made, an older one may lack
    /// what was written since.
    pub(super) fn confirm_transfer(&mut self, receipt: &str, who: &str) {
        let who = who.trim();
        let Some(case) = self.state.case.clone().filter(|case| case.unconfirmed().is_some()) else { return };
        let of = case.transfer_of(receipt);
        let wrong = [
            match of {
                Some(_) => None,
                None if receipt.trim().is_empty() => Some(("copies-receipt", Fault::new("copies-no-receipt"))),
                None => Some(("copies-receipt", Fault::new("copies-wrong-receipt"))),
            },
            who.is_empty().then(|| ("copies-who", Fault::new("copies-missing"))),
        ];
        self.state.receipt_problems = wrong.into_iter().flatten().collect();
        if let Some(transfer) = of
            && !who.is_empty()
        {
            self.record(Event::TransferConfirmed { receipt: who.to_owned(), file: Some(transfer.file.clone()) });
            self.go(Screen::Case);
            if self.state.case.as_ref().is_some_and(|case| case.unconfirmed().is_some()) {
                let made = transfer.at.day_and_clock();
                self.state.notice = Some(Notice::Said(Fault::naming("copies-older", made)));
            }
        }
    }
}
