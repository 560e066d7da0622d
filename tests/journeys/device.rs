//! A device in a test: the state, a disk that can fail, and a clock that moves on with every action.

use std::collections::VecDeque;

use liaison::app::{
    Action, Effect, Fault, Notice, Opened, PageRef, Screen, Stamped, State, ToolAction, form_view, reduce,
};
use liaison::catalogue::{self, Text};
use liaison::domain::case::{Case, CaseHead, Person, ReportKind, Unopened, read_entry};
use liaison::domain::library::Library;
use liaison::domain::questionnaire::{Answer, Kind, Reason, Value};
use liaison::domain::referral::{Matches, Wanted, find};
use liaison::domain::scoring::{Score, score};
use liaison::domain::time::Moment;
use liaison::domain::urgency::{Outcome, outcome};
use liaison::store::envelope::DataKey;
use liaison::store::vault::{SlotInfo, SlotKind};

pub struct Device {
    /// Another number is another tablet: its key, its id, its randomness.
    number: u8,
    pub state: State,
    /// What is in use: built in, and what this device adds.
    pub library: Library,
    built_in: Library,
    pub text: Text,
    pub now: Moment,
    /// What waits to be written, as the runner keeps it: sealed there, plain here.
    queue: VecDeque<(String, u32, Vec<Vec<u8>>)>,
    stopped: bool,
    /// What is on the disk, as bytes.
    pub disk: Vec<(u32, Vec<u8>)>,
    /// The list of cases on the disk.
    pub heads: Vec<CaseHead>,
    /// The device's own journal on the disk.
    pub device_disk: Vec<(u32, Vec<u8>)>,
    /// Does the disk refuse?
    pub broken: bool,
    /// Does the store take its time? Then what is read waits in `late`.
    pub slow: bool,
    /// What was asked to be read and is not answered yet.
    pub late: VecDeque<Effect>,
    /// Does the page stop before a case is deleted?
    pub stops_before_deleting: bool,
    /// Cases that were deleted, and how many entries the device's journal had on the disk by then.
    pub deleted: Vec<(String, usize)>,
    /// The effects of the last action.
    pub effects: Vec<Effect>,
    count: u32,
}

pub fn at(iso: &str) -> Moment {
    Moment(iso.parse::<jiff::Timestamp>().unwrap().as_millisecond())
}

impl Device {
    /// Unlocked, by this practitioner, at this time, with no case.
    pub fn new(who: &str, time: &str) -> Self {
        Self::on(7, who, time)
    }

    /// The same, on the tablet of this number.
    pub fn on(number: u8, who: &str, time: &str) -> Self {
        let library = catalogue::load().unwrap();
        let mut device = Self {
            number,
            state: State::default(),
            built_in: library.clone(),
            library,
            text: Text::english(),
            now: at(time),
            queue: VecDeque::new(),
            stopped: false,
            disk: Vec::new(),
            heads: Vec::new(),
            device_disk: Vec::new(),
            broken: false,
            slow: false,
            late: VecDeque::new(),
            stops_before_deleting: false,
            deleted: Vec::new(),
            effects: Vec::new(),
            count: 0,
        };
        let by = SlotInfo { id: who.to_lowercase(), label: who.into(), kind: SlotKind::Passphrase, iterations: 3 };
        device.send(Action::StoreOpened { slots: Some(vec![by]), forgets: false });
        device.unlock()
    }

    /// Opens the vault again, by its first slot.
    pub fn unlock(mut self) -> Self {
        let by = self.state.lock.slots[0].clone();
        self.unlock_as(by);
        self
    }

    /// Opens the vault by this slot.
    pub fn unlock_as(&mut self, by: SlotInfo) -> &mut Self {
        self.send(Action::Unlock { slot: by.id.clone(), passphrase: "three plain words".to_owned().into() });
        self.send(Action::Unlocked(Box::new(Opened {
            slots: self.state.lock.slots.clone(),
            by,
            device: self.key().device(),
            heads: self.heads.clone(),
            writing: true,
            failed: 0,
            recovery: None,
        })))
    }

    /// The same, with a new case.
    pub fn with_case(who: &str, time: &str) -> Self {
        let mut device = Self::new(who, time);
        device.send(Action::NewCase);
        device
    }

    /// Changes what is built in, as if this device had come with it.
    pub fn rebuilt(mut self, change: impl FnOnce(&mut Library)) -> Self {
        change(&mut self.built_in);
        self.send(Action::Tool(ToolAction::DeviceRead(self.device_disk.clone())));
        self
    }

    /// One action, twenty seconds after the one before; then what the disk answers.
    pub fn send(&mut self, action: Action) -> &mut Self {
        self.now = Moment(self.now.0 + 20_000);
        let seed = self.seed();
        let stamped = Stamped { at: self.now, seed, action };
        let effects = reduce(&mut self.state, stamped, &self.built_in, &self.text);
        self.effects = effects.clone();
        for effect in effects {
            match effect {
                Effect::Append { place, entries, head } => {
                    let plain = entries.iter().map(|entry| entry.bytes()).collect();
                    self.queue.push_back((head.id.clone(), place, plain));
                    self.heads.retain(|known| known.id != head.id);
                    self.heads.push(*head);
                }
                Effect::AppendDevice { seq, entry } => self.queue_device(seq, &entry),
                Effect::ResumeWriting => self.stopped = false,
                read => self.read(read, seed, self.slow),
            }
        }
        self.write(seed);
        self.refresh()
    }

    /// Answers what was asked first of what is late.
    pub fn answer_late(&mut self) -> &mut Self {
        let (read, seed) = (self.late.pop_front().unwrap(), self.seed());
        self.read(read, seed, false);
        self.write(seed);
        self.refresh()
    }

    fn seed(&mut self) -> [u8; 32] {
        self.count += 1;
        let mut seed = [self.number; 32];
        seed[..4].copy_from_slice(&self.count.to_be_bytes());
        seed
    }

    fn read(&mut self, effect: Effect, seed: [u8; 32], slow: bool) {
        let reads = matches!(effect, Effect::ReadHeads | Effect::ReadDevice | Effect::ReadCase { .. });
        if !reads || slow {
            return self.late.extend(Some(effect).filter(|_| reads));
        }
        self.write(seed);
        let answer = match effect {
            Effect::ReadHeads => Action::HeadsRead(self.heads.clone()),
            Effect::ReadCase { id, entries, device } => {
                Action::CaseRead(Box::new(Case::read(&id, &device, entries, self.records(&id))))
            }
            _ => Action::Tool(ToolAction::DeviceRead(self.device_disk.clone())),
        };
        self.answer_with(answer, seed);
    }

    fn refresh(&mut self) -> &mut Self {
        self.library = self.state.library.as_ref().map_or_else(|| self.built_in.clone(), |in_use| (*in_use.0).clone());
        self
    }

    fn queue_device(&mut self, seq: u32, entry: &[u8]) {
        self.queue.push_back(("device".into(), seq, vec![entry.to_vec()]));
    }

    /// Writes what waits, in order, until the disk refuses.
    fn write(&mut self, seed: [u8; 32]) {
        while let Some((journal, place, entries)) = self.queue.front().cloned() {
            if self.stopped {
                return;
            }
            if self.broken {
                self.stopped = true;
                self.answer_with(Action::SaveFailed(Fault::naming("fault-save", "QuotaExceededError")), seed);
                return;
            }
            self.queue.pop_front();
            let disk = if journal == "device" { &mut self.device_disk } else { &mut self.disk };
            disk.extend((place..).zip(entries));
            self.answer_with(Action::Saved { journal, place }, seed);
        }
    }

    /// What the store answers; what follows from that is done as well.
    fn answer_with(&mut self, action: Action, mut seed: [u8; 32]) {
        seed[31] = seed[31].wrapping_add(0x55);
        let more = reduce(&mut self.state, Stamped { at: self.now, seed, action }, &self.built_in, &self.text);
        for effect in more {
            match effect {
                Effect::AppendDevice { seq, entry } => self.queue_device(seq, &entry),
                Effect::Purge(_) if self.stops_before_deleting => {}
                Effect::Purge(case) => {
                    self.disk.retain(|(_, bytes)| !String::from_utf8_lossy(bytes).contains(&case));
                    self.heads.retain(|head| head.id != case);
                    self.deleted.push((case.clone(), self.device_disk.len()));
                    self.answer_with(Action::Deleted(case), seed);
                }
                Effect::ReadHeads | Effect::ReadDevice | Effect::ReadCase { .. } => self.read(effect, seed, self.slow),
                other => panic!("an answer asks for {other:?}"),
            }
        }
    }

    /// The key of its vault.
    pub fn key(&self) -> DataKey {
        DataKey::from_bytes([self.number; 32])
    }

    /// What is on the disk of one case.
    pub fn records(&self, id: &str) -> Vec<(u32, Result<Vec<u8>, Unopened>)> {
        let its = |(_, bytes): &&(u32, Vec<u8>)| read_entry(id, 1, bytes).is_ok_and(|entry| entry.case == id);
        self.disk.iter().filter(its).map(|(place, bytes)| (*place, Ok(bytes.clone()))).collect()
    }

    pub fn case(&self) -> &Case {
        self.state.case.as_deref().unwrap()
    }

    /// Opens a form, answers these questions (codes separated by `|`, `?declined` for a reason), and finishes it.
    pub fn form(&mut self, id: &str, answers: &[(&str, &str)]) -> &mut Self {
        self.open(id);
        for (item, text) in answers {
            self.answer(item, text);
        }
        self.send(Action::FinishForm)
    }

    /// Opens a form, and is on it.
    pub fn open(&mut self, id: &str) -> &mut Self {
        self.send(Action::OpenForm(id.into()));
        assert!(matches!(self.state.screen, Screen::Form { .. }), "{id} did not open: {:?}", self.state.notice);
        self
    }

    pub fn answer(&mut self, item: &str, text: &str) -> &mut Self {
        let form = form_view(&self.state, &self.library).unwrap();
        let asked = form.questionnaire.item(item).unwrap_or_else(|| panic!("no item {item}")).clone();
        let value = |text: &str| match asked.kind {
            Kind::Choice => asked.option_coded(text).unwrap_or_else(|| panic!("{item} has no {text}")).value.clone(),
            Kind::Date => Value::Date(text.parse().unwrap()),
            Kind::DateTime => Value::DateTime(text.parse().unwrap()),
            Kind::Integer => Value::Integer(text.parse().unwrap()),
            _ => Value::Text(text.to_owned()),
        };
        let answer = match text {
            "?declined" => Answer::Missing(Reason::Declined),
            "?unable" => Answer::Missing(Reason::Unable),
            _ if asked.kind == Kind::Choice => Answer::Given(text.split('|').map(value).collect()),
            _ => Answer::one(value(text)),
        };
        self.send(Action::Answered { item: item.into(), answer: Some(answer) })
    }

    /// Answers the scored items of the instrument at hand in order, by points.
    pub fn points(&mut self, points: &[i64]) -> &mut Self {
        let form = form_view(&self.state, &self.library).unwrap();
        let instrument = self.library.instrument(&form.questionnaire.id).unwrap().clone();
        for (item, points) in instrument.scoring.items.iter().zip(points) {
            let asked = instrument.questionnaire.item(item).unwrap();
            let value = asked.option_worth(*points).unwrap().value.clone();
            self.send(Action::Answered { item: item.clone(), answer: Some(Answer::one(value)) });
        }
        self
    }

    /// A whole instrument: its start, its questions one page at a time, its check page.
    pub fn tool(&mut self, id: &str, points: &[i64]) -> &mut Self {
        self.open(id).points(points);
        for _ in 0..40 {
            if self.page() == PageRef::Check {
                return self.send(Action::FinishForm);
            }
            self.send(Action::Next);
            assert!(self.state.problems.is_empty(), "{id}: {:?}", self.state.problems);
        }
        panic!("{id} has no end")
    }

    pub fn page(&self) -> PageRef {
        match &self.state.screen {
            Screen::Form { page, .. } => page.clone(),
            other => panic!("no form on screen: {other:?}"),
        }
    }

    pub fn score(&self, id: &str) -> Score {
        score(self.library.instrument(id).unwrap(), &self.case().answers_of(id))
    }

    pub fn outcome(&self) -> Outcome<'_> {
        outcome(self.case(), &self.library)
    }

    pub fn urgency(&self) -> Vec<&str> {
        self.outcome().urgency.iter().map(|fired| fired.rule.id.as_str()).collect()
    }

    /// What the rules tell one to do, in one text.
    pub fn to_do(&self) -> String {
        let outcome = self.outcome();
        outcome.urgency.iter().flat_map(|fired| fired.rule.actions.iter()).cloned().collect::<Vec<_>>().join("\n")
    }

    pub fn matches(&self) -> Matches<'_> {
        let person = Person::of(self.case(), &self.library);
        let wanted = Wanted {
            needs: self.outcome().need_codes().into_iter().map(str::to_owned).collect(),
            age: person.age,
            sex: person.sex,
            area: person.area,
            done: Vec::new(),
        };
        find(&self.library.directory, &self.library.matching, &wanted, self.now.local().datetime())
    }

    /// Asks for a draft and gives its files as one text; panics when it is refused.
    pub fn draft(&mut self, recipient: &str) -> String {
        self.send(Action::MakeReport { recipient: recipient.into(), kind: ReportKind::Draft });
        match &self.state.notice {
            Some(Notice::Made(files)) => files.iter().map(|file| file.text.as_str()).collect(),
            other => panic!("no file: {other:?}"),
        }
    }

    /// What is on the disk, read back and folded.
    pub fn folded(&self) -> Case {
        let case = self.case();
        let folded = Case::read(&case.id, &case.device, Some(case.places()), self.records(&case.id));
        assert!(!folded.is_damaged(), "{:?}", folded.damage);
        folded
    }

    /// The journal on the disk makes the case in memory (decision 1).
    pub fn assert_journal_is_state(&self) {
        assert_eq!(&self.folded(), self.case());
        assert!(self.state.saving.waiting.is_empty());
    }
}

/// The core screen of an adult of whom nothing is found.
pub const NOTHING: &[(&str, &str)] = &[
    ("offer", "accepted"),
    ("suicide-thoughts", "no"),
    ("suicide-plan", "no"),
    ("self-harm", "no"),
    ("concern", "no"),
    ("body-now", "none"),
    ("psychosis", "none"),
    ("alcohol-now", "none"),
    ("alcohol-history", "none"),
    ("V3", "no"),
    ("drug-use", "none"),
    ("medicine-missed", "none"),
    ("harm-now", "none"),
    ("threat", "no"),
    ("today", "none"),
    ("V1", "no"),
    ("V2", "no"),
    ("V4", "no"),
    ("V5", "no"),
    ("V13", "none"),
    ("V6", "no"),
    ("V8", "no"),
    ("V9", "no"),
    ("V11", "no"),
    ("V14", "no"),
    ("V12", "none"),
    ("V7", "no"),
    ("in-care", "none"),
];

/// The core screen with some answers of its own.
pub fn screen<'t>(own: &[(&'t str, &'t str)]) -> Vec<(&'t str, &'t str)> {
    let mut answers: Vec<(&str, &str)> = NOTHING.to_vec();
    for (item, text) in own {
        match answers.iter_mut().find(|(known, _)| known == item) {
            Some(answer) => answer.1 = text,
            None => answers.push((item, text)),
        }
    }
    answers
}
