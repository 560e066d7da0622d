//! What stands on the screen where nothing is kept: the banner on every screen, and a foot that claims nothing.

use liaison::app::{Action, LockCause, Phase, Screen};

use super::device::Device;
use super::html::{assert_sound, between, html};

#[tokio::test]
async fn the_banner_stands_on_every_screen_and_the_foot_claims_nothing() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.state.saving.forgets = true;
    for screen in [Screen::Home, Screen::Case, Screen::Stop, Screen::Tablet, Screen::Backup] {
        let backup = screen == Screen::Backup;
        device.send(Action::Go(screen));
        let page = html(&device).await;
        assert_sound(&page, "nothing kept");
        let banner = between(&page, "app-banner--plain", "</section>");
        assert!(banner.contains("Nothing is kept here."), "{banner}");
        assert_eq!(banner.contains("Save a sealed file</button>"), !backup, "{banner}");
        let foot = between(&page, "app-foot__saved", "</div>");
        assert!(foot.contains("Kept until this page is closed"), "{foot}");
        assert!(!page.contains("Saved 22") && !page.contains("is kept, with what was covered"));
    }
    device.send(Action::Lock(LockCause::Asked));
    let page = html(&device).await;
    assert!(page.contains("Nothing is kept here.") && !page.contains("Save a sealed file</button>"), "{page}");
}

#[tokio::test]
async fn at_first_use_nothing_promises_to_stay_and_no_code_is_announced() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    device.state.phase = Phase::FirstUse;
    let page = html(&device).await;
    assert!(page.contains("stays on this device") && !page.contains("Nothing is kept here."));
    device.state.saving.forgets = true;
    let page = html(&device).await;
    assert_sound(&page, "first use");
    assert!(page.contains("Nothing is kept here.") && page.contains("kept on this page only"));
    assert!(!page.contains("stays on this device") && !page.contains("recovery code"), "{page}");
}
