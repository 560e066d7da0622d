//! The tools of this device: what may be begun, and what the screens of tools ask for. What is asked for is worked out in
//! the second half of the program, which also reads the device's journal and a trust's files.
#![allow(unsafe_code, reason = "the macro declares the cut-off function as an import")]

use std::rc::Rc;

use wasm_split_helpers::wasm_split;

use super::effect::Effect;
use super::form::form_view;
use super::later::{Later, NotHere, at_once};
use super::reduce::Step;
use super::state::{ExportKind, Fault, InUse, Notice, Phase, ReportFile, Screen, TakingOver};
use crate::domain::case::{Case, Event, Person};
use crate::domain::device::{Check, Device, DeviceEvent, JOURNAL, Standing, Switch};
use crate::domain::library::Library;
use crate::domain::scoring::pack::{Known, PackFile, Refusal, TrustPack, read};
use crate::domain::scoring::{AgeFit, TextStatus};
use crate::domain::time::Moment;

/// What can happen to the tools of a device.
#[derive(Clone, Debug, PartialEq)]
pub enum ToolAction {
    /// The journal of the device was read: the plain entries.
    DeviceRead(Vec<(u32, Vec<u8>)>),
    /// Switch a tool on.
    SwitchOn {
        /// The tool.
        instrument: String,
        /// What its wording was checked against.
        against: String,
        /// Who checked it.
        by: String,
        /// The cut-off set by the Clinical Safety Officer.
        cut_off: Option<String>,
    },
    /// Switch it off.
    SwitchOff(String),
    /// Both files of a tool were chosen, and these are their bytes.
    Chosen {
        /// What was chosen as `questionnaire.json`; none when nothing was.
        questionnaire: Option<Vec<u8>>,
        /// What was chosen as `scoring.json`.
        scoring: Option<Vec<u8>>,
    },
    /// The browser could not read a file, by the name of the failure.
    NotRead(PackFile, String),
    /// Take the tool that was read into use.
    Load,
    /// Take a trust's own tool away.
    Remove(String),
    /// Give a file of a trust's own tool back.
    Save(String, PackFile),
    /// Put its result into the reports for a recipient, or take it out.
    Include {
        /// The tool.
        instrument: String,
        /// For whom.
        recipient: String,
        /// In, or out.
        included: bool,
    },
}

/// What is at hand on the screens of tools.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tools {
    /// What is wrong with what was typed or chosen.
    pub problems: Vec<ToolProblem>,
    /// The tool that was read and waits for a yes.
    pub read: Option<Rc<TrustPack>>,
}

/// What is wrong, and at which field.
#[derive(Clone, Debug, PartialEq)]
pub enum ToolProblem {
    /// A field is empty: its id, and the key of the words.
    Field(&'static str, &'static str),
    /// A file is refused.
    Refused(Refusal),
    /// The browser could not read a file.
    NotRead(PackFile, String),
}

impl ToolProblem {
    /// The id of the field it is about.
    pub fn field(&self) -> &'static str {
        match self {
            ToolProblem::Field(field, _) => field,
            ToolProblem::Refused(Refusal { file, .. }) | ToolProblem::NotRead(file, _) => field_of(*file),
        }
    }
}

/// The id of the field in which a file is chosen.
pub fn field_of(file: PackFile) -> &'static str {
    match file {
        PackFile::Questionnaire => "file-questionnaire",
        PackFile::Scoring => "file-scoring",
    }
}

/// Why a tool is not opened, if it is not.
pub(super) fn refused(library: &Library, case: &Case, id: &str, now: Moment) -> Option<Fault> {
    let tool = library.instrument(id)?;
    let begun = case.run_of(id).is_some();
    if tool.scoring.age.fit(Person::of(case, library).age) == AgeFit::Outside {
        return Some(Fault::naming("instrument-refused-by-age", id));
    }
    match library.standing(id, now.date()) {
        Some(Standing::On) | None => None,
        Some(_) if begun => None,
        Some(Standing::NotChecked | Standing::Off) => Some(Fault::naming("instrument-off", id)),
        Some(_) => Some(Fault::new("tool-read-only")),
    }
}

/// May answers to it be read and not changed?
pub(super) fn read_only(library: &Library, id: &str, now: Moment) -> bool {
    library.standing(id, now.date()).is_some_and(Standing::is_read_only)
}

impl Step<'_> {
    /// The journal of the device is read once it can be opened and what reads it is here.
    pub(super) fn ask_for_device(&mut self) {
        if self.state.library.is_none() {
            self.read_device();
        }
    }

    pub(super) fn read_device(&mut self) {
        if self.state.phase == Phase::Open && self.state.later == Later::Here {
            self.effects.push(Effect::ReadDevice);
        }
    }

    pub(super) fn tool(&mut self, action: ToolAction) {
        if self.state.later != Later::Here || at_once(take(self, action)).is_none() {
            self.state.notice = Some(Notice::Said(Fault::new("later-failed")));
        }
    }

    /// Is a tool on screen whose licence ended?
    pub(super) fn is_read_only(&self) -> bool {
        form_view(self.state, self.library)
            .is_some_and(|form| read_only(self.library, &form.run.questionnaire, self.state.now))
    }

    fn record_device(&mut self, what: DeviceEvent) {
        self.record_device_of(self.state.now, &self.state.author.clone(), what);
    }

    fn record_device_of(&mut self, at: Moment, author: &str, what: DeviceEvent) {
        // Not of this step's library: the journal may just have been read in this very step.
        let mut device = self.state.library.as_ref().map_or_else(Device::default, |it| Device::clone(&it.0.device));
        let entry = device.record(&self.ids.next(), at, author, what);
        self.use_device(device);
        let append = Effect::AppendDevice { seq: entry.seq, entry: Rc::new(entry.bytes()) };
        self.append(JOURNAL.to_owned(), entry.seq, append);
    }

    /// Writes down what happened to the device, for its audit. Nothing is written to a journal that was not read, or that
    /// another tab writes: it waits until this tab may.
    pub(super) fn note(&mut self, what: DeviceEvent) {
        if self.state.later == Later::Here && self.no_record().is_none() {
            let _ = at_once(note(self, what));
        } else {
            self.note_later(what);
        }
    }

    pub(super) fn note_later(&mut self, what: DeviceEvent) {
        self.state.lock.unlogged.push((self.state.now, self.state.author.clone(), what));
    }

    fn use_device(&mut self, device: Device) {
        self.state.library = Some(InUse(Rc::new(self.built_in.with_device(Rc::new(device)))));
    }
}

/// In the second half of the program, as all that reads the journal of the device.
#[wasm_split(later, fallible, preload(fetch_note))]
pub(super) fn note(step: &mut Step<'_>, what: DeviceEvent) -> Result<(), NotHere> {
    step.record_device(what);
    Ok(())
}

/// Does what a screen of tools asks for. In the second half of the program.
#[wasm_split(later, fallible, preload(fetch_tools))]
pub(super) fn take(step: &mut Step<'_>, action: ToolAction) -> Result<(), NotHere> {
    if step.state.phase != Phase::Open {
        return Ok(());
    }
    match action {
        ToolAction::DeviceRead(entries) => {
            let device = Device::read(entries.iter().map(|(seq, bytes)| (*seq, bytes.as_slice())));
            let damage = device.damage();
            step.use_device(device);
            if step.state.taking_over == TakingOver::Rest {
                step.state.taking_over = TakingOver::Not;
                step.state.reading = false;
            }
            if !step.state.reading {
                for (at, author, what) in std::mem::take(&mut step.state.lock.unlogged) {
                    step.record_device_of(at, &author, what);
                }
            }
            match damage {
                // Nothing is deleted by a journal that is not whole.
                Some(place) => step.state.notice = Some(damaged(place)),
                None => step.purge_due(),
            }
        }
        // Nothing is written to a journal that was not read.
        _ if step.state.library.is_none() => step.state.notice = Some(Notice::Said(Fault::new("tools-not-read"))),
        // Nor are tools switched by one that is not whole.
        ToolAction::SwitchOn { .. } | ToolAction::SwitchOff(_) | ToolAction::Load | ToolAction::Remove(_)
            if step.library.device.damage().is_some() =>
        {
            step.state.notice = step.library.device.damage().map(damaged);
        }
        ToolAction::SwitchOn { instrument, against, by, cut_off } => {
            switch_on(step, &instrument, &against, &by, cut_off)
        }
        ToolAction::SwitchOff(instrument) => {
            let Some(tool) = step.library.instrument(&instrument) else { return Ok(()) };
            let version = tool.scoring.version.clone();
            let switch = Switch { instrument, version, on: false, check: None, cut_off: None };
            step.record_device(DeviceEvent::ToolSwitched(switch));
            step.go(Screen::Tools);
        }
        ToolAction::Chosen { questionnaire, scoring } => chosen(step, questionnaire, scoring),
        ToolAction::NotRead(file, name) => step.state.tools.problems = vec![ToolProblem::NotRead(file, name)],
        ToolAction::Load => {
            let Some(pack) = step.state.tools.read.take() else { return Ok(()) };
            let scoring = &pack.instrument.scoring;
            step.record_device(DeviceEvent::PackLoaded {
                instrument: scoring.instrument.clone(),
                version: scoring.version.clone(),
                questionnaire: pack.files.questionnaire.clone(),
                scoring: pack.files.scoring.clone(),
                questionnaire_sha256: pack.files.hash(PackFile::Questionnaire),
                scoring_sha256: pack.files.hash(PackFile::Scoring),
            });
            step.go(Screen::Tools);
        }
        ToolAction::Remove(instrument) => {
            if step.library.device.packs.get(&instrument).is_some_and(|pack| !pack.removed) {
                step.record_device(DeviceEvent::PackRemoved { instrument });
                step.go(Screen::Tools);
            }
        }
        ToolAction::Save(instrument, file) => {
            let Some(files) = step.library.device.files(&instrument) else { return Ok(()) };
            let name = [&instrument, "-", file.name()].concat();
            let text = files.text(file).to_owned();
            step.effects.push(Effect::Download(ReportFile {
                kind: ExportKind::Tool,
                name,
                mime: "application/json",
                text,
            }));
        }
        ToolAction::Include { instrument, recipient, included } => {
            step.record(Event::ToolIncluded { instrument, recipient, included });
        }
    }
    Ok(())
}

fn damaged(place: u32) -> Notice {
    Notice::Said(Fault::naming("tablet-damaged", place.to_string()))
}

fn switch_on(step: &mut Step<'_>, id: &str, against: &str, by: &str, cut_off: Option<String>) {
    let Some(tool) = step.library.instrument(id).cloned() else { return };
    let scoring = &tool.scoring;
    let (against, by) = (against.trim(), by.trim());
    let needs_cut_off = step.library.needs_cut_off(id);
    let cut_off = cut_off.filter(|id| needs_cut_off && scoring.cutoff_sets.iter().any(|set| set.id == *id));
    let needs_check = needs_cut_off || scoring.text_status == TextStatus::ToBeChecked;
    let missing = [
        (needs_check && against.is_empty(), "tool-against", "tool-no-against"),
        (needs_check && by.is_empty(), "tool-by", "tool-no-by"),
        (needs_cut_off && cut_off.is_none(), "tool-cut-off", "tool-no-cut-off"),
    ];
    let problems: Vec<ToolProblem> = missing
        .into_iter()
        .filter(|(missing, ..)| *missing)
        .map(|(_, field, key)| ToolProblem::Field(field, key))
        .collect();
    if !problems.is_empty() {
        step.state.tools.problems = problems;
        return;
    }
    let check = needs_check.then(|| Check { against: against.to_owned(), by: by.to_owned() });
    let (instrument, version) = (id.to_owned(), scoring.version.clone());
    step.record_device(DeviceEvent::ToolSwitched(Switch { instrument, version, on: true, check, cut_off }));
    step.go(Screen::Tools);
}

fn chosen(step: &mut Step<'_>, questionnaire: Option<Vec<u8>>, scoring: Option<Vec<u8>>) {
    let (Some(questionnaire), Some(scoring)) = (&questionnaire, &scoring) else {
        let chosen = [(questionnaire, PackFile::Questionnaire), (scoring, PackFile::Scoring)];
        let missing = chosen.into_iter().filter(|(bytes, _)| bytes.is_none());
        step.state.tools.problems =
            missing.map(|(_, file)| ToolProblem::Field(field_of(file), "tool-no-file")).collect();
        return;
    };
    let heads = &step.state.heads;
    let in_use = |id: &str| heads.hold_answers_to(id);
    let known = Known { library: step.library, today: step.state.now.date(), in_use: &in_use };
    match read(questionnaire, scoring, &known) {
        Ok(pack) => {
            step.go(Screen::ConfirmTool);
            step.state.tools.read = Some(Rc::new(pack));
        }
        Err(reasons) => step.state.tools.problems = reasons.into_iter().map(ToolProblem::Refused).collect(),
    }
}
