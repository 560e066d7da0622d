//! What is checked of all items together, once each is read: names that lead nowhere, and repeating groups.

use std::collections::BTreeMap;

use super::condition::Expected;
use super::constraint::{Constraint, Operand};
use super::definition::Questionnaire;
use super::item::Item;
use super::item_kind::ItemKind;
use super::load_error::LoadError;
use super::repeats::MARK;
use super::value::Value;

pub(super) fn check_conditions(items: &[Item], by_id: &BTreeMap<String, usize>) -> Result<(), LoadError> {
    for item in items {
        for condition in &item.enable_when {
            let Some(question) = by_id.get(&condition.fact).and_then(|&index| items.get(index)) else {
                return Err(LoadError::UnknownQuestion {
                    link_id: item.link_id.clone(),
                    question: condition.fact.clone(),
                });
            };
            if let Expected::Value(value @ Value::Coding(coding)) = &condition.expected
                && question.kind == ItemKind::Choice
                && question.option(value).is_none()
            {
                return Err(LoadError::UnknownOption {
                    link_id: item.link_id.clone(),
                    question: condition.fact.clone(),
                    code: coding.code.clone(),
                });
            }
        }
    }
    Ok(())
}

pub(super) fn check_constraints(constraints: &[Constraint], by_id: &BTreeMap<String, usize>) -> Result<(), LoadError> {
    for constraint in constraints {
        if let Operand::Item(other) = &constraint.other
            && !by_id.contains_key(other)
        {
            let problem = format!("it names {other}, which is not in this questionnaire");
            return Err(LoadError::Constraint { link_id: constraint.item.clone(), problem });
        }
    }
    Ok(())
}

/// A group repeats at one level, and what is asked outside it does not hang on one of its instances.
pub(super) fn check_repeats(questionnaire: &Questionnaire) -> Result<(), LoadError> {
    let group = |link_id: &str| questionnaire.index(link_id).and_then(|index| questionnaire.repeating_group(index));
    for item in questionnaire.items() {
        let fail = |problem: String| Err(LoadError::Repeat { link_id: item.link_id.clone(), problem });
        if item.link_id.contains(MARK) {
            return fail(format!("its id holds \"{MARK}\", which marks the instances of a repeating group"));
        }
        let outer = item.parent.and_then(|parent| questionnaire.repeating_group(parent));
        if item.is_repeating_group() && outer.is_some() {
            return fail("a repeating group inside a repeating group is not supported".into());
        }
        let scope = if item.is_repeating_group() { None } else { outer };
        let others = questionnaire.constraints.iter().filter(|constraint| constraint.item == item.link_id);
        let others = others.filter_map(|constraint| match &constraint.other {
            Operand::Item(other) => Some(other),
            Operand::Value(_) => None,
        });
        for fact in item.enable_when.iter().map(|condition| &condition.fact).chain(others) {
            if group(fact).is_some_and(|inner| Some(inner) != scope) {
                return fail(format!("it depends on {fact}, which is in a repeating group and has several answers"));
            }
        }
    }
    Ok(())
}

impl Questionnaire {
    /// Has the app a field for all that repeats? Packs that a trust loaded before this was asked still open.
    pub(super) fn check_fields(&self) -> Result<(), LoadError> {
        let on_a_page = |group: usize| self.item_at(group).is_some_and(|group| group.page);
        for item in self.items().iter().filter(|item| item.repeats) {
            let fail =
                |problem: &str| Err(LoadError::Repeat { link_id: item.link_id.clone(), problem: problem.into() });
            if item.is_repeating_group() && ancestors(self, item).any(on_a_page) {
                return fail("a repeating group inside a page is not supported");
            }
            // A field holds one value. Of several it would show the first, and drop the others when it is typed into.
            if item.open() && !matches!(item.kind, ItemKind::Choice | ItemKind::OpenChoice) {
                return fail("several answers (repeats) to a question without options are not supported");
            }
        }
        Ok(())
    }
}

/// What an item stands in, from the inside out.
fn ancestors<'q>(questionnaire: &'q Questionnaire, item: &Item) -> impl Iterator<Item = usize> + 'q {
    std::iter::successors(item.parent, |&at| questionnaire.item_at(at)?.parent)
}
