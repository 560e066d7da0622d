//! A case: the entries of all its tablets, and what they make of it.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::conflict::{Conflict, Subject, conflicts};
use super::entry::{Entry, Hash};
use super::event::{AdultStatus, Event, UrgencyDecision};
use super::order::{Clock, Ordered};
use super::parts::{Referral, Report, Run, Stop, Transfer};
use super::stored::Damage;
use crate::domain::questionnaire::Answers;
use crate::domain::scoring::Instrument;
use crate::domain::time::Moment;

/// A case, as its journal makes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Its id.
    pub id: String,
    /// Its local reference.
    pub reference: String,
    /// When it was opened.
    pub opened: Moment,
    /// Every administration, in order of beginning; one that was kept beside another is the last.
    pub runs: Vec<Run>,
    /// Contacts that ended early.
    pub stops: Vec<Stop>,
    /// The latest decision on urgency.
    pub urgency: Option<UrgencyDecision>,
    /// When it was decided, by whom.
    pub urgency_by: Option<(Moment, String)>,
    /// Safety actions done: rule and number.
    pub done: BTreeSet<(String, usize)>,
    /// The appropriate adult.
    pub adult: Option<(AdultStatus, Option<String>)>,
    /// Referrals.
    pub referrals: Vec<Referral>,
    /// Reports made.
    pub reports: Vec<Report>,
    /// Trust's own tools whose result goes into reports: tool and recipient.
    pub included: BTreeSet<(String, String)>,
    /// Sealed files of it that were made for somebody else.
    pub transfers: Vec<Transfer>,
    /// When a recipient confirmed to have it, with the receipt.
    pub confirmed: Option<(Moment, String)>,
    /// What is wrong with it in the store, by place; empty when nothing is.
    pub damage: Vec<Damage>,
    /// All entries in order, for the timeline and the audit.
    pub entries: Vec<Rc<Entry>>,
    /// The tablet whose strand is written on here.
    pub device: String,
    pub(super) conflicts: Vec<Conflict>,
    /// All that is known here.
    pub(super) seen: Clock,
    /// Of each strand the last entry that is not only about a copy that went away.
    pub(super) changed: Clock,
    /// What the last confirmation was about.
    pub(super) elsewhere: Clock,
    /// The last entry of each strand.
    pub(super) last: BTreeMap<String, Hash>,
    /// The entries after which none was written, sorted.
    pub(super) ends: BTreeSet<Hash>,
}

impl Case {
    /// A case without an entry; the first one recorded must be [`Event::Opened`]. What is recorded belongs to the
    /// strand of this tablet.
    pub fn unopened(id: &str, device: &str) -> Self {
        Self {
            id: id.into(),
            reference: String::new(),
            opened: Moment(0),
            runs: Vec::new(),
            stops: Vec::new(),
            urgency: None,
            urgency_by: None,
            done: BTreeSet::new(),
            adult: None,
            referrals: Vec::new(),
            reports: Vec::new(),
            included: BTreeSet::new(),
            transfers: Vec::new(),
            confirmed: None,
            damage: Vec::new(),
            entries: Vec::new(),
            device: device.into(),
            conflicts: Vec::new(),
            seen: Clock::default(),
            changed: Clock::default(),
            elsewhere: Clock::default(),
            last: BTreeMap::new(),
            ends: BTreeSet::new(),
        }
    }

    /// A new case and its first entry, in a journal that only one tablet writes.
    pub fn open(id: &str, reference: &str, entry_id: &str, at: Moment, author: &str) -> Self {
        let mut case = Self::unopened(id, "");
        case.record(entry_id, at, author, Event::Opened { reference: reference.into() });
        case
    }

    /// A case from its entries in order.
    pub(super) fn of_ordered(id: &str, device: &str, ordered: Vec<Ordered>) -> Self {
        let mut case = Self::unopened(id, device);
        case.conflicts = conflicts(&ordered);
        for Ordered { hash, entry, seen, .. } in ordered {
            case.apply(&entry, &seen);
            case.learn(hash, entry);
        }
        case
    }

    /// Makes the next entry of this tablet's strand, written after all that is known here, and applies it.
    pub fn record(&mut self, entry_id: &str, at: Moment, author: &str, what: Event) -> Rc<Entry> {
        let previous = self.last.get(&self.device).cloned().unwrap_or_default();
        let entry = Rc::new(Entry {
            id: entry_id.into(),
            case: self.id.clone(),
            device: self.device.clone(),
            seq: self.seen.last(&self.device).saturating_add(1),
            at,
            author: author.into(),
            also: self.ends.iter().filter(|end| **end != previous).cloned().collect(),
            previous,
            what,
        });
        let mut seen = self.seen.clone();
        seen.learn(&entry.device, entry.seq);
        self.apply(&entry, &seen);
        if let Some(settled) = Subject::of(&entry.what) {
            self.conflicts.retain(|conflict| conflict.subject != settled);
        }
        self.learn(Hash::of(&entry.bytes()), entry.clone());
        entry
    }

    /// Keeps an entry that was applied.
    fn learn(&mut self, hash: Hash, entry: Rc<Entry>) {
        self.ends.retain(|end| entry.parents().all(|parent| parent != end));
        self.seen.learn(&entry.device, entry.seq);
        self.last.insert(entry.device.clone(), hash.clone());
        self.ends.insert(hash);
        self.entries.push(entry);
    }

    /// How many entries this tablet has learned: the store has them at the places 1 to this, in the order they were
    /// learned, whatever strand they belong to. What is recorded next goes to the place after.
    pub fn places(&self) -> u32 {
        u32::try_from(self.entries.len()).unwrap_or(u32::MAX)
    }

    /// Where tablets said different things without knowing of each other, and nobody has settled it since; sorted by
    /// subject.
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// Does somebody else confirm to have all that the case says? Not if it was changed after their file was made, nor
    /// if a change came since from a tablet that did not know of the file; nor if a tablet took it from a file since:
    /// whoever gave it back may keep no copy.
    pub fn confirmed_and_unchanged(&self) -> bool {
        self.confirmed.is_some() && self.elsewhere.covers(&self.changed)
    }

    /// The file that has this receipt: what somebody heard who was told that it has arrived.
    pub fn transfer_of(&self, receipt: &str) -> Option<&Transfer> {
        self.transfers.iter().rev().find(|transfer| transfer.file.has_receipt(receipt))
    }

    /// The last file of it for somebody else, while nobody has confirmed to have it.
    pub fn unconfirmed(&self) -> Option<&Transfer> {
        self.transfers.last().filter(|last| !self.elsewhere.saw(&last.made.0, last.made.1))
    }

    /// When it was last worked on.
    pub fn updated(&self) -> Moment {
        self.entries.last().map_or(self.opened, |entry| entry.at)
    }

    /// The latest administration of a questionnaire.
    pub fn run_of(&self, questionnaire: &str) -> Option<&Run> {
        self.runs.iter().rev().find(|run| run.questionnaire == questionnaire)
    }

    /// Is it the one that counts of its questionnaire?
    pub fn counts(&self, run: &Run) -> bool {
        self.run_of(&run.questionnaire).is_some_and(|counts| counts.id == run.id)
    }

    /// An administration by its id.
    pub fn run(&self, id: &str) -> Option<&Run> {
        self.runs.iter().find(|run| run.id == id)
    }

    /// May the result of this tool leave the device for this recipient? One under a trust's own licence only when the
    /// practitioner says so; of the others, consent decides alone.
    pub fn lets_out(&self, tool: &Instrument, recipient: &str) -> bool {
        let id = &tool.scoring.instrument;
        !tool.is_trusts_own() || self.included.iter().any(|(tool, whom)| tool == id && whom == recipient)
    }

    /// The answers of the latest administration of a questionnaire; none when it was not begun.
    pub fn answers_of(&self, questionnaire: &str) -> Answers {
        self.run_of(questionnaire).map(Run::answers).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::case::{MergeError, read_entry};
    use crate::domain::questionnaire::{Answer, Reason, Value};

    fn sample() -> Case {
        let mut case = Case::open("c1", "7Q2-K4", "e1", Moment(1), "A");
        let started = Event::RunStarted { run: "r1".into(), questionnaire: "q".into(), version: "1".into() };
        case.record("e2", Moment(2), "A", started);
        let answer = Some(Answer::one(Value::Boolean(true)));
        case.record("e3", Moment(3), "A", Event::Answered { run: "r1".into(), item: "a".into(), answer });
        case
    }

    #[test]
    fn a_case_is_the_fold_of_its_journal() {
        let case = sample();
        let stored = case.entries.iter().map(|e| read_entry("c1", e.seq, &e.bytes()).unwrap());
        assert_eq!(Case::fold("c1", stored).unwrap(), case);
        assert_eq!(case.places(), 3);
    }

    #[test]
    fn a_missing_or_changed_entry_breaks_the_chain_by_name() {
        let entries = sample().entries;
        let broken = |seq| Err(MergeError::Broken { device: String::new(), seq });
        let missing = [entries[0].clone(), entries[2].clone()];
        assert_eq!(Case::fold("c1", missing).map(|_| ()), broken(3));
        let mut changed: Vec<Entry> = entries.iter().map(|entry| (**entry).clone()).collect();
        changed[1].author = "B".into();
        assert_eq!(Case::fold("c1", changed).map(|_| ()), broken(3));
        assert_eq!(Case::fold("other", entries).map(|_| ()), Err(MergeError::Foreign { case: "other".into() }));
    }

    #[test]
    fn a_reason_replaces_an_answer_and_clearing_removes_it() {
        let mut case = sample();
        let answered = |answer| Event::Answered { run: "r1".into(), item: "a".into(), answer };
        case.record("e4", Moment(4), "A", answered(Some(Answer::Missing(Reason::Declined))));
        assert_eq!(case.answers_of("q")["a"], Answer::Missing(Reason::Declined));
        case.record("e5", Moment(5), "A", answered(None));
        assert!(case.answers_of("q").is_empty());
    }

    // Decision 1: a save costs the same however long the case is.
    #[test]
    fn entries_are_shared_when_a_case_is_cloned() {
        let case = sample();
        assert!(case.entries.iter().zip(&case.clone().entries).all(|(a, b)| Rc::ptr_eq(a, b)));
    }
}
