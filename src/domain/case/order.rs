//! One order for the entries of a case, the same on every device that has the same entries.
//!
//! An entry comes after those it was written after; of two devices' entries that did not know of each other, the one
//! with fewer entries before it comes first, then the earlier by the clock, then by the name of the device. Clocks
//! decide little, because they are wrong on some device somewhere.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::entry::Entry;
use super::version_vector::VersionVector;
use crate::domain::hash::Hash;

/// An entry in its order.
pub(super) struct Ordered {
    pub(super) hash: Hash,
    pub(super) entry: Rc<Entry>,
    /// What its writer knew, itself included.
    pub(super) seen: VersionVector,
    /// One more than the highest of those it was written after.
    tick: u32,
}

#[derive(Default)]
struct Links {
    before: Vec<usize>,
    after: Vec<usize>,
    waits: usize,
    done: Option<(u32, VersionVector)>,
}

/// Puts entries in order. No two may have the same hash, or the same place in the same chain. Where an entry before
/// is lost, the nearest one left in its chain stands in for it.
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
        let (mut tick, mut seen) = (0, VersionVector::default());
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
fn linked(entries: &[(Hash, Rc<Entry>)]) -> Vec<Links> {
    let by_hash: BTreeMap<&Hash, usize> = entries.iter().enumerate().map(|(index, (hash, _))| (hash, index)).collect();
    let by_place: BTreeMap<(&str, u32), usize> =
        entries.iter().enumerate().map(|(index, (_, entry))| ((entry.device.as_str(), entry.seq), index)).collect();
    let mut nodes: Vec<Links> = entries.iter().map(|_| Links::default()).collect();
    for (index, (_, entry)) in entries.iter().enumerate() {
        let mut before: Vec<usize> = entry.parents().filter_map(|hash| by_hash.get(hash).copied()).collect();
        if !by_hash.contains_key(&entry.previous) {
            let chain = (entry.device.as_str(), 0)..(entry.device.as_str(), entry.seq);
            before.extend(by_place.range(chain).next_back().map(|(_, index)| *index));
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
