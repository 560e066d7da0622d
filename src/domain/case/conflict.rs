//! Where two devices said different things about the same question and neither knew what the other said.
//!
//! Nothing is lost and nothing is decided in silence: the case shows the last in its order, and names the conflict
//! until a person settles it. Settling is an entry like any other, about the same subject, that knows both sides.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::entry::Entry;
use super::event::Event;
use super::order::Ordered;

/// What a conflict is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The reference of the case.
    Reference,
    /// Which administration of a questionnaire counts: it was begun on two devices.
    Run {
        /// The questionnaire.
        questionnaire: String,
    },
    /// The answer to one question of one administration.
    Answer {
        /// The administration.
        run: String,
        /// The question.
        item: String,
    },
    /// How an administration was given.
    Administered {
        /// The administration.
        run: String,
    },
    /// How urgent it is.
    Urgency,
    /// The state of the appropriate adult.
    Adult,
    /// Whether the result of a trust's own instrument goes into the reports for a recipient.
    Included {
        /// The instrument.
        instrument: String,
        /// For whom.
        recipient: String,
    },
    /// Whether a safety action was done.
    Action {
        /// The rule.
        rule: String,
        /// The number of the action within the rule.
        action: usize,
    },
}

/// Different last words on one subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// What the devices differ on.
    pub subject: Subject,
    /// The contact whose administrations differ; 0 for any other subject.
    pub(super) contact: usize,
    /// The last words, at least two, in the order of the case: each with its device, moment, author and value. The case
    /// shows the last of them; of an action, the one that says it was not done.
    pub sides: Vec<Rc<Entry>>,
}

impl Subject {
    /// What an event has the last word on.
    pub fn of(event: &Event) -> Option<Self> {
        Some(match event {
            Event::Opened { .. } => Subject::Reference,
            Event::RunStarted { questionnaire, .. } | Event::RunKept { questionnaire, .. } => {
                Subject::Run { questionnaire: questionnaire.clone() }
            }
            Event::Answered { run, item, .. } => Subject::Answer { run: run.clone(), item: item.clone() },
            Event::Administered { run, .. } => Subject::Administered { run: run.clone() },
            Event::UrgencyDecided(_) | Event::UrgencyWithdrawn => Subject::Urgency,
            Event::AppropriateAdult { .. } => Subject::Adult,
            Event::ToolIncluded { instrument, recipient, .. } => {
                Subject::Included { instrument: instrument.clone(), recipient: recipient.clone() }
            }
            Event::ActionDone { rule, action, .. } | Event::ActionUndone { rule, action } => {
                Subject::Action { rule: rule.clone(), action: *action }
            }
            _ => return None,
        })
    }

    /// Can what would need doing hang on it?
    pub(super) fn is_read_by_rules(&self) -> bool {
        matches!(self, Subject::Run { .. } | Subject::Answer { .. })
    }
}

impl Conflict {
    /// What is recorded to keep this side: the same again, written after both. An administration is not begun again.
    pub fn keeping(&self, side: &str) -> Option<Event> {
        let side = self.sides.iter().find(|known| known.id == side)?;
        Some(match &side.what {
            Event::RunStarted { run, questionnaire, .. } => {
                Event::RunKept { run: run.clone(), questionnaire: questionnaire.clone() }
            }
            what => what.clone(),
        })
    }
}

/// The conflicts among the entries of a case, sorted by subject. Each entry comes with the contact it is about, if it
/// says anything.
pub(super) fn conflicts<'a>(entries: impl Iterator<Item = (&'a Ordered, Option<usize>)>) -> Vec<Conflict> {
    // Administrations of one contact may differ; what was asked at another contact neither differs from them nor settles it.
    let mut last: BTreeMap<(Subject, usize), Vec<Rc<Entry>>> = BTreeMap::new();
    for (Ordered { entry, seen, .. }, contact) in entries {
        let (Some(subject), Some(contact)) = (Subject::of(&entry.what), contact) else { continue };
        let words = last.entry((subject, contact)).or_default();
        words.retain(|word| !seen.saw(&word.device, word.seq));
        words.push(entry.clone());
    }
    let differ = |words: &[Rc<Entry>]| words.windows(2).any(|pair| matches!(pair, [a, b] if !agree(&a.what, &b.what)));
    let open = last.into_iter().filter(|(_, sides)| differ(sides));
    open.map(|((subject, contact), sides)| Conflict { subject, contact, sides }).collect()
}

/// Do two events on one subject say the same? The reasons given may differ: both stand in the journal.
fn agree(a: &Event, b: &Event) -> bool {
    match (a, b) {
        (Event::Opened { reference: a }, Event::Opened { reference: b }) => a == b,
        (
            Event::RunStarted { run: a, .. } | Event::RunKept { run: a, .. },
            Event::RunStarted { run: b, .. } | Event::RunKept { run: b, .. },
        ) => a == b,
        (Event::Answered { answer: a, .. }, Event::Answered { answer: b, .. }) => a == b,
        (Event::Administered { how: a, .. }, Event::Administered { how: b, .. }) => a == b,
        (Event::UrgencyDecided(a), Event::UrgencyDecided(b)) => a.decided == b.decided,
        (Event::UrgencyWithdrawn, Event::UrgencyWithdrawn) => true,
        (Event::AppropriateAdult { status: a, .. }, Event::AppropriateAdult { status: b, .. }) => a == b,
        (Event::ToolIncluded { included: a, .. }, Event::ToolIncluded { included: b, .. }) => a == b,
        (Event::ActionDone { .. }, Event::ActionDone { .. })
        | (Event::ActionUndone { .. }, Event::ActionUndone { .. }) => true,
        _ => false,
    }
}
