//! A handout: what is on it by itself, what a discreet one keeps to itself, and what is recorded of giving it.

use liaison::domain::case::{Event, HandoutMedium};

use crate::driver::{Action, Device, HandoutAction, Screen, scenario_a, scenario_b};

fn given(device: &Device) -> Vec<(Vec<String>, bool)> {
    let of = |event: &Event| match event {
        Event::HandoutGiven { services, discreet, .. } => {
            Some((services.iter().map(|named| named.service.clone()).collect(), *discreet))
        }
        _ => None,
    };
    device.case().entries.iter().filter_map(|entry| of(&entry.what)).collect()
}

#[test]
fn what_they_were_told_about_is_on_the_handout_and_the_paper_holds_nothing_of_them() {
    let mut a = scenario_a();
    a.go(Screen::Referral).signpost("nm-night-shelter").signpost("nm-food-bank");
    let sheet = a.go(Screen::Handout).give(HandoutMedium::Paper).unwrap();
    assert!(sheet.text.contains("Night Shelter") && sheet.text.contains("Food Bank"), "{}", sheet.name);
    for theirs in ["Daniel", "Whitlock", "1992", "sleep and to stop", "Sam Okafor", &a.case().reference] {
        assert!(!sheet.text.contains(theirs) && !sheet.name.contains(theirs), "{theirs}");
    }
    assert_eq!(given(&a), [(vec!["nm-night-shelter".to_owned(), "nm-food-bank".to_owned()], false)]);
    assert_eq!((a.said(), a.case().handouts), (Some("handout-recorded"), 1));
    a.assert_journal_is_state();
}

#[test]
fn an_empty_handout_is_not_given() {
    let mut a = scenario_a();
    assert!(a.go(Screen::Handout).give(HandoutMedium::Paper).is_none());
    assert_eq!((a.said(), given(&a).len()), (Some("handout-empty"), 0));
    a.go(Screen::Referral).signpost("nm-food-bank").go(Screen::Handout).on_handout("nm-food-bank", false);
    assert!(a.give(HandoutMedium::File).is_none(), "what is left off is not on it");
    assert_eq!((a.case().handouts, a.case().signposted.len()), (0, 1));
}

// Scenario B: she was told about both; only the one that gives nothing away is on her paper, by itself.
#[test]
fn a_handout_is_discreet_by_itself_where_a_service_would_give_something_away() {
    let mut b = scenario_b();
    b.go(Screen::Handout).on_handout("nm-womens-centre", true).on_handout("nm-domestic-abuse-service", true);
    let file = b.give(HandoutMedium::File).unwrap();
    for word in ["abuse", "violence", "domestic", "refuge", "Abuse"] {
        assert!(!file.text.contains(word), "{word} in the bytes of the file");
    }
    assert_eq!((file.name.as_str(), file.mime), ("information.html", "text/html"));
    assert_eq!(given(&b), [(vec!["nm-womens-centre".to_owned()], true)], "what was left off was not given");
    assert!(!b.case().signposted.contains("nm-domestic-abuse-service"));
    b.send(Action::Handout(HandoutAction::Discreet(false)));
    let whole = b.give(HandoutMedium::Paper).unwrap();
    assert!(whole.text.to_lowercase().contains("abuse"), "whoever asks for the whole one gets it");
    assert_eq!(given(&b).len(), 2);
}

#[test]
fn what_was_chosen_is_gone_with_the_screen_and_what_was_copied_is_recorded_and_not_saved() {
    let mut a = scenario_a();
    a.go(Screen::Handout).on_handout("nm-night-shelter", true);
    for medium in [HandoutMedium::Link, HandoutMedium::Message, HandoutMedium::Code] {
        assert!(a.give(medium).is_none(), "{medium:?} leaves by the screen itself");
    }
    assert_eq!(a.case().handouts, 3);
    a.go(Screen::Case).go(Screen::Handout);
    assert_eq!(a.state.handout.chosen.len(), 0);
    assert!(a.give(HandoutMedium::Paper).is_some(), "they were told about it by the first");
}
