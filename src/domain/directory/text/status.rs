//! Does a service still run? Closed ones stay in lists for years, with a word, a letter or a date.

use jiff::civil::Date;

use super::clean::{clean, says_any};
use super::dates;
use crate::domain::directory::ServiceStatus;

/// What a cell says of a service that runs or has closed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StatusReading {
    /// The status; none: not said.
    pub status: Option<ServiceStatus>,
    /// Since when.
    pub since: Option<Date>,
}

/// Reads a column about status.
pub fn read(text: &str, today: Date) -> StatusReading {
    let text = clean(text).to_lowercase();
    let since = text
        .split_once(|char: char| char.is_ascii_digit())
        .and_then(|(before, _)| dates::read(text.get(before.len()..)?.trim_end_matches([')', '.', ']']), today).date);
    let status = match text.trim_matches(|char: char| !char.is_alphanumeric()) {
        "a" | "active" | "open" | "live" | "current" | "published" | "running" | "operational" | "approved" => {
            Some(ServiceStatus::Active)
        }
        // C closed and D dormant, in the lists of the NHS.
        "c" | "closed" | "inactive" | "ceased" | "i" | "archived" | "deleted" => Some(ServiceStatus::Ceased),
        "d" | "dormant" | "paused" | "suspended" | "p" | "on hold" => Some(ServiceStatus::Paused),
        text if says_any(
            text,
            &["temporarily", "paused", "suspended", "on hold", "dormant", "not taking referrals"],
        ) =>
        {
            Some(ServiceStatus::Paused)
        }
        text if says_any(text, &["closed", "ceased", "inactive", "no longer", "ended", "defunct", "disbanded"]) => {
            Some(ServiceStatus::Ceased)
        }
        _ => None,
    };
    StatusReading { status, since }
}

/// Reads a column with the date a service was closed: a date that has come says that it has.
pub fn read_closed_on(text: &str, today: Date) -> StatusReading {
    match dates::read(text, today).date {
        Some(since) => StatusReading { status: Some(ServiceStatus::Ceased), since: Some(since) },
        None => StatusReading::default(),
    }
}
