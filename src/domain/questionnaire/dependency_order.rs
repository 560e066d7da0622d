//! The order in which items are decided: each after its parent and after the questions it waits for.

use std::collections::BTreeMap;

use super::item::Item;
use super::load_error::LoadError;

/// Depth-first order in which every item comes after its parent and after the questions it waits for.
pub(super) fn order(items: &[Item], by_id: &BTreeMap<String, usize>) -> Result<Vec<usize>, LoadError> {
    #[derive(Clone, Copy, PartialEq)]
    enum Mark {
        New,
        Open,
        Done,
    }
    let needs = |index: usize| -> Vec<usize> {
        items.get(index).map_or_else(Vec::new, |item| {
            let named = item.enable_when.iter().filter_map(|condition| by_id.get(&condition.fact).copied());
            item.parent.into_iter().chain(named).collect()
        })
    };
    let mut marks = vec![Mark::New; items.len()];
    let mut order = Vec::with_capacity(items.len());
    for start in 0..items.len() {
        if marks.get(start) != Some(&Mark::New) {
            continue;
        }
        // A stack of our own: a hostile file may nest deeper than the call stack is.
        let mut stack = vec![(start, needs(start))];
        marks.get_mut(start).into_iter().for_each(|mark| *mark = Mark::Open);
        while let Some((index, waiting)) = stack.last_mut() {
            let index = *index;
            match waiting.pop() {
                Some(next) => match marks.get(next).copied() {
                    Some(Mark::New) => {
                        marks.get_mut(next).into_iter().for_each(|mark| *mark = Mark::Open);
                        stack.push((next, needs(next)));
                    }
                    Some(Mark::Open) => {
                        let name = |i: &usize| items.get(*i).map_or_else(String::new, |item| item.link_id.clone());
                        let from = stack.iter().position(|(i, _)| *i == next).unwrap_or_default();
                        let mut circle: Vec<String> = stack.iter().skip(from).map(|(i, _)| name(i)).collect();
                        circle.push(name(&next));
                        return Err(LoadError::Cycle(circle));
                    }
                    _ => {}
                },
                None => {
                    marks.get_mut(index).into_iter().for_each(|mark| *mark = Mark::Done);
                    order.push(index);
                    stack.pop();
                }
            }
        }
    }
    Ok(order)
}
