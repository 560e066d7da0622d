//! Day, month, year and a time of day as they are typed, and read once the field is left: a date on the way to another,
//! 3 March on the way to the 31st, is no answer.

use jiff::civil::{Date, DateTime, Time};

use super::state::TypedProblem;
use crate::domain::calendar;
use crate::domain::questionnaire::{ItemKind, Value};

/// What stands in the fields of a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedDate {
    /// The day of the month.
    pub day: String,
    /// The month, as a number.
    pub month: String,
    /// The year.
    pub year: String,
    /// The time of day, where it is asked for.
    pub time: String,
}

impl TypedDate {
    /// As the fields show a value.
    pub fn of(value: Option<&Value>) -> Self {
        let (date, time) = match value {
            Some(Value::Date(date)) => (*date, None),
            Some(Value::DateTime(both)) => (both.date(), Some(both.time())),
            _ => return Self::default(),
        };
        Self {
            day: date.day().to_string(),
            month: date.month().to_string(),
            year: date.year().to_string(),
            time: time.map(crate::domain::time::clock).unwrap_or_default(),
        }
    }

    /// As it is kept while it is no answer: `31/2/2026 9:60`.
    pub fn draft(&self) -> String {
        let Self { day, month, year, time } = self;
        [[day.as_str(), month, year].join("/").as_str(), time].join(" ").trim_end().to_owned()
    }

    /// As it was kept.
    pub fn of_draft(text: &str) -> Self {
        let (date, time) = text.split_once(' ').unwrap_or((text, ""));
        let mut parts = date.splitn(3, '/').map(str::to_owned);
        let mut part = || parts.next().unwrap_or_default();
        Self { day: part(), month: part(), year: part(), time: time.to_owned() }
    }

    /// The value; none where every field is empty.
    ///
    /// # Errors
    /// It is no date from 1900 on, or no time of day.
    pub fn read(&self, with_time: bool) -> Result<Option<Value>, TypedProblem> {
        let fields = [&self.day, &self.month, &self.year];
        if fields.iter().all(|field| field.is_empty()) && (!with_time || self.time.is_empty()) {
            return Ok(None);
        }
        let date = || -> Option<Date> {
            let year = self.year.parse().ok().filter(|year| *year >= 1900)?;
            Date::new(year, self.month.parse().ok()?, self.day.parse().ok()?).ok()
        };
        let date = date().ok_or(TypedProblem::Date)?;
        if !with_time {
            return Ok(Some(Value::Date(date)));
        }
        Ok(Some(Value::DateTime(DateTime::from_parts(date, typed_time(&self.time)?))))
    }
}

/// A draft of a question of this kind, if it can be read as its answer: whoever typed it had not left the field yet.
pub(super) fn readable(kind: ItemKind, draft: &str) -> Option<Option<Value>> {
    matches!(kind, ItemKind::Date | ItemKind::DateTime)
        .then(|| TypedDate::of_draft(draft).read(kind == ItemKind::DateTime).ok())
        .flatten()
}

/// A time as people type it: 22:15, 9:30, 9.30.
///
/// # Errors
/// It is none.
pub fn typed_time(text: &str) -> Result<Time, TypedProblem> {
    let text = text.trim().replace('.', ":");
    let full = if text.find(':') == Some(1) { ["0", &text].concat() } else { text };
    calendar::read_time(&full).ok_or(TypedProblem::Time)
}

#[cfg(test)]
mod tests {
    use super::*;

    // Audit D10: half a date is in its fields again as it was typed.
    #[test]
    fn half_a_date_comes_back_as_it_was_typed() {
        for parts in [["31", "2", "2026", ""], ["3", "", "", ""], ["", "5", "", "9:60"], ["1/2", "3", "4", "half nine"]]
        {
            let [day, month, year, time] = parts.map(str::to_owned);
            let typed = TypedDate { day, month, year, time };
            let back = TypedDate::of_draft(&typed.draft());
            assert_eq!(back.draft(), typed.draft(), "{parts:?}");
            if !parts[0].contains('/') {
                assert_eq!(back, typed);
            }
        }
    }

    // Audit D8: one reading of a time, whether it stands alone or after a date.
    #[test]
    fn a_time_is_read_as_people_type_it() {
        for (text, hour, minute) in [("22:15", 22, 15), ("9:30", 9, 30), ("9.30", 9, 30), (" 09.05 ", 9, 5)] {
            assert_eq!(typed_time(text), Ok(jiff::civil::time(hour, minute, 0, 0)), "{text}");
        }
        for wrong in ["24:00", "9:60", "half nine", "9:", ":30", "9"] {
            assert_eq!(typed_time(wrong), Err(TypedProblem::Time), "{wrong}");
        }
    }
}
