//! Text messages and calendar files; and that nothing of a discreet handout gives it away.

use liaison::document::handout::{Handout, codes, counted, to_ics, to_sheet, to_sms};

use super::kit::{ADDRESS, Kit, appointment, cells_abuse, kit, three};

fn built(kit: &Kit) -> Handout {
    kit.build(&three()).unwrap().handout
}

#[test]
fn a_text_message_is_counted_as_a_telephone_network_counts_it() {
    let count = |text: &str| {
        let counted = counted(text.to_owned());
        (counted.is_gsm, counted.length, counted.parts)
    };
    assert_eq!(count(""), (true, 0, 1));
    assert_eq!(count(&"a".repeat(160)), (true, 160, 1));
    assert_eq!(count(&"a".repeat(161)), (true, 161, 2));
    assert_eq!(count(&"a".repeat(306)), (true, 306, 2));
    assert_eq!(count(&"a".repeat(307)), (true, 307, 3));
    assert_eq!(count(&"€".repeat(80)), (true, 160, 1));
    assert_eq!(count(&format!("{}€{}", "a".repeat(152), "a".repeat(152))), (true, 306, 3), "€ is not split over two");
    assert_eq!(count("crèche, @ £5 [\n"), (true, 16, 1));
    assert_eq!(count(&"ŵ".repeat(70)), (false, 70, 1));
    assert_eq!(count(&"ŵ".repeat(71)), (false, 71, 2));
    assert_eq!(count(&"😀".repeat(35)), (false, 70, 1));
    assert_eq!(count(&"😀".repeat(67)), (false, 134, 3), "33 of them in a message of 67 units");
}

#[test]
fn the_text_message_has_names_numbers_and_appointments() {
    let kit = kit();
    let message = to_sms(&built(&kit), &kit.content);
    assert!(message.is_gsm && message.parts <= 3, "{message:?}");
    for line in [
        "Northmere Safe Haven 0808 157 0101",
        "Tuesday 1 December 2026 at 10:30am",
        "Emergency 999",
        "NHS 111, then press 2",
        "Samaritans 116 123",
    ] {
        assert!(message.text.lines().any(|said| said == line), "{line} in {}", message.text);
    }
}

#[test]
fn appointments_are_in_a_calendar_file_and_a_discreet_one_names_nobody() {
    let kit = kit();
    let mut handout = built(&kit);
    handout.services[1].appointment.as_mut().unwrap().words = "With Sam; bring \\ this, and\nthat é".repeat(4);
    let file = to_ics(&handout, &kit.content, false).unwrap();
    assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && file.ends_with("END:VCALENDAR\r\n"), "{file}");
    assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
    let unfolded = file.replace("\r\n ", "");
    assert!(unfolded.contains("\r\nUID:20261201T103000-20261128@handout.invalid\r\n"), "{unfolded}");
    assert!(unfolded.contains("\r\nDTSTART:20261201T103000\r\nSUMMARY:Appointment\r\n"), "{unfolded}");
    assert!(unfolded.contains(r"With Sam\; bring \\ this\, and\nthat é"), "{unfolded}");
    let name = &handout.services[1].name;
    assert!(unfolded.contains(name.as_str()), "{unfolded}");
    let discreet = to_ics(&handout, &kit.content, true).unwrap().replace("\r\n ", "");
    for word in [name.as_str(), "LOCATION", "DESCRIPTION", "Sam"] {
        assert!(!discreet.contains(word), "{word}: {discreet}");
    }
    handout.services[1].appointment.as_mut().unwrap().minutes = 0;
    assert!(to_ics(&handout, &kit.content, false).unwrap().contains("\r\nDTSTART;VALUE=DATE:20261201\r\n"));
    handout.services[1].appointment = None;
    assert_eq!(to_ics(&handout, &kit.content, false), None);
}

#[test]
fn two_appointments_at_one_time_are_two_in_a_calendar() {
    let kit = kit();
    let mut handout = built(&kit);
    let appointment = handout.services[1].appointment.clone();
    handout.services.iter_mut().for_each(|service| service.appointment = appointment.clone());
    handout.services[0].appointment.as_mut().unwrap().minutes = 600;
    for discreet in [false, true] {
        let file = to_ics(&handout, &kit.content, discreet).unwrap();
        let ids: Vec<&str> = file.lines().filter(|line| line.starts_with("UID:")).collect();
        assert_eq!(
            ids,
            ["T100000-20261128", "T103000-20261128", "T103000-20261128-1"]
                .map(|end| format!("UID:20261201{end}@handout.invalid"))
        );
    }
}

// Scenario B: every byte of every output.
#[test]
fn no_output_of_her_discreet_handout_gives_anything_away() {
    let kit = kit();
    let mut request = cells_abuse();
    request.services[0].appointment = Some(appointment());
    let handout = kit.build(&request).unwrap().handout;
    let outputs = [
        to_sheet(&handout, &kit.content, &codes(ADDRESS, &handout, None).unwrap(), None),
        to_sms(&handout, &kit.content).text,
        to_ics(&handout, &kit.content, true).unwrap(),
    ];
    for output in outputs {
        let output = output.to_lowercase();
        for word in
            ["abuse", "assault", "harbourlight", "refuge", "violence", "157 0103", "157 0104", "discreet", "sensitive"]
        {
            assert!(!output.contains(word), "{word} in {output}");
        }
    }
    let other = kit.build(&super::kit::request(&["nm-carers", "nm-food-bank"])).unwrap().handout;
    let title = |handout| {
        to_sheet(handout, &kit.content, &[], None)
            .split("<title>")
            .nth(1)
            .unwrap()
            .split('<')
            .next()
            .unwrap()
            .to_owned()
    };
    assert_eq!(title(&handout), title(&other));
    assert_eq!(kit.content.rules.file_name, "information");
}
