//! Drafting a referral: what of the person's needs it is for, from which directory, and how they may be reached.

use crate::driver::{Device, Screen, core_screen};

fn safe_at_home() -> Device {
    let mut device = Device::with_case("Sam Okafor", "2026-11-23T09:15:00Z");
    let person = [
        ("date-of-birth", "1999-02-03"),
        ("sex", "female"),
        ("area", "northmere-central"),
        ("safe-contact", "never-phone"),
    ];
    device.form("person", &person);
    device.form("core-screen", &core_screen(&[("harm-now", "partner"), ("harm-danger", "no")]));
    device.go(Screen::Referral);
    device
}

// R40: a referral says what for; a need that the service does not meet is not told to it.
#[test]
fn a_referral_names_the_needs_that_the_service_meets_and_no_others() {
    let mut device = safe_at_home();
    let service = device.content.directory.service("nm-domestic-abuse-service").unwrap().clone();
    device.refer(&service.id);
    let [referral] = device.case().referrals.as_slice() else { panic!("{:?}", device.case().referrals) };
    assert_eq!((referral.service.as_str(), referral.name.as_str()), (service.id.as_str(), service.name.as_str()));
    assert!(!referral.needs.is_empty());
    assert!(referral.needs.iter().all(|need| service.needs.contains(need)), "{:?}", referral.needs);
    let outcome = device.outcome();
    let all = outcome.need_codes();
    assert!(referral.needs.iter().all(|need| all.contains(&need.as_str())), "each was found in this screening");
    assert_eq!(device.screen(), &Screen::Referral, "one stays where one is");
    device.assert_journal_is_state();
}

// Scenario B: how she may be reached goes with it.
#[test]
fn a_referral_says_how_the_person_may_be_reached() {
    let mut device = safe_at_home();
    device.refer("nm-domestic-abuse-service");
    assert!(device.case().referrals[0].contact.contains("Never phone"), "{:?}", device.case().referrals);
}

#[test]
fn a_service_that_is_not_in_the_directory_is_not_referred_to() {
    let mut device = safe_at_home();
    device.refer("nm-closed-long-ago");
    assert!(device.case().referrals.is_empty());
}
