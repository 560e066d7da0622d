//! The fold of what happens in a form ([`Event::is_of_form`]): all that a form needs which a page shows alone. Called by
//! [`super::fold`] and, where nothing is stored, by [`Case::note`].

use std::collections::BTreeMap;
use std::rc::Rc;

use super::entry::Entry;
use super::event::Event;
use super::journal::Case;
use super::records::{RecordedAnswer, Run};
use crate::domain::hash::Hash;
use crate::domain::time::Timestamp;

impl Case {
    /// Notes what happened in a form that is not stored: like [`Case::record`], without the chain of hashes that tells
    /// whether what was stored is whole.
    pub fn note(&mut self, at: Timestamp, author: &str, what: Event) {
        let entry = Entry {
            id: String::new(),
            case: self.id.clone(),
            device: self.device.clone(),
            seq: self.places().saturating_add(1),
            at,
            author: author.into(),
            previous: Hash::default(),
            merge_parents: Vec::new(),
            what,
        };
        self.apply_of_form(&entry, 0);
        self.entries.push(Rc::new(entry));
    }

    /// Lets an entry of a form say what it says, in a contact by its number.
    pub(super) fn apply_of_form(&mut self, entry: &Entry, contact: usize) {
        let at = entry.at;
        match &entry.what {
            Event::Opened { reference } => {
                // To keep one of two references opens no case anew.
                if self.reference.is_empty() {
                    self.opened = at;
                }
                self.reference.clone_from(reference);
            }
            Event::RunStarted { run, questionnaire, .. } if self.run(run).is_some() => {
                self.keep_run(run, questionnaire);
            }
            Event::RunStarted { run, questionnaire, version } => self.add_run(Run {
                id: run.clone(),
                questionnaire: questionnaire.clone(),
                version: version.clone(),
                contact,
                started: at,
                finished: None,
                how: Vec::new(),
                recorded: BTreeMap::new(),
                drafts: BTreeMap::new(),
            }),
            Event::Answered { run, item, answer } => {
                if let Some(run) = self.run_mut(run) {
                    run.drafts.remove(item);
                    match answer {
                        Some(answer) => {
                            let recorded = RecordedAnswer { answer: answer.clone(), at, author: entry.author.clone() };
                            run.recorded.insert(item.clone(), recorded);
                        }
                        None => {
                            run.recorded.remove(item);
                        }
                    }
                }
            }
            Event::Drafted { run, item, text } => {
                if let Some(run) = self.run_mut(run) {
                    run.drafts.insert(item.clone(), text.clone());
                    run.drafts.retain(|_, text| !text.is_empty());
                }
            }
            Event::RunFinished { run } => {
                if let Some(run) = self.run_mut(run) {
                    run.finished = Some(at);
                }
            }
            Event::Administered { run, how } => {
                if let Some(run) = self.run_mut(run) {
                    run.how.clone_from(how);
                }
            }
            _ => {}
        }
    }

    /// Lets an administration count as the latest of its questionnaire in its contact.
    pub(super) fn keep_run(&mut self, id: &str, questionnaire: &str) {
        let its = |run: &Run| run.id == id && run.questionnaire == questionnaire;
        if let Some(at) = self.runs.iter().position(its) {
            let run = self.runs.remove(at);
            self.add_run(run);
        }
    }

    /// After those of its own contact, before those of a later one.
    pub(super) fn add_run(&mut self, run: Run) {
        let at = self.runs.partition_point(|known| known.contact <= run.contact);
        self.runs.insert(at, run);
    }

    fn run_mut(&mut self, id: &str) -> Option<&mut Run> {
        self.runs.iter_mut().find(|run| run.id == id)
    }
}
