//! A questionnaire while it is being filled in: after an answer, only what depends on it is worked out again.
//!
//! For long forms, where [`Enabled::of`] after every answer would cost as much as the form is long. The app does not
//! use it: its forms are short, and it works out all anew. Tests do, as a second opinion held against [`Enabled::of`]
//! after every answer, and the benchmark.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::answer::{Answer, Answers};
use super::definition::Questionnaire;
use super::enablement::Enabled;

/// The answers so far, what is asked, and a running total.
#[derive(Clone, Debug)]
pub struct IncrementalForm {
    questionnaire: Rc<Questionnaire>,
    answers: Answers,
    enabled: Enabled,
    /// By index: the items to look at again when this one changes.
    dependents: Vec<Vec<usize>>,
    /// By index: its place in the order of the questionnaire.
    rank: Vec<usize>,
    points: i64,
    evaluations: usize,
}

impl IncrementalForm {
    /// A sheet with these answers. Costs as much as the form is long, once.
    pub fn new(questionnaire: Rc<Questionnaire>, answers: Answers) -> Self {
        let count = questionnaire.items.len();
        let mut dependents = vec![Vec::new(); count];
        let mut add = |of: usize, index: usize| {
            if let Some(list) = dependents.get_mut(of) {
                list.push(index);
            }
        };
        for (index, item) in questionnaire.items.iter().enumerate() {
            item.parent.into_iter().for_each(|parent| add(parent, index));
            let named = item.enable_when.iter().filter_map(|condition| questionnaire.index(&condition.fact));
            named.for_each(|question| add(question, index));
        }
        let mut rank = vec![0; count];
        for (place, &index) in questionnaire.order.iter().enumerate() {
            if let Some(slot) = rank.get_mut(index) {
                *slot = place;
            }
        }
        let enabled = Enabled::of(&questionnaire, &answers);
        let mut sheet = Self { questionnaire, answers, enabled, dependents, rank, points: 0, evaluations: 0 };
        sheet.points = (0..count).map(|index| sheet.points_at(index)).sum();
        sheet
    }

    /// Takes an answer, or takes it back.
    pub fn answer(&mut self, link_id: &str, answer: Option<Answer>) {
        let Some(index) = self.questionnaire.index(link_id) else { return };
        let before = self.points_at(index);
        match answer {
            Some(answer) => self.answers.insert(link_id.to_owned(), answer),
            None => self.answers.remove(link_id),
        };
        self.points += self.points_at(index) - before;
        // By rank, so that an item is looked at once, after all it depends on.
        let mut open = BTreeSet::new();
        self.open_dependents(index, &mut open);
        while let Some((_, index)) = open.pop_first() {
            self.evaluations += 1;
            let before = self.points_at(index);
            if self.enabled.look_again(&self.questionnaire, &self.answers, index) {
                self.points += self.points_at(index) - before;
                self.open_dependents(index, &mut open);
            }
        }
    }

    fn open_dependents(&self, index: usize, open: &mut BTreeSet<(usize, usize)>) {
        let dependents = self.dependents.get(index).into_iter().flatten();
        open.extend(dependents.filter_map(|&dependent| Some((*self.rank.get(dependent)?, dependent))));
    }

    /// The points an item gives as things stand; none when it is not asked.
    fn points_at(&self, index: usize) -> i64 {
        let points = || {
            let item = self.questionnaire.item_at(index).filter(|_| self.enabled.at(index))?;
            let values = self.answers.get(&item.link_id)?.values();
            Some(values.iter().filter_map(|value| item.option(value)?.points).sum())
        };
        points().unwrap_or(0)
    }

    /// The answers, also those to questions that are not asked now.
    pub fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Which questions are asked, as the answers stand.
    pub fn enabled(&self) -> &Enabled {
        &self.enabled
    }

    /// The points of all answers to questions that are asked.
    pub fn points(&self) -> i64 {
        self.points
    }

    /// How often an item was looked at again since the sheet was made.
    pub fn evaluations(&self) -> usize {
        self.evaluations
    }
}
