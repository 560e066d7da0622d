//! Is a service open, and until when; or when does it open next. Bank holidays follow with the calendar
//! of the directory issue; until then a service that closes on them says so beside its hours.

use jiff::civil::{DateTime, Time, Weekday};

use super::service::{Hours, Service};
use crate::domain::calendar::read_time;

const MINUTES_A_DAY: u32 = 24 * 60;

/// Opening at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Day and night.
    Always,
    /// Open now, until this time today.
    Open {
        /// The time it closes.
        until: String,
    },
    /// Closed now, opens then.
    Opens {
        /// The day.
        weekday: Weekday,
        /// Is it today?
        today: bool,
        /// The time it opens.
        at: String,
    },
    /// The directory gives no hours.
    Unknown,
}

impl Hours {
    pub(super) fn valid(&self) -> bool {
        self.span().is_some_and(|(open, close)| open < close) && self.days.iter().all(|day| weekday(day).is_some())
    }

    /// Are these its hours in every week, without an end?
    pub fn every_week(&self) -> bool {
        self.weeks.is_none() && self.from.is_none() && self.until.is_none()
    }

    /// When it opens and closes, in minutes of the day; midnight at its end is 1440.
    pub fn span(&self) -> Option<(u32, u32)> {
        minutes(&self.open).zip(minutes(&self.close))
    }

    /// The days it is open.
    pub fn weekdays(&self) -> impl Iterator<Item = Weekday> {
        self.days.iter().filter_map(|name| weekday(name))
    }

    fn on(&self, day: Weekday) -> Option<(u32, u32)> {
        self.weekdays().any(|open| open == day).then(|| self.span()).flatten()
    }
}

fn minutes(clock: &str) -> Option<u32> {
    if clock == "24:00" {
        return Some(MINUTES_A_DAY);
    }
    let time = read_time(clock)?;
    Some(minute_of_day(time))
}

fn minute_of_day(time: Time) -> u32 {
    u32::try_from(i32::from(time.hour()) * 60 + i32::from(time.minute())).unwrap_or_default()
}

fn weekday(name: &str) -> Option<Weekday> {
    Some(match name {
        "mon" => Weekday::Monday,
        "tue" => Weekday::Tuesday,
        "wed" => Weekday::Wednesday,
        "thu" => Weekday::Thursday,
        "fri" => Weekday::Friday,
        "sat" => Weekday::Saturday,
        "sun" => Weekday::Sunday,
        _ => return None,
    })
}

/// The opening of a service at a moment on the clock in London.
pub fn opening(service: &Service, now: DateTime) -> Opening {
    let all_day = |hours: &Hours| hours.days.len() == 7 && hours.open == "00:00" && hours.close == "24:00";
    if service.hours.iter().any(all_day) {
        return Opening::Always;
    }
    let minute = minute_of_day(now.time());
    let spans = |day: Weekday| service.hours.iter().filter_map(move |hours| hours.on(day).map(|span| (span, hours)));
    if let Some((_, hours)) = spans(now.weekday()).find(|((open, close), _)| (*open..*close).contains(&minute)) {
        return Opening::Open { until: hours.close.clone() };
    }
    for ahead in 0..=7 {
        let weekday = now.weekday().wrapping_add(ahead);
        let next =
            spans(weekday).filter(|((open, _), _)| ahead > 0 || *open > minute).min_by_key(|((open, _), _)| *open);
        if let Some((_, hours)) = next {
            return Opening::Opens { weekday, today: ahead == 0, at: hours.open.clone() };
        }
    }
    Opening::Unknown
}
