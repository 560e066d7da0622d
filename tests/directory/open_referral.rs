//! Open Referral's own examples are read: HSDS 3.0, its UK profile, a page of a feed, the package of tables; and our own file.

use std::io::{Cursor, Write};
use std::path::Path;

use liaison::document::directory::import::{
    DirectoryImport, ImportError, Known, Mark, NoPause, RowOutcome, Source, read_structured, read_tables,
};
use liaison::domain::directory::{Directory, Hours, Service, ServiceStatus};
use serde_json::{Value, json};

use super::made::{TODAY, codes, marks, now};

fn file(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/directory/fixtures").join(name)).unwrap()
}

fn read_with(bytes: &[u8], current: Option<&Directory>) -> Result<DirectoryImport, ImportError> {
    let Source::Structured(list) = now(read_tables(bytes, "list", &NoPause))? else { panic!("it is a table") };
    let codes = codes();
    now(read_structured(&list, &Known { current, today: TODAY, categories: &codes, needs: &[] }, &NoPause))
}

fn read(bytes: &[u8]) -> DirectoryImport {
    read_with(bytes, None).unwrap()
}

fn one(json: Value) -> (Service, Vec<Mark>) {
    let import = read(json.to_string().as_bytes());
    (import.directory.services[0].clone(), marks(&import.rows[0]))
}

#[test]
fn the_example_of_a_service_is_read() {
    let import = read(&file("hsds-3.0-service.json"));
    assert_eq!(import.counts.added, 1);
    let service = &import.directory.services[0];
    assert_eq!(service.id, "ac148810-d857-441c-9679-408f346de14b");
    assert_eq!(service.name, "Community Counselling");
    assert_eq!(service.provider.as_deref(), Some("Example Organization Inc."));
    assert_eq!(service.phone.as_deref(), Some("+44 1234 234567 x100"));
    assert_eq!(service.contact_name.as_deref(), Some("Ann Persona"));
    assert_eq!((service.age.min, service.age.max), (Some(12), Some(100)));
    assert!(service.referral_how.starts_with("If you are an NHS patient"));
    assert!(service.eligibility.starts_with("This service is intended"));
    assert_eq!(service.languages, Some(vec!["Urdu".to_owned()]));
    // Its schedule was over in 2005 and names days of the week, of the month and of the year.
    assert!(service.hours.is_empty());
    assert!(service.hours_note.as_deref().unwrap().starts_with("The service is available from 10 am"));
    assert!(marks(&import.rows[0]).contains(&Mark::HoursUnread));
    assert!(import.unmapped.iter().any(|code| code.text == "name"));
}

#[test]
fn the_examples_of_the_uk_profile_are_read() {
    for name in ["uk-3.0-service.json", "uk-3.0-service-list.json", "uk-3.0-service-at-location.json"] {
        let import = read(&file(name));
        assert_eq!(import.counts.added, 1, "{name}");
        assert_eq!(import.directory.services[0].name, "Community Counselling", "{name}");
    }
}

#[test]
fn the_services_of_an_organisation_are_read() {
    let import = read(&file("hsds-3.0-organization.json"));
    assert_eq!(import.counts.added, 1);
    assert_eq!(import.directory.services[0].provider.as_deref(), Some("Example Organization Inc."));
}

#[test]
fn the_package_of_tables_says_what_the_json_says() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/directory/fixtures/hsds-3.0-tables");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let name = format!("data/{}", path.file_name().unwrap().to_str().unwrap());
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(&std::fs::read(path).unwrap()).unwrap();
    }
    let tables = read(&zip.finish().unwrap().into_inner());
    let json = read(&file("hsds-3.0-service.json"));
    let (tables, json) = (&tables.directory.services[0], &json.directory.services[0]);
    assert_eq!((&tables.id, &tables.name, &tables.provider), (&json.id, &json.name, &json.provider));
    assert_eq!((&tables.phone, &tables.email, &tables.url), (&json.phone, &json.email, &json.url));
    assert_eq!((&tables.age, &tables.funding, &tables.wait), (&json.age, &json.funding, &json.wait));
    assert_eq!((&tables.hours_note, &tables.languages), (&json.hours_note, &json.languages));
    assert_eq!((&tables.contact_name, &tables.area_note), (&json.contact_name, &json.area_note));
}

fn hours(days: &[&str], open: &str, close: &str, weeks: Option<Vec<i8>>) -> Hours {
    let days = days.iter().map(|day| (*day).to_owned()).collect();
    Hours { days, open: open.into(), close: close.into(), weeks, from: None, until: None, label: None }
}

#[test]
fn schedules_that_say_days_are_hours_and_others_are_flagged() {
    let with = |schedule: Value| {
        one(json!({"id": "1", "name": "A", "status": "active", "email": "a@b.uk", "schedules": [schedule]}))
    };
    let (service, marks) =
        with(json!({"freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00:00", "closes_at": "00:00"}));
    assert_eq!((service.hours, marks), (vec![hours(&["mon", "tue"], "09:00", "24:00", None)], vec![]));
    let (service, _) = with(json!({"freq": "MONTHLY", "byday": "2TH", "opens_at": "17:00", "closes_at": "19:00"}));
    assert_eq!(service.hours, [hours(&["thu"], "17:00", "19:00", Some(vec![2]))]);
    let (service, _) = with(json!({"freq": "MONTHLY", "byday": "-1TU", "opens_at": "17:00", "closes_at": "19:00"}));
    assert_eq!(service.hours, [hours(&["tue"], "17:00", "19:00", Some(vec![-1]))]);
    for schedule in [
        json!({"freq": "WEEKLY", "interval": 2, "byday": "MO", "opens_at": "09:00", "closes_at": "17:00"}),
        json!({"freq": "WEEKLY", "byday": "MO", "opens_at": "9 o'clock", "closes_at": "17:00"}),
        json!({"freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "17:00", "valid_to": "2020-01-01"}),
        json!({"freq": "WEEKLY", "byday": "MO", "opens_at": "17:00", "closes_at": "09:00"}),
        json!({"freq": "WEEKLY", "opens_at": "09:00", "closes_at": "17:00"}),
    ] {
        let (service, marks) = with(schedule);
        assert_eq!((service.hours, marks), (vec![], vec![Mark::HoursUnread]));
    }
}

#[test]
fn closed_services_of_a_feed_are_never_offered() {
    for (word, status) in [
        ("active", ServiceStatus::Active),
        ("inactive", ServiceStatus::Paused),
        ("temporarily closed", ServiceStatus::Paused),
        ("defunct", ServiceStatus::Ceased),
        ("something else", ServiceStatus::Paused),
    ] {
        let (service, _) = one(json!([{"id": "1", "name": "A", "status": word, "email": "a@b.uk"}]));
        assert_eq!(service.status, status, "{word}");
    }
}

#[test]
fn a_record_that_is_no_service_is_named_and_the_others_are_read() {
    let import = read(
        br#"{"contents": [{"id": "1", "name": "A", "email": "a@b.uk"}, 7, {"id": "2"}, {"id": "3", "name": "B"}]}"#,
    );
    let outcomes: Vec<_> = import.rows.iter().map(|row| (row.number, row.outcome.code())).collect();
    assert_eq!(outcomes, [(1, "added"), (2, "refused"), (3, "refused"), (4, "refused")]);
}

#[test]
fn what_is_ours_in_a_record_comes_back() {
    let mut own = read(br#"[{"id": "1", "name": "A", "status": "active", "email": "a@b.uk"}]"#).directory;
    own.services[0].owner = Some("Amir".to_owned());
    own.services[0].accepts.on_bail = Some(true);
    let ours: Value = serde_json::from_str(&own.to_json()).unwrap();
    let record = json!([{"id": "1", "name": "A new name", "status": "active", "email": "a@b.uk", "liaison": ours["services"][0]}]);
    let (service, _) = one(record);
    assert_eq!((service.name.as_str(), service.owner.as_deref()), ("A new name", Some("Amir")));
    assert_eq!(service.accepts.on_bail, Some(true));
}

#[test]
fn our_own_file_is_read_as_it_is_and_changes_what_differs() {
    let example = include_str!("../../src/catalogue/directory/example.json");
    let directory = Directory::from_json(example).unwrap();
    let import = read(example.as_bytes());
    assert_eq!(import.directory.to_json(), directory.to_json());
    let again = read_with(example.as_bytes(), Some(&directory)).unwrap();
    assert_eq!(again.counts.unchanged, directory.services.len());
    let mut changed = directory.clone();
    changed.services[3].wait = Some("Two weeks".to_owned());
    let again = read_with(changed.to_json().as_bytes(), Some(&directory)).unwrap();
    assert_eq!(again.rows[3].outcome, RowOutcome::Changed(vec!["wait".to_owned()]));
    assert_eq!(again.counts.unchanged, directory.services.len() - 1);
}

#[test]
fn json_that_is_no_list_says_where_it_goes_wrong() {
    assert!(matches!(read_with(b"{\"a\": ", None), Err(ImportError::Json(place)) if place.contains("line 1")));
    assert!(matches!(read_with(b"{\"a\": 1}", None), Err(ImportError::Json(_))));
    let own = br#"{"format": "liaison-directory", "version": "1", "title": "t", "fictional": false, "areas": [], "services": [{"id": "x"}]}"#;
    assert!(matches!(read_with(own, None), Err(ImportError::Json(place)) if place.contains("services[0]")));
}
