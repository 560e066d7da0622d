//! The enablement oracle: which items are asked, given the answers. The only place that decides it.

use super::answer::{Answer, Answers};
use super::condition::Condition;
use super::definition::Questionnaire;
use super::item::{Behaviour, Item};
use super::value::Value;

/// Which items of a questionnaire are enabled for a set of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enabled(Vec<bool>);

impl Enabled {
    /// Works it out in one pass: a question that is not asked counts as unanswered for the others
    /// (HL7 SDC), and an item in a disabled group is disabled.
    pub fn of(questionnaire: &Questionnaire, answers: &Answers) -> Self {
        let mut enabled = Self(vec![false; questionnaire.items.len()]);
        for &index in &questionnaire.order {
            enabled.look_again(questionnaire, answers, index);
        }
        enabled
    }

    /// Decides one item anew, when what it depends on is decided. Did that change it?
    pub(super) fn look_again(&mut self, questionnaire: &Questionnaire, answers: &Answers, index: usize) -> bool {
        let Some(item) = questionnaire.items.get(index) else { return false };
        let inside = item.parent.is_none_or(|parent| self.at(parent));
        let holds = |condition: &Condition| {
            let asked = self.is(questionnaire, &condition.fact);
            let values: &[Value] = if asked { answers.get(&condition.fact).map_or(&[], Answer::values) } else { &[] };
            condition.holds(values)
        };
        let wanted = item.enable_when.is_empty()
            || match item.behaviour {
                Behaviour::All => item.enable_when.iter().all(holds),
                Behaviour::Any => item.enable_when.iter().any(holds),
            };
        let now = inside && wanted;
        self.0.get_mut(index).is_some_and(|held| std::mem::replace(held, now) != now)
    }

    /// Is the item at this index asked?
    pub fn at(&self, index: usize) -> bool {
        self.0.get(index).copied().unwrap_or(false)
    }

    /// Is the item with this id asked?
    pub fn is(&self, questionnaire: &Questionnaire, link_id: &str) -> bool {
        questionnaire.index(link_id).is_some_and(|index| self.at(index))
    }

    /// The answers to questions that are asked: the only ones any output may hold.
    pub fn keep<'a>(
        &'a self,
        questionnaire: &'a Questionnaire,
        answers: &'a Answers,
    ) -> impl Iterator<Item = (usize, &'a Item, &'a Answer)> + 'a {
        questionnaire
            .items
            .iter()
            .enumerate()
            .filter(|(index, _)| self.at(*index))
            .filter_map(|(index, item)| answers.get(&item.link_id).map(|answer| (index, item, answer)))
    }
}
