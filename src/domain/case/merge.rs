//! Taking in what other devices wrote: the union of the entries, or nothing at all.
//!
//! Reading a backup, receiving a case from a colleague and getting one's own back are all this. The order in which
//! files come makes no difference, nor does it if one comes twice.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::entry::Entry;
use super::journal::Case;
use super::order::in_order;
use crate::domain::hash::Hash;

/// Most chains of one case. A case passes through the hands of a few devices; what each entry knew of each chain is
/// worked out for all of them, so a file that somebody made by hand may not have as many as it likes.
pub const MAX_CHAINS: usize = 64;

/// Why entries are not taken in; then none is. Names the chain and the place in it, never what was said.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// An entry is of another case.
    #[error("not an entry of case {case}")]
    Foreign {
        /// The case that they should be of.
        case: String,
    },
    /// There are two different entries for one place of a chain: a device went on from an old copy of itself.
    #[error("tablet {device} wrote two different entries {seq}")]
    Forked {
        /// The device.
        device: String,
        /// The place.
        seq: u32,
    },
    /// An entry that comes before is missing, or was changed.
    #[error("what comes before entry {seq} of tablet {device} is missing or was changed")]
    Broken {
        /// The device.
        device: String,
        /// The place.
        seq: u32,
    },
    /// More devices wrote it than any case has.
    #[error("more than {MAX_CHAINS} tablets wrote case {case}")]
    TooManyChains {
        /// The case.
        case: String,
    },
    /// The case here is damaged. What is readable of it can be received by a fresh case, beside a whole copy.
    #[error("case {case} is damaged")]
    Damaged {
        /// The case.
        case: String,
    },
}

impl Case {
    /// Takes in entries of this case and gives back those that were new, in the order to be stored: each after those it
    /// was written after.
    ///
    /// # Errors
    /// See [`MergeError`]; the case is then as it was.
    pub fn receive<E: Into<Rc<Entry>>>(
        &mut self,
        entries: impl IntoIterator<Item = E>,
    ) -> Result<Vec<Rc<Entry>>, MergeError> {
        if self.is_damaged() {
            return Err(MergeError::Damaged { case: self.id.clone() });
        }
        let mut union: BTreeMap<(String, u32), (Hash, Rc<Entry>)> = BTreeMap::new();
        for entry in &self.entries {
            union.insert((entry.device.clone(), entry.seq), (Hash::of(&entry.bytes()), entry.clone()));
        }
        let mut new = BTreeSet::new();
        for entry in entries {
            let entry: Rc<Entry> = entry.into();
            if entry.case != self.id {
                return Err(MergeError::Foreign { case: self.id.clone() });
            }
            let hash = Hash::of(&entry.bytes());
            let place = (entry.device.clone(), entry.seq);
            match union.get(&place) {
                Some((known, _)) if *known == hash => {}
                Some(_) => return Err(MergeError::Forked { device: entry.device.clone(), seq: entry.seq }),
                None => {
                    new.insert(hash.clone());
                    union.insert(place, (hash, entry));
                }
            }
        }
        check(&union)?;
        let chains: BTreeSet<&str> = union.keys().map(|(device, _)| device.as_str()).collect();
        if chains.len() > MAX_CHAINS {
            return Err(MergeError::TooManyChains { case: self.id.clone() });
        }
        let ordered = in_order(union.into_values().collect());
        let added = ordered.iter().filter(|ordered| new.contains(&ordered.hash));
        let added = added.map(|ordered| ordered.entry.clone()).collect();
        *self = Case::of_ordered(&self.id, &self.device, ordered);
        Ok(added)
    }

    /// A case from all its entries, in any order.
    ///
    /// # Errors
    /// The same as of [`Case::receive`].
    pub fn fold<E: Into<Rc<Entry>>>(id: &str, entries: impl IntoIterator<Item = E>) -> Result<Self, MergeError> {
        let mut case = Self::unopened(id, "");
        case.receive(entries)?;
        Ok(case)
    }
}

/// Is each chain a chain, and is everything there that an entry was written after?
fn check(union: &BTreeMap<(String, u32), (Hash, Rc<Entry>)>) -> Result<(), MergeError> {
    let hashes: BTreeSet<&Hash> = union.values().map(|(hash, _)| hash).collect();
    let mut before: Option<(&Hash, &Entry)> = None;
    for (hash, entry) in union.values() {
        let first = (1, Hash::default());
        let next = match before.filter(|(_, before)| before.device == entry.device) {
            Some((hash, before)) => (before.seq.saturating_add(1), hash.clone()),
            None => first,
        };
        if next != (entry.seq, entry.previous.clone()) || entry.merge_parents.iter().any(|hash| !hashes.contains(hash))
        {
            return Err(MergeError::Broken { device: entry.device.clone(), seq: entry.seq });
        }
        before = Some((hash, entry));
    }
    Ok(())
}
