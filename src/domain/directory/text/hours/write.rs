//! Hours in one cell of a table, so that [`super::read`] reads them again.

use jiff::civil::Date;

use crate::domain::directory::Hours;

/// `Mon-Fri 09:00-17:00; 2nd and last Thu 17:00-19:00 (Office) (from 9/11/2026 to 31/3/2027)`
pub fn write(hours: &[Hours]) -> String {
    hours.iter().map(line).collect::<Vec<_>>().join("; ")
}

fn line(hours: &Hours) -> String {
    let label = hours.label.as_deref().map(|label| [" (", label, ")"].concat()).unwrap_or_default();
    let always = hours.days.len() == 7 && (hours.open.as_str(), hours.close.as_str()) == ("00:00", "24:00");
    let times = match (always, early(&hours.open)) {
        (true, _) => "24 hours".to_owned(),
        // Three in the morning written with colons is more often three in the afternoon.
        (_, Some(open)) => [open.as_str(), "-", &early(&hours.close).unwrap_or_else(|| hours.close.clone())].concat(),
        _ => [hours.open.as_str(), "-", &hours.close].concat(),
    };
    let weeks = hours.weeks.iter().flatten().map(|week| ordinal(*week)).collect::<Vec<_>>();
    let weeks = if weeks.is_empty() { String::new() } else { weeks.join(" and ") + " " };
    let days = match weeks.is_empty() {
        true => runs(&hours.days).join(", "),
        false => hours.days.iter().map(|day| named(day)).collect::<Vec<_>>().join([", ", &weeks].concat().as_str()),
    };
    let date = |word: &str, date: Option<Date>| {
        date.map(|date| format!("{word} {}/{}/{}", date.day(), date.month(), date.year()))
    };
    let dates = date("from", hours.from).into_iter().chain(date("to", hours.until)).collect::<Vec<_>>().join(" ");
    let dates = if dates.is_empty() { dates } else { [" (", &dates, ")"].concat() };
    [weeks, days, " ".to_owned(), times, label, dates].concat()
}

/// Days with three and more in line as a range.
fn runs(days: &[String]) -> Vec<String> {
    let week = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let mut found: Vec<Vec<usize>> = Vec::new();
    for day in week.iter().enumerate().filter(|(_, name)| days.iter().any(|day| day == *name)).map(|(at, _)| at) {
        match found.last_mut() {
            Some(run) if run.last().is_some_and(|last| last + 1 == day) => run.push(day),
            _ => found.push(vec![day]),
        }
    }
    let name = |at: &usize| week.get(*at).map(|day| named(day)).unwrap_or_default();
    let write = |run: Vec<usize>| match run.as_slice() {
        [first, _, .., last] => vec![[name(first).as_str(), "-", &name(last)].concat()],
        few => few.iter().map(name).collect(),
    };
    found.into_iter().flat_map(write).collect()
}

/// A time before six with its "am".
fn early(clock: &str) -> Option<String> {
    let (hour, minute) = clock.split_once(':')?;
    let hour = hour.parse::<u8>().ok().filter(|hour| (1..6).contains(hour) || (*hour == 0 && minute != "00"))?;
    Some(format!("{}:{minute}am", if hour == 0 { 12 } else { hour }))
}

fn ordinal(week: i8) -> &'static str {
    match week {
        1 => "1st",
        2 => "2nd",
        3 => "3rd",
        4 => "4th",
        5 => "5th",
        _ => "last",
    }
}

fn named(day: &str) -> String {
    let (first, rest) = day.split_at_checked(1).unwrap_or((day, ""));
    [first.to_uppercase().as_str(), rest].concat()
}
