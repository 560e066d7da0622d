//! A handout: what is on it by itself, what a discreet one keeps to itself, and what is recorded of giving it.

use liaison::app::handout::TypedAppointment;
use liaison::domain::case::{Event, HandoutMedium};
use liaison::domain::directory::ServiceStatus;

use crate::driver::{Action, CoreAction, Device, ExportKind, Fault, HandoutAction, Screen, scenario_a, scenario_b};

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
fn what_was_copied_is_recorded_and_not_saved() {
    let mut a = scenario_a();
    a.go(Screen::Handout).on_handout("nm-night-shelter", true);
    a.on_handout("nm-mens-hostel", true);
    for medium in [HandoutMedium::Link, HandoutMedium::Message, HandoutMedium::Code] {
        assert!(a.give(medium).is_none(), "{medium:?} leaves by the screen itself");
    }
    assert_eq!(a.case().handouts, 3);
    let [first, second, third] = given(&a).try_into().unwrap();
    assert!(first.0.len() == 2 && first == second && second == third, "to be given it changes nothing on it");
    a.go(Screen::Case).go(Screen::Handout);
    assert!(a.give(HandoutMedium::Paper).is_some());
}

#[test]
fn what_was_chosen_is_kept_from_screen_to_screen_and_is_gone_with_the_case() {
    let mut a = scenario_a();
    let tick = |id: &str| Action::Handout(HandoutAction::Signpost { signpost: id.into(), on: true });
    a.go(Screen::Handout).on_handout("nm-night-shelter", true).on_handout("nm-mens-hostel", true);
    a.send(tick("nm-sign-survey")).send(Action::Handout(HandoutAction::LargePrint(true)));
    let chosen = a.state.handout.clone();
    a.go(Screen::Case).go(Screen::Referral).go(Screen::Handout);
    assert_eq!(a.state.handout, chosen, "somebody looked something up");
    assert!(a.give(HandoutMedium::Paper).is_some());
    assert_eq!(given(&a)[0].0, ["nm-night-shelter", "nm-mens-hostel", "nm-sign-survey"]);
    let first = a.case().id.clone();
    a.go(Screen::Home).new_case();
    a.go(Screen::Handout);
    assert_ne!(a.case().id, first);
    assert_eq!((a.state.handout.chosen.len(), a.state.handout.signposts.len()), (0, 0), "of somebody else");
    assert!(!a.state.handout.large_print && a.give(HandoutMedium::Paper).is_none());
}

#[test]
fn what_the_browser_or_the_page_around_kept_back_is_not_recorded_as_given() {
    let mut a = scenario_a();
    a.go(Screen::Handout).on_handout("nm-night-shelter", true);
    a.send(Action::Handout(HandoutAction::Give(HandoutMedium::Paper)));
    a.send(Action::Core(CoreAction::Failed(Fault::naming("export-forbidden", "information.html"))));
    assert_eq!((a.case().handouts, a.said()), (0, Some("export-forbidden")));
    // It left after all, when the screen was left already; it is of that case and of no other.
    a.go(Screen::Case).send(Action::Core(CoreAction::FileLeft(ExportKind::Handout)));
    assert_eq!(a.case().handouts, 1);
}

#[test]
fn it_is_discreet_by_itself_where_somebody_harms_them_or_not_every_way_to_reach_them_is_safe() {
    let discreet = |device: &mut Device| {
        device.go(Screen::Handout).on_handout("nm-housing-options", true).give(HandoutMedium::Paper).unwrap();
        given(device).last().unwrap().1
    };
    let mut a = scenario_a();
    assert!(!discreet(&mut a));
    a.form("person", &[("safe-contact", "through-ld")]);
    assert!(discreet(&mut a));
}

// By itself it is never so full that it cannot be made; whoever ticks one more is told the number.
#[test]
fn of_more_than_there_is_room_for_the_first_are_on_it_and_one_more_is_refused_by_the_number() {
    let mut a = scenario_a();
    a.go(Screen::Referral);
    let services = a
        .content
        .directory
        .services
        .iter()
        .filter(|service| service.sensitive.is_none() && service.status == ServiceStatus::Active);
    let services = services.take(9);
    let ids: Vec<String> = services.map(|service| service.id.clone()).collect();
    for id in &ids {
        a.signpost(id);
    }
    assert_eq!(a.case().signposted.len(), 9);
    assert!(a.go(Screen::Handout).give(HandoutMedium::Paper).is_some());
    assert_eq!(given(&a)[0].0.len(), 8);
    for id in &ids {
        a.on_handout(id, true);
    }
    assert!(a.give(HandoutMedium::Paper).is_none());
    assert_eq!((a.said(), a.case().handouts), (Some("handout-not-made"), 1));
}

#[test]
fn signposts_are_on_it_by_tick_alone_and_on_record() {
    let mut a = scenario_a();
    let tick = |on| Action::Handout(HandoutAction::Signpost { signpost: "nm-sign-survey".into(), on });
    a.go(Screen::Handout).send(tick(true));
    let sheet = a.give(HandoutMedium::Paper).unwrap();
    assert!(sheet.text.contains("Your Views Matter"), "{}", sheet.text);
    assert!(sheet.text.contains("Do not put in your name, or anything that shows who you are."));
    assert_eq!(given(&a)[0].0, ["nm-sign-survey"]);
    a.send(tick(false));
    assert!(a.give(HandoutMedium::Paper).is_none());
    a.assert_journal_is_state();
}

#[test]
fn an_appointment_is_on_it_only_if_they_agree_and_its_day_can_be_read() {
    let mut a = scenario_a();
    a.go(Screen::Referral).signpost("nm-food-bank").go(Screen::Handout);
    let typed = |agreed, day: &str, time: &str| {
        let typed = TypedAppointment { agreed, day: day.into(), time: time.into(), words: "With Sam".into() };
        Action::Handout(HandoutAction::Appointment { service: "nm-food-bank".into(), typed })
    };
    a.send(typed(false, "1 12 2026", "14:30"));
    assert!(!a.give(HandoutMedium::Paper).unwrap().text.contains("Your appointment"));
    for (day, time, said) in [
        ("1 12 2026", "14:30", "Tuesday 1 December 2026 at 2:30pm"),
        ("01/12/2026", "9.05", "Tuesday 1 December 2026 at 9:05am"),
        ("1-12-2026", " ", "Tuesday 1 December 2026"),
    ] {
        a.send(typed(true, day, time));
        let sheet = a.give(HandoutMedium::Paper).unwrap().text;
        assert!(sheet.contains(said) && sheet.contains("With Sam"), "{day} {time}");
    }
    for (day, time) in [
        ("", ""),
        ("31 2 2026", ""),
        ("1 12", ""),
        ("1 12 2026", "25:00"),
        ("1 12 2026", "half two"),
        ("1 12 2025", "14:30"),
    ] {
        a.send(typed(true, day, time));
        assert!(a.give(HandoutMedium::Paper).is_none(), "{day} {time}");
        assert_eq!(a.said(), Some("handout-appointment-unread"), "{day} {time}");
    }
}

#[test]
fn it_names_the_team_unless_it_is_discreet_or_somebody_says_otherwise() {
    let mut a = scenario_a();
    a.go(Screen::Referral).signpost("nm-food-bank").go(Screen::Handout);
    let names = |device: &mut Device| device.give(HandoutMedium::Paper).unwrap().text.contains("01632 960100");
    assert!(names(&mut a));
    a.send(Action::Handout(HandoutAction::Discreet(true)));
    assert!(!names(&mut a), "who gave it may say where they were");
    a.send(Action::Handout(HandoutAction::NameTeam(true)));
    assert!(names(&mut a));
    a.send(Action::Handout(HandoutAction::Discreet(false)));
    a.send(Action::Handout(HandoutAction::NameTeam(false)));
    assert!(!names(&mut a));
}
