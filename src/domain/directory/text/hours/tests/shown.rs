//! A reading in one line, for tables of texts and what they say.

use jiff::civil::{Date, date};

use crate::domain::directory::text::hours::{HoursReading, read, write};

/// The day the tests read on.
pub const TODAY: Date = date(2026, 11, 29);

/// `Mon 09:00-17:00 [half]`, `FLAG half: Mon 14:00-16:00`, `state`
pub fn shown(reading: &HoursReading) -> String {
    let mut parts = Vec::new();
    for flag in &reading.flags {
        assert!(reading.hours.is_empty(), "hours beside a flag: {reading:?}");
        parts.push(["FLAG ", flag.code.code()].concat());
    }
    let suggestion = reading.flags.first().map(|flag| write(&flag.suggestion)).filter(|text| !text.is_empty());
    parts.extend(suggestion.map(|text| ["suggest ", &text].concat()));
    parts.extend(Some(write(&reading.hours)).filter(|text| !text.is_empty()));
    parts.extend(reading.state.map(|state| format!("{state:?}")));
    parts.extend(reading.closed_bank_holidays.map(|closed| (if closed { "no BH" } else { "BH" }).to_owned()));
    parts.extend(Some(format!("{:?}", reading.marks)).filter(|marks| marks != "[]"));
    parts.join(" | ")
}

/// Reads every text, and says of which another was expected.
pub fn hold(table: &[(&str, &str)]) {
    let wrong = table.iter().filter_map(|(text, expected)| {
        let found = shown(&read(text, TODAY));
        (found != *expected).then(|| format!("{text:?}\n  read     {found}\n  expected {expected}"))
    });
    let wrong = wrong.collect::<Vec<_>>();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
