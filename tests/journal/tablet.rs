//! A tablet in a test: its copy of the case, and what its store holds.

use std::rc::Rc;

use liaison::domain::case::{AdultStatus, Case, Entry, Event, MergeError, OpenFailure, UrgencyDecision};
use liaison::domain::questionnaire::{Answer, Value};
use liaison::domain::time::Timestamp;
use liaison::domain::urgency::Tier;

pub type Records = Vec<(u32, Result<Vec<u8>, OpenFailure>)>;

#[derive(Clone)]
pub struct Tablet {
    pub case: Case,
    /// The entries in the order this tablet learned them.
    pub disk: Vec<Rc<Entry>>,
}

impl Tablet {
    pub fn new(device: &str) -> Self {
        Self { case: Case::unopened("c", device), disk: Vec::new() }
    }

    /// A tablet that opened the case and began the run `r`.
    pub fn with_case(device: &str) -> Self {
        let mut tablet = Self::new(device);
        tablet.record(1, Event::Opened { reference: "7Q2-K4".into() });
        tablet.record(2, started("r", "q"));
        tablet
    }

    /// Another tablet that has what this one has.
    pub fn beside(&self, device: &str) -> Self {
        let mut other = Self::new(device);
        other.take(self).unwrap();
        other
    }

    pub fn record(&mut self, at: i64, what: Event) -> Rc<Entry> {
        let id = format!("{}-{}", self.case.device, self.disk.len());
        let author = self.case.device.to_uppercase();
        let entry = self.case.record(&id, Timestamp(at), &author, what);
        self.disk.push(entry.clone());
        entry
    }

    /// Takes what the other has; says how many entries were new.
    pub fn take(&mut self, other: &Tablet) -> Result<usize, MergeError> {
        self.take_entries(&other.case.entries)
    }

    pub fn take_entries(&mut self, entries: &[Rc<Entry>]) -> Result<usize, MergeError> {
        let added = self.case.receive(entries.iter().cloned())?;
        self.disk.extend(added.iter().cloned());
        Ok(added.len())
    }

    pub fn records(&self) -> Records {
        (1..).zip(&self.disk).map(|(place, entry)| (place, Ok(entry.bytes()))).collect()
    }

    /// What its store holds, read anew.
    pub fn reread(&self) -> Case {
        Case::read("c", &self.case.device, Some(self.case.places()), self.records())
    }
}

/// Do two tablets know the same of the case? All but whose strand is written on.
pub fn assert_same(a: &Case, b: &Case) {
    let mut b = b.clone();
    b.device.clone_from(&a.device);
    assert_eq!(*a, b);
}

pub fn started(run: &str, questionnaire: &str) -> Event {
    Event::RunStarted { run: run.into(), questionnaire: questionnaire.into(), version: "1".into() }
}

pub fn kept(run: &str, questionnaire: &str) -> Event {
    Event::RunKept { run: run.into(), questionnaire: questionnaire.into() }
}

pub fn answered(run: &str, item: &str, value: Option<i64>) -> Event {
    let answer = value.map(|value| Answer::one(Value::Integer(value)));
    Event::Answered { run: run.into(), item: item.into(), answer }
}

pub fn decided(tier: Tier) -> Event {
    Event::UrgencyDecided(UrgencyDecision {
        proposed: None,
        decided: tier,
        reason: None,
        colleague: None,
        rules: Vec::new(),
        rule_set: "1".into(),
    })
}

pub fn adult(status: AdultStatus) -> Event {
    Event::AppropriateAdult { status, reason: None, adult: None, rules: Vec::new() }
}
