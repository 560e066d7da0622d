//! Days, times and hours in the words of a table, as the reader in JavaScript says them (`web/handout/{words,hours}.js`).

use jiff::civil::Date;

use super::model::HandoutHours;
use crate::domain::handout::{HandoutContent, Sentences};

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const EVERY_DAY: u8 = 127;
const MIDDAY: u16 = 720;
const MIDNIGHT: u16 = 1440;

/// The sentences of one language; what its table lacks is said in English.
pub(super) struct Words {
    table: Sentences,
    own: Sentences,
    /// Is it the language that was asked for?
    pub is_asked: bool,
}

impl Words {
    /// Those of a language, or English.
    pub fn of(content: &HandoutContent, language: &str) -> Self {
        let asked = content.table(language);
        let own = asked.or(content.english()).cloned().unwrap_or_default();
        let table = own.with(content.english().unwrap_or(&own));
        Self { is_asked: asked.is_some(), table, own }
    }

    /// The table that it is.
    pub fn language(&self) -> &Sentences {
        &self.own
    }

    /// Is there a sentence?
    pub fn has(&self, key: &str) -> bool {
        self.table.has(key)
    }

    /// Does English stand in for it?
    pub fn is_english(&self, key: &str) -> bool {
        !self.own.has(key)
    }

    /// A sentence.
    pub fn sentence(&self, key: &str) -> String {
        self.table.sentence(key)
    }

    /// A sentence with its places filled in.
    pub fn filled(&self, key: &str, places: &[(&str, &str)]) -> String {
        self.table.filled(key, places)
    }

    fn named(&self, names: &[&str], at: impl TryInto<usize>) -> String {
        let name = at.try_into().ok().and_then(|at| names.get(at).copied());
        name.map(|name| self.sentence(name)).unwrap_or_default()
    }

    /// `28 November 2026`
    pub fn date(&self, date: Date) -> String {
        let month = self.named(&MONTHS, date.month() - 1);
        self.filled("date", &[("day", &date.day().to_string()), ("month", &month), ("year", &date.year().to_string())])
    }

    /// A day with its weekday, and the time where it is said.
    pub fn moment(&self, date: Date, minutes: u16) -> String {
        let day = self.named(&DAYS, date.weekday().to_monday_zero_offset());
        let on = self.date(date);
        match minutes {
            0 => self.filled("appointment-day", &[("day", &day), ("date", &on)]),
            _ => self.filled("appointment-when", &[("day", &day), ("date", &on), ("time", &self.time(minutes))]),
        }
    }

    /// `9am`, `2:30pm`
    pub fn time(&self, minutes: u16) -> String {
        if minutes.is_multiple_of(MIDNIGHT) {
            return self.sentence("midnight");
        }
        if minutes == MIDDAY {
            return self.sentence("midday");
        }
        let hour = match minutes / 60 % 12 {
            0 => 12,
            hour => hour,
        };
        let time = match minutes % 60 {
            0 => hour.to_string(),
            rest => format!("{hour}:{rest:02}"),
        };
        self.filled(if minutes < MIDDAY { "am" } else { "pm" }, &[("time", &time)])
    }

    /// A line for each set of days; hours of the same days are in one.
    pub fn hours(&self, hours: &[HandoutHours]) -> Vec<String> {
        let mut lines: Vec<(u8, String)> = Vec::new();
        for each in hours.iter().filter(|each| each.days != 0) {
            let span = self.span(each);
            match lines.iter_mut().find(|(days, _)| *days == each.days) {
                Some((_, said)) => *said = self.filled("days-and", &[("first", said), ("last", &span)]),
                None => lines.push((each.days, span)),
            }
        }
        let line =
            |(days, hours): (u8, String)| self.filled("day-hours", &[("days", &self.days(days)), ("hours", &hours)]);
        lines.into_iter().map(line).collect()
    }

    fn span(&self, HandoutHours { opens, closes, .. }: &HandoutHours) -> String {
        if opens == closes || (*opens == 0 && *closes == MIDNIGHT) {
            return self.sentence("all-day");
        }
        let key = if closes < opens && *closes > 0 { "hours-next-day" } else { "hours" };
        self.filled(key, &[("opens", &self.time(*opens)), ("closes", &self.time(*closes))])
    }

    /// `Monday to Friday`, `Monday and Tuesday`
    fn days(&self, days: u8) -> String {
        if days == EVERY_DAY {
            return self.sentence("every-day");
        }
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for day in (0..DAYS.len()).filter(|day| days & (1 << day) != 0) {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == day => *last = day,
                _ => runs.push((day, day)),
            }
        }
        let mut names: Vec<String> = Vec::new();
        for (from, to) in runs {
            let (first, last) = (self.named(&DAYS, from), self.named(&DAYS, to));
            match to - from {
                0 => names.push(first),
                1 => names.extend([first, last]),
                _ => names.push(self.filled("days", &[("from", &first), ("to", &last)])),
            }
        }
        let last = names.pop().unwrap_or_default();
        let first =
            names.into_iter().reduce(|first, next| self.filled("days-list", &[("first", &first), ("last", &next)]));
        match first {
            Some(first) => self.filled("days-and", &[("first", &first), ("last", &last)]),
            None => last,
        }
    }
}
