//! The 25 texts of real lists, each with the reading or the flag it is listed with. The numbers are theirs.

use jiff::civil::date;

use super::shown::{TODAY, hold, shown};
use crate::domain::directory::text::hours::{HoursState, read, read_day};

#[test]
fn text_1_two_lines_are_two_sets_of_days() {
    hold(&[("Mon-Thur 9-5pm\nFri 9-6pm", "Mon-Thu 09:00-17:00; Fri 09:00-18:00")]);
}

#[test]
fn text_2_eleven_to_1pm_ends_two_hours_later_and_not_at_night() {
    hold(&[("Weds 11-1pm", "Wed 11:00-13:00")]);
}

#[test]
fn text_3_the_start_takes_pm_and_a_dot_is_a_colon() {
    hold(&[("Thursday 3.30 - 5.30pm", "Thu 15:30-17:30 | [HalfInferred]")]);
}

#[test]
fn text_4_nine_to_five_is_marked_as_inferred() {
    hold(&[("Monday-Friday, 9-5", "Mon-Fri 09:00-17:00 | [HalfInferred]")]);
}

#[test]
fn text_5_two_to_four_is_flagged_with_the_afternoon_suggested() {
    hold(&[
        ("Friday 2 - 4", "FLAG half | suggest Fri 14:00-16:00"),
        ("Tue 10:00 - 4:00", "FLAG half | suggest Tue 10:00-16:00"),
    ]);
}

#[test]
fn text_6_two_spans_without_am_and_pm_are_flagged_with_both_suggested() {
    hold(&[("Mon 10 till 1 and 2 till 5", "FLAG half | suggest Mon 10:00-13:00; Mon 14:00-17:00 | [HalfInferred]")]);
}

#[test]
fn text_7_twelve_am_in_the_daytime_is_flagged_with_noon_suggested() {
    hold(&[("Thu-Fri 12am-5pm", "FLAG twelve-am | suggest Thu, Fri 12:00-17:00")]);
}

#[test]
fn text_8_twelve_pm_is_noon_and_marked_and_to_12am_is_flagged() {
    hold(&[
        ("Wed 9am-12pm", "Wed 09:00-12:00 | [NoonTaken]"),
        ("9am-12am", "FLAG twelve-am | FLAG no-day"),
        ("Wed 9am-12am", "FLAG twelve-am | suggest Wed 09:00-12:00"),
    ]);
}

#[test]
fn text_9_one_to_fifteen_hundred_is_flagged() {
    hold(&[("Friday, 1:00 - 15:00", "FLAG half | suggest Fri 13:00-15:00")]);
}

#[test]
fn text_10_a_comma_in_a_range_of_days_is_flagged() {
    hold(&[("Mondays,- Fridays 10-7", "FLAG day-range | [HalfInferred]")]);
}

#[test]
fn text_11_strokes_commas_and_ampersands_are_lists_and_not_ranges() {
    hold(&[(
        "Tues/Weds 10-12; Tuesday, Thursday & Fri 1pm-3pm",
        "Tue, Wed 10:00-12:00; Tue, Thu, Fri 13:00-15:00 | [HalfInferred]",
    )]);
}

#[test]
fn text_12_an_equals_sign_between_times_is_flagged() {
    hold(&[("Monday 7.30am = 4.30pm", "FLAG typo")]);
}

#[test]
fn text_13_cells_of_a_day_have_spans_run_to_midnight_or_are_flagged() {
    let day = |text: &str| shown(&read_day("mon", text, TODAY));
    assert_eq!(day("09:00-12:30,13:00-17:00"), "Mon 09:00-12:30; Mon 13:00-17:00");
    assert_eq!(day("09:00-13:00:14:00-18:00"), "FLAG typo | FLAG no-times");
    assert_eq!(day("08:30-00:00"), "Mon 08:30-24:00 | [MidnightTaken]");
}

#[test]
fn text_14_closed_is_closed_and_blank_is_not_known() {
    let day = |text: &str| read_day("sun", text, TODAY);
    assert_eq!(day("CLOSED").state, Some(HoursState::Closed));
    assert!(day("CLOSED").hours.is_empty() && day("CLOSED").flags.is_empty());
    for blank in ["", "  ", "-", "n/a"] {
        assert_eq!(shown(&day(blank)), "", "{blank:?}");
    }
}

#[test]
fn text_15_a_span_within_another_is_flagged_and_an_empty_second_one_passed_over() {
    hold(&[
        ("Wed 9:30-17:00 / 13:00-14:00", "FLAG overlap"),
        ("Wed 9:30-17:00 / -", "Wed 09:30-17:00"),
        ("Tuesday: 13:00 - 17:00 / -, Thursday: 09:30 - 13:30 / -", "Tue 13:00-17:00; Thu 09:30-13:30"),
    ]);
}

#[test]
fn text_16_fortnightly_is_flagged() {
    hold(&[("Tue 10-12 / - Fortnightly", "FLAG which-week | [HalfInferred]")]);
}

#[test]
fn text_17_the_second_and_fourth_are_weeks_and_monthly_alone_is_flagged() {
    hold(&[
        ("2nd and 4th Thu 5-7pm", "2nd and 4th Thu 17:00-19:00 | [HalfInferred]"),
        ("- Monthly", "FLAG which-week"),
        ("Sunday: 11:00 - 13:30 / - Monthly", "FLAG which-week"),
    ]);
}

#[test]
fn text_18_the_last_of_the_month_between_two_times() {
    let expected = "last Tue 13:30-16:00 | [HalfInferred]";
    hold(&[("Last Tuesday of the month between 1.30 and 4pm", expected)]);
}

#[test]
fn text_19_term_time_is_flagged_with_the_weekly_hours_suggested() {
    hold(&[("Tuesdays (term time only) 9.30am-2.30pm", "FLAG season | suggest Tue 09:30-14:30")]);
}

#[test]
fn text_20_dates_are_kept_and_flagged_once_they_have_passed() {
    hold(&[
        ("Fridays (except 23 & 30 Dec)", "FLAG dated | FLAG exception | FLAG no-times"),
        ("Fridays 10am-2pm (except 23rd & 30th Dec)", "FLAG dated | FLAG exception | suggest Fri 10:00-14:00"),
        ("from 9 Nov 2022 to 31 Mar 2023", "FLAG stale"),
    ]);
    let text = "Tuesdays 10am-1pm, from 9 Nov 2022 to 31 Mar 2023";
    let dated = "Tue 10:00-13:00 (from 9/11/2022 to 31/3/2023)";
    assert_eq!(shown(&read(text, date(2023, 3, 31))), dated);
    assert_eq!(shown(&read(text, date(2023, 4, 1))), ["FLAG stale | suggest ", dated].concat());
}

#[test]
fn text_21_day_and_night_is_always_and_a_voicemail_is_no_opening() {
    hold(&[
        ("24/7", "Mon-Sun 24 hours | Always"),
        ("7 days a week, 24 hours", "Mon-Sun 24 hours | Always"),
        ("24-hour voicemail", "FLAG not-hours"),
    ]);
}

#[test]
fn text_22_an_office_and_a_drop_in_are_labelled() {
    hold(&[
        (
            "24 hours; office 9am-5pm",
            "Mon-Sun 24 hours; Mon-Sun 09:00-17:00 (office) | Always | [DaysInferred, WordsKept]",
        ),
        (
            "Office: Mon-Fri 9-5; drop-in Tue 1-3",
            "Mon-Fri 09:00-17:00 (Office); Tue 13:00-15:00 (drop-in) | [HalfInferred, WordsKept]",
        ),
    ]);
}

#[test]
fn text_23_times_without_days_and_days_without_times_are_flagged() {
    hold(&[
        ("8:30am - 5:00pm", "FLAG no-day"),
        ("One morning per week", "FLAG which-week"),
        ("5 days and 5 evenings", "FLAG no-times"),
    ]);
}

#[test]
fn text_24_what_is_said_in_place_of_hours_is_a_state() {
    hold(&[("By appointment", "ByAppointment"), ("Call for information", "Call"), ("Hours vary", "Vary")]);
}

#[test]
fn text_25_see_above_is_flagged_and_an_exception_has_its_own_times() {
    hold(&[
        ("See above", "FLAG elsewhere"),
        ("9-4 weekdays except Wed 9-2", "Mon, Tue, Thu, Fri 09:00-16:00; Wed 09:00-14:00 | [HalfInferred]"),
    ]);
}
