//! Opening at a moment: nights, bank holidays, hours of some weeks.

use super::*;
use crate::domain::directory::Directory;
use crate::domain::read_json::read_json;

fn holidays() -> BankHolidays {
    let json = r#"{"source":"t","from":"2026-01-01","until":"2028-12-31",
        "days":{"2026-12-25":"Christmas Day","2026-12-28":"Boxing Day"},"also_kept":{"2026-12-26":"Boxing Day"}}"#;
    read_json(json.as_bytes()).unwrap()
}

/// A service with these hours: days, from, to, and the weeks of the month they hold in.
fn service(hours: &[(&str, &str, &str, &[i8])], closed_bank_holidays: Option<bool>) -> Service {
    let example = Directory::from_json(include_str!("../../../catalogue/directory/example.json")).unwrap();
    let mut service = example.services[0].clone();
    service.closed_bank_holidays = closed_bank_holidays;
    service.hours = hours
        .iter()
        .map(|(days, open, close, weeks)| super::super::Hours {
            days: days.split(' ').map(str::to_owned).collect(),
            open: (*open).into(),
            close: (*close).into(),
            weeks: (!weeks.is_empty()).then(|| weeks.to_vec()),
            from: None,
            until: None,
            label: None,
        })
        .collect();
    service
}

const ALL: &str = "mon tue wed thu fri sat sun";
const WEEK: &str = "mon tue wed thu fri";

fn at(service: &Service, moment: &str) -> Opening {
    opening(service, moment.parse().unwrap(), &holidays())
}

fn open(until: &str, days: i32) -> Opening {
    Opening::Open { until: until.into(), days }
}

fn opens(day: &str, days: i32, time: &str) -> Opening {
    Opening::Opens { day: day.parse().unwrap(), days, at: time.into() }
}

#[test]
fn a_night_shelter_is_open_until_the_morning() {
    let shelter = service(&[(ALL, "00:00", "09:00", &[]), (ALL, "17:00", "24:00", &[])], Some(false));
    assert_eq!(at(&shelter, "2026-11-21T23:00:00"), open("09:00", 1));
    assert_eq!(at(&shelter, "2026-11-22T08:59:00"), open("09:00", 0));
    assert_eq!(at(&shelter, "2026-11-22T09:00:00"), opens("2026-11-22", 0, "17:00"));
    assert_eq!(at(&shelter, "2026-12-24T23:00:00"), open("09:00", 1), "it opens at Christmas");
}

#[test]
fn the_25th_of_december_is_closed_where_the_entry_says_so_and_asked_where_it_does_not() {
    let hours: &[(&str, &str, &str, &[i8])] = &[(WEEK, "09:00", "17:00", &[])];
    assert_eq!(at(&service(hours, Some(true)), "2026-12-25T10:00:00"), opens("2026-12-29", 4, "09:00"));
    assert_eq!(at(&service(hours, None), "2026-12-25T10:00:00"), Opening::Holiday("Christmas Day".into()));
    assert_eq!(at(&service(hours, Some(false)), "2026-12-25T10:00:00"), open("17:00", 0));
    assert_eq!(
        at(&service(hours, None), "2026-12-25T18:00:00"),
        opens("2026-12-29", 4, "09:00"),
        "closed by any reading"
    );
    // A shelter that closes on them does not go on past midnight into one.
    let shelter = service(&[(ALL, "00:00", "09:00", &[]), (ALL, "17:00", "24:00", &[])], Some(true));
    assert_eq!(at(&shelter, "2026-12-24T23:00:00"), open("24:00", 0));
}

#[test]
fn a_saturday_that_some_keep_as_boxing_day_is_asked() {
    let hours: &[(&str, &str, &str, &[i8])] = &[("sat", "10:00", "13:00", &[])];
    for closed in [None, Some(true)] {
        assert_eq!(at(&service(hours, closed), "2026-12-26T11:00:00"), Opening::Holiday("Boxing Day".into()));
    }
}

#[test]
fn after_the_last_year_of_the_list_nothing_is_called_open_that_bank_holidays_could_close() {
    let hours: &[(&str, &str, &str, &[i8])] = &[(WEEK, "09:00", "17:00", &[])];
    for closed in [None, Some(true)] {
        for time in ["2029-01-02T10:00:00", "2029-01-02T18:00:00"] {
            assert_eq!(at(&service(hours, closed), time), Opening::HolidaysNotListed, "{time}");
        }
    }
    assert_eq!(at(&service(hours, Some(false)), "2029-01-02T10:00:00"), open("17:00", 0));
    assert_eq!(at(&service(&[(ALL, "00:00", "24:00", &[])], None), "2029-01-02T10:00:00"), Opening::Always);
}

#[test]
fn hours_of_some_weeks_hold_in_those_weeks() {
    let second_and_last = service(&[("tue", "13:30", "16:00", &[2, -1])], Some(false));
    assert_eq!(at(&second_and_last, "2026-11-10T14:00:00"), open("16:00", 0));
    assert_eq!(at(&second_and_last, "2026-11-17T14:00:00"), opens("2026-11-24", 7, "13:30"));
    assert_eq!(at(&second_and_last, "2026-11-24T14:00:00"), open("16:00", 0), "the last Tuesday");
}

#[test]
fn hours_that_have_ended_are_hours_no_more() {
    let mut winter = service(&[(ALL, "18:00", "22:00", &[])], Some(false));
    winter.hours[0].from = Some("2026-11-09".parse().unwrap());
    winter.hours[0].until = Some("2027-03-31".parse().unwrap());
    assert_eq!(at(&winter, "2026-11-08T19:00:00"), opens("2026-11-09", 1, "18:00"));
    assert_eq!(at(&winter, "2027-03-31T19:00:00"), open("22:00", 0));
    assert_eq!(at(&winter, "2027-04-01T19:00:00"), Opening::Unknown);
}
