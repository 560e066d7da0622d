//! Opening hours in a list: read where they are sure, kept as text with a mark where not. Every text of hours is tested where
//! they are read (`domain/directory/text/hours`).

use liaison::document::directory::import::Mark;
use liaison::domain::directory::{Hours, Service};

use super::made::{cell, imported, marks};

fn shown(service: &Service) -> Vec<String> {
    let one = |it: &Hours| format!("{} {}-{}", it.days.join(","), it.open, it.close);
    service.hours.iter().map(one).collect()
}

#[test]
fn hours_that_are_sure_are_read() {
    let (service, marks) = cell("Opening times", "Mon-Thur 9am-5pm\nFri 9am-6pm");
    assert_eq!(shown(&service), ["mon,tue,wed,thu 09:00-17:00", "fri 09:00-18:00"]);
    assert_eq!((service.hours_note, marks), (None, vec![]));
}

#[test]
fn a_reading_that_took_something_for_granted_is_marked_and_keeps_its_text() {
    let (service, marks) = cell("Opening times", "Mon–Fri 9-5, not bank hols");
    assert_eq!(shown(&service), ["mon,tue,wed,thu,fri 09:00-17:00"]);
    assert_eq!(service.closed_bank_holidays, Some(true));
    assert_eq!(service.hours_note.as_deref(), Some("Mon–Fri 9-5, not bank hols"));
    assert_eq!(marks, [Mark::HoursInferred]);
}

#[test]
fn hours_in_doubt_are_no_hours() {
    for text in ["Friday 2 - 4", "Tue 10-12 / - Fortnightly", "8:30am - 5:00pm", "Monday 7.30am = 4.30pm"] {
        let (service, marks) = cell("Hours", text);
        assert!(service.hours.is_empty(), "{text}");
        assert_eq!(service.hours_note.as_deref(), Some(text));
        assert!(marks.contains(&Mark::HoursUnread), "{text}");
    }
}

#[test]
fn by_appointment_is_no_mistake() {
    let (service, marks) = cell("Opening times", "By appointment");
    assert_eq!((service.hours_note.as_deref(), marks), (Some("By appointment"), vec![]));
}

#[test]
fn see_above_is_not_copied_from_above() {
    let (service, marks) = cell("Hours", "See above");
    assert!(service.hours.is_empty());
    assert_eq!(marks, [Mark::HoursFromParent]);
}

#[test]
fn a_column_for_each_day_makes_a_week_in_which_blank_is_not_known() {
    let import = imported(
        "Service name,Phone,opening_hours_monday,opening_hours_tuesday,opening_hours_sunday\n\
         Harbour,01632 960001,\"09:00-12:30,13:00-17:00\",08:30-00:00,CLOSED\n\
         Quay,01632 960002,09:00-17:00,09:00-13:00:14:00-18:00,\n",
    );
    let services = &import.directory.services;
    let expected = ["mon 09:00-12:30", "mon 13:00-17:00", "tue 08:30-24:00"];
    assert_eq!(shown(&services[0]), expected);
    assert!(services[1].hours.is_empty());
    assert!(marks(&import.rows[1]).contains(&Mark::HoursUnread));
    let note = services[1].hours_note.as_deref().unwrap();
    assert!(note.contains("opening_hours_tuesday: 09:00-13:00:14:00-18:00"), "{note}");
}
