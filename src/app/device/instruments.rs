//! The instruments of this device: switching them on and off, and loading a trust's own.

use std::rc::Rc;

use super::instrument_action::InstrumentAction;
use super::navigate::go;
use super::state::{DeviceState, InstrumentProblem, field_of};
use crate::app::core::{CoreEffect, Cx, ExportFile, ExportKind, Fault, Screen};
use crate::domain::device::{DeviceEvent, InstrumentSwitch, WordingCheck};
use crate::domain::scoring::TextStatus;
use crate::domain::scoring::pack::{PackContext, PackFile, read};

/// Works on an action of the screens of instruments.
pub(super) fn reduce(state: &mut DeviceState, cx: &mut Cx<'_>, action: InstrumentAction) {
    match action {
        // Nothing is written to a journal that was not read.
        _ if cx.session.content.is_none() => cx.say(Fault::new("tools-not-read")),
        // Nor are tools switched by one that is not whole.
        InstrumentAction::SwitchOn { .. }
        | InstrumentAction::SwitchOff(_)
        | InstrumentAction::Load
        | InstrumentAction::Remove(_)
            if cx.content.device.damage().is_some() =>
        {
            if let Some(place) = cx.content.device.damage() {
                cx.say(Fault::naming("tablet-damaged", place.to_string()));
            }
        }
        InstrumentAction::SwitchOn { instrument, against, by, cut_off } => {
            switch_on(state, cx, &instrument, &against, &by, cut_off)
        }
        InstrumentAction::SwitchOff(instrument) => {
            let Some(known) = cx.content.instrument(&instrument) else { return };

            let version = known.scoring.version.clone();
            let switch = InstrumentSwitch { instrument, version, on: false, check: None, cut_off: None };
            cx.record_device(DeviceEvent::ToolSwitched(switch));
            go(state, cx, Screen::Tools);
        }
        InstrumentAction::Chosen { questionnaire, scoring } => chosen(state, cx, questionnaire, scoring),
        InstrumentAction::NotRead(file, name) => {
            state.instruments.problems = vec![InstrumentProblem::NotRead(file, name)]
        }
        InstrumentAction::Load => {
            let Some(pack) = state.instruments.read.take() else { return };
            let scoring = &pack.instrument.scoring;
            cx.record_device(DeviceEvent::PackLoaded {
                instrument: scoring.instrument.clone(),
                version: scoring.version.clone(),
                questionnaire: pack.files.questionnaire.clone(),
                scoring: pack.files.scoring.clone(),
                questionnaire_sha256: pack.files.hash(PackFile::Questionnaire),
                scoring_sha256: pack.files.hash(PackFile::Scoring),
            });
            go(state, cx, Screen::Tools);
        }
        InstrumentAction::Remove(instrument) => {
            if cx.content.device.packs.get(&instrument).is_some_and(|pack| !pack.removed) {
                cx.record_device(DeviceEvent::PackRemoved { instrument });
                go(state, cx, Screen::Tools);
            }
        }
        InstrumentAction::Save(instrument, file) => {
            let Some(files) = cx.content.device.files(&instrument) else { return };
            let name = [&instrument, "-", file.name()].concat();
            let text = files.text(file).to_owned();
            cx.effects.push(CoreEffect::Download(ExportFile {
                kind: ExportKind::Tool,
                name,
                mime: "application/json",
                text,
            }));
        }
    }
}

fn switch_on(state: &mut DeviceState, cx: &mut Cx<'_>, id: &str, against: &str, by: &str, cut_off: Option<String>) {
    let Some(tool) = cx.content.instrument(id).cloned() else { return };
    let scoring = &tool.scoring;
    let (against, by) = (against.trim(), by.trim());
    let needs_cut_off = cx.content.needs_cut_off(id);
    let cut_off = cut_off.filter(|id| needs_cut_off && scoring.cutoff_sets.iter().any(|set| set.id == *id));
    let needs_check = needs_cut_off || scoring.text_status == TextStatus::ToBeChecked;
    let missing = [
        (needs_check && against.is_empty(), "tool-against", "tool-no-against"),
        (needs_check && by.is_empty(), "tool-by", "tool-no-by"),
        (needs_cut_off && cut_off.is_none(), "tool-cut-off", "tool-no-cut-off"),
    ];
    let problems: Vec<InstrumentProblem> = missing
        .into_iter()
        .filter(|(missing, ..)| *missing)
        .map(|(_, field, key)| InstrumentProblem::Field(field, key))
        .collect();
    if !problems.is_empty() {
        state.instruments.problems = problems;
        return;
    }
    let check = needs_check.then(|| WordingCheck { against: against.to_owned(), by: by.to_owned() });
    let (instrument, version) = (id.to_owned(), scoring.version.clone());
    cx.record_device(DeviceEvent::ToolSwitched(InstrumentSwitch { instrument, version, on: true, check, cut_off }));
    go(state, cx, Screen::Tools);
}

fn chosen(state: &mut DeviceState, cx: &mut Cx<'_>, questionnaire: Option<Vec<u8>>, scoring: Option<Vec<u8>>) {
    let (Some(questionnaire), Some(scoring)) = (&questionnaire, &scoring) else {
        let chosen = [(questionnaire, PackFile::Questionnaire), (scoring, PackFile::Scoring)];
        let missing = chosen.into_iter().filter(|(bytes, _)| bytes.is_none());
        state.instruments.problems =
            missing.map(|(_, file)| InstrumentProblem::Field(field_of(file), "tool-no-file")).collect();
        return;
    };
    let case_list = &cx.session.case_list;
    let in_use = |id: &str| case_list.hold_answers_to(id);
    let known = PackContext { content: cx.content, today: cx.session.now.date(), in_use: &in_use };
    match read(questionnaire, scoring, &known) {
        Ok(pack) => {
            go(state, cx, Screen::ConfirmTool);
            state.instruments.read = Some(Rc::new(pack));
        }
        Err(reasons) => state.instruments.problems = reasons.into_iter().map(InstrumentProblem::Refused).collect(),
    }
}
