//! Groups that repeat: a child, a medicine, an address each. Every instance has an identity that is never used again,
//! so taking one away cannot hand its answers to another (F2; medplum#10569, smart-forms#705).
//!
//! The instances of a group are held as the answer to the group itself, a list of whole numbers; the items in instance
//! 2 of `child` are `name#2`, `age#2`. [`Questionnaire::unfolded`] writes them out, with conditions bound to their own
//! instance, so that whatever reads a questionnaire knows nothing of repeats.

use super::answer::{Answer, Answers};
use super::definition::Questionnaire;
use super::item::Item;
use super::item_kind::ItemKind;
use super::value::Value;

/// Stands between the id of an item and that of its instance; no questionnaire may use it in an id.
pub(super) const MARK: char = '#';

/// The id as the questionnaire says it, without the instance.
pub fn base_id(link_id: &str) -> &str {
    link_id.split_once(MARK).map_or(link_id, |(base, _)| base)
}

/// The instance an id belongs to, if it belongs to one.
pub fn instance_of(link_id: &str) -> Option<i64> {
    link_id.split_once(MARK)?.1.parse().ok()
}

pub(super) fn in_instance(link_id: &str, instance: i64) -> String {
    format!("{link_id}{MARK}{instance}")
}

/// The instances of a group, in order: the first is there from the start.
pub fn instances(group: &str, answers: &Answers) -> Vec<i64> {
    let whole = |value: &Value| if let Value::Integer(number) = value { Some(*number) } else { None };
    answers.get(group).map_or_else(|| vec![1], |answer| answer.values().iter().filter_map(whole).collect())
}

/// The instances with one more, never one that was there before.
pub fn with_another(questionnaire: &Questionnaire, group: &str, answers: &Answers) -> Answer {
    let mut all = instances(group, answers);
    let inside = |id: &str| {
        questionnaire
            .index(base_id(id))
            .is_some_and(|index| questionnaire.repeating_group(index) == questionnaire.index(group))
    };
    let used = answers.keys().filter(|id| inside(id)).filter_map(|id| instance_of(id));
    let highest = used.chain(all.iter().copied()).max().unwrap_or(0);
    all.push(highest.saturating_add(1));
    Answer::Given(all.into_iter().map(Value::Integer).collect())
}

/// The instances without one; its answers stay in the journal and in no output.
pub fn without(instance: i64, group: &str, answers: &Answers) -> Answer {
    Answer::Given(instances(group, answers).into_iter().filter(|one| *one != instance).map(Value::Integer).collect())
}

impl Item {
    /// Is it a group that repeats?
    pub fn is_repeating_group(&self) -> bool {
        self.kind == ItemKind::Group && self.repeats
    }
}

impl Questionnaire {
    /// The repeating group an item is, or is in.
    pub(super) fn repeating_group(&self, index: usize) -> Option<usize> {
        let item = self.item_at(index)?;
        if item.is_repeating_group() { Some(index) } else { self.repeating_group(item.parent?) }
    }
}
