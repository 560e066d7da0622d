//! Random questionnaires, with or without circles in their conditions.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{Form, Given, Made, OPERATORS, TYPES, Type, When, is_question};

fn is_group(kind: Type) -> bool {
    matches!(kind, Type::Group | Type::Page)
}

fn made(index: usize, forward: bool, count: usize) -> impl Strategy<Value = Made> {
    let reach = if forward { count } else { index.max(1) };
    let when = (0..reach, prop::sample::select(&OPERATORS[..]), 0..3_usize).prop_map(|(on, operator, value)| When {
        on,
        operator,
        value,
    });
    let most = usize::from(index > 0 || forward) * 3;
    (
        prop::sample::select(&TYPES[..]),
        prop::option::weighted(0.5, 0..index.max(1)),
        any::<[bool; 3]>(),
        prop::collection::vec(when, 0..=most),
        prop::bool::weighted(0.6),
    )
        .prop_map(move |(kind, parent, [required, repeats, any], when, conditional)| Made {
            kind,
            parent: parent.filter(|_| index > 0),
            required,
            repeats: repeats && matches!(kind, Type::Choice),
            any,
            when: if conditional { when } else { Vec::new() },
        })
}

fn given() -> impl Strategy<Value = Option<Given>> {
    prop_oneof![
        2 => Just(None),
        1 => (0..4_usize).prop_map(|which| Some(Given::Reason(which))),
        6 => prop::collection::btree_set(0..3_usize, 1..3).prop_map(|set| Some(Given::Values(set.into_iter().collect()))),
    ]
}

/// Conditions on anything (`forward`, circles possible), or only on what stands above (no circle possible).
pub fn form(forward: bool) -> impl Strategy<Value = Form> {
    (2..14_usize).prop_flat_map(move |count| {
        let items: Vec<_> = (0..count).map(|index| made(index, forward, count)).collect();
        (items, prop::collection::vec(given(), count)).prop_map(|(mut items, given)| {
            for index in 0..items.len() {
                // Only a group holds items.
                let group = items[index].parent.filter(|&parent| is_group(items[parent].kind));
                items[index].parent = group;
            }
            let mut answers: BTreeMap<usize, Given> =
                given.into_iter().enumerate().filter_map(|(index, given)| Some((index, given?))).collect();
            answers.retain(|&index, _| is_question(items[index].kind));
            for (index, given) in &mut answers {
                if let Given::Values(values) = given
                    && !items[*index].repeats
                {
                    values.truncate(1);
                }
            }
            Form { items, answers }
        })
    })
}
