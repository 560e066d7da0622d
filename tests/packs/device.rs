//! The journal of a device: its fold, its chain, and that a trust's files come back to the byte.

use std::rc::Rc;

use liaison::catalogue;
use liaison::domain::case::{Hash, JournalError};
use liaison::domain::clinical_content::ClinicalContent;
use liaison::domain::device::{
    Availability, Device, DeviceEntry, DeviceEvent, FileKind, InstrumentSwitch, WordingCheck,
};
use liaison::domain::questionnaire::{Answer, Answers, Enabled, pages};
use liaison::domain::scoring::pack::{PackFile, TrustPack, read};
use liaison::domain::scoring::score;
use liaison::domain::time::Timestamp;

use super::files::{QUESTIONNAIRE, SCORING, load, with};

pub fn loaded(pack: &TrustPack) -> DeviceEvent {
    DeviceEvent::PackLoaded {
        instrument: pack.instrument.scoring.instrument.clone(),
        version: pack.instrument.scoring.version.clone(),
        questionnaire: pack.files.questionnaire.clone(),
        scoring: pack.files.scoring.clone(),
        questionnaire_sha256: pack.files.hash(PackFile::Questionnaire),
        scoring_sha256: pack.files.hash(PackFile::Scoring),
    }
}

fn switched(instrument: &str, version: &str, on: bool, cut_off: Option<&str>) -> DeviceEvent {
    let check = on.then(|| WordingCheck { against: "the owner's form, 2007".into(), by: "R. Ellis".into() });
    let (instrument, version) = (instrument.into(), version.into());
    DeviceEvent::ToolSwitched(InstrumentSwitch { instrument, version, on, check, cut_off: cut_off.map(str::to_owned) })
}

pub fn device(events: impl IntoIterator<Item = DeviceEvent>) -> Device {
    let mut device = Device::default();
    for (at, what) in (1..).zip(events) {
        device.record(&format!("e{at}"), Timestamp(at), "Sam Okafor", what);
    }
    device
}

fn content(events: impl IntoIterator<Item = DeviceEvent>) -> ClinicalContent {
    catalogue::load().unwrap().with_device(Rc::new(device(events)))
}

/// The library of a device on which these files were loaded, whatever the day.
pub fn device_with(questionnaire: &str, scoring: &str) -> ClinicalContent {
    let pack = load(questionnaire.as_bytes(), scoring.as_bytes()).unwrap();
    content([loaded(&pack)])
}

pub fn stored(device: &Device) -> Vec<(u32, Vec<u8>)> {
    device.entries.iter().map(|entry| (entry.seq, entry.bytes())).collect()
}

pub fn folded(stored: &[(u32, Vec<u8>)]) -> Result<Device, JournalError> {
    Device::fold(stored.iter().map(|(seq, bytes)| (*seq, bytes.as_slice())))
}

fn all_events() -> Vec<DeviceEvent> {
    let pack = load(QUESTIONNAIRE.as_bytes(), SCORING.as_bytes()).unwrap();
    vec![
        switched("cmhs-m", "1.0.0", true, Some("nice")),
        loaded(&pack),
        switched("phq-9", "1.0.0", false, None),
        DeviceEvent::PackRemoved { instrument: "example-sleep-check".into() },
    ]
}

fn file_events() -> Vec<DeviceEvent> {
    let file = || Hash("ab".into());
    vec![
        DeviceEvent::AddressKept { name: "R. Ellis".into(), address: "LA1-OLD".into() },
        DeviceEvent::FileMade { kind: FileKind::Transfer, cases: 1, file: file() },
        DeviceEvent::FileMade { kind: FileKind::Backup, cases: 3, file: file() },
        DeviceEvent::FileReceived { file: file(), device: "d2".into(), cases: 2 },
        DeviceEvent::AddressKept { name: "R. Ellis".into(), address: "LA1-NEW".into() },
    ]
}

#[test]
fn the_last_address_of_each_name_is_kept() {
    let device = folded(&stored(&device(file_events()))).unwrap();
    let kept: Vec<_> = device.addresses.iter().map(|(name, address)| (name.as_str(), address.as_str())).collect();
    assert_eq!((kept, device.entries.len()), (vec![("R. Ellis", "LA1-NEW")], 5));
}

#[test]
fn what_is_written_of_files_is_written_as_it_always_was() {
    let device = device(file_events());
    let whats: Vec<String> = device.entries.iter().map(|entry| serde_json::to_string(&entry.what).unwrap()).collect();
    assert_eq!(
        whats[..4],
        [
            r#"{"type":"address-kept","name":"R. Ellis","address":"LA1-OLD"}"#,
            r#"{"type":"file-made","kind":"transfer","cases":1,"file":"ab"}"#,
            r#"{"type":"file-made","kind":"backup","cases":3,"file":"ab"}"#,
            r#"{"type":"file-received","file":"ab","device":"d2","cases":2}"#,
        ]
    );
}

fn standing(content: &ClinicalContent, id: &str) -> Availability {
    content.availability(id, "2026-11-21".parse().unwrap()).unwrap()
}

#[test]
fn a_device_is_the_fold_of_its_journal() {
    let device = device(all_events());
    let read = folded(&stored(&device)).unwrap();
    assert_eq!(read, device);
    assert_eq!(read.entries.iter().map(|entry| entry.author.as_str()).collect::<Vec<_>>(), ["Sam Okafor"; 4]);
    assert!(read.packs["example-sleep-check"].removed);
}

#[test]
fn a_missing_swapped_changed_or_unknown_entry_is_named_and_nothing_is_used() {
    let whole = stored(&device(all_events()));
    let broken = |seq| Some(JournalError::Broken { case: "device".into(), seq });
    let mut missing = whole.clone();
    missing.remove(1);
    assert_eq!(folded(&missing).err(), broken(2));
    let mut swapped = whole.clone();
    swapped.swap(0, 1);
    assert_eq!(folded(&swapped).err(), broken(1));
    let mut changed = whole.clone();
    changed[0].1 = String::from_utf8(changed[0].1.clone()).unwrap().replace("R. Ellis", "Nobody").into_bytes();
    assert_eq!(folded(&changed).err(), broken(2));
    let mut unknown = whole;
    unknown[3].1 = String::from_utf8(unknown[3].1.clone()).unwrap().replace("pack-removed", "pack-burnt").into_bytes();
    assert_eq!(folded(&unknown).err(), Some(JournalError::Unreadable { case: "device".into(), seq: 4 }));
}

/// What this version writes, kept: a later one must read it.
#[test]
fn the_entries_are_written_as_they_always_were() {
    let switch = device([switched("cmhs-m", "1.0.0", true, Some("nice"))]).entries[0].clone();
    assert_eq!(
        String::from_utf8(switch.bytes()).unwrap(),
        r#"{"id":"e1","case":"device","seq":1,"at":1,"author":"Sam Okafor","previous":"","what":{"type":"tool-switched","instrument":"cmhs-m","version":"1.0.0","on":true,"check":{"against":"the owner's form, 2007","by":"R. Ellis"},"cut_off":"nice"}}"#
    );
    let removed: DeviceEntry = device([DeviceEvent::PackRemoved { instrument: "x".into() }]).entries[0].clone();
    assert!(
        String::from_utf8(removed.bytes()).unwrap().ends_with(r#""what":{"type":"pack-removed","instrument":"x"}}"#)
    );
}

// F12: unknown extensions survive; the licence is for these bytes and no others.
#[test]
fn both_files_come_back_to_the_byte_whatever_is_in_them() {
    let strange = format!("\u{feff}{}\r\n\t \n", QUESTIONNAIRE.replace("  \"item\"", "\r\n  \"item\""));
    let known = liaison::domain::scoring::pack::PackContext {
        content: &catalogue::load().unwrap(),
        today: "2026-11-21".parse().unwrap(),
        in_use: &|_| false,
    };
    let pack = read(strange.as_bytes(), SCORING.as_bytes(), &known).unwrap();
    let journal = stored(&device([loaded(&pack)]));
    let read = folded(&journal).unwrap();
    let files = read.files("example-sleep-check").unwrap();
    assert_eq!(files.text(PackFile::Questionnaire).as_bytes(), strange.as_bytes());
    assert_eq!(files.text(PackFile::Scoring).as_bytes(), SCORING.as_bytes());
    assert!(files.questionnaire.contains("shelf-mark"), "an extension Liaison does not know");
    assert!(read.packs["example-sleep-check"].opened.is_ok());
    // The hash of the fixture as any other program works it out.
    assert_eq!(pack.files.hash(PackFile::Scoring), liaison::domain::case::Hash::of(SCORING.as_bytes()));
}

// Issue 3: a pack whose wording could not be checked is off until a trust switches it on.
#[test]
fn an_unchecked_tool_is_off_until_switched_on_and_a_checked_one_can_be_switched_off() {
    let built_in = catalogue::load().unwrap();
    assert_eq!(standing(&built_in, "bjmhs"), Availability::NotChecked);
    assert_eq!(standing(&built_in, "phq-9"), Availability::On);
    let version = |id: &str| built_in.instrument(id).unwrap().scoring.version.clone();
    let on =
        content([switched("bjmhs", &version("bjmhs"), true, None), switched("phq-9", &version("phq-9"), false, None)]);
    assert_eq!(standing(&on, "bjmhs"), Availability::On);
    assert_eq!(on.check_of("bjmhs").unwrap().0.by, "R. Ellis");
    assert_eq!(standing(&on, "phq-9"), Availability::Off);
    let other = content([switched("bjmhs", "0.9.0", true, None)]);
    assert_eq!(standing(&other, "bjmhs"), Availability::NotChecked, "other words were checked");
    assert_eq!(other.check_of("bjmhs"), None);
}

// The Clinical Safety Officer sets the cut-off of the CMHS (domain 3.2): before that, it decides nothing.
#[test]
fn the_cut_off_that_was_set_decides_and_stays_when_the_tool_is_switched_off() {
    let built_in = catalogue::load().unwrap();
    let tool = built_in.instrument("cmhs-w").unwrap();
    assert!(tool.scoring.needs_cut_off());
    let four_of_eight = (1..=8).map(|item: i64| (item.to_string(), i64::from(item <= 4))).collect();
    let answers = tool.answers_by_points(&four_of_eight).unwrap();
    let positive = |content: &ClinicalContent| score(content.instrument("cmhs-w").unwrap(), &answers).positive;
    let version = tool.scoring.version.as_str();
    assert_eq!(positive(&built_in), None);
    assert_eq!(standing(&content([switched("cmhs-w", version, true, None)]), "cmhs-w"), Availability::NotChecked);
    let nice = [switched("cmhs-w", version, true, Some("nice"))];
    assert_eq!(
        (standing(&content(nice.clone()), "cmhs-w"), positive(&content(nice.clone()))),
        (Availability::On, Some(true))
    );
    let developers = nice.clone().into_iter().chain([switched("cmhs-w", version, true, Some("developers"))]);
    assert_eq!(positive(&content(developers)), Some(false), "set anew");
    let off = content(nice.into_iter().chain([switched("cmhs-w", version, false, None)]));
    assert_eq!(
        (standing(&off, "cmhs-w"), positive(&off)),
        (Availability::Off, Some(true)),
        "what was done stays readable"
    );
    let needing: Vec<&str> = built_in
        .instruments
        .iter()
        .filter(|tool| tool.scoring.needs_cut_off())
        .map(|tool| tool.scoring.instrument.as_str())
        .collect();
    assert_eq!(needing, ["cmhs-m", "cmhs-w"]);
}

#[test]
fn a_tool_taken_away_is_read_only_and_one_loaded_anew_with_other_words_needs_its_check_again() {
    let pack = load(QUESTIONNAIRE.as_bytes(), SCORING.as_bytes()).unwrap();
    let removed = DeviceEvent::PackRemoved { instrument: "example-sleep-check".into() };
    let library_after = content([loaded(&pack), removed.clone()]);
    assert_eq!(standing(&library_after, "example-sleep-check"), Availability::Removed);
    assert!(standing(&library_after, "example-sleep-check").is_read_only());
    assert_eq!(standing(&content([loaded(&pack), removed, loaded(&pack)]), "example-sleep-check"), Availability::On);
    let unchecked = with(SCORING, |s| s["text_status"] = serde_json::json!("to-be-checked"));
    let first = load(QUESTIONNAIRE.as_bytes(), &unchecked).unwrap();
    let other = load(&with(QUESTIONNAIRE, |q| q["item"][1]["text"] = serde_json::json!("Other?")), &unchecked).unwrap();
    let on = switched("example-sleep-check", "1.0.0", true, None);
    let again =
        |last: &TrustPack| standing(&content([loaded(&first), on.clone(), loaded(last)]), "example-sleep-check");
    assert_eq!(again(&first), Availability::On, "the same words");
    assert_eq!(again(&other), Availability::NotChecked, "other words under the same version");
}

// A later version of Liaison may refuse what this one took: the rest of the device still works.
#[test]
fn a_pack_that_cannot_be_opened_any_more_is_left_out_and_its_files_can_still_be_saved() {
    let pack = load(QUESTIONNAIRE.as_bytes(), SCORING.as_bytes()).unwrap();
    let mut spoilt = loaded(&pack);
    if let DeviceEvent::PackLoaded { scoring, .. } = &mut spoilt {
        *scoring = scoring.replace("\"method\": \"sum\"", "\"method\": \"mode\"");
    }
    let content = content([spoilt, switched("bjmhs", "1.0.0", true, None)]);
    assert!(content.instrument("example-sleep-check").is_none());
    assert_eq!(standing(&content, "bjmhs"), Availability::On);
    let held = &content.device.packs["example-sleep-check"];
    assert!(held.opened.as_ref().unwrap_err().found.contains("mode"));
    assert!(held.files.scoring.contains("mode"));
}

// Audit D2: children of a question were never asked, so a tool with a scored item in a question could never be scored.
#[test]
fn a_scored_item_that_stands_in_a_question_is_asked_and_scored() {
    let nested = with(QUESTIONNAIRE, |q| {
        let items = q["item"].as_array_mut().unwrap();
        let at = |items: &[serde_json::Value], id: &str| items.iter().position(|item| item["linkId"] == id).unwrap();
        let child = items.remove(at(items, "3"));
        let parent = at(items, "2");
        items[parent]["item"] = serde_json::json!([child]);
    });
    let plain = load(QUESTIONNAIRE.as_bytes(), SCORING.as_bytes()).unwrap().instrument;
    let pack = load(&nested, SCORING.as_bytes()).unwrap_or_else(|refusals| panic!("{refusals:?}")).instrument;
    let form = &pack.questionnaire;
    let enabled = Enabled::of(form, &Answers::new());
    let asked: Vec<usize> = pages(form, &enabled).into_iter().flat_map(|page| page.items).collect();
    let child = form.index("3").unwrap();
    assert!(asked.contains(&child) && form.item_at(child).unwrap().parent == form.index("2"));
    let answers: Answers = pack
        .scoring
        .items
        .iter()
        .map(|id| {
            let option = form.item(id).unwrap().options.iter().max_by_key(|option| option.points).unwrap();
            (id.clone(), Answer::one(option.value.clone()))
        })
        .collect();
    let scored = score(&pack, &answers);
    assert!(scored.total.is_some());
    assert_eq!(scored.total, score(&plain, &answers).total);
}
