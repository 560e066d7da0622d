//! What a handout holds of the directory and of what is chosen, and what is refused by name.

use jiff::civil::date;
use liaison::document::handout::{CrisisLine, HandoutHours, HandoutRefusal, HandoutRequest, read, write};
use liaison::domain::directory::{Service, ServiceStatus};

use super::kit::{MADE, Spoil, cells_abuse, kit, request, three};

#[test]
fn what_the_directory_and_the_choices_say_is_on_the_handout() {
    let built = kit().build(&three()).unwrap();
    assert_eq!(built.left_out, []);
    let handout = built.handout;
    assert_eq!((handout.made, handout.valid_until), (Some(MADE), Some(date(2027, 2, 26))), "90 days by the rules");
    assert_eq!(handout.directory_version, "2026-11-01");
    assert_eq!(handout.crisis, ["999", "111", "116123"].map(|id| CrisisLine::Fixed(id.into())));
    let [haven, alcohol, housing] = handout.services.as_slice() else { panic!("three") };
    assert_eq!(haven.name, "Northmere Safe Haven");
    assert_eq!(haven.hours, [HandoutHours { days: 127, opens: 0, closes: 1440 }]);
    assert_eq!(
        (haven.category.as_str(), alcohol.category.as_str(), housing.category.as_str()),
        ("talk", "health", "home")
    );
    assert!(alcohol.place.ends_with(". Two minutes from the bus station"), "{}", alcohol.place);
    assert!(alcohol.hours_note.ends_with("Closed on bank holidays."), "{}", alcohol.hours_note);
    assert_eq!(alcohol.appointment.as_ref().unwrap().minutes, 630);
    assert_eq!(housing.bring, "Anything with your name on it");
    assert_eq!(read(&write(&handout).unwrap().fragment()), Ok(handout));
}

#[test]
fn words_for_the_person_stand_in_for_those_of_the_directory() {
    let kit = kit();
    let mut request = request(&["nm-drug-alcohol-service", "nm-gambling-support"]);
    let plain = kit.build(&request).unwrap().handout;
    assert!(!plain.services[0].hours_note.is_empty() && plain.services[0].contacts.email.is_empty(), "it has a number");
    let choice = &mut request.services[0];
    choice.what = Some("Help to stop drinking".into());
    choice.hours_note = Some(String::new());
    choice.email = Some("hello@northmere.example".into());
    let service = &kit.build(&request).unwrap().handout.services[0];
    assert_eq!(
        (service.what.as_str(), service.hours_note.as_str()),
        ("Help to stop drinking", "Closed on bank holidays.")
    );
    assert_eq!(service.contacts.email, "hello@northmere.example");
    request.discreet = true;
    request.services[0].what = Some("Help after abuse".into());
    let refused = kit.build(&request).unwrap_err().to_string();
    assert!(refused.contains(": what: this gives away"), "{refused}");
}

#[test]
fn a_handout_has_the_hours_for_the_person_and_never_the_note_for_staff() {
    let kit = kit();
    let open = kit.directory.services.iter().filter(|service| service.status == ServiceStatus::Active);
    let noted: Vec<&Service> = open.filter(|service| service.hours_note.is_some()).collect();
    assert!(noted.len() > 4 && noted.iter().any(|it| it.hours_for_person.is_some()));
    for service in noted {
        let handout = kit.build(&request(&[service.id.as_str()])).unwrap().handout;
        let note = &handout.services[0].hours_note;
        assert!(!note.contains(service.hours_note.as_ref().unwrap().as_str()), "{}: {note}", service.id);
        let own = service.hours_for_person.as_deref().unwrap_or_default();
        assert!(note.starts_with(own.trim_end_matches('.')), "{}: {note}", service.id);
        assert_eq!(handout.services[0].hours.is_empty(), service.hours.is_empty());
    }
}

#[test]
fn signposts_are_on_it_after_the_services_as_services_of_the_same_format() {
    let kit = kit();
    let ids: Vec<String> = kit.directory.signposts().iter().map(|signpost| signpost.id.clone()).collect();
    assert_eq!(ids.len(), 8);
    let mut all = request(&[]);
    all.signposts = ids.clone();
    all.language = "cy".into();
    let handout = kit.build(&all).unwrap().handout;
    assert_eq!(handout.services.len(), 8);
    assert_eq!(read(&write(&handout).unwrap().fragment()).as_ref(), Ok(&handout));
    let survey = handout.services.last().unwrap();
    assert!(survey.what.ends_with("Peidiwch â rhoi eich enw, na dim sy’n dangos pwy ydych chi."), "{}", survey.what);
    assert_eq!((survey.contacts.web.as_str(), survey.category.as_str()), ("https://views.northmere.example", "info"));

    let mut some = request(&["nm-carers"]);
    some.signposts = vec!["nm-sign-advocacy".into()];
    let built = kit.build(&some).unwrap();
    let names: Vec<&str> = built.handout.services.iter().map(|service| service.name.as_str()).collect();
    assert_eq!(names[1], "Northmere Advocacy");
    for (signposts, words) in [
        (vec!["nm-steady"], "signposts[0]: there is no signpost \"nm-steady\""),
        (vec!["nm-sign-pals", "nm-sign-pals"], "signposts[1]: the service \"nm-sign-pals\" is chosen twice"),
        (ids.iter().map(String::as_str).collect(), "services: 9 are chosen, and a handout has 8 at most"),
    ] {
        some.signposts = signposts.into_iter().map(str::to_owned).collect();
        let refused = kit.build(&some).unwrap_err().to_string();
        assert!(refused.starts_with(words), "{refused}");
    }
}

#[test]
fn what_cannot_be_made_is_refused_by_name_and_place() {
    let kit = kit();
    let many = |request: &mut HandoutRequest, count| {
        request.services = (0..count).map(|_| request.services[0].clone()).collect();
    };
    let mut too_many = three();
    many(&mut too_many, 9);
    let refused = kit.build(&too_many).unwrap_err();
    assert_eq!(refused, HandoutRefusal::TooManyServices { found: 9, most: 8 });
    let spoils: &[(Spoil, &str)] = &[
        (|it| it.services[1].id = "nm-nowhere".into(), "services[1]: there is no service \"nm-nowhere\""),
        (|it| it.services[1].id = "nm-safe-haven".into(), "services[1]: the service \"nm-safe-haven\" is chosen twice"),
        (
            |it| it.services[1].appointment.as_mut().unwrap().agreed = false,
            "services[1].appointment: an appointment is on a handout only if the person agreed",
        ),
        (
            |it| it.services[1].appointment.as_mut().unwrap().day = date(2026, 11, 27),
            "services[1].appointment: the appointment is before",
        ),
        (|it| it.services[1].appointment.as_mut().unwrap().minutes = 1440, "services[1].appointment: a time"),
        (|it| it.services[2].bring = "x".repeat(301), "bring: the text is 301 characters long, and may be 300"),
        (|it| it.made = date(0, 5, 1), "made: the year"),
        (|it| it.language = "tlh".into(), "language: there are no sentences in \"tlh\""),
        (|it| it.valid_until = Some(date(2026, 11, 27)), "validUntil"),
        (
            |it| it.valid_until = Some(date(2026, 11, 30)),
            "validUntil: the day is before the handout is made, or before an appointment",
        ),
        (|it| it.crisis = Some(Vec::new()), "crisis: without a crisis line"),
        (
            |it| it.crisis = Some(vec![CrisisLine::Fixed("911".into())]),
            "crisis[0]: no table knows the crisis line \"911\"",
        ),
        (
            |it| it.crisis = Some(vec![CrisisLine::Fixed("999".into()); 7]),
            "crisis: 7 lines are given, and a handout has 6 at most",
        ),
        (|it| it.team.as_mut().unwrap().phone.clear(), "team: a name and a telephone number"),
    ];
    for (spoil, words) in spoils {
        let mut request = three();
        spoil(&mut request);
        let refused = kit.build(&request).unwrap_err().to_string();
        assert!(refused.contains(words), "{refused}: {words}");
    }
}

#[test]
fn a_service_that_takes_nobody_is_refused() {
    let kit = kit();
    let closed: Vec<_> = kit.directory.services.iter().filter(|it| it.status != ServiceStatus::Active).collect();
    assert!(!closed.is_empty());
    for service in closed {
        let refused = kit.build(&request(&[&service.id])).unwrap_err();
        assert!(matches!(refused, HandoutRefusal::TakesNobody { .. }), "{refused}");
    }
}

#[test]
fn rules_and_pictograms_are_of_the_code_list() {
    let kit = kit();
    let content = liaison::catalogue::load().unwrap();
    let known = |code: &str| content.codes("categories").iter().any(|row| row.code == code);
    let rules = &kit.content.rules;
    assert_eq!(rules.status, "R");
    let unknown: Vec<_> = rules.pictograms.keys().filter(|code| !known(code)).collect();
    assert_eq!(unknown, Vec::<&String>::new());
    let topics: Vec<_> = kit.directory.services.iter().filter_map(|service| service.sensitive.as_ref()).collect();
    assert!(topics.iter().all(|topic| rules.giveaways.contains_key(*topic)), "{topics:?}");
}

#[test]
fn a_handout_is_valid_for_its_appointments_and_one_that_is_left_out_does_not_show() {
    let kit = kit();
    let mut late = cells_abuse();
    late.services[1].appointment.as_mut().unwrap().day = date(2027, 6, 1);
    let mut without = late.clone();
    without.services.remove(1);
    assert_eq!(kit.build(&late).unwrap().handout, kit.build(&without).unwrap().handout);
    late.discreet = false;
    assert_eq!(kit.build(&late).unwrap().handout.valid_until, Some(date(2027, 6, 1)));
}
