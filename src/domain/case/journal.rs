//! A case: the entries of all its devices, and what they make of it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::conflict::{Conflict, Subject, conflicts};
use super::damage::Damage;
use super::entry::Entry;
use super::event::Event;
use super::event_values::UrgencyDecision;
use super::order::Ordered;
use super::records::{ActionRecord, AdultRecord, AdviceRecord, Contact, Referral, Report, Run, Stop, Transfer};
use super::version_vector::VersionVector;
use crate::domain::hash::Hash;
use crate::domain::time::Timestamp;

/// A case, as its journal makes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Its id.
    pub id: String,
    /// Its local reference.
    pub reference: String,
    /// When it was opened.
    pub opened: Timestamp,
    /// The contacts after the first.
    pub contacts: Vec<Contact>,
    /// Every administration, by contact, then in order of beginning; one that was kept beside another is the last of its
    /// contact.
    pub runs: Vec<Run>,
    /// Contacts that ended early.
    pub stops: Vec<Stop>,
    /// The latest decision on urgency.
    pub urgency: Option<UrgencyDecision>,
    /// When it was decided, by whom.
    pub urgency_by: Option<(Timestamp, String)>,
    /// What whoever decided knew.
    pub(super) urgency_seen: VersionVector,
    /// Safety actions done, by rule and number.
    pub done: BTreeMap<(String, usize), ActionRecord>,
    /// What was recorded of the appropriate adult, in order.
    pub adult: Vec<AdultRecord>,
    /// Advice given to the custody officer, in order.
    pub advice: Vec<AdviceRecord>,
    /// Referrals.
    pub referrals: Vec<Referral>,
    /// How often a handout was given.
    pub handouts: usize,
    /// Services the person was told about, with nothing shared.
    pub signposted: BTreeSet<String>,
    /// Reports made.
    pub reports: Vec<Report>,
    /// Trust's own instruments whose result goes into reports: instrument and recipient.
    pub included: BTreeSet<(String, String)>,
    /// Sealed files of it that were made for somebody else.
    pub transfers: Vec<Transfer>,
    /// When a recipient confirmed to have it, with the receipt.
    pub confirmed: Option<(Timestamp, String)>,
    /// What is wrong with it in the store, by place; empty when nothing is.
    pub damage: Vec<Damage>,
    /// All entries in order, for the timeline and the audit.
    pub entries: Vec<Rc<Entry>>,
    /// The device whose chain is written on here.
    pub device: String,
    pub(super) conflicts: Vec<Conflict>,
    /// All that is known here.
    pub(super) seen: VersionVector,
    /// Of each chain the last entry that is not only about a copy that went away.
    pub(super) changed: VersionVector,
    /// What the last confirmation was about.
    pub(super) elsewhere: VersionVector,
    /// The last entry of each chain.
    pub(super) last: BTreeMap<String, Hash>,
    /// The entries after which none was written, sorted.
    pub(super) ends: BTreeSet<Hash>,
}

impl Case {
    /// A case without an entry; the first one recorded must be [`Event::Opened`]. What is recorded belongs to the
    /// chain of this device.
    pub fn unopened(id: &str, device: &str) -> Self {
        Self {
            id: id.into(),
            reference: String::new(),
            opened: Timestamp(0),
            contacts: Vec::new(),
            runs: Vec::new(),
            stops: Vec::new(),
            urgency: None,
            urgency_by: None,
            urgency_seen: VersionVector::default(),
            done: BTreeMap::new(),
            adult: Vec::new(),
            advice: Vec::new(),
            referrals: Vec::new(),
            handouts: 0,
            signposted: BTreeSet::new(),
            reports: Vec::new(),
            included: BTreeSet::new(),
            transfers: Vec::new(),
            confirmed: None,
            damage: Vec::new(),
            entries: Vec::new(),
            device: device.into(),
            conflicts: Vec::new(),
            seen: VersionVector::default(),
            changed: VersionVector::default(),
            elsewhere: VersionVector::default(),
            last: BTreeMap::new(),
            ends: BTreeSet::new(),
        }
    }

    /// A new case and its first entry, in a journal that only one device writes.
    pub fn open(id: &str, reference: &str, entry_id: &str, at: Timestamp, author: &str) -> Self {
        let mut case = Self::unopened(id, "");
        case.record(entry_id, at, author, Event::Opened { reference: reference.into() });
        case
    }

    /// A case from its entries in order.
    pub(super) fn of_ordered(id: &str, device: &str, ordered: Vec<Ordered>) -> Self {
        let mut case = Self::unopened(id, device);
        for Ordered { entry, seen, .. } in &ordered {
            case.apply(entry, seen);
        }
        case.conflicts = conflicts(&ordered, |event| case.contact_of_event(event));
        for Ordered { hash, entry, .. } in ordered {
            case.learn(hash, entry);
        }
        // The more careful reading: what one of two devices says is not done is not done, until somebody settles it.
        for conflict in &case.conflicts {
            if let Subject::Action { rule, action } = &conflict.subject {
                case.done.remove(&(rule.clone(), *action));
            }
        }
        case
    }

    /// Makes the next entry of this device's chain, written after all that is known here, and applies it.
    pub fn record(&mut self, entry_id: &str, at: Timestamp, author: &str, what: Event) -> Rc<Entry> {
        let previous = self.last.get(&self.device).cloned().unwrap_or_default();
        let entry = Rc::new(Entry {
            id: entry_id.into(),
            case: self.id.clone(),
            device: self.device.clone(),
            seq: self.seen.last(&self.device).saturating_add(1),
            at,
            author: author.into(),
            merge_parents: self.ends.iter().filter(|end| **end != previous).cloned().collect(),
            previous,
            what,
        });
        let mut seen = self.seen.clone();
        seen.learn(&entry.device, entry.seq);
        self.apply(&entry, &seen);
        if let Some(settled) = Subject::of(&entry.what) {
            let contact = self.contact_of_event(&entry.what);
            let of_this =
                |sides: &[Rc<Entry>]| sides.first().map(|side| self.contact_of_event(&side.what)) == Some(contact);
            let stays = |conflict: &Conflict| conflict.subject != settled || !of_this(&conflict.sides);
            self.conflicts = self.conflicts.iter().filter(|conflict| stays(conflict)).cloned().collect();
        }
        self.learn(Hash::of(&entry.bytes()), entry.clone());
        entry
    }

    /// The contact of an event about an administration; of any other, it does not matter.
    fn contact_of_event(&self, event: &Event) -> usize {
        match event {
            Event::RunStarted { run, .. } | Event::RunKept { run, .. } => self.run(run).map_or(0, |run| run.contact),
            _ => 0,
        }
    }

    /// Keeps an entry that was applied.
    fn learn(&mut self, hash: Hash, entry: Rc<Entry>) {
        self.ends.retain(|end| entry.parents().all(|parent| parent != end));
        self.seen.learn(&entry.device, entry.seq);
        self.last.insert(entry.device.clone(), hash.clone());
        self.ends.insert(hash);
        self.entries.push(entry);
    }
}

#[cfg(test)]
mod tests;
