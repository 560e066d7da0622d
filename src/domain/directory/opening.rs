//! Is a service open at a moment, until when; or when does it open next.
//!
//! Hours that meet at midnight are one span. A bank holiday closes a service whose entry says so, and leaves open one whose
//! entry says that it opens; where the entry does not say, or the list of bank holidays ends before that day, the answer is
//! to ask there, never "open".

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use super::bank_holidays::{BankHolidays, HolidayStatus};
use super::hours::{MINUTES_A_DAY, minute_of_day};
use super::service::Service;

/// How many days ahead the next opening is sought: hours of one day a month come up within them.
const DAYS_AHEAD: i32 = 62;

/// Opening at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Day and night.
    Always,
    /// Open now, until this time.
    Open {
        /// The time it closes.
        until: String,
        /// Days from now to the day it closes.
        days: i32,
    },
    /// Closed now, opens then.
    Opens {
        /// The day.
        day: Date,
        /// Days from now: 0 is today.
        days: i32,
        /// The time it opens.
        at: String,
    },
    /// It has hours today, and nobody wrote whether they hold on this bank holiday.
    Holiday(String),
    /// It has hours today, and whether today is a bank holiday is not known: the list ends before.
    HolidaysNotListed,
    /// The directory gives no hours.
    Unknown,
}

impl Opening {
    /// Is it open now, or will it be before the day ends?
    pub fn is_today(&self) -> bool {
        matches!(self, Opening::Always | Opening::Open { .. } | Opening::Opens { days: 0, .. })
    }

    /// Is it open now?
    pub fn is_now(&self) -> bool {
        matches!(self, Opening::Always | Opening::Open { .. })
    }
}

/// The hours of one day: when each span begins and ends, in minutes of the day.
enum DayHours {
    Spans(Vec<(u32, u32)>),
    /// They would be these, and whether they hold is to be asked.
    Ask(Vec<(u32, u32)>, Opening),
}

/// The opening of a service at a moment on the clock in London.
pub fn opening(service: &Service, now: DateTime, holidays: &BankHolidays) -> Opening {
    let closes_on_holidays = service.closed_bank_holidays == Some(true);
    if !closes_on_holidays && service.hours.iter().any(|hours| hours.all_day() && hours.every_week()) {
        return Opening::Always;
    }
    let minute = minute_of_day(now.time());
    match hours_on(service, now.date(), holidays) {
        DayHours::Spans(spans) => {
            if let Some((_, close)) = spans.iter().find(|(open, close)| (*open..*close).contains(&minute)) {
                return until(service, now.date(), *close, holidays);
            }
        }
        DayHours::Ask(spans, ask) if spans.iter().any(|(_, close)| *close > minute) => return ask,
        DayHours::Ask(..) => {}
    }
    let mut asked = Opening::Unknown;
    for days in 0..=DAYS_AHEAD {
        let Ok(day) = now.date().checked_add(days.days()) else { break };
        let spans = match hours_on(service, day, holidays) {
            DayHours::Spans(spans) => spans,
            DayHours::Ask(_, Opening::HolidaysNotListed) => {
                asked = Opening::HolidaysNotListed;
                continue;
            }
            DayHours::Ask(..) => continue,
        };
        if let Some(open) = spans.iter().map(|(open, _)| *open).filter(|open| days > 0 || *open > minute).min() {
            return Opening::Opens { day, days, at: clock(open) };
        }
    }
    asked
}

/// What the hours of a service are on a day.
fn hours_on(service: &Service, day: Date, holidays: &BankHolidays) -> DayHours {
    let spans: Vec<(u32, u32)> = service.hours.iter().filter_map(|hours| hours.on(day)).collect();
    if spans.is_empty() || service.closed_bank_holidays == Some(false) {
        return DayHours::Spans(spans);
    }
    match (holidays.status(day), service.closed_bank_holidays) {
        (HolidayStatus::No, _) => DayHours::Spans(spans),
        (HolidayStatus::Yes(_), Some(_)) => DayHours::Spans(Vec::new()),
        (HolidayStatus::Yes(name) | HolidayStatus::KeptBySome(name), _) => DayHours::Ask(spans, Opening::Holiday(name)),
        (HolidayStatus::NotListed, _) => DayHours::Ask(spans, Opening::HolidaysNotListed),
    }
}

/// Until when it is open that closes then on this day; at midnight, whether it goes on.
fn until(service: &Service, day: Date, close: u32, holidays: &BankHolidays) -> Opening {
    let (mut close, mut days, mut on) = (close, 0, day);
    while close == MINUTES_A_DAY && days < 7 {
        let Ok(next) = on.tomorrow() else { break };
        let DayHours::Spans(spans) = hours_on(service, next, holidays) else { break };
        let Some((_, later)) = spans.iter().find(|(open, _)| *open == 0) else { break };
        (close, days, on) = (*later, days + 1, next);
    }
    Opening::Open { until: clock(close), days }
}

fn clock(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests;
