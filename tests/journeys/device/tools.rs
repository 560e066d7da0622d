//! The tools of a device: a trust loads its own, and switches one on or off.

use liaison::domain::device::{Availability, DeviceEvent, DeviceSettings};
use liaison::domain::scoring::pack::PackFile;

use crate::driver::{
    CoreEffect, Device, DeviceEffect, Effect, ID, InstrumentAction, InstrumentProblem, LockCause, Phase, QUESTIONNAIRE,
    SCORING, Screen,
};

fn standing(device: &Device) -> Option<Availability> {
    device.content.availability(ID, device.now.date())
}

/// Entries about tools in the journal of the device.
fn about_tools(device: &Device) -> usize {
    device.content.device.entries.iter().filter(|entry| entry.what.is_about_an_instrument()).count()
}

#[test]
fn a_tool_is_loaded_only_after_a_yes_and_then_asked_scored_and_flagged_like_any_other() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.choose_tool(QUESTIONNAIRE, SCORING);
    assert_eq!(*device.screen(), Screen::ConfirmTool);
    assert!(about_tools(&device) == 0 && device.content.instrument(ID).is_none(), "nothing yet");
    device.go(Screen::Tools);
    device.load_chosen();
    assert_eq!(about_tools(&device), 0, "turned away: there is nothing to load");
    device.load_tool(SCORING);
    assert_eq!(about_tools(&device), 1);
    assert_eq!(device.content.instrument_topics[ID], "physical-health");
    device.form("person", &[("age", "34"), ("sex", "male")]);
    device.tool(ID, &[1, 0, 2]);
    let score = device.score(ID);
    assert_eq!((score.total, score.positive), (Some(3), Some(true)));
    assert_eq!(score.band.unwrap().label, "trouble with sleep");
    assert_eq!(score.flags[0].id, "asleep-in-danger");
    device.assert_journal_is_state();
    assert!(device.list().iter().all(|head| head.id != "device"), "the device is no case");
}

#[test]
fn what_is_refused_is_said_at_the_file_and_nothing_is_kept() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    device.go(Screen::LoadTool);
    device.tools(InstrumentAction::Chosen { questionnaire: Some(Vec::new()), scoring: None });
    assert_eq!(device.tool_problems(), [InstrumentProblem::Field("file-scoring", "tool-no-file")]);
    device.choose_tool(include_str!("../../fixtures/refused/questionnaire.json"), SCORING);
    assert_eq!(*device.screen(), Screen::LoadTool);
    assert!(device.tool_problems().iter().all(|problem| problem.field() == "file-questionnaire"));
    assert_eq!(device.tool_problems().len(), 3);
    device.load_chosen();
    assert_eq!(about_tools(&device), 0);
    device.go(Screen::Tools);
    assert!(device.tool_problems().is_empty(), "what was wrong is forgotten with the screen");
}

// Issue 3: off until a trust switches it on, and says against what it was checked.
#[test]
fn a_tool_that_is_off_is_switched_on_by_whoever_says_how_it_was_checked() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.ask_for("cmhs-m");
    device.assert_said("instrument-off");
    device.switch_on("cmhs-m", " ", "", None);
    let fields: Vec<&str> = device.tool_problems().iter().map(InstrumentProblem::field).collect();
    assert_eq!(fields, ["tool-against", "tool-by", "tool-cut-off"]);
    device.switch_on("cmhs-m", "NCJ 216152", "R. Ellis, CSO", Some("made-up"));
    assert_eq!(device.tool_problems().len(), 1, "a cut-off of this tool");
    assert_eq!(about_tools(&device), 0);
    device.switch_on("cmhs-m", "NCJ 216152", "R. Ellis, CSO", Some("nice"));
    assert_eq!(about_tools(&device), 1);
    device.go(Screen::Case);
    device.tool("cmhs-m", &[1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
    assert_eq!(device.score("cmhs-m").positive, Some(true));
    device.switch_off("cmhs-m");
    assert_eq!(device.content.availability("cmhs-m", device.now.date()), Some(Availability::Off));
    device.ask_for("cmhs-m");
    assert!(device.is_in_a_form(), "what was begun can be gone on with");
}

#[test]
fn a_checked_tool_is_switched_off_and_on_without_a_check() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.switch_off("phq-9");
    device.ask_for("phq-9");
    assert!(!device.is_in_a_form());
    device.switch_on("phq-9", "", "", None);
    device.open("phq-9");
}

// D3: behind the lock there is nothing of a licensed tool either; it is there again for whoever unlocks.
#[test]
fn the_tools_of_a_device_are_sealed_with_it_and_read_again_when_it_is_unlocked() {
    let mut device = Device::with_example_answers(&[1, 0, 2]);
    device.switch_on("bjmhs", "NIJ form", "R. Ellis", None);
    device.lock(LockCause::Asked);
    assert_eq!(*device.phase(), Phase::Locked);
    assert!(!device.remembers("seven nights"));
    assert!(device.content.instrument(ID).is_none());
    device.read_device();
    assert!(!device.device_was_read(), "an answer that comes after the lock opens nothing");
    device.unlock();
    assert!(device.effects.contains(&Effect::Core(CoreEffect::ReadDevice)));
    assert_eq!(standing(&device), Some(Availability::On));
    assert!(device.content.offers("bjmhs", device.now.date()));
    let switched = |entry: &&liaison::domain::device::DeviceEntry| matches!(entry.what, DeviceEvent::ToolSwitched(_));
    let entry = device.content.device.entries.iter().find(switched).unwrap();
    assert_eq!(entry.author, "Sam Okafor");
}

#[test]
fn a_journal_of_the_device_that_is_damaged_is_said_and_nothing_is_written_over_it() {
    let mut device = Device::with_example_answers(&[1, 0, 2]);
    device.lock(LockCause::Asked);
    device.device_disk[0].1[0] = b'[';
    device.unlock();
    device.assert_said_of("tablet-damaged", "1");
    assert_eq!(*device.phase(), Phase::Open, "the cases can be opened");
    assert_eq!(standing(&device), Some(Availability::On), "what can be read of it holds");
    let (first, entries) = (device.device_disk[0].clone(), device.device_disk.len());
    device.read_notice();
    device.switch_off("phq-9");
    assert_eq!(device.effects, []);
    device.assert_said_of("tablet-damaged", "1");
    // Who may open it can still be changed, the audit can be saved, and all of it is on record.
    device.set(DeviceSettings { idle_minutes: 2, ..DeviceSettings::default() });
    device.export_audit();
    assert!(device.effects.iter().any(|effect| matches!(effect, Effect::Device(DeviceEffect::ReadForAudit { .. }))));
    assert_eq!((&device.device_disk[0], device.device_disk.len()), (&first, entries + 1));
    device.lock(LockCause::Asked);
    device.unlock();
    assert_eq!(device.content.device.settings.idle_minutes, 2);
    assert_eq!(device.content.device.damage(), Some(1), "it stays named");
}

// F12: what goes out is what came in.
#[test]
fn both_files_are_given_back_to_the_byte() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    device.load_tool(SCORING);
    for (file, name, text) in [
        (PackFile::Questionnaire, "example-sleep-check-questionnaire.json", QUESTIONNAIRE),
        (PackFile::Scoring, "example-sleep-check-scoring.json", SCORING),
    ] {
        device.tools(InstrumentAction::Save(ID.into(), file));
        let [Effect::Core(CoreEffect::Download(saved))] = device.effects.as_slice() else {
            panic!("{:?}", device.effects)
        };
        assert_eq!((saved.name.as_str(), saved.text.as_bytes()), (name, text.as_bytes()));
    }
}
