//! One order for the entries of a case, the same on every tablet that has the same entries.
//!
//! An entry comes after those it was written after; of two tablets' entries that did not know of each other, the one
//! with fewer entries before it comes first, then the earlier by the clock, then by the name of the tablet. Clocks
//! decide little, because they are wrong on some tablet somewhere.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::entry::{Entry, Hash};

/// What was known at some moment: of each strand the place of its last entry, sorted by strand. There is one for every
/// entry while a case is put in order, so it is small, and the names are shared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Clock(Vec<(Rc<str>, u32)>);

impl Clock {
    /// Was this entry known?
    pub(super) fn saw(&self, device: &str, seq: u32) -> bool {
        seq <= self.last(device)
    }

    /// Was everything known that another knew?
    pub(super) fn covers(&self, other: &Clock) -> bool {
        other.0.iter().all(|(device, seq)| self.saw(device, *seq))
    }

    /// The place of the last entry known of a strand; 0 for none.
    pub(super) fn last(&self, device: &str) -> u32 {
        self.find(device).ok().and_then(|at| self.0.get(at)).map_or(0, |(_, seq)| *seq)
    }

    /// Learns of an entry.
    pub(super) fn learn(&mut self, device: &str, seq: u32) {
        match self.find(device) {
            Ok(at) => self.raise(at, seq),
            Err(at) => self.0.insert(at, (device.into(), seq)),
        }
    }

    fn join(&mut self, other: &Clock) {
        if self.0.is_empty() {
            self.0.clone_from(&other.0);
            return;
        }
        for (device, seq) in &other.0 {
            match self.find(device) {
                Ok(at) => self.raise(at, *seq),
                Err(at) => self.0.insert(at, (device.clone(), *seq)),
            }
        }
    }

    fn find(&self, device: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_ref().cmp(device))
    }

    fn raise(&mut self, at: usize, seq: u32) {
        if let Some((_, last)) = self.0.get_mut(at) {
            *last = seq.max(*last);
        }
    }
}

/// An entry in its order.
pub(super) struct Ordered {
    pub(super) hash: Hash,
    pub(super) entry: Rc<Entry>,
    /// What its writer knew, itself included.
    pub(super) seen: Clock,
    /// One more than the highest of those it was written after.
    tick: u32,
}

#[derive(Default)]
struct Node {
    before: Vec<usize>,
    after: Vec<usize>,
    waits: usize,
    done: Option<(u32, Clock)>,
}

/// Puts entries in order. No two may have the same hash, or the same place in the same strand. Where an entry before
/// is lost, the nearest one left in its strand stands in for it.
pub(super) fn in_order(entries: Vec<(Hash, Rc<Entry>)>) -> Vec<Ordered> {
    let mut nodes = linked(&entries);
    let mut ready: Vec<usize> =
        nodes.iter().enumerate().filter(|(_, node)| node.waits == 0).map(|(index, _)| index).collect();
    // Hashes cannot go round in a circle, but what stands in for a lost entry might: then the first is taken.
    let mut rest = 0..entries.len();
    loop {
        let left = |index: &usize| nodes.get(*index).is_some_and(|node| node.done.is_none());
        let Some(index) = ready.pop().or_else(|| rest.find(left)) else { break };
        let (Some(node), Some((_, entry))) = (nodes.get(index), entries.get(index)) else { continue };
        if node.done.is_some() {
            continue;
        }
        let (mut tick, mut seen) = (0, Clock::default());
        for (high, known) in node.before.iter().filter_map(|before| nodes.get(*before)?.done.as_ref()) {
            tick = tick.max(*high);
            seen.join(known);
        }
        seen.learn(&entry.device, entry.seq);
        let after = nodes.get_mut(index).map(|node| {
            node.done = Some((tick.saturating_add(1), seen));
            std::mem::take(&mut node.after)
        });
        for child in after.unwrap_or_default() {
            let Some(node) = nodes.get_mut(child) else { continue };
            node.waits = node.waits.saturating_sub(1);
            if node.waits == 0 {
                ready.push(child);
            }
        }
    }
    let done = entries.into_iter().zip(nodes).map(|((hash, entry), node)| {
        let (tick, seen) = node.done.unwrap_or_default();
        Ordered { hash, entry, seen, tick }
    });
    let mut ordered: Vec<Ordered> = done.collect();
    ordered.sort_by(|a, b| a.key().cmp(&b.key()));
    ordered
}

impl Ordered {
    fn key(&self) -> impl Ord {
        (self.tick, self.entry.at, self.entry.device.as_str(), self.entry.seq)
    }
}

/// Which entry was written after which.
fn linked(entries: &[(Hash, Rc<Entry>)]) -> Vec<Node> {
    let by_hash: BTreeMap<&Hash, usize> = entries.iter().enumerate().map(|(index, (hash, _))| (hash, index)).collect();
    let by_place: BTreeMap<(&str, u32), usize> =
        entries.iter().enumerate().map(|(index, (_, entry))| ((entry.device.as_str(), entry.seq), index)).collect();
    let mut nodes: Vec<Node> = entries.iter().map(|_| Node::default()).collect();
    for (index, (_, entry)) in entries.iter().enumerate() {
        let mut before: Vec<usize> = entry.parents().filter_map(|hash| by_hash.get(hash).copied()).collect();
        if !by_hash.contains_key(&entry.previous) {
            let strand = (entry.device.as_str(), 0)..(entry.device.as_str(), entry.seq);
            before.extend(by_place.range(strand).next_back().map(|(_, index)| *index));
        }
        for parent in &before {
            nodes.get_mut(*parent).into_iter().for_each(|node| node.after.push(index));
        }
        if let Some(node) = nodes.get_mut(index) {
            node.waits = before.len();
            node.before = before;
        }
    }
    nodes
}
