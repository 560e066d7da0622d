//! From groups to hours, with what contradicts itself flagged.

use jiff::civil::Date;

use super::group::{Group, Kind};
use super::lexer::is_label;
use super::reading::{Findings, HoursFlagCode, HoursMark};
use super::times::Minutes;
use super::token::{ALL, DAY, DaySet};
use crate::domain::directory::Hours;

/// Words of a label; more are prose.
const LONGEST_LABEL: usize = 6;

/// The hours of the groups of a text.
pub(super) fn hours(groups: &[Group], text: &str, findings: &mut Findings) -> Vec<Hours> {
    let always = groups.iter().any(|group| group.days.is_empty() && group.spans == [(0, DAY)]);
    let days_said = groups.iter().any(|group| !group.days.is_empty());
    let mut found: Vec<Hours> = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        let later = groups.get(at + 1..).unwrap_or_default().iter();
        let excepted = later.take_while(|later| later.kind == Kind::Excepted).fold(0, |set, later| set | days(later));
        let mut group = group.clone();
        match group.kind {
            Kind::Closed | Kind::ClosedOn => {
                if group.days.is_empty() || group.days.iter().any(|(_, weeks)| !weeks.is_empty()) {
                    findings.flag(HoursFlagCode::Exception);
                }
                continue;
            }
            Kind::Excepted if group.spans.is_empty() => continue,
            _ if group.days.is_empty() && always && !days_said => {
                if group.spans != [(0, DAY)] {
                    findings.mark(HoursMark::DaysInferred);
                }
                group.days.push((ALL, Vec::new()));
            }
            _ if group.days.is_empty() => findings.flag(HoursFlagCode::NoDay),
            _ if group.spans.is_empty() => findings.flag(HoursFlagCode::NoTimes),
            _ => {}
        }
        if excepted & !days(&group) != 0 {
            findings.flag(HoursFlagCode::Exception);
            findings.no_guess = true;
        }
        let closed = groups
            .iter()
            .filter(|other| matches!(other.kind, Kind::Closed | Kind::ClosedOn))
            .fold(0, |set, other| set | days(other));
        found.extend(of_group(&group, excepted | closed, text, findings));
    }
    if overlap(&found) {
        findings.flag(HoursFlagCode::Overlap);
    }
    found
}

fn days(group: &Group) -> DaySet {
    group.days.iter().fold(0, |set, (days, _)| set | days)
}

fn of_group(group: &Group, left_out: DaySet, text: &str, findings: &mut Findings) -> Vec<Hours> {
    let label = group.label.and_then(|(start, end, count)| {
        findings.mark(HoursMark::WordsKept);
        if count > LONGEST_LABEL {
            findings.flag(HoursFlagCode::Prose);
        }
        text.get(start..end).filter(|label| count <= LONGEST_LABEL && is_label(label)).map(str::to_owned)
    });
    let mut by_weeks: Vec<(DaySet, &[i8])> = Vec::new();
    for (set, weeks) in &group.days {
        match by_weeks.iter_mut().find(|(_, known)| known == weeks) {
            Some((known, _)) => *known |= set,
            None => by_weeks.push((*set, weeks)),
        }
    }
    let mut spans = group.spans.clone();
    spans.sort_unstable();
    let mut found = Vec::new();
    for (set, weeks) in by_weeks {
        let open = set & !left_out;
        if open == 0 {
            findings.flag(HoursFlagCode::Order);
        }
        for span in &spans {
            if span.1 > DAY && !weeks.is_empty() {
                findings.flag(HoursFlagCode::WhichWeek);
            }
            let of = |set, span| one(set, span, weeks, label.as_ref());
            found.extend(cut(open, *span).into_iter().map(|(set, span)| of(set, span)));
        }
    }
    found
}

/// A night is cut at midnight: what is left of it is of the day after.
fn cut(set: DaySet, (open, close): Minutes) -> Vec<(DaySet, Minutes)> {
    if close <= DAY {
        return vec![(set, (open, close))];
    }
    let after = (set << 1 | set >> 6) & ALL;
    vec![(set, (open, DAY)), (after, (0, close - DAY))]
}

const NAMES: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

fn one(set: DaySet, (open, close): Minutes, weeks: &[i8], label: Option<&String>) -> Hours {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    let days = NAMES.iter().enumerate().filter(|(at, _)| set & (1 << at) != 0).map(|(_, name)| (*name).to_owned());
    Hours {
        days: days.collect(),
        open: clock(open),
        close: clock(close),
        weeks: (!weeks.is_empty()).then(|| weeks.to_vec()),
        from: None,
        until: None,
        label: label.cloned(),
    }
}

/// Do two spans of a day overlap, which are hours of the same?
fn overlap(hours: &[Hours]) -> bool {
    let both = |a: &Hours, b: &Hours| {
        let times = a.open < b.close && b.open < a.close;
        times && a.weeks == b.weeks && a.label == b.label && a.days.iter().any(|day| b.days.contains(day))
    };
    hours.iter().enumerate().any(|(at, one)| hours.iter().skip(at + 1).any(|other| both(one, other)))
}

/// Puts the one period of a text on its hours.
pub(super) fn dated(
    hours: &mut [Hours],
    periods: &[(Option<Date>, Option<Date>)],
    today: Date,
    findings: &mut Findings,
) {
    let Some((from, until)) = periods.first().copied() else { return };
    if periods.iter().any(|other| *other != (from, until)) || from.zip(until).is_some_and(|(from, until)| from > until)
    {
        findings.flag(HoursFlagCode::Dated);
        return;
    }
    let nights = hours.iter().any(|hours| hours.close == "24:00") && hours.iter().any(|hours| hours.open == "00:00");
    if nights && !hours.iter().any(|hours| (hours.open.as_str(), hours.close.as_str()) == ("00:00", "24:00")) {
        findings.flag(HoursFlagCode::Dated); // its last night ends on the day after
    }
    if until.is_some_and(|until| until < today) {
        findings.flag(HoursFlagCode::Stale);
    }
    for one in hours {
        (one.from, one.until) = (from, until);
    }
}
