//! Dates, yes and no, nothing, and whether a service still runs.

use jiff::civil::date;

use crate::domain::directory::ServiceStatus;
use crate::domain::directory::text::clean::clean;
use crate::domain::directory::text::dates::{DateDoubt, DateReading, read};
use crate::domain::directory::text::placeholder::{ColumnKind, NoneReading, is_placeholder, none_in};
use crate::domain::directory::text::{bank_holidays, status, yes_no};

const TODAY: jiff::civil::Date = date(2026, 11, 29);

fn dated(text: &str) -> (Option<String>, Option<DateDoubt>) {
    let DateReading { date, doubt } = read(text, TODAY);
    (date.map(|date| date.to_string()), doubt)
}

#[test]
fn dates_are_read_day_first() {
    for (text, day) in [
        ("31/12/2024", "2024-12-31"),
        ("31.12.24", "2024-12-31"),
        ("31/12/24", "2024-12-31"),
        ("2024-12-31", "2024-12-31"),
        ("2024-12-31T10:15:00", "2024-12-31"),
        ("20241231", "2024-12-31"),
        ("31/12/2024 10:15", "2024-12-31"),
        ("31 December 2024", "2024-12-31"),
        ("31st Dec 2024", "2024-12-31"),
        ("31-Dec-24", "2024-12-31"),
        ("December 31, 2024", "2024-12-31"),
        ("1st of March 2025", "2025-03-01"),
        ("Tuesday 31 December 2024", "2024-12-31"),
        ("31.12.2024.", "2024-12-31"),
        ("3/3/2025", "2025-03-03"),
    ] {
        assert_eq!(dated(text), (Some(day.to_owned()), None), "{text:?}");
    }
}

#[test]
fn a_date_that_may_begin_with_its_month_is_marked_and_one_that_must_is_not_taken() {
    assert_eq!(dated("3/4/2025"), (Some("2025-04-03".to_owned()), Some(DateDoubt::DayFirst)));
    assert_eq!(dated("12/31/2024"), (None, Some(DateDoubt::MonthFirst)));
    assert_eq!(dated("3/31/24"), (None, Some(DateDoubt::MonthFirst)));
}

#[test]
fn empty_values_of_programs_are_never_and_later_dates_are_flagged() {
    for text in ["01/01/1970", "1970-01-01T00:00:00", "31/12/1969", "1900-01-00", "00/01/1900", "1899-12-30"] {
        let (day, doubt) = dated(text);
        assert!(day.is_none() && matches!(doubt, Some(DateDoubt::Never | DateDoubt::Unread)), "{text:?}");
    }
    assert_eq!(dated("1970-01-01").1, Some(DateDoubt::Never));
    assert_eq!(dated("30/11/2026"), (None, Some(DateDoubt::Future)));
    assert_eq!(dated("29/11/2026").1, None);
    assert_eq!(dated("31/02/2024"), (None, Some(DateDoubt::Unread)));
    assert_eq!(dated("last week"), (None, Some(DateDoubt::Unread)));
    assert_eq!(dated("9 Nov"), (None, Some(DateDoubt::Unread)));
    assert_eq!(dated("Not known"), (None, None));
    assert_eq!(dated(""), (None, None));
}

#[test]
fn a_word_for_nothing_is_missing_and_none_means_what_its_column_says() {
    for text in ["NA", "N/A", "Not known", "TBC", "Not relevant", "Text", "Online", "-", "", " ? ", "tbc."] {
        assert!(is_placeholder(text), "{text:?}");
    }
    for text in ["None", "No", "Yes", "Free", "0", "Text line", "Online chat"] {
        assert!(!is_placeholder(text), "{text:?}");
    }
    assert_eq!(none_in("None", ColumnKind::Fees), Some(NoneReading::Free));
    assert_eq!(none_in("none", ColumnKind::Eligibility), Some(NoneReading::Ask));
    assert_eq!(none_in("None", ColumnKind::Other), Some(NoneReading::Missing));
    assert_eq!(none_in("No", ColumnKind::Other), None);
    assert_eq!(none_in("n/a", ColumnKind::Fees), Some(NoneReading::Missing));
    assert_eq!(none_in("£5", ColumnKind::Fees), None);
}

#[test]
fn yes_and_no_are_read_and_anything_else_is_not_known() {
    for yes in ["Yes", "y", "TRUE", "1", "x", "✓", "Yes."] {
        assert_eq!(yes_no::read(yes), Some(true), "{yes:?}");
    }
    for no in ["No", "n", "FALSE", "0", "None"] {
        assert_eq!(yes_no::read(no), Some(false), "{no:?}");
    }
    for neither in ["", "Sometimes", "Yes, by appointment", "unknown", "N/A", "2"] {
        assert_eq!(yes_no::read(neither), None, "{neither:?}");
    }
}

#[test]
fn closed_services_stay_closed() {
    use ServiceStatus::{Active, Ceased, Paused};
    for (text, expected) in [
        ("Active", Some(Active)),
        ("A", Some(Active)),
        ("open", Some(Active)),
        ("Inactive", Some(Ceased)),
        ("C", Some(Ceased)),
        ("Closed", Some(Ceased)),
        ("No longer open", Some(Ceased)),
        ("D", Some(Paused)),
        ("Temporarily closed", Some(Paused)),
        ("Not taking referrals", Some(Paused)),
        ("", None),
        ("see notes", None),
    ] {
        assert_eq!(status::read(text, TODAY).status, expected, "{text:?}");
    }
    let closed = status::read("Closed (31/03/2023)", TODAY);
    assert_eq!((closed.status, closed.since), (Some(Ceased), Some(date(2023, 3, 31))));
    assert_eq!(status::read_closed_on("20230331", TODAY).status, Some(Ceased));
    assert_eq!(status::read_closed_on("", TODAY).status, None);
    assert_eq!(status::read_closed_on("31/03/2027", TODAY).status, None);
}

#[test]
fn bank_holidays_are_read_of_a_column_and_of_a_sentence() {
    for (text, closed) in [
        ("Yes", Some(true)),
        ("No", Some(false)),
        ("closed bank holidays", Some(true)),
        ("Bank holidays: closed", Some(true)),
        ("not bank hols", Some(true)),
        ("excl. BH", Some(true)),
        ("open on bank holidays", Some(false)),
        ("inc. bank holidays", Some(false)),
        ("Closed Sundays, open bank holidays", Some(false)),
        ("bank holidays 10am-2pm", None),
        ("not open bank holidays", Some(true)),
        ("never closed, not on bank holidays", Some(true)),
        ("Closed Mondays except bank holidays", None),
        ("Closed weekends including bank holidays", Some(true)),
        ("closed weekends and bank holidays", Some(true)),
        ("", None),
    ] {
        assert_eq!(bank_holidays::read(text), closed, "{text:?}");
    }
}

#[test]
fn what_programs_leave_around_a_text_is_taken_off() {
    for (text, typed) in [
        ("<p>a &amp; b</p>", "a & b"),
        ("a<br/>b", "a\nb"),
        ("&lt;b&gt;x&lt;/b&gt;", "x"),
        ("9\u{2013}5", "9-5"),
        ("9\u{ad}5", "9-5"),
        ("9&#8211;5 &nbsp; x", "9-5 x"),
        ("under <18", "under <18"),
        ("AT&T & co", "AT&T & co"),
        ("a\\nb", "a\nb"),
        (" a \t b\r\n\r\n c ", "a b\nc"),
        ("Women\u{2019}s", "Women's"),
    ] {
        assert_eq!(clean(text), typed, "{text:?}");
    }
}
