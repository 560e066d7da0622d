//! Moments and how they are written: 24 h, Europe/London, `21 November 2026`, everywhere the same.

use jiff::Zoned;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Offset, TimeZone};

use super::calendar::read_date_time;
use super::read_json::{Node, Read, ShapeError};

/// A moment, in milliseconds since 1970 UTC: what the journal stores.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

static LONDON: TimeZone = jiff::tz::get!("Europe/London");

impl Timestamp {
    /// The moment on the clock in London. A moment out of range is shown as 1970.
    pub fn local(self) -> Zoned {
        jiff::Timestamp::from_millisecond(self.0).unwrap_or_default().to_zoned(LONDON.clone())
    }

    /// `22:15`
    pub fn clock(self) -> String {
        clock(self.local().time())
    }

    /// `21 November 2026`
    pub fn day(self) -> String {
        long_date(self.local().date())
    }

    /// `21 November 2026, 22:15`
    pub fn day_and_clock(self) -> String {
        format!("{}, {}", self.day(), self.clock())
    }

    /// `2026-11-21T22:15:00+00:00`, for machines.
    pub fn iso(self) -> String {
        let local = self.local();
        let minutes = local.offset().seconds() / 60;
        let sign = if minutes < 0 { '-' } else { '+' };
        let (hours, minutes) = (minutes.abs() / 60, minutes.abs() % 60);
        format!("{}T{}:{:02}{sign}{hours:02}:{minutes:02}", local.date(), clock(local.time()), local.second())
    }

    /// The moment of a date and time on the clock in London. In the hour that the clock goes through twice, the
    /// first; a time that the clock leaves out is moved on by the hour.
    pub fn of_clock(at: DateTime) -> Self {
        Self(at.to_zoned(LONDON.clone()).map_or(0, |zoned| zoned.timestamp().as_millisecond()))
    }

    /// The date in London.
    pub fn date(self) -> Date {
        self.local().date()
    }
}

impl Read for Timestamp {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        Read::read(node).map(Self)
    }
}

/// A date and time on the clock in London, as FHIR writes it: one with an offset is that instant, wherever it was written.
pub fn date_time(text: &str) -> Option<DateTime> {
    let (at, ahead) = read_date_time(text)?;
    match ahead {
        None => Some(at),
        Some(minutes) => {
            let instant = Offset::from_seconds(minutes * 60).ok()?.to_timestamp(at).ok()?;
            Some(instant.to_zoned(LONDON.clone()).datetime())
        }
    }
}

impl Read for DateTime {
    fn read(node: &Node<'_>) -> Result<Self, ShapeError> {
        let text: String = Read::read(node)?;
        date_time(&text).ok_or_else(|| node.error("expected a text such as 2026-11-21T22:15:00"))
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `21 November 2026`
pub fn long_date(date: Date) -> String {
    let month = usize::try_from(date.month() - 1).ok().and_then(|month| MONTHS.get(month)).unwrap_or(&"");
    format!("{} {month} {}", date.day(), date.year())
}

/// `22:15`
pub fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Whole years between a birth and a day; `None` when the birth is later.
///
/// A birthday on 29 February is reached on 1 March in other years, as English law counts it.
pub fn age_on(birth: Date, day: Date) -> Option<u32> {
    let years = i32::from(day.year()) - i32::from(birth.year());
    let had_birthday = (day.month(), day.day()) >= (birth.month(), birth.day());
    u32::try_from(if had_birthday { years } else { years - 1 }).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn summer_time_is_londons() {
        assert_eq!(Timestamp(1_752_579_000_000).day_and_clock(), "15 July 2025, 12:30");
        assert_eq!(Timestamp(1_763_764_500_000).iso(), "2025-11-21T22:35:00+00:00");
    }

    #[test]
    fn a_time_on_the_clock_is_londons_in_summer_in_winter_and_in_the_hour_between() {
        let iso = |day: Date, hour, minute| Timestamp::of_clock(day.at(hour, minute, 0, 0)).iso();
        assert_eq!(iso(date(2026, 7, 15), 12, 30), "2026-07-15T12:30:00+01:00");
        assert_eq!(iso(date(2026, 11, 21), 22, 15), "2026-11-21T22:15:00+00:00");
        assert_eq!(iso(date(2026, 10, 25), 1, 30), "2026-10-25T01:30:00+01:00");
        assert_eq!(iso(date(2026, 3, 29), 1, 30), "2026-03-29T02:30:00+01:00");
    }

    // Audit D8: the offset was dropped, and the clock of another place taken for London's.
    #[test]
    fn an_offset_means_that_instant_and_none_the_clock_in_london() {
        for (text, london) in [
            ("2026-11-21T22:15:00", "2026-11-21T22:15:00"),
            ("2026-11-21T22:15:00Z", "2026-11-21T22:15:00"),
            ("2026-11-21T22:15:00+05:30", "2026-11-21T16:45:00"),
            ("2026-07-15T23:30:00Z", "2026-07-16T00:30:00"),
            ("2026-07-15T12:30:00+01:00", "2026-07-15T12:30:00"),
            ("2026-11-21T00:30:00-05:00", "2026-11-21T05:30:00"),
        ] {
            assert_eq!(date_time(text).map(|at| at.to_string()).as_deref(), Some(london), "{text}");
        }
        for wrong in ["", "2026-02-30T10:00:00", "2026-11-21T24:01:00Z", "yesterday"] {
            assert_eq!(date_time(wrong), None, "{wrong}");
        }
    }

    // What is shown over both changes of the clock, and an answer of that moment with it.
    #[test]
    fn what_is_shown_over_a_change_of_the_clock_is_the_clock_in_london() {
        let at = |text: &str| Timestamp(text.parse::<jiff::Timestamp>().unwrap().as_millisecond());
        for (instant, shown) in [
            ("2026-03-29T00:59:00Z", "29 March 2026, 00:59"),
            ("2026-03-29T01:00:00Z", "29 March 2026, 02:00"),
            ("2026-10-24T23:30:00Z", "25 October 2026, 00:30"),
            ("2026-10-25T00:30:00Z", "25 October 2026, 01:30"),
            ("2026-10-25T01:30:00Z", "25 October 2026, 01:30"),
            ("2026-10-25T02:00:00Z", "25 October 2026, 02:00"),
        ] {
            assert_eq!(at(instant).day_and_clock(), shown, "{instant}");
        }
        let (mut moment, mut twice) = (at("2026-01-01T00:00:00Z"), 0);
        while moment < at("2027-01-01T00:00:00Z") {
            // An answer written with its offset, kept as the clock, and given to machines again: the same instant but in the
            // hour that comes twice, of which the clock cannot tell which; the first is taken.
            let answer = date_time(&moment.iso()).unwrap();
            assert_eq!([long_date(answer.date()), clock(answer.time())].join(", "), moment.day_and_clock());
            let late = moment.0 - Timestamp::of_clock(answer).0;
            assert!([0, 3_600_000].contains(&late), "{}", moment.iso());
            twice += usize::from(late > 0);
            moment.0 += 900_000;
        }
        assert_eq!(twice, 4, "quarters of one hour");
    }

    #[test]
    fn a_birthday_counts_from_its_own_day() {
        assert_eq!(age_on(date(2008, 11, 22), date(2026, 11, 21)), Some(17));
        assert_eq!(age_on(date(2008, 11, 22), date(2026, 11, 22)), Some(18));
        assert_eq!(age_on(date(2008, 2, 29), date(2026, 2, 28)), Some(17));
        assert_eq!(age_on(date(2027, 1, 1), date(2026, 11, 22)), None);
    }
}
