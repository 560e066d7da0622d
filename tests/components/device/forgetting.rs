//! What stands on the screen where nothing is kept: the banner on every screen, and a foot that claims nothing.

use crate::components::html::{between, html, shown};
use crate::driver::{Device, LockCause, Screen};

#[tokio::test]
async fn the_banner_stands_on_every_screen_and_the_foot_claims_nothing() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-21T22:15:00Z");
    device.keeps_nothing();
    for screen in [Screen::Home, Screen::Case, Screen::Stop, Screen::Tablet, Screen::Backup] {
        let backup = screen == Screen::Backup;
        device.go(screen);
        let page = shown(&device, "nothing kept").await;
        let banner = between(&page, "app-banner--plain", "</section>");
        assert!(banner.contains("Nothing is kept here."), "{banner}");
        assert_eq!(banner.contains("Save a sealed file</button>"), !backup, "{banner}");
        let foot = between(&page, "app-foot__saved", "</div>");
        assert!(foot.contains("Kept until this page is closed"), "{foot}");
        assert!(!page.contains("Saved 22") && !page.contains("is kept, with what was covered"));
    }
    device.lock(LockCause::Asked);
    let page = html(&device).await;
    assert!(page.contains("Nothing is kept here.") && !page.contains("Save a sealed file</button>"), "{page}");
}
