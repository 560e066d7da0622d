//! How people in England write opening hours, beyond the listed texts.

use super::shown::hold;

#[test]
fn days_are_named_in_many_ways() {
    hold(&[
        ("Mon–Fri 9am–5pm", "Mon-Fri 09:00-17:00"),
        ("Mon to Fri 9am to 5pm", "Mon-Fri 09:00-17:00"),
        ("MON - FRI: 9:00AM - 5:00PM", "Mon-Fri 09:00-17:00"),
        ("Mon.-Fri. 09.00-17.00", "Mon-Fri 09:00-17:00"),
        ("Mo-Fr 09:00-17:00", "Mon-Fri 09:00-17:00"),
        ("M-F 9am-5pm", "Mon-Fri 09:00-17:00"),
        ("Weekdays 8am - 8pm Weekends 8am - 4pm", "Mon-Fri 08:00-20:00; Sat, Sun 08:00-16:00"),
        ("Every day 9am to 5pm", "Mon-Sun 09:00-17:00"),
        ("9am-5pm, daily", "Mon-Sun 09:00-17:00"),
        ("Open 10am to 6pm, 7 days a week", "Mon-Sun 10:00-18:00"),
        ("Mon, Wed and Fri 10am-2pm", "Mon, Wed, Fri 10:00-14:00"),
        ("Sat & Sun 10am-2pm", "Sat, Sun 10:00-14:00"),
        ("Monday's 10.30am -2pm", "Mon 10:30-14:00"),
        ("Fri-Mon 10am-4pm", "Mon, Fri-Sun 10:00-16:00"),
        ("Friday: The last Friday of each month from 2pm - 4pm", "last Fri 14:00-16:00"),
        ("1st Tues & 3rd Thurs 10am-1pm", "1st Tue 10:00-13:00; 3rd Thu 10:00-13:00"),
    ]);
}

#[test]
fn times_are_written_in_many_ways() {
    hold(&[
        ("Tue 9.30am-1pm", "Tue 09:30-13:00"),
        ("Mon-Fri 0930-1700", "Mon-Fri 09:30-17:00"),
        ("Mon-Fri 0930hrs - 1700hrs", "Mon-Fri 09:30-17:00"),
        ("9am til 5pm weekdays", "Mon-Fri 09:00-17:00"),
        ("Sat 10am-noon", "Sat 10:00-12:00"),
        ("Sundays 12noon-4pm", "Sun 12:00-16:00"),
        ("Sat 7pm-midnight", "Sat 19:00-24:00 | [MidnightTaken]"),
        ("Wed 8.30 a.m. to 4.30 p.m.", "Wed 08:30-16:30"),
        ("Wed 09:00:00-17:00:00", "Wed 09:00-17:00"),
        ("Mon-Fri 9am\u{ad}5pm", "Mon-Fri 09:00-17:00"),
        ("Mon: 10:00-16.00pm", "Mon 10:00-16:00"),
        ("Monday-Friday: 8am-noon and 1pm-5:30pm", "Mon-Fri 08:00-12:00; Mon-Fri 13:00-17:30"),
        ("Tue 24 hours", "Tue 00:00-24:00"),
        ("Tue open all day", "FLAG varies | FLAG no-times"),
    ]);
}

#[test]
fn a_night_is_cut_at_midnight() {
    hold(&[
        ("Daily 10pm-6am", "Mon-Sun 22:00-24:00; Mon-Sun 00:00-06:00 | [Overnight]"),
        ("Fri 22:00-03:00", "Fri 22:00-24:00; Sat 00:00-03:00 | [Overnight]"),
        ("Sun 9pm-8am", "Sun 21:00-24:00; Mon 00:00-08:00 | [Overnight]"),
        ("1st Fri 10pm-6am", "FLAG which-week | [Overnight]"),
    ]);
}

#[test]
fn bank_holidays_are_read_by_themselves() {
    hold(&[
        ("Mon–Fri 9-5, not bank hols", "Mon-Fri 09:00-17:00 | no BH | [HalfInferred]"),
        ("Mon-Fri 9am-5pm excl. BH", "Mon-Fri 09:00-17:00 | no BH"),
        ("Mon-Fri 9am-5pm. Closed weekends and bank holidays.", "Mon-Fri 09:00-17:00 | no BH"),
        ("Mon-Fri 9am-5pm (excluding Public Holidays)", "Mon-Fri 09:00-17:00 | no BH"),
        ("Daily 9am-5pm including bank holidays", "Mon-Sun 09:00-17:00 | BH"),
        ("Closed bank holidays", "no BH"),
        ("Mon-Fri 9am-5pm, Sat-Sun closed, Bank Holidays closed", "Mon-Fri 09:00-17:00 | no BH"),
        ("Bank holidays: closed; Mon-Fri 9am-5pm", "Mon-Fri 09:00-17:00 | no BH"),
        ("Daily 9am-5pm, closed bank holidays, closed Sundays", "Mon-Sat 09:00-17:00 | no BH"),
        ("Mon-Fri 9am-5pm, bank holidays 10am-2pm", "FLAG overlap | FLAG exception"),
    ]);
}

#[test]
fn lists_of_lines_tags_and_entities_are_lists() {
    hold(&[
        ("<ul><li>Monday: 10am to 3pm</li><li>Friday: 4pm to 6pm</li></ul>", "Mon 10:00-15:00; Fri 16:00-18:00"),
        ("Thursdays &amp; Fridays, 11:00am&ndash;2:00pm", "Thu, Fri 11:00-14:00"),
        ("Tue 10am-1pm<br />Wed: CLOSED<br/>Thu 2pm-4pm", "Tue 10:00-13:00; Thu 14:00-16:00"),
        ("Mon 9am-5pm; Tue 10am-4pm\\nWed 1pm-3pm", "Mon 09:00-17:00; Tue 10:00-16:00; Wed 13:00-15:00"),
        ("Mon-Sun 9am â€“ 3pm", "Mon-Sun 09:00-15:00"),
    ]);
}

#[test]
fn days_that_are_closed_or_excepted_are_left_out() {
    hold(&[
        ("Daily 9am-5pm (closed Sundays)", "Mon-Sat 09:00-17:00"),
        ("Mon-Fri 9am-5pm Sat/Sun closed", "Mon-Fri 09:00-17:00"),
        ("Mon-Fri 9am-5pm except Wed", "Mon, Tue, Thu, Fri 09:00-17:00"),
        ("Mon-Fri except Wed 9am-5pm", "FLAG exception | FLAG no-times"),
        ("Mon-Fri 9am-5pm, closed Sat, Sun 10am-4pm", "FLAG order"),
    ]);
}

#[test]
fn which_times_are_of_which_days_is_not_guessed() {
    hold(&[
        ("Mon 10am-1pm. 2pm-4pm Tue, Wed 5pm-6pm", "FLAG order"),
        ("Mon 10am-1pm, 2pm-4pm Tuesday", "FLAG no-times"),
        ("Monday to Friday 1pm to 5pm (Monday), 10am to 3pm (Tuesday)", "FLAG overlap | FLAG no-times"),
        ("Open 7 days a week: Mon-Fri 9am-5pm, Sat 10am-4pm", "FLAG day-range | FLAG overlap"),
        ("Mon-Fri & first Sat 10am-2pm", "FLAG which-week"),
        ("Mon am, Tue 2pm-4pm", "FLAG day-range"),
        ("Monday mornings and Tuesday 1pm-3pm", "FLAG day-range"),
        ("Mon by appointment, Tue 9am-5pm", "FLAG day-range | [Appointment]"),
        ("Mon: -, Tue: 9am-5pm", "FLAG day-range"),
        ("Mon / -, Tue: 9am-5pm", "FLAG day-range"),
        ("Tue (women), Thu 10am-1pm", "FLAG day-range | [WordsKept]"),
        ("Mon all day, Tue 9am-1pm", "FLAG day-range | FLAG varies"),
        ("1st Monday, Wednesday 10am-1pm", "FLAG which-week"),
        (
            "Sat 10am-1pm and 2pm-4pm (women)",
            "FLAG prose | suggest Sat 10:00-13:00 (women); Sat 14:00-16:00 (women) | [WordsKept]",
        ),
    ]);
}

#[test]
fn a_slip_in_a_day_or_a_time_is_no_label() {
    hold(&[
        ("Tuesday & Wednsday 10am-1pm", "FLAG typo"),
        ("Mon-Fir 9am-5pm", "FLAG day-range | [WordsKept]"),
        ("Monday thro Friday 9am-5pm", "FLAG day-range | [WordsKept]"),
        ("Sunday from 10.00-10.400", "FLAG typo | FLAG no-times"),
        ("Thu: 11:30am : 2:30pm", "FLAG no-times"),
        ("Mon-Sun 00:00-00:00", "FLAG half | FLAG typo | FLAG no-times | [MidnightTaken]"),
    ]);
}

#[test]
fn numbers_of_other_things_are_no_times() {
    hold(&[
        ("Tue 4-6pm ages 11-16", "FLAG not-hours | [HalfInferred]"),
        ("Mon 10am-1pm at 12-14 High Street", "FLAG overlap | FLAG not-hours | FLAG prose | [WordsKept]"),
        ("Wed 1pm-3pm over 50s", "FLAG not-hours | [WordsKept]"),
        ("Mon 9am-5pm, 01614960000", "Mon 09:00-17:00 | [WordsKept]"),
        ("Thursday 7pm", "FLAG no-times"),
        ("Tue 1pm-3pm (last entry 2pm)", "Tue 13:00-15:00"),
    ]);
}

#[test]
fn what_makes_hours_uncertain_is_flagged_with_them_suggested() {
    hold(&[
        ("Mon-Fri 9am-5pm, times may vary", "FLAG dated | FLAG varies | suggest Mon-Fri 09:00-17:00"),
        ("Usually Tue 1pm-3pm", "FLAG varies | suggest Tue 13:00-15:00"),
        ("Mon 9-11pm", "FLAG half | suggest Mon 21:00-23:00 | [HalfInferred]"),
        ("Mon 9.30am-1pm closed for lunch 12-12.30pm", "FLAG exception | FLAG lunch | FLAG order | [NoonTaken]"),
        ("Nov-Mar: daily 9pm-8am", "FLAG season | suggest Mon-Sun 21:00-24:00; Mon-Sun 00:00-08:00 | [Overnight]"),
        ("Mondays 1pm-3pm from 7 November", "FLAG dated | suggest Mon 13:00-15:00"),
    ]);
}

#[test]
fn words_beside_the_hours_name_them_or_are_marked() {
    hold(&[
        ("Mon-Fri 9-5, by appointment", "Mon-Fri 09:00-17:00 | [HalfInferred, Appointment]"),
        ("Tue 10am-1pm (women), Thu 10am-1pm (men)", "Tue 10:00-13:00 (women); Thu 10:00-13:00 (men) | [WordsKept]"),
        (
            "Mon-Fri 8:30-5pm; Welcome Café: Tue 11am-2pm",
            "Mon-Fri 08:30-17:00; Tue 11:00-14:00 (Welcome Café) | [WordsKept]",
        ),
        (
            "Helpline: Mon-Fri 8am-8pm, Sat 9am-5pm",
            "Mon-Fri 08:00-20:00 (Helpline); Sat 09:00-17:00 (Helpline) | [WordsKept]",
        ),
        (
            "Helpline: Mon-Fri 8am-8pm; Sat 9am-5pm",
            "FLAG prose | suggest Mon-Fri 08:00-20:00 (Helpline); Sat 09:00-17:00 | [WordsKept]",
        ),
        ("Mon-Fri 9am-5pm, evenings by arrangement", "Mon-Fri 09:00-17:00 | [Appointment]"),
        ("Tue 10am-1pm (St. Mary's)", "Tue 10:00-13:00 (St. Mary's) | [WordsKept]"),
        ("Mon-Fri 9am-5pm all year round", "Mon-Fri 09:00-17:00"),
        ("Check in 5pm-10pm daily", "FLAG not-hours"),
        ("Same hours as location", "SameAsLocation"),
        ("Yes, same as location", "SameAsLocation"),
        ("Closed until further notice", "Closed"),
        ("TBC", ""),
    ]);
}
