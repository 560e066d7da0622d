//! The journals as they were written before sealing: `journal-1.jsonl` to `journal-6.jsonl` (cases) and
//! `device-1.jsonl` and `device-2.jsonl`, one entry a line. Written, chained and hashed by a few lines of Python, so that not even the order of fields may change.

use std::collections::BTreeSet;

use liaison::domain::case::{Case, Entry, read_entry};
use liaison::domain::device::{Device, DeviceEntry};
use liaison::domain::read_json::read_json;

const CASE: &str = include_str!("journal-1.jsonl");
const APART: &str = include_str!("journal-2.jsonl");
const ADULT: &str = include_str!("journal-3.jsonl");
const DRAFTS: &str = include_str!("journal-4.jsonl");
const LATER: &str = include_str!("journal-5.jsonl");
const PACKS: &str = include_str!("journal-6.jsonl");
const DEVICE: &str = include_str!("device-1.jsonl");
const TEAM_KEY: &str = include_str!("device-2.jsonl");
const ID: &str = "0123456789abcdef0123456789abcdef";

fn kinds(journal: &str) -> BTreeSet<&str> {
    journal.lines().map(|line| line.split(r#""what":{"type":""#).nth(1).unwrap().split('"').next().unwrap()).collect()
}

#[test]
fn every_event_of_a_case_is_read_and_written_as_it_was() {
    let entries: Vec<Entry> = CASE.lines().map(|line| read_entry(ID, 0, line.as_bytes()).unwrap()).collect();
    for (line, entry) in CASE.lines().zip(&entries) {
        assert_eq!(String::from_utf8(entry.bytes()).unwrap(), line);
    }
    for line in APART.lines() {
        assert_eq!(String::from_utf8(read_entry(ID, 0, line.as_bytes()).unwrap().bytes()).unwrap(), line);
    }
    assert_eq!(kinds(CASE).len(), 15, "every event there was: {:?}", kinds(CASE));
}

#[test]
fn the_chain_of_two_tablets_holds_and_says_what_it_said() {
    let records = (1..).zip(CASE.lines().map(|line| Ok(line.as_bytes()))).collect();
    let case = Case::read(ID, "d1", Some(33), records);
    assert_eq!(case.damage, []);
    assert_eq!((case.reference.as_str(), case.runs.len(), case.entries.len()), ("7Q2-K4", 2, 33));
    assert_eq!(case.conflicts().len(), 0, "d2 knew what d1 had said about item 1");
    assert_eq!(case.reports.len(), 2);
    let broken = CASE.replacen("declined", "unable", 1);
    let records = (1..).zip(broken.lines().map(|line| Ok(line.as_bytes()))).collect();
    assert!(Case::read(ID, "d1", Some(33), records).is_damaged(), "one word changed breaks the chain");
}

#[test]
fn a_run_that_was_kept_a_receipt_of_a_file_and_a_strand_begun_anew_say_what_they_said() {
    let read = |count: usize, device: &str| {
        let records = (1..).zip(APART.lines().take(count).map(|line| Ok(line.as_bytes()))).collect();
        let case = Case::read(ID, device, Some(u32::try_from(count).unwrap()), records);
        assert_eq!(case.damage, []);
        case
    };
    assert_eq!(read(8, "d1").conflicts().len(), 1, "the core screen was begun on both");
    let kept = read(9, "d1");
    assert_eq!((kept.conflicts().len(), kept.runs.len()), (0, 2));
    assert_eq!(kept.run_of("core-screen").unwrap().id, "ra");
    assert!(!read(11, "d1").confirmed_and_unchanged(), "the first file has arrived, not the second");
    assert!(read(12, "d1").confirmed_and_unchanged());
    let back = read(13, "d1");
    assert!(!back.confirmed_and_unchanged(), "given back since");
    assert_eq!((back.device.as_str(), read(13, "d2").device.as_str()), ("d1-0f1e2d3c", "d2"));
}

#[test]
fn the_history_of_an_appropriate_adult_and_advice_say_what_they_said() {
    for line in ADULT.lines() {
        assert_eq!(String::from_utf8(read_entry(ID, 0, line.as_bytes()).unwrap().bytes()).unwrap(), line);
    }
    let records = (1..).zip(ADULT.lines().map(|line| Ok(line.as_bytes()))).collect();
    let case = Case::read(ID, "d1", Some(8), records);
    assert_eq!((case.damage.len(), case.adult.len(), case.advice.len()), (0, 5, 2));
    assert_eq!(case.adult[0].rules, ["AA1", "AA3"]);
    assert_eq!(case.adult[1].adult.as_deref(), Some("his sister, by eleven"));
    assert_eq!(case.advice[0].response.as_deref(), Some("will rouse every half hour"));
}

#[test]
fn later_contacts_what_was_taken_back_and_handouts_say_what_they_said() {
    for line in LATER.lines() {
        assert_eq!(String::from_utf8(read_entry(ID, 0, line.as_bytes()).unwrap().bytes()).unwrap(), line);
    }
    let records = (1..).zip(LATER.lines().map(|line| Ok(line.as_bytes()))).collect();
    let case = Case::read(ID, "d1", Some(12), records);
    assert_eq!((case.damage.len(), case.referrals.len(), case.done.len(), case.urgency.is_none()), (0, 0, 0, true));
    let numbers: Vec<_> = case.contacts.iter().map(|contact| (contact.number, contact.place.as_deref())).collect();
    assert_eq!(numbers, [(1, Some("Northmere court cells")), (2, None)], "after the first, which begins with the case");
    let told: Vec<&str> = case.signposted.iter().map(String::as_str).collect();
    assert_eq!(told, ["nm-food-bank", "nm-housing-options", "nm-night-shelter", "nm-womens-centre"]);
}

#[test]
fn sealed_referral_packs_that_were_given_say_what_they_said() {
    for line in PACKS.lines() {
        assert_eq!(String::from_utf8(read_entry(ID, 0, line.as_bytes()).unwrap().bytes()).unwrap(), line);
    }
    let records = (1..).zip(PACKS.lines().map(|line| Ok(line.as_bytes()))).collect();
    let case = Case::read(ID, "d1", Some(4), records);
    assert_eq!((case.damage.len(), case.referrals.len()), (0, 1));
}

#[test]
fn what_was_typed_and_is_no_answer_says_what_it_said() {
    for line in DRAFTS.lines() {
        assert_eq!(String::from_utf8(read_entry(ID, 0, line.as_bytes()).unwrap().bytes()).unwrap(), line);
    }
    let records = (1..).zip(DRAFTS.lines().map(|line| Ok(line.as_bytes()))).collect();
    let case = Case::read(ID, "d1", Some(7), records);
    assert_eq!((case.damage.len(), case.runs[0].recorded.len()), (0, 1));
    assert_eq!(case.runs[0].drafts, [("date-of-birth".to_owned(), "2//".to_owned())].into());
}

#[test]
fn every_event_of_a_device_is_read_and_written_as_it_was() {
    for line in DEVICE.lines() {
        let entry: DeviceEntry = read_json(line.as_bytes()).unwrap();
        assert_eq!(String::from_utf8(entry.bytes()).unwrap(), line);
    }
    let device = Device::fold((1..).zip(DEVICE.lines().map(str::as_bytes))).unwrap();
    assert_eq!((device.settings.idle_minutes, device.settings.purge_hours), (3, 48));
    assert_eq!(kinds(DEVICE).len(), 12, "every event there was: {:?}", kinds(DEVICE));
}

#[test]
fn the_key_of_a_team_is_read_and_written_as_it_was() {
    for line in TEAM_KEY.lines() {
        let entry: DeviceEntry = read_json(line.as_bytes()).unwrap();
        assert_eq!(String::from_utf8(entry.bytes()).unwrap(), line);
    }
    let fold =
        |count: usize| Device::fold((1..).zip(TEAM_KEY.lines().take(count).map(str::as_bytes))).unwrap().team_key;
    assert_eq!(fold(1).unwrap().public().fingerprint().to_string(), "0f4c 8d61 67a2 6c04 0d42");
    assert_eq!(fold(3), None);
    assert_eq!(fold(4).unwrap().name, "Tîm Cyswllt a Dargyfeirio");
}
