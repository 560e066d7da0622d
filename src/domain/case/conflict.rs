//! Where two tablets said different things about the same question and neither knew what the other said.
//!
//! Nothing is lost and nothing is decided in silence: the case shows the last in its order, and names the conflict
//! until a person settles it. Settling is an entry like any other, about the same subject, that knows both sides.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::Case;
use super::entry::Entry;
use super::event::Event;
use super::order::Ordered;
use super::parts::Recorded;

/// What a conflict is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The answer to one question of one administration.
    Answer {
        /// The administration.
        run: String,
        /// The question.
        item: String,
    },
    /// How urgent it is.
    Urgency,
    /// The state of the appropriate adult.
    Adult,
}

/// Different last words on one subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// What it is about.
    pub subject: Subject,
    /// The last words, at least two, in the order of the case: each with its tablet, moment, author and value. The case
    /// shows the last of them.
    pub sides: Vec<Rc<Entry>>,
}

impl Subject {
    /// What an event has the last word on.
    pub fn of(event: &Event) -> Option<Self> {
        Some(match event {
            Event::Answered { run, item, .. } => Subject::Answer { run: run.clone(), item: item.clone() },
            Event::UrgencyDecided(_) => Subject::Urgency,
            Event::AppropriateAdult { .. } => Subject::Adult,
            _ => return None,
        })
    }
}

impl Case {
    /// The case as it would read if an answer that another tablet gave were the one shown: one for each such answer of
    /// each open conflict. Rules are asked of these too, so that no order of entries hides what would need doing.
    pub fn other_readings(&self) -> Vec<Case> {
        let mut readings = Vec::new();
        for Conflict { subject, sides } in self.conflicts() {
            let Subject::Answer { run, item } = subject else { continue };
            for side in sides.iter().rev().skip(1) {
                let Event::Answered { answer, .. } = &side.what else { continue };
                let mut reading = self.clone();
                let Some(run) = reading.runs.iter_mut().find(|known| known.id == *run) else { continue };
                match answer {
                    Some(answer) => {
                        let (at, author) = (side.at, side.author.clone());
                        run.recorded.insert(item.clone(), Recorded { answer: answer.clone(), at, author });
                    }
                    None => {
                        run.recorded.remove(item);
                    }
                }
                readings.push(reading);
            }
        }
        readings
    }
}

/// The conflicts among the entries of a case, sorted by subject.
pub(super) fn conflicts(entries: &[Ordered]) -> Vec<Conflict> {
    let mut last: BTreeMap<Subject, Vec<Rc<Entry>>> = BTreeMap::new();
    for Ordered { entry, seen, .. } in entries {
        let Some(subject) = Subject::of(&entry.what) else { continue };
        let words = last.entry(subject).or_default();
        words.retain(|word| !seen.saw(&word.device, word.seq));
        words.push(entry.clone());
    }
    let differ = |words: &[Rc<Entry>]| words.windows(2).any(|pair| matches!(pair, [a, b] if !agree(&a.what, &b.what)));
    let open = last.into_iter().filter(|(_, sides)| differ(sides));
    open.map(|(subject, sides)| Conflict { subject, sides }).collect()
}

/// Do two events on one subject say the same? The reasons given may differ: both stand in the journal.
fn agree(a: &Event, b: &Event) -> bool {
    match (a, b) {
        (Event::Answered { answer: a, .. }, Event::Answered { answer: b, .. }) => a == b,
        (Event::UrgencyDecided(a), Event::UrgencyDecided(b)) => a.decided == b.decided,
        (Event::AppropriateAdult { status: a, .. }, Event::AppropriateAdult { status: b, .. }) => a == b,
        _ => false,
    }
}
