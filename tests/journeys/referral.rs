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
    device.services_may_know("abuse|mental-health|housing-money");
    device.go(Screen::Referral);
    device
}

// Audit B3: a referral is an export. Without an agreement that stands, nothing of the person goes into one.
#[test]
fn no_referral_is_drafted_without_consent_for_the_services_or_a_legal_basis() {
    let drafted = |own: &[(&str, &str)]| {
        let mut device = safe_at_home();
        device.form("consent", own);
        device.go(Screen::Referral).refer("nm-domestic-abuse-service");
        device.assert_journal_is_state();
        device.case().referrals.len()
    };
    for sharing in ["refused", "withdrawn", "not-asked", "lacks-capacity", "?declined"] {
        assert_eq!(drafted(&[("services", sharing)]), 0, "{sharing}");
    }
    assert_eq!(drafted(&[("capacity", "no")]), 0, "nobody agrees without capacity");
    assert_eq!(drafted(&[("services", "overridden")]), 0, "no basis is recorded");
    assert_eq!(drafted(&[("services", "overridden"), ("override-basis", "serious-harm")]), 0, "nobody authorised it");
    let told = [("override-authoriser", "Dr Lane"), ("override-told", "no")];
    let without_topics = [&[("services", "overridden"), ("override-basis", "serious-harm")][..], &told].concat();
    assert_eq!(drafted(&without_topics), 0, "what was ticked for the agreement was not ticked for this");
    let told = [("override-authoriser", "Dr Lane"), ("override-told", "no"), ("services-topics", "abuse")];
    let based = [&[("services", "overridden"), ("override-basis", "serious-harm")][..], &told].concat();
    assert_eq!(drafted(&based), 1, "a basis passes");
    let mut device = safe_at_home();
    device.form("consent", &[("services", "refused")]).go(Screen::Referral).refer("nm-domestic-abuse-service");
    assert_eq!(device.said(), Some("referral-not-drafted"), "it says so");
    device.signpost("nm-domestic-abuse-service");
    assert!(device.case().referrals.is_empty() && device.case().signposted.contains("nm-domestic-abuse-service"));
    let journal = format!("{:?}", device.case().entries.last().unwrap().what);
    assert!(!journal.contains("phone") && !journal.contains("V12"), "nothing of the person is in it: {journal}");
}

// Audit B3: of the needs, only those the person agreed to tell; where none is left, nothing is told.
#[test]
fn a_need_that_the_services_may_not_know_is_not_in_the_referral() {
    let mut device = safe_at_home();
    device.tool("phq-9", &[3, 3, 2, 3, 2, 3, 2, 0, 0]);
    device.form("basic-needs", &[("tonight", "HM04")]);
    device.services_may_know("mental-health").go(Screen::Referral).refer("nm-womens-centre");
    let [referral] = device.case().referrals.as_slice() else { panic!("{:?}", device.case().referrals) };
    assert_eq!(referral.needs, ["V10", "G3", "mood"], "housing was not agreed to");
    device.services_may_know("housing-money").go(Screen::Referral).refer("nm-domestic-abuse-service");
    assert_eq!(device.case().referrals.len(), 1, "the service would learn of the abuse by the referral itself");
}

// The kind of a service tells what it is for: what anybody may know does not open the way to it.
#[test]
fn what_anybody_may_know_drafts_no_referral_to_a_service_whose_name_tells_more() {
    let mut device = crate::driver::child();
    device.services_may_know("housing-money").go(Screen::Referral);
    for service in ["nm-young-carers", "nm-slt-children", "nm-childrens-social-care"] {
        assert!(device.content.directory.service(service).is_some(), "{service}");
        device.refer(service);
        assert_eq!((device.said(), device.case().referrals.len()), (Some("referral-not-drafted"), 0), "{service}");
    }
}

// A service that is itself a recipient of the consent form is asked for by its own name.
#[test]
fn a_referral_to_probation_needs_the_consent_for_probation() {
    let mut device = safe_at_home();
    let topics = "abuse|mental-health|housing-money|justice|substance-use";
    device.services_may_know(topics).form("core-screen", &[("V8", "record"), ("V3", "self-report"), ("V11", "record")]);
    device.go(Screen::Referral).refer("nm-probation");
    assert!(device.case().referrals.is_empty());
    device.decides().form("consent", &[("probation", "given"), ("probation-topics", topics)]);
    device.go(Screen::Referral).refer("nm-probation");
    assert_eq!(device.case().referrals.len(), 1);
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
