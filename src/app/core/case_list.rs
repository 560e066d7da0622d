//! The list of cases, latest first, and beside it the line of the case at hand.
//!
//! Every answer makes a new line of its case. Put into the list at once, an answer would cost as much as there are cases;
//! so the line stands beside the list until the case is left, and whoever looks something up sees both. Kept by
//! [`super::Cx`], shown by the home screen.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::domain::case::{CaseSummary, ReferenceQuery};
use crate::domain::time::Timestamp;

/// The lines of all cases. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CaseList {
    /// Latest first. It may hold an older line of the case at hand, or none.
    listed: Rc<Vec<Rc<CaseSummary>>>,
    /// The line of the case at hand, once it was worked on.
    at_hand: Option<Rc<CaseSummary>>,
}

/// Cases that have been on this device for days, and nobody else is known to have them.
#[derive(Debug, PartialEq)]
pub struct Ageing<'a> {
    /// How many.
    pub count: usize,
    /// The oldest.
    pub oldest: &'a CaseSummary,
    /// For how many whole days that one has been here.
    pub days: i64,
}

impl Ageing<'_> {
    /// From this day on they are named: two days before a browser may erase them.
    pub const FROM: i64 = 5;
    /// From this day on a browser may erase them: Safari erases what a page stored after seven days in which it was not
    /// used.
    pub const LATE: i64 = 7;

    /// May they be erased any moment?
    pub fn is_late(&self) -> bool {
        self.days >= Self::LATE
    }
}

/// What was found.
#[derive(Debug, PartialEq)]
pub struct FoundCases<'a> {
    /// The lines to show, latest first.
    pub shown: Vec<&'a CaseSummary>,
    /// How many were found, shown or not.
    pub count: usize,
}

impl From<Vec<CaseSummary>> for CaseList {
    fn from(heads: Vec<CaseSummary>) -> Self {
        let mut heads: Vec<Rc<CaseSummary>> = heads.into_iter().map(Rc::new).collect();
        heads.sort_by(|a, b| place(a).cmp(&place(b)));
        Self { listed: Rc::new(heads), at_hand: None }
    }
}

/// Where a line stands.
fn place(head: &CaseSummary) -> impl Ord + '_ {
    (std::cmp::Reverse(head.updated), &head.id)
}

impl CaseList {
    /// Every line: that of the case at hand, then the others, latest first.
    pub fn iter(&self) -> impl Iterator<Item = &CaseSummary> {
        let others = self.listed.iter().filter(|head| !self.is_at_hand(&head.id));
        self.at_hand.iter().chain(others).map(Rc::as_ref)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        let new = self.at_hand.as_ref().is_some_and(|head| self.listed.iter().all(|known| known.id != head.id));
        self.listed.len() + usize::from(new)
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty() && self.at_hand.is_none()
    }

    /// Those whose reference holds what is sought, and so many of them to show.
    pub fn find(&self, sought: &ReferenceQuery, most: usize) -> FoundCases<'_> {
        let mut found = FoundCases { shown: Vec::new(), count: 0 };
        for head in self.iter().filter(|head| sought.is_in(&head.reference)) {
            found.count += 1;
            if found.shown.len() < most {
                found.shown.push(head);
            }
        }
        found
    }

    /// Those that should have gone to somebody else by now, if there are any.
    pub fn ageing(&self, now: Timestamp) -> Option<Ageing<'_>> {
        let old = |head| Some((CaseSummary::days_alone(head, now).filter(|days| *days >= Ageing::FROM)?, head));
        let (mut count, mut oldest) = (0, None);
        for (days, head) in self.iter().filter_map(old) {
            count += 1;
            if oldest.is_none_or(|(_, first): (i64, &CaseSummary)| head.opened < first.opened) {
                oldest = Some((days, head));
            }
        }
        oldest.map(|(days, oldest)| Ageing { count, oldest, days })
    }

    /// Has this device a case of this reference?
    pub fn has_reference(&self, reference: &str) -> bool {
        self.iter().any(|head| head.reference == reference)
    }

    /// Does a case on this device hold answers to this form or tool?
    pub fn hold_answers_to(&self, id: &str) -> bool {
        self.iter().any(|head| head.begun.contains(id))
    }

    /// Takes the new line of the case at hand. The list is left alone, but when the case is another than before.
    pub fn put(&mut self, head: CaseSummary) {
        if !self.is_at_hand(&head.id) {
            self.settle();
        }
        self.at_hand = Some(Rc::new(head));
    }

    /// Takes new lines of many cases at once.
    pub fn take_in(&mut self, heads: Vec<CaseSummary>) {
        self.settle();
        let new: BTreeMap<String, Rc<CaseSummary>> =
            heads.into_iter().map(|head| (head.id.clone(), Rc::new(head))).collect();
        let listed = Rc::make_mut(&mut self.listed);
        listed.retain(|known| !new.contains_key(&known.id));
        listed.extend(new.into_values());
        listed.sort_by(|a, b| place(a).cmp(&place(b)));
    }

    /// The case at hand is left: its line goes to its place in the list.
    pub fn settle(&mut self) {
        let Some(head) = self.at_hand.take() else { return };
        let listed = Rc::make_mut(&mut self.listed);
        listed.retain(|known| known.id != head.id);
        listed.insert(listed.partition_point(|known| place(known) < place(&head)), head);
    }

    /// Takes a case off the list.
    pub fn remove(&mut self, id: &str) {
        if self.is_at_hand(id) {
            self.at_hand = None;
        }
        if self.listed.iter().any(|head| head.id == id) {
            Rc::make_mut(&mut self.listed).retain(|head| head.id != id);
        }
    }

    fn is_at_hand(&self, id: &str) -> bool {
        self.at_hand.as_ref().is_some_and(|head| head.id == id)
    }
}

#[cfg(test)]
mod tests;
