//! Matched services, as they are read (R33).

use std::rc::Rc;

use liaison::domain::team_key::TeamKey;

use super::html::{attribute, shown};
use crate::driver::{Action, Device, DeviceAction, Screen, core_screen, scenario_b, typed_pack};

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

// Scenario B: what goes into a sealed pack is shown before it is made; then its passphrase, as it is read out.
#[tokio::test]
async fn a_sealed_pack_shows_what_is_in_it_and_then_its_passphrase_as_it_is_read_out() {
    let mut b = scenario_b();
    b.services_may_know("abuse|mental-health|housing-money").go(Screen::Referral).refer("nm-womens-centre");
    let page = shown(&b, "services").await;
    assert!(page.contains("Sealed pack for Northmere Women"));
    b.go(Screen::ReferralPack("nm-womens-centre".into()));
    let page = shown(&b, "pack").await;
    for said in ["Amina Clarke", "Never phone", "agreed on 23 November 2026", "Northmere Liaison and Diversion"] {
        assert!(page.contains(said), "{said}");
    }
    assert!(page.contains("It will not be signed: this tablet has no team key."));
    let key = TeamKey::new("Northmere Liaison and Diversion", &[7; 32]);
    b.send(Action::Device(DeviceAction::TeamKeyMade(key.clone())));
    let page = shown(&b, "with a key").await;
    assert!(page.contains("It will be signed by Northmere") && page.contains(&key.public().fingerprint().to_string()));
    let asked = b.ask_pack("nm-womens-centre", typed_pack("", false)).unwrap();
    let page = shown(&b, "being made").await;
    assert!(page.contains("Making the pack"));
    let made = b.seal_pack(&asked);
    let page = shown(&b, "made").await;
    let text = made.passphrase.text();
    for group in text.split('-') {
        assert!(page.contains(group), "{group}");
    }
    assert!(
        page.contains(&made.number) && page.contains("Do not send it with the file") && page.contains("01632 960126")
    );
    assert!(!page.contains("spoken-"), "each letter has its word");
    assert!(!page.contains("Copy the link"), "a link only where the trust has a page for it");
    Rc::make_mut(&mut b.content.directory).referral_pack_reader = Some("https://packs.example/open".into());
    let page = shown(&b, "made, with a page for links").await;
    assert!(page.contains("Copy the link"));
    b.form("consent", &[("services", "withdrawn")]).go(Screen::ReferralPack("nm-womens-centre".into()));
    let page = shown(&b, "not agreed").await;
    assert!(page.contains("No pack can be made") && !page.contains("Amina Clarke</dd>"));
}

#[test]
fn every_letter_of_a_passphrase_has_its_word() {
    let text = liaison::catalogue::Text::english();
    for letter in "abcdefghjkmnpqrstvwxyz".chars() {
        assert!(text.has(&format!("spoken-{letter}")), "{letter}");
    }
}
