//! The fold: a journal in, a case out.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::entry::{AdultStatus, Entry, Event, Hash, JournalError, ReportKind, UrgencyDecision};
use crate::domain::questionnaire::{Answer, Answers};
use crate::domain::read_json::read_fields;
use crate::domain::scoring::Instrument;
use crate::domain::time::Moment;

/// An answer with who gave it to the device, and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    /// The answer.
    pub answer: Answer,
    /// When it was recorded.
    pub at: Moment,
    /// Who recorded it.
    pub author: String,
}

/// One administration of a form or an instrument.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Its id.
    pub id: String,
    /// The questionnaire.
    pub questionnaire: String,
    /// The version it was begun with.
    pub version: String,
    /// When it was begun.
    pub started: Moment,
    /// When it was gone through to its end.
    pub finished: Option<Moment>,
    /// How it was given: codes of the list `administration`.
    pub how: Vec<String>,
    /// The answers.
    pub recorded: BTreeMap<String, Recorded>,
}

impl Run {
    /// The answers without their provenance, as the engine takes them.
    pub fn answers(&self) -> Answers {
        self.recorded.iter().map(|(item, recorded)| (item.clone(), recorded.answer.clone())).collect()
    }

    /// When it was last worked on.
    pub fn last_at(&self) -> Moment {
        self.recorded.values().map(|recorded| recorded.at).chain(self.finished).max().unwrap_or(self.started)
    }
}

/// What was covered of one form when the contact was stopped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Covered {
    /// The questionnaire.
    pub questionnaire: String,
    /// Questions answered.
    pub answered: usize,
    /// Questions asked.
    pub of: usize,
}
read_fields!(Covered { questionnaire, answered, of });

/// A contact that ended early.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Why.
    pub reason: String,
    /// When.
    pub at: Moment,
    /// What was covered.
    pub covered: Vec<Covered>,
}

/// A referral.
#[derive(Clone, Debug, PartialEq)]
pub struct Referral {
    /// Its id.
    pub id: String,
    /// The service.
    pub service: String,
    /// Its name as it stood.
    pub name: String,
    /// The needs it is for.
    pub needs: Vec<String>,
    /// How the person may be reached.
    pub contact: String,
    /// When.
    pub at: Moment,
}

/// A report file that was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// For whom.
    pub recipient: String,
    /// Draft or final.
    pub kind: ReportKind,
    /// The version.
    pub version: u32,
    /// Its hash.
    pub hash: Hash,
    /// When.
    pub at: Moment,
}

/// A case, as its journal makes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// Its id.
    pub id: String,
    /// Its local reference.
    pub reference: String,
    /// When it was opened.
    pub opened: Moment,
    /// Every administration, in order of beginning.
    pub runs: Vec<Run>,
    /// Contacts that ended early.
    pub stops: Vec<Stop>,
    /// The latest decision on urgency.
    pub urgency: Option<UrgencyDecision>,
    /// When it was decided, by whom.
    pub urgency_by: Option<(Moment, String)>,
    /// Safety actions done: rule and number.
    pub done: BTreeSet<(String, usize)>,
    /// The appropriate adult.
    pub adult: Option<(AdultStatus, Option<String>)>,
    /// Referrals.
    pub referrals: Vec<Referral>,
    /// Reports made.
    pub reports: Vec<Report>,
    /// Trust's own tools whose result goes into reports: tool and recipient.
    pub included: BTreeSet<(String, String)>,
    /// All entries, for the timeline and the audit.
    pub entries: Vec<Entry>,
    /// The hash of the last entry.
    pub last: Hash,
}

impl Case {
    /// Folds a whole journal, checking the chain: places 1, 2, 3 …, each naming the hash of the one before.
    pub fn fold(id: &str, entries: impl IntoIterator<Item = Entry>) -> Result<Self, JournalError> {
        let mut case = Self::unopened(id);
        for entry in entries {
            case.append(entry)?;
        }
        Ok(case)
    }

    /// A case without an entry; the first one recorded must be [`Event::Opened`].
    pub fn unopened(id: &str) -> Self {
        Self {
            id: id.into(),
            reference: String::new(),
            opened: Moment(0),
            runs: Vec::new(),
            stops: Vec::new(),
            urgency: None,
            urgency_by: None,
            done: BTreeSet::new(),
            adult: None,
            referrals: Vec::new(),
            reports: Vec::new(),
            included: BTreeSet::new(),
            entries: Vec::new(),
            last: Hash::default(),
        }
    }

    /// A new case and its first entry.
    pub fn open(id: &str, reference: &str, entry_id: &str, at: Moment, author: &str) -> Self {
        let mut case = Self::unopened(id);
        case.record(entry_id, at, author, Event::Opened { reference: reference.into() });
        case
    }

    /// Makes the next entry of this journal and applies it.
    pub fn record(&mut self, entry_id: &str, at: Moment, author: &str, what: Event) -> Entry {
        let entry = Entry {
            id: entry_id.into(),
            case: self.id.clone(),
            seq: self.next_seq(),
            at,
            author: author.into(),
            previous: self.last.clone(),
            what,
        };
        self.apply(entry.clone());
        entry
    }

    /// Appends a stored entry, if it is the next one.
    pub fn append(&mut self, entry: Entry) -> Result<(), JournalError> {
        if entry.case != self.id || entry.seq != self.next_seq() || entry.previous != self.last {
            return Err(JournalError::Broken { case: self.id.clone(), seq: self.next_seq() });
        }
        self.apply(entry);
        Ok(())
    }

    fn next_seq(&self) -> u32 {
        self.entries.last().map_or(1, |entry| entry.seq.saturating_add(1))
    }

    /// When it was last worked on.
    pub fn updated(&self) -> Moment {
        self.entries.last().map_or(self.opened, |entry| entry.at)
    }

    /// The latest administration of a questionnaire.
    pub fn run_of(&self, questionnaire: &str) -> Option<&Run> {
        self.runs.iter().rev().find(|run| run.questionnaire == questionnaire)
    }

    /// An administration by its id.
    pub fn run(&self, id: &str) -> Option<&Run> {
        self.runs.iter().find(|run| run.id == id)
    }

    /// May the result of this tool leave the device for this recipient? One under a trust's own licence only when the
    /// practitioner says so; of the others, consent decides alone.
    pub fn lets_out(&self, tool: &Instrument, recipient: &str) -> bool {
        let id = &tool.scoring.instrument;
        !tool.is_trusts_own() || self.included.iter().any(|(tool, whom)| tool == id && whom == recipient)
    }

    /// The answers of the latest administration of a questionnaire; none when it was not begun.
    pub fn answers_of(&self, questionnaire: &str) -> Answers {
        self.run_of(questionnaire).map(Run::answers).unwrap_or_default()
    }

    fn apply(&mut self, entry: Entry) {
        let at = entry.at;
        match &entry.what {
            Event::Opened { reference } => {
                self.reference.clone_from(reference);
                self.opened = at;
            }
            Event::RunStarted { run, questionnaire, version } => self.runs.push(Run {
                id: run.clone(),
                questionnaire: questionnaire.clone(),
                version: version.clone(),
                started: at,
                finished: None,
                how: Vec::new(),
                recorded: BTreeMap::new(),
            }),
            Event::Answered { run, item, answer } => {
                if let Some(run) = self.runs.iter_mut().find(|r| r.id == *run) {
                    match answer {
                        Some(answer) => {
                            let recorded = Recorded { answer: answer.clone(), at, author: entry.author.clone() };
                            run.recorded.insert(item.clone(), recorded);
                        }
                        None => {
                            run.recorded.remove(item);
                        }
                    }
                }
            }
            Event::RunFinished { run } => {
                if let Some(run) = self.runs.iter_mut().find(|r| r.id == *run) {
                    run.finished = Some(at);
                }
            }
            Event::Administered { run, how } => {
                if let Some(run) = self.runs.iter_mut().find(|r| r.id == *run) {
                    run.how.clone_from(how);
                }
            }
            Event::Stopped { reason, covered } => {
                self.stops.push(Stop { reason: reason.clone(), at, covered: covered.clone() });
            }
            Event::UrgencyDecided(decision) => {
                self.urgency = Some(decision.clone());
                self.urgency_by = Some((at, entry.author.clone()));
            }
            Event::ActionDone { rule, action } => {
                self.done.insert((rule.clone(), *action));
            }
            Event::AppropriateAdult { status, reason } => self.adult = Some((*status, reason.clone())),
            Event::Referred { referral, service, name, needs, contact, .. } => self.referrals.push(Referral {
                id: referral.clone(),
                service: service.clone(),
                name: name.clone(),
                needs: needs.clone(),
                contact: contact.clone(),
                at,
            }),
            Event::Reported { recipient, kind, version, hash, .. } => self.reports.push(Report {
                recipient: recipient.clone(),
                kind: *kind,
                version: *version,
                hash: hash.clone(),
                at,
            }),
            Event::ToolIncluded { instrument, recipient, included } => {
                let pair = (instrument.clone(), recipient.clone());
                if *included {
                    self.included.insert(pair);
                } else {
                    self.included.remove(&pair);
                }
            }
        }
        self.last = Hash::of(&entry.bytes());
        self.entries.push(entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::questionnaire::{Reason, Value};

    fn sample() -> Case {
        let mut case = Case::open("c1", "7Q2-K4", "e1", Moment(1), "A");
        let started = Event::RunStarted { run: "r1".into(), questionnaire: "q".into(), version: "1".into() };
        case.record("e2", Moment(2), "A", started);
        let answer = Some(Answer::one(Value::Boolean(true)));
        case.record("e3", Moment(3), "A", Event::Answered { run: "r1".into(), item: "a".into(), answer });
        case
    }

    #[test]
    fn a_case_is_the_fold_of_its_journal() {
        let case = sample();
        let stored: Vec<Entry> =
            case.entries.iter().map(|e| super::super::read_entry("c1", e.seq, &e.bytes()).unwrap()).collect();
        assert_eq!(Case::fold("c1", stored).unwrap(), case);
    }

    #[test]
    fn a_missing_swapped_or_changed_entry_breaks_the_chain_by_name() {
        let entries = sample().entries;
        let broken = |seq| Err(JournalError::Broken { case: "c1".into(), seq });
        let missing = [entries[0].clone(), entries[2].clone()];
        assert_eq!(Case::fold("c1", missing).map(|_| ()), broken(2));
        let mut changed = entries.clone();
        changed[1].author = "B".into();
        assert_eq!(Case::fold("c1", changed).map(|_| ()), broken(3));
        assert_eq!(
            Case::fold("other", entries).map(|_| ()),
            Err(JournalError::Broken { case: "other".into(), seq: 1 })
        );
    }

    #[test]
    fn a_reason_replaces_an_answer_and_clearing_removes_it() {
        let mut case = sample();
        let answered = |answer| Event::Answered { run: "r1".into(), item: "a".into(), answer };
        case.record("e4", Moment(4), "A", answered(Some(Answer::Missing(Reason::Declined))));
        assert_eq!(case.answers_of("q")["a"], Answer::Missing(Reason::Declined));
        case.record("e5", Moment(5), "A", answered(None));
        assert!(case.answers_of("q").is_empty());
    }
}
