//! What holds of every text.

use proptest::prelude::*;

use super::shown::TODAY;
use crate::domain::directory::Hours;
use crate::domain::directory::text::hours::{HoursReading, read, write};

/// Pieces of which people make opening hours, in any order: much of it nonsense.
const PIECES: [&str; 64] = [
    "Mon",
    "Tues",
    "Wednesdays",
    "thu",
    "Fri",
    "Sat",
    "Sunday",
    "weekdays",
    "daily",
    "7 days a week",
    "-",
    "–",
    " to ",
    ", ",
    " and ",
    " & ",
    "/",
    ": ",
    "; ",
    ". ",
    "\n",
    " (",
    ") ",
    "9",
    "5",
    "12",
    "10.30",
    "1:15",
    "17:00",
    "09:00",
    "0930",
    "00:00",
    "24:00",
    "am",
    "pm",
    " noon",
    " midnight",
    " 12am",
    "24 hours",
    "24/7",
    "1st ",
    "2nd and 4th ",
    "last ",
    " of the month",
    "every other ",
    "closed",
    " except ",
    " not ",
    "bank holidays",
    " term time",
    "9 Nov 2022",
    "from ",
    " until ",
    "01/12/2026",
    "31.3.2027",
    " drop-in ",
    "Office: ",
    " lunch ",
    "é",
    "\u{ad}",
    "<br>",
    "&nbsp;",
    " by appointment",
    " 60s",
];

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec((prop::sample::select(&PIECES[..]), prop::bool::ANY), 0..14);
    let joined = pieces.prop_map(|pieces| {
        let spaced =
            pieces.into_iter().map(|(piece, space)| if space { format!("{piece} ") } else { piece.to_owned() });
        spaced.collect::<String>()
    });
    prop_oneof![3 => joined, 1 => ".{0,60}"]
}

/// Lines as careful people write them: most can be read.
fn plain() -> impl Strategy<Value = String> {
    let days = prop::sample::select(vec!["Mon", "Mon-Fri", "Sat & Sun", "Tue, Thu", "2nd Wed", "daily", "Sunday"]);
    let times = prop::sample::select(vec![
        "9am-5pm",
        "09:00-17:00",
        "10-12",
        "9-5",
        "10pm-6am",
        "11-1pm",
        "22:00-02:30",
        "noon-4pm",
        "24 hours",
        "1am-4am",
        "8:30-00:00",
        "10am-1pm, 2pm-4pm",
    ]);
    let ends = prop::sample::select(vec!["", " (from 1/12/2026 to 31/3/2027)", "", " drop-in", ""]);
    let line = (days, times, ends).prop_map(|(days, times, end)| format!("{days} {times}{end}"));
    prop::collection::vec(line, 1..4).prop_map(|lines| lines.join("\n"))
}

fn sound(hours: &[Hours]) -> bool {
    hours.iter().all(|one| {
        let clock = |text: &str| text.len() == 5 && ("00:00"..="24:00").contains(&text);
        clock(&one.open) && clock(&one.close) && one.open < one.close && !one.days.is_empty()
    })
}

fn holds(text: &str, reading: &HoursReading) -> Result<(), TestCaseError> {
    prop_assert!(sound(&reading.hours), "{text:?} {reading:?}");
    prop_assert!(reading.flags.is_empty() || reading.hours.is_empty(), "hours beside a flag: {text:?} {reading:?}");
    for flag in &reading.flags {
        prop_assert!(sound(&flag.suggestion), "{text:?} {reading:?}");
    }
    prop_assert_eq!(&reading.note, text.trim());
    if !reading.hours.is_empty() {
        let written = write(&reading.hours);
        let again = read(&written, TODAY);
        prop_assert_eq!(&again.hours, &reading.hours, "{:?} written {:?} {:?}", text, written, again);
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_text_gives_hours_that_are_none_and_what_is_written_is_read_again(text in texts()) {
        holds(&text, &read(&text, TODAY))?;
    }

    #[test]
    fn plain_lines_are_read_and_read_again(text in plain()) {
        holds(&text, &read(&text, TODAY))?;
    }
}
