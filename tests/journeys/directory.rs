//! The directory alone on a page of somebody else: no vault, no case, nothing kept.

use std::rc::Rc;

use liaison::catalogue::with_directory;
use liaison::domain::directory::Directory;

use crate::driver::{Device, HostAction, Phase, Screen};

fn alone() -> Device {
    let mut device = Device::new("Sam Okafor", "2026-11-23T09:15:00Z");
    device.starts_anew().send(HostAction::OpenEmbedded(None));
    device
}

#[test]
fn the_directory_of_a_page_is_open_without_a_vault_and_has_every_service() {
    let device = alone();
    assert_eq!((device.phase(), device.screen()), (&Phase::Open, &Screen::Home));
    assert!(!device.has_case());
    assert!(device.device_was_read(), "the library is in use, without a journal of a device");
    assert!(!device.content.directory.services.is_empty());
}

#[test]
fn nothing_is_asked_of_a_store_and_there_is_no_key_to_forget() {
    let mut device = alone();
    assert_eq!(device.effects, []);
    device.lock(crate::driver::LockCause::Asked);
    assert_eq!((device.phase(), device.effects.as_slice()), (&Phase::Open, [].as_slice()));
    assert!(device.saving().waiting.is_empty());
}

#[test]
fn another_directory_that_comes_while_a_case_is_open_brings_its_areas_and_leaves_the_device_as_it_was() {
    let mut device = crate::driver::scenario_a();
    let switched_on = device.content.device.clone();
    let json = r#"{"format":"liaison-directory","version":"2","title":"Another","fictional":false,"services":[],
        "areas":[{"id":"m1","name":"Ardwick"}]}"#;
    let directory = Rc::new(Directory::from_json(json).unwrap());
    device.built_in = with_directory(&device.built_in, directory).unwrap();
    device.send(HostAction::ContentChanged);
    let form = device.content.form("person").unwrap();
    let areas: Vec<&str> = form.item("area").unwrap().options.iter().filter_map(|option| option.value.code()).collect();
    assert_eq!(areas, ["m1", "no-fixed-abode", "elsewhere"]);
    assert_eq!(format!("{:?}", device.content.device), format!("{switched_on:?}"));
    assert!(device.matches().matches.is_empty() && !device.matches().unmet.is_empty());
    device.assert_journal_is_state();
}
