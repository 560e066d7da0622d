//! Writing out every instance of the repeating groups, so that whatever reads a questionnaire knows nothing of repeats.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::answer::Answers;
use super::constraint::{Constraint, Operand};
use super::definition::Questionnaire;
use super::dependency_order::order;
use super::item::Item;
use super::repeats::{in_instance, instances};

impl Questionnaire {
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
