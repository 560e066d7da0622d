//! Changing JSON so that it stays JSON: a change of single bytes rarely gets past the parser.

use libfuzzer_sys::fuzzer_mutate;
use serde_json::{Map, Value, json};

use crate::Picks;

/// Words a loader looks for.
const WORDS: [&str; 30] = [
    "item",
    "linkId",
    "type",
    "group",
    "display",
    "choice",
    "open-choice",
    "integer",
    "decimal",
    "date",
    "enableWhen",
    "question",
    "operator",
    "exists",
    "!=",
    ">=",
    "answerBoolean",
    "answerInteger",
    "answerCoding",
    "enableBehavior",
    "any",
    "answerOption",
    "valueCoding",
    "extension",
    "url",
    "required",
    "repeats",
    "modifierExtension",
    "given",
    "missing",
];

/// What a target's mutator does: mostly the target's own change, sometimes libFuzzer's change of bytes.
pub fn changed_in_place(
    data: &mut [u8],
    size: usize,
    max_size: usize,
    seed: u32,
    change: impl Fn(&[u8], u32) -> Option<Vec<u8>>,
) -> usize {
    match change(&data[..size], seed).filter(|changed| changed.len() <= max_size && !seed.is_multiple_of(8)) {
        Some(changed) => {
            data[..changed.len()].copy_from_slice(&changed);
            changed.len()
        }
        None => fuzzer_mutate(data, size, max_size),
    }
}

/// Changes some places of a JSON text: another value, a copy from elsewhere, one more, one less, another name. None
/// where the text is no JSON.
pub fn mutate_json(text: &[u8], seed: u32) -> Option<Vec<u8>> {
    let mut json: Value = serde_json::from_slice(text).ok()?;
    let mut picks = Picks::of(&seed.to_le_bytes());
    for _ in 0..=picks.below(3) {
        let size = count(&json);
        let copied = nth(&json, &mut picks.below(size)).cloned().filter(|_| picks.below(2) == 0);
        let with = copied.unwrap_or_else(|| odd(&mut picks));
        change(&mut json, &mut picks.below(size), &with, &mut picks);
    }
    serde_json::to_vec(&json).ok()
}

fn count(json: &Value) -> usize {
    1 + children(json).into_iter().map(count).sum::<usize>()
}

fn children(json: &Value) -> Vec<&Value> {
    match json {
        Value::Array(list) => list.iter().collect(),
        Value::Object(map) => map.values().collect(),
        _ => Vec::new(),
    }
}

/// The value `left` steps away, in document order.
fn nth<'j>(json: &'j Value, left: &mut usize) -> Option<&'j Value> {
    if *left == 0 {
        return Some(json);
    }
    *left -= 1;
    children(json).into_iter().find_map(|child| nth(child, left))
}

fn odd(picks: &mut Picks) -> Value {
    match picks.below(14) {
        0 => Value::Null,
        1 => json!(picks.below(2) == 0),
        2 => json!([0, 1, -1, 2, i64::MAX, i64::MIN][picks.below(6)]),
        3 => json!([0.5, 1e300, -1e300, 9.3e18][picks.below(4)]),
        4 => json!(u64::MAX),
        5 => json!([]),
        6 => json!({}),
        7 => json!(""),
        8 => json!(picks.below(12).to_string()),
        _ => json!(WORDS[picks.below(WORDS.len())]),
    }
}

/// Walks to the value `left` steps away, in document order, and changes it there. True when it got there.
fn change(json: &mut Value, left: &mut usize, with: &Value, picks: &mut Picks) -> bool {
    if *left == 0 {
        match (json, picks.below(5)) {
            (Value::Array(list), 0) => list.push(with.clone()),
            (Value::Array(list), 1) => drop(list.pop()),
            (Value::Array(list), 4) => list.clear(),
            (Value::Array(list), 2) if !list.is_empty() => {
                let copy = list[picks.below(list.len())].clone();
                list.push(copy);
            }
            (Value::Object(map), 0) => drop(map.insert(WORDS[picks.below(WORDS.len())].to_owned(), with.clone())),
            (Value::Object(map), 1 | 2) => lose_a_field(map, picks),
            (place, _) => *place = with.clone(),
        }
        return true;
    }
    *left -= 1;
    match json {
        Value::Array(list) => list.iter_mut().any(|child| change(child, left, with, picks)),
        Value::Object(map) => map.values_mut().any(|child| change(child, left, with, picks)),
        _ => false,
    }
}

fn lose_a_field(map: &mut Map<String, Value>, picks: &mut Picks) {
    let name = map.keys().nth(picks.below(map.len())).cloned();
    name.and_then(|name| map.remove(&name));
}
