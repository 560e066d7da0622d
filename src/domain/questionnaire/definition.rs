//! A questionnaire as the engine holds it: items in one flat list, in document order, linked by index.

use std::collections::BTreeMap;
use std::rc::Rc;

use jiff::civil::Date;

use super::answer::Answer;
use super::constraint::Constraint;
use super::item::Item;
use super::value::Value;

/// A loaded questionnaire: every id unique, every reference known, no cycle.
#[derive(Clone, Debug, PartialEq)]
pub struct Questionnaire {
    /// Its short id, such as `phq-9`.
    pub id: String,
    /// Its canonical address.
    pub url: String,
    /// Its version.
    pub version: String,
    /// Its title as shown.
    pub title: String,
    /// The owner's copyright line.
    pub copyright: Option<String>,
    /// Does every word stand at its place once? Else the last words head the questions after them, as ours are written.
    pub(super) words_once: bool,
    pub(super) items: Vec<Item>,
    pub(super) by_id: BTreeMap<String, usize>,
    /// Every index once, parents and the questions a condition names before those that depend on them.
    pub(super) order: Vec<usize>,
    pub(super) constraints: Vec<Constraint>,
}

impl Questionnaire {
    /// As it is asked on a day: where a date may not be after today, that day is the latest. The same one where no limit
    /// depends on the day.
    pub fn on(self: &Rc<Self>, today: Date) -> Rc<Self> {
        if !self.items.iter().any(|item| item.limits.max_today) {
            return self.clone();
        }
        let mut dated = (**self).clone();
        for item in dated.items.iter_mut().filter(|item| item.limits.max_today) {
            item.limits.max = Some(Value::Date(today));
        }
        Rc::new(dated)
    }

    /// With every word at its place, once: whoever wrote it knows nothing of words that head what follows.
    pub fn with_words_once(self) -> Self {
        Self { words_once: true, ..self }
    }

    /// All items, in document order.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The item at an index of this questionnaire.
    pub fn item_at(&self, index: usize) -> Option<&Item> {
        self.items.get(index)
    }

    /// The item with this link id.
    pub fn item(&self, link_id: &str) -> Option<&Item> {
        self.items.get(self.index(link_id)?)
    }

    /// The index of a link id.
    pub fn index(&self, link_id: &str) -> Option<usize> {
        self.by_id.get(link_id).copied()
    }

    /// The answers a form starts with, by link id: put in once, when it is begun, and never again over an answer.
    pub fn initial(&self) -> impl Iterator<Item = (&str, Answer)> + '_ {
        let filled = self.items.iter().filter(|item| item.kind.is_question() && !item.initial.is_empty());
        filled.map(|item| (item.link_id.as_str(), Answer::Given(item.initial.clone())))
    }

    /// The indexes of the outermost items.
    pub fn roots(&self) -> impl Iterator<Item = usize> + '_ {
        self.items.iter().enumerate().filter(|(_, item)| item.parent.is_none()).map(|(index, _)| index)
    }
}
