//! The key of a team on the screen: its fingerprint and the line for others, never the secret.

use liaison::domain::team_key::TeamKey;

use crate::components::html::html;
use crate::driver::{Action, Device, DeviceAction, SECRET, Screen, TransferAction, typed};

#[tokio::test]
async fn the_screens_show_the_fingerprint_and_the_line_for_the_list_and_never_the_secret() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    device.go(Screen::Tablet).send(Action::Device(DeviceAction::MakeTeamKey(String::new())));
    let page = html(&device).await;
    assert!(page.contains("Make a team key") && page.contains("id=\"team-key-name-error\""), "{page}");

    let key = TeamKey::new("Team <North>", &[7; 32]);
    device.send(Action::Device(DeviceAction::TeamKeyMade(key.clone())));
    let seed = serde_json::to_value(&key).unwrap()["seed"].as_str().unwrap().to_owned();
    let page = html(&device).await;
    for shown in [key.public().fingerprint().to_string(), key.public().text(), "Team &lt;North>".into()] {
        assert!(page.contains(&shown) || page.contains(&shown.replace('>', "&gt;")), "{shown}: {page}");
    }
    assert!(!page.contains(&seed) && page.contains("Take the key to another tablet"));
    device.send(Action::Device(DeviceAction::SignDirectory(b"{}".to_vec())));
    let page = html(&device).await;
    assert!(page.contains("This is no directory file") && page.contains("id=\"sign-directory-error\""), "{page}");

    device.go(Screen::CarryKey).files(TransferAction::CarryKey { passphrase: typed(SECRET), again: typed(SECRET) });
    let page = html(&device).await;
    assert!(page.contains("It holds the team key, and no case.") && !page.contains(&seed), "{page}");
    let bytes = device.made().bytes.clone();
    let mut next = Device::next_day();
    next.choose(&bytes).open_chosen(Some(SECRET));
    let page = html(&next).await;
    assert!(page.contains("Sign handouts here with this key") && !page.contains(&seed), "{page}");
    next.files(TransferAction::UseTeamKey);
    assert!(html(&next).await.contains("Handouts made on this tablet are signed with it."));
}
