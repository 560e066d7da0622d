//! From two times as they are written to minutes of the day: morning or afternoon, noon or midnight. What two careful people
//! could read in two ways is flagged, with the likelier as the suggestion.

use super::reading::{Findings, HoursFlagCode, HoursMark};
use super::token::{Clock, DAY, Half};

const HOUR: u16 = 60;
const NOON: u16 = 12 * HOUR;

/// From when to when, in minutes; a night ends after [`DAY`].
pub(super) type Minutes = (u16, u16);

/// A time as far as it is known by itself.
#[derive(Clone, Copy)]
enum Known {
    /// A minute of the day, however it was written.
    Fixed(u16),
    /// "12am".
    TwelveAm(u16),
    /// One of two, twelve hours apart: the earlier.
    Either(u16),
    /// None: "13am".
    Never,
}

fn known(clock: Clock) -> Known {
    let (hour, minute, time) = (clock.hour, u16::from(clock.minute.unwrap_or_default()), of_24(clock));
    match (clock.half, hour) {
        (Some(Half::Noon), 12) => Known::Fixed(time),
        (Some(Half::Midnight), 12 | 24 | 0) if minute == 0 => Known::Fixed(0),
        (Some(Half::Am), 12) => Known::TwelveAm(minute),
        (Some(Half::Am), 0..=11) | (Some(Half::Pm), 12..=23) => Known::Fixed(time),
        (Some(Half::Pm), 1..=11) => Known::Fixed(time + NOON),
        (None, 0 | 13..=24) => Known::Fixed(time),
        (None, _) if clock.padded => Known::Fixed(time),
        (None, _) => Known::Either(time % NOON),
        _ => Known::Never,
    }
}

/// The minute of a day that counts to 24.
fn of_24(clock: Clock) -> u16 {
    u16::from(clock.hour) * HOUR + u16::from(clock.minute.unwrap_or_default())
}

/// What the text around shows.
#[derive(Clone, Copy, Default)]
pub(super) struct Habits {
    /// Some time counts to 24.
    pub whole_day: bool,
    /// Some time says am or pm.
    pub halves: bool,
    /// A word such as "evening" stands there.
    pub part_of_day: bool,
    /// "9-5" stands elsewhere, and this span alone behind its days: "1-3" is in the same day.
    pub office: bool,
}

/// Reads a span. None: nothing that could be suggested.
pub(super) fn span(from: Clock, to: Clock, habits: Habits, findings: &mut Findings) -> Option<Minutes> {
    let afternoon = |clock: Clock| matches!(clock.half, Some(Half::Pm | Half::Noon));
    let twelve = |clock: Clock| {
        clock.hour == 12 && clock.minute.unwrap_or_default() == 0 && matches!(clock.half, None | Some(Half::Pm))
    };
    let read = match (known(from), known(to)) {
        (Known::Never, _) | (_, Known::Never) => {
            findings.flag(HoursFlagCode::Typo);
            None
        }
        (Known::TwelveAm(minute), Known::Fixed(close)) if close < NOON && close > minute => {
            findings.mark(HoursMark::MidnightTaken);
            Some((minute, close))
        }
        (Known::TwelveAm(minute), Known::Fixed(close)) => {
            findings.flag(HoursFlagCode::TwelveAm);
            Some((NOON + minute, close))
        }
        (Known::Fixed(open), Known::TwelveAm(0)) if open >= NOON => {
            findings.mark(HoursMark::MidnightTaken);
            Some((open, DAY))
        }
        (Known::Fixed(open), Known::TwelveAm(minute)) => {
            findings.flag(HoursFlagCode::TwelveAm);
            Some((open, NOON + minute))
        }
        (Known::TwelveAm(_), _) | (_, Known::TwelveAm(_)) => {
            findings.flag(HoursFlagCode::TwelveAm);
            None
        }
        (Known::Fixed(open), Known::Fixed(close)) => both_known((from, open), (to, close), findings),
        (Known::Either(open), Known::Fixed(close)) if to.half.is_some() => Some(end_known(open, close, to, findings)),
        (Known::Either(_), Known::Fixed(close)) => Some(end_of_24(from, close, findings)),
        (Known::Fixed(open), Known::Either(close)) => Some(start_known((from, open), (to, close), findings)),
        (Known::Either(_), Known::Either(_)) => Some(neither_known(from, to, habits, findings)),
    };
    let read = read.filter(|(open, close)| open < close && *open < DAY);
    if read.is_none() {
        findings.no_guess = true;
        findings.flag(HoursFlagCode::Half);
    }
    if read.is_some() && (twelve(from) || twelve(to)) && (afternoon(from) || afternoon(to)) {
        findings.mark(HoursMark::NoonTaken);
    }
    read
}

/// A night: from the evening to the morning after.
fn night(open: u16, close: u16) -> bool {
    open >= 17 * HOUR && close > 0 && close <= 10 * HOUR
}

fn both_known((from, open): (Clock, u16), (to, close): (Clock, u16), findings: &mut Findings) -> Option<Minutes> {
    let close = match close {
        0 | 1439 => {
            findings.mark(HoursMark::MidnightTaken);
            DAY
        }
        other => other,
    };
    // "00:00-00:00" is how a table writes closed, or always.
    if open == 0 && close == DAY && to.hour == 0 {
        findings.flag(HoursFlagCode::Typo);
        return None;
    }
    let small = (1..6 * HOUR).contains(&open);
    if small && (from.half.is_none() || (open < 5 * HOUR && close > 8 * HOUR)) && close > open {
        findings.flag(HoursFlagCode::Half);
        let later = if close < NOON { close + NOON } else { close };
        return Some((open + NOON, later));
    }
    if close > open {
        return Some((open, close));
    }
    if night(open, close) {
        findings.mark(HoursMark::Overnight);
        return Some((open, close + DAY));
    }
    findings.flag(HoursFlagCode::Half);
    if to.half.is_some() && close == NOON {
        return Some((open, DAY));
    }
    if open >= NOON && open - NOON < close { Some((open - NOON, close)) } else { Some((open, close + NOON)) }
}

/// "9-5pm", "3.30-5.30pm": the start takes the half of the end where it can.
fn end_known(open: u16, close: u16, to: Clock, findings: &mut Findings) -> Minutes {
    let close = if to.half == Some(Half::Midnight) { DAY } else { close };
    let late = open + NOON;
    if close > NOON && late < close {
        if open > 0 {
            findings.mark(HoursMark::HalfInferred);
        }
        // "7-9pm" is an evening; "9-11pm" and "7 to midnight" may be a whole day.
        if close == DAY || open >= 8 * HOUR {
            findings.flag(HoursFlagCode::Half);
        }
        return (late, close);
    }
    // "12-12.30pm" is the hour after noon, "10-2pm" has one reading.
    if open > 0 && open < close {
        if open < 5 * HOUR {
            findings.flag(HoursFlagCode::Half);
        }
        return (open, close);
    }
    findings.flag(HoursFlagCode::Half);
    (late, close + DAY)
}

/// "9-17:00": both count to 24, unless the start is one that nobody opens at.
fn end_of_24(from: Clock, close: u16, findings: &mut Findings) -> Minutes {
    let start = of_24(from);
    let close = if close == 0 { DAY } else { close };
    if start >= 7 * HOUR && start < close {
        return (start, close);
    }
    findings.flag(HoursFlagCode::Half);
    if start + NOON < close { (start + NOON, close) } else { (start, close + NOON) }
}

/// "9am-5", "09:00-1:00".
fn start_known((from, open): (Clock, u16), (to, close): (Clock, u16), findings: &mut Findings) -> Minutes {
    if from.half.is_none() {
        // Who writes 09:00 counts to 24, and then 1:00 is in the night.
        let close = of_24(to);
        if close <= open || (1..6 * HOUR).contains(&open) {
            findings.flag(HoursFlagCode::Half);
            return (open, if close + NOON > open { close + NOON } else { close + DAY });
        }
        return (open, close);
    }
    let early = close > open && to.hour != 12;
    if early {
        findings.mark(HoursMark::HalfInferred);
        return (open, close);
    }
    if close + NOON > open {
        if open < 5 * HOUR {
            findings.flag(HoursFlagCode::Half);
        }
        return (open, close + NOON);
    }
    if to.hour == 12 {
        findings.flag(HoursFlagCode::TwelveAm);
        return (open, DAY);
    }
    findings.flag(HoursFlagCode::Half);
    (open, close + DAY)
}

/// "9-5", "2-4", "10:00-4:00".
fn neither_known(from: Clock, to: Clock, habits: Habits, findings: &mut Findings) -> Minutes {
    let (open, close) = (of_24(from), of_24(to));
    let (minutes, both) = (from.minute.is_some() || to.minute.is_some(), from.minute.is_some() && to.minute.is_some());
    if open < close {
        if !minutes && habits.office && open < 5 * HOUR && !habits.part_of_day {
            findings.mark(HoursMark::HalfInferred);
            return (open + NOON, close + NOON);
        }
        let morning = open >= 9 * HOUR || (open >= 8 * HOUR && (close >= NOON || habits.whole_day));
        if !morning || habits.part_of_day && !habits.whole_day {
            findings.flag(HoursFlagCode::Half);
            let later = if close >= NOON { close } else { close + NOON };
            return if open < 8 * HOUR && open + NOON < later { (open + NOON, later) } else { (open, close) };
        }
        if !both || habits.halves {
            findings.mark(HoursMark::HalfInferred);
        }
        return (open, close);
    }
    let clear = !minutes && open > close && open >= 7 * HOUR && !habits.part_of_day;
    if clear {
        findings.mark(HoursMark::HalfInferred);
    } else {
        findings.flag(HoursFlagCode::Half);
    }
    (open, close + NOON)
}
