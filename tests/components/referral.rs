//! Matched services, as they are read (R33).

use super::html::{attribute, shown};
use crate::driver::{Device, Screen, core_screen};

// R33 on screen: the service for her situation before the generic one, each with its reasons.
#[tokio::test]
async fn matched_services_stand_in_order_and_near_misses_say_why_not() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-23T09:15:00Z");
    device.form(
        "person",
        &[
            ("date-of-birth", "1999-02-03"),
            ("sex", "female"),
            ("area", "northmere-central"),
            ("safe-contact", "never-phone"),
        ],
    );
    device.form("core-screen", &core_screen(&[("harm-now", "partner"), ("harm-danger", "no")]));
    device.tool("phq-9", &[3, 3, 2, 3, 2, 3, 2, 1, 2]);
    device.go(Screen::Referral);
    let page = shown(&device, "services").await;
    let shown = attribute(&page, "data-service");
    let place = |id: &str| shown.iter().position(|found| *found == id).unwrap_or_else(|| panic!("{id}: {shown:?}"));
    assert!(place("nm-womens-centre") < place("nm-talking-therapies"));
    assert!(place("nm-domestic-abuse-service") < place("nm-talking-therapies"));
    assert!(page.contains("Never phone"));
}

// Audit B3: the card says why nothing may be told, and offers what is allowed.
#[tokio::test]
async fn without_consent_a_card_says_what_to_do_and_offers_to_tell_the_person_only() {
    let mut device = Device::with_case("Sam Okafor", "2026-11-23T09:15:00Z");
    device.form("person", &[("date-of-birth", "1999-02-03"), ("sex", "female"), ("area", "northmere-central")]);
    device.form("core-screen", &core_screen(&[("harm-now", "partner"), ("harm-danger", "no")]));
    device.form("consent", &[("services", "refused")]);
    device.go(Screen::Referral);
    let page = shown(&device, "services").await;
    assert!(page.contains("Services the person is referred to: Refused") && !page.contains("Refer to "));
    assert!(page.contains("Told them about "), "it may be said that they were told");
    device.tool("phq-9", &[3, 3, 2, 3, 2, 3, 2, 1, 2]);
    device.services_may_know("abuse").go(Screen::Referral);
    let page = shown(&device, "services").await;
    assert!(page.contains("Refer to ") && page.contains("not about the need this service helps with"));
}
