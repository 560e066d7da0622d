//! The tools of a device, through the app: a trust loads its own, switches one on, its licence ends, and nothing of it
//! is in a report that was not ticked (domain 3.4, F8, F12).

use liaison::app::{
    Action, Effect, Fault, LockCause, Notice, PageRef, Phase, Screen, TabletAction, ToolAction, ToolProblem,
};
use liaison::document::fhir::{RECORD, bundle, to_json};
use liaison::domain::device::{DeviceEvent, Settings, Standing};
use liaison::domain::library::Library;
use liaison::domain::questionnaire::{Answer, Reason};
use liaison::domain::scoring::pack::PackFile;

use super::device::{Device, at};

const QUESTIONNAIRE: &str = include_str!("../fixtures/example-sleep-check/questionnaire.json");
const SCORING: &str = include_str!("../fixtures/example-sleep-check/scoring.json");
const ID: &str = "example-sleep-check";

fn tool(device: &mut Device, action: ToolAction) {
    device.send(Action::Tool(action));
}

fn choose(device: &mut Device, questionnaire: &str, scoring: &str) {
    device.send(Action::Go(Screen::LoadTool));
    let bytes = |text: &str| Some(text.as_bytes().to_vec());
    tool(device, ToolAction::Chosen { questionnaire: bytes(questionnaire), scoring: bytes(scoring) });
}

pub fn load(device: &mut Device, scoring: &str) {
    choose(device, QUESTIONNAIRE, scoring);
    assert_eq!(device.state.tools.problems, []);
    tool(device, ToolAction::Load);
    assert_eq!(device.state.screen, Screen::Tools);
}

fn switch_on(device: &mut Device, id: &str, against: &str, by: &str, cut_off: Option<&str>) {
    device.send(Action::Go(Screen::Tool(id.into())));
    let (instrument, cut_off) = (id.to_owned(), cut_off.map(str::to_owned));
    tool(device, ToolAction::SwitchOn { instrument, against: against.into(), by: by.into(), cut_off });
}

/// A device with the example loaded and a case with these points in it.
fn with_answers(points: &[i64]) -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    load(&mut device, SCORING);
    device.form("person", &[("age", "34"), ("sex", "male")]);
    device.tool(ID, points);
    device
}

fn standing(device: &Device) -> Option<Standing> {
    device.library.standing(ID, device.now.date())
}

/// Entries about tools in the journal of the device.
fn about_tools(device: &Device) -> usize {
    device.library.device.entries.iter().filter(|entry| entry.what.is_about_a_tool()).count()
}

#[test]
fn a_tool_is_loaded_only_after_a_yes_and_then_asked_scored_and_flagged_like_any_other() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    choose(&mut device, QUESTIONNAIRE, SCORING);
    assert_eq!(device.state.screen, Screen::ConfirmTool);
    assert!(about_tools(&device) == 0 && device.library.instrument(ID).is_none(), "nothing yet");
    device.send(Action::Go(Screen::Tools));
    tool(&mut device, ToolAction::Load);
    assert_eq!(about_tools(&device), 0, "turned away: there is nothing to load");
    load(&mut device, SCORING);
    assert_eq!(about_tools(&device), 1);
    assert_eq!(device.library.instrument_topics[ID], "physical-health");
    device.form("person", &[("age", "34"), ("sex", "male")]);
    device.tool(ID, &[1, 0, 2]);
    let score = device.score(ID);
    assert_eq!((score.total, score.positive), (Some(3), Some(true)));
    assert_eq!(score.band.unwrap().label, "trouble with sleep");
    assert_eq!(score.flags[0].id, "asleep-in-danger");
    device.assert_journal_is_state();
    assert!(device.state.heads.iter().all(|head| head.id != "device"), "the device is no case");
}

#[test]
fn what_is_refused_is_said_at_the_file_and_nothing_is_kept() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    device.send(Action::Go(Screen::LoadTool));
    tool(&mut device, ToolAction::Chosen { questionnaire: Some(Vec::new()), scoring: None });
    assert_eq!(device.state.tools.problems, [ToolProblem::Field("file-scoring", "tool-no-file")]);
    choose(&mut device, include_str!("../fixtures/refused/questionnaire.json"), SCORING);
    assert_eq!(device.state.screen, Screen::LoadTool);
    assert!(device.state.tools.problems.iter().all(|problem| problem.field() == "file-questionnaire"));
    assert_eq!(device.state.tools.problems.len(), 3);
    tool(&mut device, ToolAction::Load);
    assert_eq!(about_tools(&device), 0);
    device.send(Action::Go(Screen::Tools));
    assert!(device.state.tools.problems.is_empty(), "what was wrong is forgotten with the screen");
}

// Issue 3: off until a trust switches it on, and says against what it was checked.
#[test]
fn a_tool_that_is_off_is_switched_on_by_whoever_says_how_it_was_checked() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.send(Action::OpenForm("cmhs-m".into()));
    assert!(matches!(&device.state.notice, Some(Notice::Said(fault)) if fault.key == "instrument-off"));
    switch_on(&mut device, "cmhs-m", " ", "", None);
    let fields: Vec<&str> = device.state.tools.problems.iter().map(ToolProblem::field).collect();
    assert_eq!(fields, ["tool-against", "tool-by", "tool-cut-off"]);
    switch_on(&mut device, "cmhs-m", "NCJ 216152", "R. Ellis, CSO", Some("made-up"));
    assert_eq!(device.state.tools.problems.len(), 1, "a cut-off of this tool");
    assert_eq!(about_tools(&device), 0);
    switch_on(&mut device, "cmhs-m", "NCJ 216152", "R. Ellis, CSO", Some("nice"));
    assert_eq!(about_tools(&device), 1);
    device.send(Action::Go(Screen::Case));
    device.tool("cmhs-m", &[1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]);
    assert_eq!(device.score("cmhs-m").positive, Some(true));
    tool(&mut device, ToolAction::SwitchOff("cmhs-m".into()));
    assert_eq!(device.library.standing("cmhs-m", device.now.date()), Some(Standing::Off));
    device.send(Action::OpenForm("cmhs-m".into()));
    assert!(matches!(device.state.screen, Screen::Form { .. }), "what was begun can be gone on with");
}

#[test]
fn a_checked_tool_is_switched_off_and_on_without_a_check() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    tool(&mut device, ToolAction::SwitchOff("phq-9".into()));
    device.send(Action::OpenForm("phq-9".into()));
    assert!(!matches!(device.state.screen, Screen::Form { .. }));
    switch_on(&mut device, "phq-9", "", "", None);
    device.open("phq-9");
}

// D3: behind the lock there is nothing of a licensed tool either; it is there again for whoever unlocks.
#[test]
fn the_tools_of_a_device_are_sealed_with_it_and_read_again_when_it_is_unlocked() {
    let mut device = with_answers(&[1, 0, 2]);
    switch_on(&mut device, "bjmhs", "NIJ form", "R. Ellis", None);
    device.send(Action::Lock(LockCause::Asked));
    assert_eq!(device.state.phase, Phase::Locked);
    assert!(!format!("{:?}", device.state).contains("seven nights"));
    assert!(device.library.instrument(ID).is_none());
    let entries = device.device_disk.clone();
    tool(&mut device, ToolAction::DeviceRead(entries));
    assert!(device.state.library.is_none(), "an answer that comes after the lock opens nothing");
    let device = device.unlock();
    assert!(device.effects.contains(&Effect::ReadDevice));
    assert_eq!(standing(&device), Some(Standing::On));
    assert!(device.library.offers("bjmhs", device.now.date()));
    let switched = |entry: &&liaison::domain::device::DeviceEntry| matches!(entry.what, DeviceEvent::ToolSwitched(_));
    let entry = device.library.device.entries.iter().find(switched).unwrap();
    assert_eq!(entry.author, "Sam Okafor");
}

#[test]
fn a_journal_of_the_device_that_is_damaged_is_said_and_nothing_is_written_over_it() {
    let mut device = with_answers(&[1, 0, 2]);
    device.send(Action::Lock(LockCause::Asked));
    device.device_disk[0].1[0] = b'[';
    let mut device = device.unlock();
    let damaged = Notice::Said(Fault::naming("tablet-damaged", "1"));
    assert_eq!(device.state.notice, Some(damaged.clone()));
    assert_eq!(device.state.phase, Phase::Open, "the cases can be opened");
    assert_eq!(standing(&device), Some(Standing::On), "what can be read of it holds");
    let (first, entries) = (device.device_disk[0].clone(), device.device_disk.len());
    device.send(Action::NoticeRead);
    tool(&mut device, ToolAction::SwitchOff("phq-9".into()));
    assert_eq!(device.effects, []);
    assert_eq!(device.state.notice, Some(damaged));
    // Who may open it can still be changed, the audit can be saved, and all of it is on record.
    device.send(Action::Tablet(TabletAction::Set(Settings { idle_minutes: 2, ..Settings::default() })));
    device.send(Action::Tablet(TabletAction::ExportAudit));
    assert!(device.effects.iter().any(|effect| matches!(effect, Effect::ReadForAudit { .. })));
    assert_eq!((&device.device_disk[0], device.device_disk.len()), (&first, entries + 1));
    device.send(Action::Lock(LockCause::Asked));
    let device = device.unlock();
    assert_eq!(device.library.device.settings.idle_minutes, 2);
    assert_eq!(device.library.device.damage(), Some(1), "it stays named");
}

// D1: entries of the device and of the case wait in one line.
#[test]
fn a_failed_save_keeps_the_devices_entry_in_its_place() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    let stored = device.device_disk.len();
    device.broken = true;
    tool(&mut device, ToolAction::SwitchOff("phq-9".into()));
    device.open("basic-needs").answer("tonight", "HM01");
    assert_eq!((device.device_disk.len(), device.state.saving.waiting.len()), (stored, 3));
    device.broken = false;
    device.send(Action::RetrySave);
    assert_eq!(device.device_disk.len(), stored + 1);
    device.assert_journal_is_state();
}

// Domain 3.4: expired is read-only.
#[test]
fn after_the_last_day_answers_are_read_and_scored_and_cannot_be_changed_or_begun() {
    let mut device = with_answers(&[1, 0, 2]);
    device.now = at("2100-01-01T09:00:00Z");
    device.send(Action::Go(Screen::Case));
    assert!(matches!(standing(&device), Some(Standing::Ended(_))));
    assert_eq!(device.score(ID).total, Some(3), "still scored");
    let before = device.case().entries.len();
    device.send(Action::OpenForm(ID.into()));
    assert_eq!(device.page(), PageRef::Check, "the answers, not a question");
    for action in [
        Action::Answered { item: "1".into(), answer: Some(Answer::Missing(Reason::Declined)) },
        Action::GoToItem("1".into()),
        Action::Administered { how: Vec::new() },
        Action::Next,
        Action::FinishForm,
    ] {
        device.send(action);
        assert!(matches!(&device.state.notice, Some(Notice::Said(fault)) if fault.key == "tool-read-only"));
        assert_eq!(device.page(), PageRef::Check);
    }
    assert_eq!(device.case().entries.len(), before);
    device.send(Action::Back);
    assert_eq!(device.state.screen, Screen::Case);
    device.send(Action::NewCase);
    device.send(Action::OpenForm(ID.into()));
    assert!(matches!(&device.state.notice, Some(Notice::Said(fault)) if fault.key == "tool-read-only"));
    assert!(device.case().runs.is_empty());
}

#[test]
fn a_licence_that_ends_in_the_middle_of_a_contact_stops_the_next_answer_and_says_so() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    load(&mut device, &SCORING.replace("2099-12-31", "2026-11-21"));
    device.form("person", &[("age", "34")]);
    device.open(ID).points(&[1, 1]);
    device.now = at("2026-11-22T00:00:00Z");
    device.points(&[1, 1, 2]);
    assert!(matches!(&device.state.notice, Some(Notice::Said(fault)) if fault.key == "tool-read-only"));
    assert_eq!(device.case().answers_of(ID).len(), 2);
}

#[test]
fn a_tool_with_answers_that_is_taken_away_is_read_only_and_only_its_licence_may_be_renewed() {
    let mut device = with_answers(&[1, 0, 2]);
    tool(&mut device, ToolAction::Remove(ID.into()));
    assert_eq!(standing(&device), Some(Standing::Removed));
    assert_eq!(device.score(ID).total, Some(3));
    choose(&mut device, &QUESTIONNAIRE.replace("less than five hours", "less than six hours"), SCORING);
    let refused = |device: &Device| match device.state.tools.problems.as_slice() {
        [ToolProblem::Refused(refusal)] => refusal.key,
        other => panic!("{other:?}"),
    };
    assert_eq!(refused(&device), "pack-in-use", "other words");
    choose(&mut device, QUESTIONNAIRE, &SCORING.replace("little trouble with sleep", "sleeps well"));
    assert_eq!(refused(&device), "pack-in-use", "another band");
    load(&mut device, &SCORING.replace("2099-12-31", "2098-12-31").replace("ESG-2026-014", "ESG-2027-003"));
    assert_eq!(standing(&device), Some(Standing::On), "renewed");
}

#[test]
fn a_tool_without_answers_may_be_exchanged_for_another_edition() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    load(&mut device, SCORING);
    choose(&mut device, &QUESTIONNAIRE.replace("less than five hours", "less than six hours"), SCORING);
    tool(&mut device, ToolAction::Load);
    let text = |library: &Library| library.questionnaire(ID).unwrap().item("1").unwrap().text.clone();
    assert!(text(&device.library).contains("six hours"));
}

// F12: what goes out is what came in.
#[test]
fn both_files_are_given_back_to_the_byte() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    load(&mut device, SCORING);
    for (file, name, text) in [
        (PackFile::Questionnaire, "example-sleep-check-questionnaire.json", QUESTIONNAIRE),
        (PackFile::Scoring, "example-sleep-check-scoring.json", SCORING),
    ] {
        tool(&mut device, ToolAction::Save(ID.into(), file));
        let [Effect::Download(saved)] = device.effects.as_slice() else { panic!("{:?}", device.effects) };
        assert_eq!((saved.name.as_str(), saved.text.as_bytes()), (name, text.as_bytes()));
    }
}

fn share(device: &mut Device) {
    device.form(
        "consent",
        &[
            ("explained", "talked"),
            ("capacity", "yes"),
            ("court", "given"),
            ("gp", "given"),
            ("court-topics", "physical-health|mental-health"),
            ("gp-topics", "physical-health|mental-health"),
        ],
    );
    device.form("court-report", &[("include-results", "yes")]);
}

fn include(device: &mut Device, recipient: &str, included: bool) {
    let (instrument, recipient) = (ID.to_owned(), recipient.to_owned());
    tool(device, ToolAction::Include { instrument, recipient, included });
}

// Domain 3.4: never in a report unless ticked, whatever the person agreed to.
#[test]
fn nothing_of_a_licensed_tool_is_in_a_report_until_it_is_ticked_for_that_recipient() {
    let mut device = with_answers(&[1, 0, 2]);
    device.tool("phq-9", &[2, 1, 2, 2, 1, 1, 1, 0, 0]);
    share(&mut device);
    device.send(Action::Stop { reason: "released".into() });
    let holds =
        |files: &str| ["Sleep Check", ID, "trouble with sleep", "Example cut-off"].map(|words| files.contains(words));
    let files = device.draft("court");
    assert!(files.contains("PHQ-9"), "the others are in");
    assert_eq!(holds(&files), [false; 4]);
    include(&mut device, "court", true);
    assert_eq!(holds(&device.draft("court")), [true; 4]);
    assert_eq!(holds(&device.draft("gp")), [false; 4], "ticked for the court only");
    for words in ["Think of the last", "less than five hours", "One to three", "at the wheel"] {
        assert!(!device.draft("court").contains(words), "wording of the tool: {words}");
    }
    include(&mut device, "court", false);
    assert_eq!(holds(&device.draft("court")), [false; 4]);
    device.assert_journal_is_state();
}

// The same of FHIR: a response holds the wording itself.
#[test]
fn nothing_of_a_licensed_tool_is_in_the_fhir_bundle_until_it_is_ticked_for_the_record() {
    let mut device = with_answers(&[1, 0, 2]);
    let written = |device: &Device| to_json(&bundle(device.case(), &device.library, &device.text, device.now));
    assert!(!written(&device).contains(ID) && !written(&device).contains("five hours"));
    include(&mut device, "court", true);
    assert!(!written(&device).contains(ID), "the court is not the record");
    include(&mut device, RECORD, true);
    assert!(written(&device).contains("five hours") && written(&device).contains("trouble with sleep"));
}

#[test]
fn a_licensed_tool_that_was_stopped_half_way_is_not_named_as_not_covered() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    load(&mut device, SCORING);
    device.form("person", &[("age", "34")]);
    device.open(ID).points(&[1]);
    device.send(Action::Stop { reason: "released".into() });
    share(&mut device);
    let named = |files: &str| files.contains("Sleep Check") || files.contains(ID);
    assert!(!named(&device.draft("court")));
    include(&mut device, "court", true);
    assert!(device.draft("court").contains("Example Sleep Check"), "1 of 3 is said where it is ticked");
}
