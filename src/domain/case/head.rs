//! What the list of cases shows: a label without a name, kept sealed beside the journal so that the list
//! opens without reading every entry.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Case, Person};
use crate::domain::library::Library;
use crate::domain::read_json::{Node, Read, ShapeError};
use crate::domain::time::Moment;

/// The line of one case in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CaseHead {
    /// The case.
    pub id: String,
    /// Its local reference.
    pub reference: String,
    /// When it was opened.
    pub opened: Moment,
    /// When it was last worked on.
    pub updated: Moment,
    /// Age in years.
    pub age: Option<u32>,
    /// Sex as recorded, in words.
    pub sex: Option<String>,
    /// Where, in words.
    pub place: Option<String>,
    /// The reason of the last stop, when nothing was done since.
    pub stopped: Option<String>,
    /// The forms and tools begun, sorted: a tool that a case holds answers to is not taken away.
    pub begun: BTreeSet<String>,
}

impl Read for CaseHead {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        // Version 0.1.0 wrote no `begun`.
        let begun: Vec<String> = node.get_or_default("begun")?;
        Ok(Self {
            id: node.get("id")?,
            reference: node.get("reference")?,
            opened: node.get("opened")?,
            updated: node.get("updated")?,
            age: node.get("age")?,
            sex: node.get("sex")?,
            place: node.get("place")?,
            stopped: node.get("stopped")?,
            begun: begun.into_iter().collect(),
        })
    }
}

impl CaseHead {
    /// The head of a case.
    pub fn of(case: &Case, library: &Library) -> Self {
        let person = Person::of(case, library);
        let open_stop = case.stops.last().filter(|stop| stop.at == case.updated());
        Self {
            id: case.id.clone(),
            reference: case.reference.clone(),
            opened: case.opened,
            updated: case.updated(),
            age: person.age,
            sex: person.sex_words,
            place: person.place,
            stopped: open_stop.map(|stop| stop.reason.clone()),
            begun: case.runs.iter().map(|run| run.questionnaire.clone()).collect(),
        }
    }
}

/// Letters and digits that are not mistaken for each other when read aloud or by hand.
const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A short local reference from random bytes, such as `7Q2-K4`, that none of the cases here has.
pub fn reference(random: &[u8], taken: &[CaseHead]) -> String {
    let letter = |byte: &u8| ALPHABET.get(usize::from(*byte) % ALPHABET.len()).map_or('2', |b| char::from(*b));
    let made = |window: &[u8]| -> String {
        let letters: Vec<char> = window.iter().map(letter).collect();
        let (left, right) = letters.split_at(letters.len().min(3));
        format!("{}-{}", left.iter().collect::<String>(), right.iter().collect::<String>())
    };
    let mut windows = random.windows(5).map(made);
    let free = |made: &String| taken.iter().all(|head| head.reference != *made);
    windows.find(free).unwrap_or_else(|| made(random))
}
