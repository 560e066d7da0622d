//! The hours of a service: on which days they hold, and from which minute to which.

use jiff::civil::{Date, Time, Weekday};

use super::service::Hours;
use crate::domain::calendar::read_time;

pub(super) const MINUTES_A_DAY: u32 = 24 * 60;

impl Hours {
    pub(super) fn valid(&self) -> bool {
        self.span().is_some_and(|(open, close)| open < close)
            && self.days.iter().all(|day| weekday(day).is_some())
            && self.weeks.iter().flatten().all(|week| matches!(week, -1 | 1..=5))
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

    /// Do they hold day and night, every day?
    pub fn all_day(&self) -> bool {
        self.span() == Some((0, MINUTES_A_DAY))
            && (1..=7).all(|day| self.weekdays().any(|open| open.to_monday_one_offset() == day))
    }

    /// From when to when they hold on a day, if they do.
    pub(super) fn on(&self, day: Date) -> Option<(u32, u32)> {
        let within = self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until);
        let week =
            |week: &i8| if *week > 0 { (day.day() - 1) / 7 + 1 == *week } else { day.day() + 7 > day.days_in_month() };
        let holds = within
            && self.weekdays().any(|open| open == day.weekday())
            && self.weeks.as_ref().is_none_or(|weeks| weeks.iter().any(week));
        holds.then(|| self.span()).flatten()
    }
}

fn minutes(clock: &str) -> Option<u32> {
    if clock == "24:00" {
        return Some(MINUTES_A_DAY);
    }
    let time = read_time(clock)?;
    Some(minute_of_day(time))
}

pub(super) fn minute_of_day(time: Time) -> u32 {
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
