//! The bank holidays of England: a list with its source, and the last year it knows. After that a day is not known to be
//! one, and not known to be none.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::domain::read_json::read_fields;

/// The list.
#[derive(Clone, Debug, Default)]
pub struct BankHolidays {
    /// Where it was read.
    pub source: String,
    /// The first day the list speaks of.
    pub from: Date,
    /// The last day the list speaks of.
    pub until: Date,
    /// Name by day.
    pub days: BTreeMap<String, String>,
    /// Days that many keep as holidays though the bank holiday is another day: Christmas Day on a Saturday.
    pub also_kept: BTreeMap<String, String>,
}
read_fields!(only BankHolidays { source, from, until, days, also_kept });

/// Is a day a bank holiday?
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HolidayStatus {
    /// It is none.
    No,
    /// It is: its name.
    Yes(String),
    /// Some keep it as one: its name.
    KeptBySome(String),
    /// The list does not speak of that year.
    NotListed,
}

impl BankHolidays {
    /// What a day is.
    pub fn status(&self, day: Date) -> HolidayStatus {
        if day < self.from || day > self.until {
            return HolidayStatus::NotListed;
        }
        let key = day.to_string();
        match (self.days.get(&key), self.also_kept.get(&key)) {
            (Some(name), _) => HolidayStatus::Yes(name.clone()),
            (None, Some(name)) => HolidayStatus::KeptBySome(name.clone()),
            (None, None) => HolidayStatus::No,
        }
    }
}
