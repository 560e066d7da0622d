//! Drives the app in a test without a browser: one device with its state, a disk that can fail, and a clock that moves
//! on with every action. Shared by `tests/scenarios.rs` and `tests/components.rs`.
//!
//! Tests say what a person does (`steps`, `forms`, `lock`, `files`, `packs`, `tools`) and look at what came of it (`looks`), so
//! that hardly any of them names an action or a field of the state. `people` are the persons of the scenarios, as far
//! as each was asked; `disk` is the store; `app` names what of the app is used at all.

mod app;
mod disk;
mod files;
mod forms;
mod lock;
mod looks;
mod packs;
mod people;
mod steps;
mod tools;

use std::collections::VecDeque;

use liaison::catalogue::{self, Text};
use liaison::domain::case::CaseSummary;
use liaison::domain::clinical_content::ClinicalContent;
use liaison::domain::time::Timestamp;
use liaison::store::envelope::DataKey;

pub use app::*;
pub use files::{SECRET, backup, by_passphrase, random, typed};
pub use lock::slot;
pub use packs::{pack_passphrase, typed_pack};
pub use people::{MONDAY, adult, child, core_screen, custody_evening, scenario_a, scenario_b, scenario_c, scenario_d};
pub use tools::{ID, QUESTIONNAIRE, SCORING};

/// One tablet, and whoever holds it.
pub struct Device {
    /// Another number is another tablet: its key, its id, its randomness.
    number: u8,
    pub state: State,
    /// What is in use: built in, and what this device adds.
    pub content: ClinicalContent,
    pub built_in: ClinicalContent,
    pub text: Text,
    pub now: Timestamp,
    /// What waits to be written, as the runner keeps it: sealed there, plain here.
    queue: VecDeque<(String, u32, Vec<Vec<u8>>)>,
    stopped: bool,
    /// What is on the disk, as bytes.
    pub disk: Vec<(u32, Vec<u8>)>,
    /// The list of cases on the disk.
    pub heads: Vec<CaseSummary>,
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

/// A moment, as ISO 8601 writes it.
pub fn at(iso: &str) -> Timestamp {
    Timestamp(iso.parse::<jiff::Timestamp>().unwrap().as_millisecond())
}

impl Device {
    /// Unlocked, by this practitioner, at this time, with no case.
    pub fn new(who: &str, time: &str) -> Self {
        Self::on(7, who, time)
    }

    /// The same, on the tablet of this number.
    pub fn on(number: u8, who: &str, time: &str) -> Self {
        let content = catalogue::load().unwrap();
        let mut device = Self {
            number,
            state: State::default(),
            built_in: content.clone(),
            content,
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
        device.opens_store(Some(vec![slot(&who.to_lowercase(), who)])).unlock();
        device
    }

    /// The same as [`Device::new`], with a new case.
    pub fn with_case(who: &str, time: &str) -> Self {
        let mut device = Self::new(who, time);
        device.new_case();
        device
    }

    /// Changes what is built in, as if this device had come with it.
    pub fn rebuilt(mut self, change: impl FnOnce(&mut ClinicalContent)) -> Self {
        change(&mut self.built_in);
        self.read_device();
        self
    }

    /// One action, twenty seconds after the one before; then what the disk answers.
    pub fn send(&mut self, action: impl Into<Action>) -> &mut Self {
        self.now = Timestamp(self.now.0 + 20_000);
        let seed = self.seed();
        self.effects = self.reduce(action.into(), seed);
        self.carry_out(seed)
    }

    fn reduce(&mut self, action: Action, seed: [u8; 32]) -> Vec<Effect> {
        reduce(&mut self.state, TimedAction { at: self.now, seed, action }, &self.built_in, &self.text)
    }

    fn seed(&mut self) -> [u8; 32] {
        self.count += 1;
        let mut seed = [self.number; 32];
        seed[..4].copy_from_slice(&self.count.to_be_bytes());
        seed
    }

    fn refresh(&mut self) -> &mut Self {
        self.content =
            self.state.session.content.as_ref().map_or_else(|| self.built_in.clone(), |active| (*active.0).clone());
        self
    }

    /// The key of its vault.
    pub fn key(&self) -> DataKey {
        DataKey::from_bytes([self.number; 32])
    }
}
