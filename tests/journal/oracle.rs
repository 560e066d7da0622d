//! What should come out, worked out the slow way: who came before whom by walking the hashes.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use liaison::domain::case::{Case, Entry, Event, Hash, Subject};

pub struct Family<'a> {
    by_hash: BTreeMap<Hash, &'a Rc<Entry>>,
}

pub fn hash(entry: &Entry) -> Hash {
    Hash::of(&entry.bytes())
}

impl<'a> Family<'a> {
    pub fn of(case: &'a Case) -> Self {
        Self { by_hash: case.entries.iter().map(|entry| (hash(entry), entry)).collect() }
    }

    /// All that an entry was written after.
    pub fn before(&self, entry: &Entry) -> BTreeSet<Hash> {
        let mut found = BTreeSet::new();
        let mut left: Vec<Hash> = parents(entry);
        while let Some(next) = left.pop() {
            left.extend(parents(self.by_hash[&next]));
            found.insert(next);
        }
        found
    }

    /// Every two entries on one subject of which neither came before the other, that say different things, and that no
    /// later entry on the subject replaces. By id, sorted.
    pub fn conflicts(&self, case: &Case) -> BTreeSet<(String, String)> {
        let says = |entry: &Entry| Subject::of(&entry.what).is_some() && self.contact(case, entry).is_some();
        let words: Vec<_> = self.by_hash.values().filter(|entry| says(entry)).collect();
        let before: BTreeMap<&str, BTreeSet<Hash>> =
            words.iter().map(|word| (word.id.as_str(), self.before(word))).collect();
        // Administrations of two contacts are about two things.
        let contact = |word: &Entry| self.contact(case, word);
        let on_one = |a: &Entry, b: &Entry| Subject::of(&a.what) == Subject::of(&b.what) && contact(a) == contact(b);
        let replaced = |word: &Entry| {
            words.iter().any(|later| on_one(later, word) && before[later.id.as_str()].contains(&hash(word)))
        };
        let last: Vec<_> = words.iter().filter(|word| !replaced(word)).collect();
        let mut pairs = BTreeSet::new();
        for (index, a) in last.iter().enumerate() {
            for b in &last[index + 1..] {
                if on_one(a, b) && value(a) != value(b) {
                    let (a, b) = (a.id.clone(), b.id.clone());
                    pairs.insert(if a < b { (a, b) } else { (b, a) });
                }
            }
        }
        pairs
    }

    /// In which contact an administration was begun, if that comes before the entry about it in the order of the case: else
    /// the entry says nothing.
    fn contact(&self, case: &Case, entry: &Entry) -> Option<usize> {
        let (Event::RunStarted { run, .. } | Event::RunKept { run, .. }) = &entry.what else { return Some(0) };
        let begun = |known: &&Rc<Entry>| matches!(&known.what, Event::RunStarted { run: known, .. } if known == run);
        let until = case.entries.iter().take_while(|known| known.id != entry.id).count() + 1;
        case.entries.iter().take(until).find(begun).map(|first| self.known_contacts(first))
    }

    /// The number of the last contact that a writer knew of: each is one more than the last its own writer knew of.
    fn known_contacts(&self, entry: &Entry) -> usize {
        let known = self.before(entry);
        let contacts = known.iter().map(|hash| self.by_hash[hash]);
        let contacts = contacts.filter(|known| matches!(known.what, Event::ContactStarted { .. }));
        contacts.map(|contact| self.known_contacts(contact) + 1).max().unwrap_or(0)
    }

    /// Is all that the case says in the files that were confirmed? Of two that hold different things, in the later.
    pub fn confirmed_and_unchanged(&self, case: &Case) -> bool {
        let mut held = BTreeSet::new();
        for confirmation in &case.entries {
            let Event::TransferConfirmed { file: meant, .. } = &confirmation.what else { continue };
            let known = self.before(confirmation);
            let is_meant = |entry: &&Rc<Entry>| match &entry.what {
                Event::Transferred { file, .. } => {
                    known.contains(&hash(entry)) && meant.as_ref().is_none_or(|meant| meant == file)
                }
                _ => false,
            };
            let file = case.entries.iter().rev().find(is_meant);
            let holds = file.map(|file| self.before(file)).unwrap_or_default();
            if !held.is_superset(&holds) {
                held = holds;
            }
        }
        let stays = |entry: &Entry| !matches!(entry.what, Event::Transferred { .. } | Event::TransferConfirmed { .. });
        !held.is_empty() && case.entries.iter().all(|entry| !stays(entry) || held.contains(&hash(entry)))
    }
}

/// The same pairs, as the case names them.
pub fn named(case: &Case) -> BTreeSet<(String, String)> {
    let mut pairs = BTreeSet::new();
    for conflict in case.conflicts() {
        for (index, a) in conflict.sides.iter().enumerate() {
            for b in conflict.sides[index + 1..].iter().filter(|b| value(a) != value(b)) {
                let (a, b) = (a.id.clone(), b.id.clone());
                pairs.insert(if a < b { (a, b) } else { (b, a) });
            }
        }
    }
    pairs
}

pub fn parents(entry: &Entry) -> Vec<Hash> {
    let previous = (entry.seq > 1).then(|| entry.previous.clone());
    previous.into_iter().chain(entry.merge_parents.iter().cloned()).collect()
}

fn value(entry: &Entry) -> String {
    match &entry.what {
        Event::Answered { answer, .. } => format!("{answer:?}"),
        Event::UrgencyDecided(decision) => format!("{:?}", decision.decided),
        Event::AppropriateAdult { status, .. } => format!("{status:?}"),
        Event::Opened { reference } => reference.clone(),
        Event::RunStarted { run, .. } | Event::RunKept { run, .. } => run.clone(),
        Event::Administered { how, .. } => format!("{how:?}"),
        Event::ToolIncluded { included, .. } => format!("{included:?}"),
        Event::ActionDone { .. } => "done".into(),
        Event::ActionUndone { .. } => "not done".into(),
        other => panic!("{other:?}"),
    }
}
