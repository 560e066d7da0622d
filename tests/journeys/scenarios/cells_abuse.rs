//! B: magistrates' court, the cells, morning.

use liaison::domain::referral::MatchReason;
use liaison::domain::urgency::Tier;

use crate::driver::{Device, scenario_b};

#[test]
fn the_scores_are_exact_and_both_cut_offs_are_held() {
    let b = scenario_b();
    let phq = b.score("phq-9");
    assert_eq!((phq.total, phq.flags[0].id.as_str()), (Some(21), "self-harm"));
    assert_eq!(b.score("gad-7").total, Some(15));
    let ptsd = b.score("pc-ptsd-5");
    let held: Vec<(i64, bool)> = ptsd.cut_offs.iter().map(|h| (h.cut_off.positive_from, h.positive)).collect();
    assert_eq!((ptsd.total, held), (Some(3), vec![(3, true), (4, false)]));
}

#[test]
fn self_harm_and_abuse_make_it_same_day_with_the_severe_score_listed() {
    let b = scenario_b();
    let outcome = b.outcome();
    assert_eq!(outcome.proposed(), Some(Tier::SameDay));
    let same_day: Vec<&str> =
        outcome.urgency.iter().filter(|f| f.level == Tier::SameDay).map(|f| f.rule.id.as_str()).collect();
    assert!(same_day.contains(&"U2") && same_day.contains(&"U12"), "{same_day:?}");
    let severe = outcome.urgency.iter().find(|fired| fired.rule.id == "U16").expect("U16 is listed");
    assert_eq!(severe.level, Tier::Within24h);
    let to_do = b.to_do().to_lowercase();
    assert!(to_do.contains("ask directly about suicide") && to_do.contains("escort"), "{to_do}");
    assert_eq!(b.safety(), ["S1", "S4"]);
}

// F9: while the form is still open.
#[test]
fn the_item_nine_rule_fires_as_soon_as_the_item_is_answered() {
    let mut b = Device::with_case("Sam Okafor", "2026-11-23T09:15:00Z");
    b.open("phq-9");
    assert!(b.urgency().is_empty());
    let option = b.content.instrument("phq-9").unwrap().questionnaire.item("9").unwrap().options[2].value.clone();
    b.answer("9", option.code().unwrap());
    assert_eq!(b.urgency(), ["U2"]);
    assert_eq!(b.score("phq-9").total, None);
}

// R26, R33.
#[test]
fn the_womens_centre_and_the_abuse_service_come_before_every_generic_service_and_say_why() {
    let b = scenario_b();
    let found = b.matches().matches;
    let place = |id: &str| found.iter().position(|m| m.service.id == id).unwrap_or_else(|| panic!("{id} is missing"));
    assert_eq!((place("nm-domestic-abuse-service"), place("nm-womens-centre")), (0, 1));
    let generic = found.iter().position(|m| !m.own_situation).expect("there are generic services");
    for id in ["nm-womens-centre", "nm-domestic-abuse-service"] {
        assert!(place(id) < generic, "{id}");
        assert!(found[place(id)].fits.iter().any(|fit| matches!(fit, MatchReason::Need(_))));
        assert!(found[place(id)].fits.contains(&MatchReason::Today), "{id} can see her today");
    }
    assert!(found[place("nm-womens-centre")].fits.contains(&MatchReason::ForWomen));
    assert!(found[place("nm-domestic-abuse-service")].fits.contains(&MatchReason::Need("V12a".into())));
    let later = found.iter().filter(|m| !m.fits.contains(&MatchReason::Today));
    let own: Vec<bool> = later.map(|m| m.own_situation).collect();
    assert!(own.is_sorted_by(|one, next| one >= next), "of those that cannot see her today, her own come first");
}

// R5: what the person keeps from the court is in no file for the court, also when the services are referred to.
#[test]
fn a_referral_keeps_the_safe_way_to_make_contact_and_the_court_learns_nothing_of_it() {
    let mut b = scenario_b();
    b.services_may_know("abuse|mental-health|housing-money");
    for service in ["nm-womens-centre", "nm-domestic-abuse-service"] {
        b.refer(service);
    }
    assert!(b.case().referrals.iter().all(|referral| referral.contact == "Never phone"), "{:?}", b.case().referrals);
    b.court_may_read("mental-health|housing-money");
    let files = b.draft("court").to_lowercase();
    for word in ["abuse", "violence", "partner", "domestic", "harbourlight", "never phone", "not safe", "low risk"] {
        assert!(!files.contains(word), "{word}");
    }
    b.assert_journal_is_state();
}
