//! Reading what a store holds of a case, however damaged: what can be read is there, what cannot is named.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::damage::{Damage, DamageKind, OpenFailure};
use super::device_chain::is_chain_of;
use super::entry::Entry;
use super::journal::Case;
use super::order::in_order;
use crate::domain::hash::Hash;
use crate::domain::read_json::read_json;

/// How many missing places are named; beyond that, more names help nobody.
const MOST_NAMED: u32 = 1000;

impl Case {
    /// Reads a case from its stored records: their places with what was sealed there. `device` is the device that
    /// reads;
    /// `expected` is how many the head of the case counted, if it is known. What is recorded next goes on with the
    /// chain of this device that was written on last.
    ///
    /// With nothing wrong it is the case as it was written. Otherwise `damage` says what is wrong, by place, and the
    /// case is what the rest makes; nothing may be written to it.
    pub fn read<B: AsRef<[u8]>>(
        id: &str,
        device: &str,
        expected: Option<u32>,
        mut records: Vec<(u32, Result<B, OpenFailure>)>,
    ) -> Self {
        records.sort_by_key(|(place, _)| *place);
        let mut found = Recovery { case: id, ..Recovery::default() };
        let mut next = 1;
        for (place, record) in &records {
            found.missing(next, *place);
            next = next.max(place.saturating_add(1));
            match record {
                Ok(bytes) => found.take(*place, bytes.as_ref()),
                Err(OpenFailure::Changed) => found.name(*place, DamageKind::Changed),
                Err(OpenFailure::NewerFormat) => found.name(*place, DamageKind::NewerFormat),
            }
        }
        found.missing(next, expected.unwrap_or(0).saturating_add(1));
        let own = found.entries.iter().rev().find(|(_, entry)| is_chain_of(device, &entry.device));
        let chain = own.map_or_else(|| device.to_owned(), |(_, entry)| entry.device.clone());
        let mut case = Case::of_ordered(id, &chain, in_order(found.entries));
        found.damage.sort_unstable();
        found.damage.dedup();
        case.damage = found.damage;
        case
    }

    /// Is something wrong with what the store holds of it? Then it may be read, and nothing is written.
    pub fn is_damaged(&self) -> bool {
        !self.damage.is_empty()
    }
}

#[derive(Default)]
struct Recovery<'a> {
    case: &'a str,
    entries: Vec<(Hash, Rc<Entry>)>,
    damage: Vec<Damage>,
    /// The hashes of what could not be read: an entry after one of them is in its chain.
    unreadable: BTreeSet<Hash>,
    /// The hashes of what could.
    hashes: BTreeSet<Hash>,
    /// The places taken in each chain.
    chains: BTreeMap<(String, u32), Hash>,
    /// How many places were named as missing.
    missing: u32,
}

impl Recovery<'_> {
    fn name(&mut self, place: u32, kind: DamageKind) {
        self.damage.push(Damage { place, kind });
    }

    /// Names the places from one to before another as missing.
    fn missing(&mut self, from: u32, to: u32) {
        let most = MOST_NAMED.saturating_sub(self.missing);
        let to = to.min(from.saturating_add(most));
        self.missing = self.missing.saturating_add(to.saturating_sub(from));
        (from..to).for_each(|place| self.name(place, DamageKind::Missing));
    }

    fn take(&mut self, place: u32, bytes: &[u8]) {
        let hash = Hash::of(bytes);
        let Ok(entry) = read_json::<Entry>(bytes) else {
            self.name(place, DamageKind::Unreadable);
            self.unreadable.insert(hash);
            return;
        };
        if entry.case != self.case {
            return self.name(place, DamageKind::Foreign);
        }
        // What this version would write differently, it has not wholly understood.
        if !entry.is_whole(bytes) {
            self.name(place, DamageKind::NewerFormat);
        }
        let chain = (entry.device.clone(), entry.seq);
        if self.chains.contains_key(&chain) {
            return self.name(place, DamageKind::OutOfChain);
        }
        if place == 0 || !self.follows(&entry) {
            self.name(place, DamageKind::OutOfChain);
        }
        self.hashes.insert(hash.clone());
        self.chains.insert(chain, hash.clone());
        self.entries.push((hash, Rc::new(entry)));
    }

    /// Is all there that the entry was written after?
    fn follows(&self, entry: &Entry) -> bool {
        let chained = match entry.seq {
            0 => false,
            1 => entry.previous == Hash::default(),
            seq => match self.chains.get(&(entry.device.clone(), seq.saturating_sub(1))) {
                Some(before) => *before == entry.previous,
                None => self.unreadable.contains(&entry.previous),
            },
        };
        let is_there = |hash: &Hash| self.hashes.contains(hash) || self.unreadable.contains(hash);
        chained && entry.merge_parents.iter().all(is_there)
    }
}
