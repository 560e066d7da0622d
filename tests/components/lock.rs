//! The lock as a page: labelled, and nothing of a case on it; and the first use of a device.

use super::html::{assert_sound, html, shown};
use crate::driver::{Device, LockCause, Phase, UnlockRefusal, adult};

#[tokio::test]
async fn the_lock_shows_nothing_of_a_case_and_its_fields_are_labelled() {
    let mut device = adult();
    device.lock(LockCause::Asked);
    for phase in [Phase::Locked, Phase::FirstUse] {
        device.at_phase(phase.clone());
        let page = shown(&device, &format!("{phase:?}")).await;
        assert!(!page.contains("app-banner") && !page.contains("Male, 34") && !page.contains("app-foot"));
        assert!(page.contains("type=\"password\""));
    }
    device.at_phase(Phase::Locked).refused(UnlockRefusal::Wrong);
    let page = html(&device).await;
    assert!(page.contains("href=\"#passphrase\"") && page.contains("does not open this device"));
    assert_sound(&page, "a wrong passphrase");
}

#[tokio::test]
async fn at_first_use_nothing_promises_to_stay_and_no_code_is_announced() {
    let mut device = Device::new("Sam Okafor", "2026-11-21T22:15:00Z");
    device.at_phase(Phase::FirstUse);
    let page = html(&device).await;
    assert!(page.contains("stays on this device") && !page.contains("Nothing is kept here."));
    device.keeps_nothing();
    let page = shown(&device, "first use").await;
    assert!(page.contains("Nothing is kept here.") && page.contains("kept on this page only"));
    assert!(!page.contains("stays on this device") && !page.contains("recovery code"), "{page}");
}
