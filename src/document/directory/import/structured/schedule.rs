//! Opening hours as Open Referral has them: rules of recurrence. Those that are more than days of the week, or of the month,
//! stay as their description.

use jiff::civil::Date;
use serde_json::{Map, Value};

use super::record::{cell, text};
use crate::document::directory::import::cells::date;
use crate::document::directory::import::field::WEEK;
use crate::domain::calendar::read_time;
use crate::domain::directory::Hours;

/// The hours of a schedule; none where it says more than we hold, or is over.
pub fn hours(schedule: &Map<String, Value>, today: Date) -> Option<Hours> {
    let held = ["bymonthday", "byweekno", "byyearday", "count"];
    let interval = text(schedule, "interval").is_none_or(|interval| interval == "1");
    if held.iter().any(|name| text(schedule, name).is_some()) || !interval {
        return None;
    }
    let (days, weeks) = days(schedule)?;
    let monthly = text(schedule, "freq").is_some_and(|freq| freq.eq_ignore_ascii_case("MONTHLY"));
    if monthly == weeks.is_empty() {
        return None;
    }
    let (open, close) = (clock(schedule, "opens_at")?, clock(schedule, "closes_at")?);
    let close = if close == "00:00" || close == "23:59" { "24:00".to_owned() } else { close };
    let day = |name: &str| cell(schedule, name).and_then(|cell| date(&cell, Date::MAX).0);
    let until = day("valid_to").or_else(|| day("until"));
    if until.is_some_and(|until| until < today) || open >= close {
        return None;
    }
    let weeks = Some(weeks).filter(|weeks| !weeks.is_empty());
    let label = text(schedule, "label");
    Some(Hours { days, open, close, weeks, from: day("valid_from"), until, label })
}

/// `MO,TU` or `2TU,-1TU`; a version before had one day by its name.
fn days(schedule: &Map<String, Value>) -> Option<(Vec<String>, Vec<i8>)> {
    let all = text(schedule, "byday").or_else(|| text(schedule, "weekday"))?;
    let (mut days, mut weeks) = (Vec::new(), Vec::new());
    for part in all.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let at = part.find(|sign: char| sign.is_ascii_alphabetic())?;
        let (week, day) = part.split_at(at);
        let day = day.to_ascii_lowercase();
        let day = WEEK.iter().find(|name| day.starts_with(name.get(..2).unwrap_or_default()))?;
        if !days.iter().any(|there: &String| there == day) {
            days.push((*day).to_owned());
        }
        if !week.is_empty() {
            let week = week.parse().ok().filter(|week| matches!(week, 1..=5 | -1))?;
            if !weeks.contains(&week) {
                weeks.push(week);
            }
        }
    }
    // One list of weeks is for all its days.
    let one = weeks.is_empty() || weeks.len() == 1 || days.len() == 1;
    (one && !days.is_empty()).then_some((days, weeks))
}

fn clock(schedule: &Map<String, Value>, name: &str) -> Option<String> {
    let text = text(schedule, name)?;
    if text.starts_with("24:00") {
        return Some("24:00".to_owned());
    }
    let time = read_time(text.trim_end_matches('Z'))?;
    Some(format!("{:02}:{:02}", time.hour(), time.minute()))
}
