//! Tables with a column a day.

use super::shown::{TODAY, shown};
use crate::domain::directory::text::hours::{HoursReading, read_day, read_pair, week};

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn of(cells: [&str; 7]) -> HoursReading {
    let days = DAYS.iter().zip(cells).map(|(day, cell)| read_day(day, cell, TODAY));
    week(&days.collect::<Vec<_>>())
}

#[test]
fn days_with_the_same_hours_become_one_line() {
    let cell = "09:00-12:30,13:00-17:00";
    let reading = of([cell, cell, cell, cell, cell, "9am-1pm", "CLOSED"]);
    assert_eq!(shown(&reading), "Mon-Fri 09:00-12:30; Mon-Fri 13:00-17:00; Sat 09:00-13:00");
    assert_eq!(shown(&of(["closed"; 7])), "Closed");
    assert_eq!(shown(&of([""; 7])), "");
    assert_eq!(shown(&of(["24 hours"; 7])), "Mon-Sun 24 hours");
}

#[test]
fn one_day_in_doubt_leaves_the_week_to_a_person() {
    let reading = of(["9am-5pm", "2-4", "", "", "", "", ""]);
    assert_eq!(shown(&reading), "FLAG half | suggest Mon 09:00-17:00; Tue 14:00-16:00");
    let reading = of(["9am-5pm", "09:00-13:00:14:00-18:00", "", "", "", "", ""]);
    assert_eq!(shown(&reading), "FLAG typo | FLAG no-times");
}

#[test]
fn a_cell_that_names_other_days_is_flagged() {
    let day = |text: &str| shown(&read_day("mon", text, TODAY));
    assert_eq!(day("Tue 9am-5pm"), "FLAG order | suggest Tue 09:00-17:00");
    assert_eq!(day("24 hours"), "Mon 00:00-24:00");
    assert_eq!(day("by appointment"), "ByAppointment");
}

#[test]
fn opening_and_closing_may_stand_in_two_cells() {
    let pair = |opens: &str, closes: &str| shown(&read_pair("fri", opens, closes, TODAY));
    assert_eq!(pair("09:00", "17:00"), "Fri 09:00-17:00");
    assert_eq!(pair("9am", "5pm"), "Fri 09:00-17:00");
    assert_eq!(pair("09:00:00", "00:00:00"), "Fri 09:00-24:00 | [MidnightTaken]");
    assert_eq!(pair("9.00am", ""), "FLAG no-times");
    assert_eq!(pair("", "5pm"), "FLAG no-times");
    assert_eq!(pair("Closed", "Closed"), "Closed");
    assert_eq!(pair("", ""), "");
}
