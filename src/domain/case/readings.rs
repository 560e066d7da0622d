//! How a case would read if another side of an open conflict counted. Rules and consent ask these readings too, so that
//! no order of entries hides what would need doing.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::conflict::Conflict;
use super::entry::Entry;
use super::journal::Case;
use super::version_vector::VersionVector;

/// Most combinations of sides that are all tried: more would be felt at every tap.
const MOST_COMBINATIONS: usize = 32;

impl Case {
    /// The case as it would read if what another device said were what is shown. Rules are asked of these too, so that
    /// no order of entries hides what would need doing. Of a few conflicts these are all combinations of their sides;
    /// of many, the case as each device has it, and with one side exchanged at a time.
    pub fn other_readings(&self) -> impl Iterator<Item = Case> {
        let open: Vec<&Conflict> =
            self.conflicts().iter().filter(|conflict| conflict.subject.is_read_by_rules()).collect();
        let count = open.iter().fold(1_usize, |count, conflict| count.saturating_mul(conflict.sides.len()));
        let chosen = if count <= MOST_COMBINATIONS { combinations(&open, count) } else { views(&open) };
        chosen.into_iter().map(|sides| {
            let mut reading = self.clone();
            sides.iter().for_each(|side| reading.apply(side, &VersionVector::default()));
            reading
        })
    }
}

/// Every choice of one side of each, but for the one where all are those shown.
fn combinations(open: &[&Conflict], count: usize) -> Vec<Vec<Rc<Entry>>> {
    let choice = |number: usize| {
        let mut rest = number;
        let side = |conflict: &&Conflict| {
            let sides = conflict.sides.len().max(1);
            let (place, left) = (rest % sides, rest / sides);
            rest = left;
            conflict.sides.iter().rev().nth(place).cloned()
        };
        open.iter().filter_map(side).collect()
    };
    (1..count).map(choice).collect()
}

/// What each device said last, all together; then each side alone that is not shown.
fn views(open: &[&Conflict]) -> Vec<Vec<Rc<Entry>>> {
    let sides = || open.iter().flat_map(|conflict| &conflict.sides);
    let devices: BTreeSet<&str> = sides().map(|side| side.device.as_str()).collect();
    let of = |device: &str| sides().filter(|side| side.device == device).cloned().collect();
    let alone = open.iter().flat_map(|conflict| conflict.sides.iter().rev().skip(1)).map(|side| vec![side.clone()]);
    devices.into_iter().map(of).chain(alone).collect()
}
