//! A list that comes again: what is new, changed and the same, and what a person did in between.

use liaison::document::directory::import::{Field, MappedCode, RowOutcome, guess};

use super::made::{imported, imported_with, table};

const LIST: &str =
    "Service name,Postcode,Phone,Status\nHarbour,NM1 4AA,01632 960001,Active\nQuay,NM2 5BB,01632 960002,Active\n";

#[test]
fn the_same_list_again_changes_nothing() {
    let first = imported(LIST);
    assert_eq!((first.counts.added, first.directory.version.as_str()), (2, "2026-11-29"));
    let table = table(LIST);
    let again = imported_with(&table, &guess(&table, None), Some(&first.directory));
    assert_eq!((again.counts.unchanged, again.counts.added, again.counts.changed), (2, 0, 0));
    assert_eq!(again.directory.to_json(), first.directory.to_json());
}

#[test]
fn what_was_filled_in_by_hand_stays_and_what_the_list_says_is_taken() {
    let mut current = imported(LIST).directory;
    current.services[0].owner = Some("Amir".to_owned());
    current.services[0].needs = vec!["basic:housing".to_owned()];
    current.services[0].email = Some("by-hand@harbour.example".to_owned());
    let table = table(LIST.replace("960001", "960009"));
    let import = imported_with(&table, &guess(&table, None), Some(&current));
    assert_eq!(import.rows[0].outcome, RowOutcome::Changed(vec!["phone".to_owned()]));
    let service = &import.directory.services[0];
    assert_eq!(service.phone.as_deref(), Some("01632 960009"));
    assert_eq!(service.owner.as_deref(), Some("Amir"));
    assert_eq!(service.email.as_deref(), Some("by-hand@harbour.example"));
    assert_eq!(service.needs, ["basic:housing"]);
}

#[test]
fn a_service_closed_by_hand_is_not_opened_by_a_list_that_says_nothing_of_it() {
    let mut current = imported(LIST).directory;
    current.services[0].status = liaison::domain::directory::ServiceStatus::Ceased;
    let table = table("Service name,Postcode,Phone\nHarbour,NM1 4AA,01632 960001\n");
    let import = imported_with(&table, &guess(&table, None), Some(&current));
    assert_eq!(import.rows[0].outcome, RowOutcome::Unchanged);
    assert_eq!(import.counts.absent, 1);
    assert_eq!(import.directory.services.len(), 2);
}

#[test]
fn an_id_of_the_list_holds_when_the_name_changes() {
    let list = "id,Service name,Phone\nA-17,Harbour,01632 960001\n";
    let first = imported(list);
    assert_eq!(first.directory.services[0].id, "a-17");
    let table = table(list.replace("Harbour", "Harbour House"));
    let import = imported_with(&table, &guess(&table, None), Some(&first.directory));
    assert_eq!(import.rows[0].outcome, RowOutcome::Changed(vec!["name".to_owned()]));
}

#[test]
fn an_id_that_stands_twice_names_one_service() {
    let import = imported("id,Service name,Phone\n7,Harbour,01632 960001\n7,Quay,01632 960002\n");
    assert_eq!(import.directory.services.len(), 2);
    assert_eq!(import.directory.services[0].id, "7");
    assert_ne!(import.directory.services[1].id, "7");
}

#[test]
fn texts_a_person_mapped_are_codes_and_new_areas_are_made() {
    let table = table("Service name,Phone,Category,Area\nHarbour,01632 960001,Befriending,Saltby Coast\n");
    let mut mapping = guess(&table, None);
    let code = |field, text: &str, code: &str| MappedCode { field, text: text.to_owned(), code: code.to_owned() };
    mapping.codes = vec![code(Field::Category, "befriending", "housing"), code(Field::Area, "Saltby Coast", "+")];
    let import = imported_with(&table, &mapping, None);
    assert_eq!(import.directory.services[0].categories, ["housing"]);
    assert_eq!(import.directory.services[0].areas, ["saltby-coast"]);
    assert_eq!(import.directory.areas[0].name, "Saltby Coast");
    assert!(import.unmapped.is_empty());
}

#[test]
fn what_is_made_is_a_directory() {
    let import = imported(LIST);
    let json = import.directory.to_json();
    assert_eq!(liaison::domain::directory::Directory::from_json(&json).unwrap().to_json(), json);
}
