//! The directory alone on a page of somebody else: no vault, no case, nothing kept.

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
