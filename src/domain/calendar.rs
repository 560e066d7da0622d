//! Dates and times as our files, FHIR and forms of HTML write them. jiff reads more (weeks, zones, annotations), by a parser
//! that would be sent along with every form.

use jiff::civil::{Date, DateTime, Time};

/// `2026-11-21`; of a date and time, the date.
pub fn read_date(text: &str) -> Option<Date> {
    read_date_time(text).map(|(at, _)| at.date())
}

fn date(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let date = Date::new(number(parts.next()?, 4)?.try_into().ok()?, small(parts.next()?)?, small(parts.next()?)?);
    date.ok().filter(|_| parts.next().is_none())
}

/// `22:15`, `22:15:00` or `22:15:00.5`
pub fn read_time(text: &str) -> Option<Time> {
    let (clock, fraction) = text.split_once('.').map_or((text, None), |(clock, fraction)| (clock, Some(fraction)));
    let mut parts = clock.split(':');
    let (hour, minute, second) = (small(parts.next()?)?, small(parts.next()?)?, parts.next());
    if parts.next().is_some() || (fraction.is_some() && second.is_none()) {
        return None;
    }
    let nanosecond = match fraction {
        None => 0,
        // Nine digits at most: nanoseconds.
        Some(digits) => number(digits, digits.len())?
            .checked_mul(10_i32.checked_pow(9_u32.checked_sub(u32::try_from(digits.len()).ok()?)?)?)?,
    };
    Time::new(hour, minute, second.map_or(Some(0), small)?, nanosecond).ok()
}

/// `2026-11-21T22:15:00`, and the minutes ahead of UTC where it says so: `Z`, `+01:00`. A date alone is its midnight.
pub fn read_date_time(text: &str) -> Option<(DateTime, Option<i32>)> {
    let Some((day, time)) = text.split_once(['T', ' ']) else {
        return date(text).map(|date| (date.to_datetime(Time::midnight()), None));
    };
    let (time, offset) = time.split_at(time.find(['+', '-', 'Z']).unwrap_or(time.len()));
    let ahead = match (offset, offset.get(1..).and_then(read_time)) {
        ("", _) => None,
        ("Z", _) => Some(0),
        (_, Some(ahead)) => {
            let minutes = i32::from(ahead.hour()) * 60 + i32::from(ahead.minute());
            Some(if offset.starts_with('-') { -minutes } else { minutes })
        }
        _ => return None,
    };
    Some((date(day)?.to_datetime(read_time(time)?), ahead))
}

fn small(text: &str) -> Option<i8> {
    number(text, 2)?.try_into().ok()
}

/// So many digits, and nothing else.
fn number(text: &str, digits: usize) -> Option<i32> {
    let all = text.len() == digits && text.bytes().all(|digit| digit.is_ascii_digit());
    all.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_jiff_writes_is_read_as_jiff_reads_it(days in 0_i32..3_000_000, second in 0_i32..86_400, nano in 0_i32..1_000_000_000, cut in 0_u32..10) {
            let date = Date::new(0, 1, 1).unwrap().saturating_add(jiff::Span::new().days(days));
            let nano = nano / 10_i32.pow(cut) * 10_i32.pow(cut);
            let time = Time::new((second / 3600) as i8, (second / 60 % 60) as i8, (second % 60) as i8, nano).unwrap();
            let both = date.to_datetime(time);
            prop_assert_eq!(read_date(&date.to_string()), Some(date));
            prop_assert_eq!(read_time(&time.to_string()), Some(time));
            prop_assert_eq!(read_date_time(&both.to_string()), Some((both, None)));
        }
    }

    #[test]
    fn what_people_and_fhir_write_is_read_as_jiff_reads_it() {
        for text in [
            "2026-11-21",
            "2024-02-29",
            "2025-02-29",
            "2026-13-01",
            "2026-11-31",
            "2026-11",
            "2026",
            "",
            "-",
            "2026-1-2",
            "02026-11-21",
            "2026-11-21-",
            "2026/11/21",
            "+026-11-21",
            "20a6-11-21",
            "2026-11-21Z",
            "2026-11-21T22:15",
        ] {
            assert_eq!(read_date(text), text.parse().ok(), "{text}");
        }
        for text in [
            "22:15",
            "22:15:30",
            "22:15:30.5",
            "22:15:30.123456789",
            "22:15:30.1234567890",
            "24:00",
            "09:60",
            "9:15",
            "22:15:",
            ":15",
            "",
            "22:15:30.",
            "22:15.5",
            "22:15:00:00",
            "half nine",
        ] {
            assert_eq!(read_time(text), text.parse().ok(), "{text}");
        }
        for text in [
            "2026-11-21T22:15:00",
            "2026-11-21 22:15",
            "2026-11-21T22:15:00+00:00",
            "2026-11-21T22:15:00-05:30",
            "2026-11-21",
            "2026-11-21T",
            "2026-11-21T22:15:00+",
            "T22:15",
        ] {
            assert_eq!(read_date_time(text).map(|(at, _)| at), text.parse().ok(), "{text}");
        }
        let ahead = |offset: &str| read_date_time(&["2026-11-21T22:15", offset].concat()).map(|(_, ahead)| ahead);
        assert_eq!(
            ["", "Z", "+01:00", "-05:30", "Z0"].map(ahead),
            [Some(None), Some(Some(0)), Some(Some(60)), Some(Some(-330)), None]
        );
    }
}
