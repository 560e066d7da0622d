//! The key of a team: made here, kept in the sealed journal, carried to another tablet by a sealed file, and in nothing else.

use liaison::document::device::device_rows;
use liaison::document::handout::{HandoutSignature, TrustedKey, read_signed};
use liaison::domain::case::HandoutMedium;
use liaison::domain::device::{DeviceEvent, FileKind};
use liaison::domain::directory_signature::{DirectorySignature, directory_signature};
use liaison::domain::team_key::TeamKey;

use crate::driver::{
    Action, CoreEffect, Device, DeviceAction, DeviceEffect, Effect, SECRET, Screen, TransferAction, scenario_a, typed,
};

fn key() -> TeamKey {
    TeamKey::new("Northmere Liaison and Diversion", &[7; 32])
}

fn make_key(device: &mut Device) {
    device.go(Screen::Tablet).send(Action::Device(DeviceAction::MakeTeamKey(key().name)));
    let asked = Effect::Device(DeviceEffect::MakeTeamKey(key().name));
    assert!(device.effects.contains(&asked), "{:?}", device.effects);
    device.send(Action::Device(DeviceAction::TeamKeyMade(key())));
    device.assert_done("team-key-made", "");
}

fn carried(device: &mut Device) -> Vec<u8> {
    device.go(Screen::CarryKey).files(TransferAction::CarryKey { passphrase: typed(SECRET), again: typed(SECRET) });
    device.made().bytes.clone()
}

#[test]
fn a_handout_is_signed_once_a_key_was_made_and_no_longer_once_it_is_removed() {
    let mut a = scenario_a();
    a.go(Screen::Referral).signpost("nm-food-bank");
    let sheet = |device: &mut Device| device.go(Screen::Handout).give(HandoutMedium::Paper).unwrap().text;
    assert!(!sheet(&mut a).contains("Signed by"));
    make_key(&mut a);
    let fingerprint = key().public().fingerprint().to_string();
    assert!(
        sheet(&mut a).contains(&format!("Signed by {}. The key on a page from them is {fingerprint}.", key().name))
    );
    a.go(Screen::Tablet).send(Action::Device(DeviceAction::RemoveTeamKey));
    assert!(!sheet(&mut a).contains("Signed by"));
    a.assert_journal_is_state();
}

#[test]
fn a_key_without_a_name_is_not_made_nor_one_where_nothing_can_be_put_on_record() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    device.go(Screen::Tablet).send(Action::Device(DeviceAction::MakeTeamKey("  ".into())));
    assert_eq!(device.state.device.problem.as_ref().unwrap().key, "team-key-no-name");
    device.writing(false).send(Action::Device(DeviceAction::MakeTeamKey("Team".into())));
    assert!(!device.effects.iter().any(|effect| matches!(effect, Effect::Device(DeviceEffect::MakeTeamKey(_)))));
}

#[test]
fn a_sealed_file_carries_the_key_alone_and_it_is_used_only_once_somebody_says_so() {
    let mut first = scenario_a();
    make_key(&mut first);
    let file = carried(&mut first);
    let name = &first.made().name;
    assert!(name.starts_with("liaison-team-key-") && !first.made().bytes.windows(9).any(|part| part == b"Northmere"));
    let made = first.content.device.entries.last().unwrap().what.clone();
    assert!(matches!(made, DeviceEvent::FileMade { kind: FileKind::Transfer, cases: 0, .. }), "{made:?}");

    let mut next = Device::next_day();
    next.choose(&file).open_chosen(Some(SECRET));
    assert_eq!((next.received().cases.len(), next.received().team_key.as_ref()), (0, Some(&key())));
    assert_eq!(next.content.device.team_key, None);
    next.files(TransferAction::UseTeamKey);
    assert_eq!(next.content.device.team_key, Some(key()));
}

#[test]
fn without_a_key_no_file_of_one_is_made() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    device.go(Screen::CarryKey);
    let asked = device.ask(TransferAction::CarryKey { passphrase: typed(SECRET), again: typed(SECRET) });
    assert!(asked.is_empty(), "{asked:?}");
}

#[test]
fn a_backup_does_not_bring_the_key_to_another_tablet() {
    let mut first = scenario_a();
    make_key(&mut first);
    let backup = first.back_up(SECRET).made().bytes.clone();
    let mut next = Device::next_day();
    next.choose(&backup).open_chosen(Some(SECRET)).files(TransferAction::UseTeamKey);
    assert_eq!((next.received().team_key.as_ref(), next.content.device.team_key.as_ref()), (None, None));
}

#[test]
fn the_audit_has_the_fingerprint_and_neither_the_secret_nor_what_was_typed() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    make_key(&mut device);
    let rows = device_rows("tablet-1", &device.content.device.entries);
    let row = rows.iter().find(|row| row.what == "team-key-set").unwrap();
    assert_eq!(row.about, format!("key={}", key().public().fingerprint().to_string().replace(' ', "-")));
    let seed = serde_json::to_value(key()).unwrap()["seed"].as_str().unwrap().to_owned();
    let shown = format!("{rows:?} {:?} {:?}", device.content.device.entries, device.state);
    assert!(!shown.contains(&seed));
    // What is signed here is known elsewhere by the line that the screen shows.
    let trusted = TrustedKey { key: key().public(), name: key().name };
    let frame = liaison::document::handout::write_signed(&Default::default(), device.content.device.team_key.as_ref());
    let by = read_signed(&frame.unwrap().fragment(), std::slice::from_ref(&trusted)).unwrap().1;
    assert_eq!(by, HandoutSignature::Trusted(trusted));
}

// The directory stays as it is; its signature is a file of its own.
#[test]
fn a_directory_file_is_signed_as_it_is_and_nothing_else_is() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    let directory = include_bytes!("../../../src/catalogue/directory/example.json");
    let file = |device: &Device| {
        device.effects.iter().find_map(|effect| match effect {
            Effect::Core(CoreEffect::Download(file)) => Some(file.clone()),
            _ => None,
        })
    };
    device.go(Screen::Tablet).send(Action::Device(DeviceAction::SignDirectory(directory.to_vec())));
    assert!(file(&device).is_none(), "there is no key");
    make_key(&mut device);
    device.send(Action::Device(DeviceAction::SignDirectory(directory.to_vec())));
    let signature = file(&device).unwrap();
    assert_eq!((signature.name.as_str(), signature.mime), ("directory.json.sig", "application/json"));
    let trusted = TrustedKey { key: key().public(), name: key().name };
    let judged = directory_signature(directory, Some(signature.text.as_bytes()), std::slice::from_ref(&trusted));
    assert_eq!(judged, DirectorySignature::Trusted(trusted));
    for other in [&b""[..], b"{}", b"Please sign this letter", b"\xff\xfe"] {
        device.send(Action::Device(DeviceAction::SignDirectory(other.to_vec())));
        assert!(file(&device).is_none());
        assert_eq!(device.state.device.problem.as_ref().unwrap().key, "sign-directory-not-one");
    }
}
