//! Groups that repeat: a child, a medicine, an address each. Every instance has an identity that is never used again, so
//! taking one away cannot hand its answers to another (F2; medplum#10569, smart-forms#705).
//!
//! The instances of a group are held as the answer to the group itself, a list of whole numbers; the items in instance 2
//! of `child` are `name#2`, `age#2`. [`Questionnaire::unfolded`] writes them out, with conditions bound to their own
//! instance, so that whatever reads a questionnaire knows nothing of repeats.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::constraint::{Constraint, Operand};
use super::load::order;
use super::{Answer, Answers, Item, Kind, Questionnaire, Value};

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

fn in_instance(link_id: &str, instance: i64) -> String {
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
        self.kind == Kind::Group && self.repeats
    }
}

impl Questionnaire {
    /// The repeating group an item is, or is in.
    pub(super) fn repeating_group(&self, index: usize) -> Option<usize> {
        let item = self.item_at(index)?;
        if item.is_repeating_group() { Some(index) } else { self.repeating_group(item.parent?) }
    }

    /// With every instance of its repeating groups written out. The same one where nothing repeats.
    pub fn unfolded(self: &Rc<Self>, answers: &Answers) -> Rc<Self> {
        if !self.items.iter().any(Item::is_repeating_group) {
            return self.clone();
        }
        let mut items = Vec::new();
        for root in self.roots() {
            self.write_out(root, None, None, answers, &mut items);
        }
        let by_id: BTreeMap<String, usize> =
            items.iter().enumerate().map(|(index, item)| (item.link_id.clone(), index)).collect();
        // What had no circle before has none now.
        let order = order(&items, &by_id).unwrap_or_default();
        let constraints = self.constraints.iter().flat_map(|constraint| self.rules_out(constraint, answers)).collect();
        Rc::new(Self { items, by_id, order, constraints, ..(**self).clone() })
    }

    /// A rule between answers, once for each instance it is about.
    fn rules_out(&self, constraint: &Constraint, answers: &Answers) -> Vec<Constraint> {
        let group = |link_id: &str| self.index(link_id).and_then(|index| self.repeating_group(index));
        let own = group(&constraint.item);
        let Some(item) = own.and_then(|group| self.item_at(group)) else { return vec![constraint.clone()] };
        let bound = |instance: i64| {
            let other = match &constraint.other {
                Operand::Item(other) if group(other) == own => Operand::Item(in_instance(other, instance)),
                other => other.clone(),
            };
            Constraint { item: in_instance(&constraint.item, instance), other, ..constraint.clone() }
        };
        instances(&item.link_id, answers).into_iter().map(bound).collect()
    }

    fn write_out(
        &self,
        index: usize,
        parent: Option<usize>,
        instance: Option<i64>,
        answers: &Answers,
        into: &mut Vec<Item>,
    ) {
        let Some(item) = self.item_at(index) else { return };
        if item.is_repeating_group() && instance.is_none() {
            let all = instances(&item.link_id, answers);
            for (place, one) in all.iter().enumerate() {
                let at = into.len();
                self.write_out(index, parent, Some(*one), answers, into);
                if let Some(written) = into.get_mut(at).filter(|_| all.len() > 1) {
                    written.text = format!("{} ({}/{})", item.text, place + 1, all.len());
                }
            }
            return;
        }
        let at = into.len();
        let mut written = Item { parent, children: Vec::new(), ..item.clone() };
        if let Some(instance) = instance {
            written.link_id = in_instance(&item.link_id, instance);
            let own = self.repeating_group(index);
            for condition in &mut written.enable_when {
                let there = self.index(&condition.fact).and_then(|index| self.repeating_group(index));
                if there.is_some() && there == own {
                    condition.fact = in_instance(&condition.fact, instance);
                }
            }
        }
        into.push(written);
        if let Some(parent) = parent.and_then(|parent| into.get_mut(parent)) {
            parent.children.push(at);
        }
        for &child in &item.children {
            self.write_out(child, Some(at), instance, answers, into);
        }
    }
}
