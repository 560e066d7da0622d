//! Is a service open to referrals? Lists keep what has closed: it is imported as closed, and never offered.

use jiff::civil::Date;

use super::draft::Draft;
use super::reader::RowReader;
use crate::document::directory::import::cells::{date, yes_no};
use crate::document::directory::import::field::Field;
use crate::document::directory::import::mapping::folded;
use crate::document::directory::import::mark::Mark;
use crate::domain::directory::ServiceStatus;
use crate::domain::directory::text::status;

/// Words of a note that a service has gone, among others about it.
const GONE: [&str; 7] = [
    "no longer open",
    "permanently closed",
    "has closed",
    "now closed",
    "closed down",
    "no longer running",
    "no longer operating",
];

/// Reads what a row says of it; the least open wins.
pub fn read(row: &RowReader<'_>, today: Date, draft: &mut Draft) {
    for found in row.all(Field::Status, draft) {
        draft.said.insert("status");
        match of_word(found.text(), today) {
            Some(status) => less_open(draft, status, found.column),
            None => {
                draft.mark(Mark::StatusUnread, Some(found.column));
                less_open(draft, ServiceStatus::Paused, found.column);
            }
        }
    }
    for found in row.all(Field::Closed, draft) {
        if yes_no(found.text()) == Some(true) {
            let heading = folded(found.heading);
            let paused = heading.contains("temporar") || heading.contains("exclude");
            less_open(draft, if paused { ServiceStatus::Paused } else { ServiceStatus::Ceased }, found.column);
        }
    }
    for found in row.all(Field::ClosedOn, draft) {
        match date(found.cell, Date::MAX) {
            (Some(day), mark) => {
                mark.into_iter().for_each(|mark| draft.mark(mark, Some(found.column)));
                if day <= today {
                    less_open(draft, ServiceStatus::Ceased, found.column);
                }
            }
            (None, Some(Mark::NeverChecked)) => {}
            (None, _) => {
                draft.mark(Mark::DateUnread, Some(found.column));
                less_open(draft, ServiceStatus::Paused, found.column);
            }
        }
    }
    for field in [Field::Name, Field::Description, Field::ReferralHow, Field::Hours, Field::HoursNote, Field::Address] {
        for column in row.mapping.of(field) {
            let text = row.row.text(column).to_lowercase();
            if GONE.iter().any(|words| text.contains(words)) {
                less_open(draft, ServiceStatus::Paused, column);
            }
        }
    }
}

fn less_open(draft: &mut Draft, status: ServiceStatus, column: usize) {
    let open = |status: ServiceStatus| match status {
        ServiceStatus::Active => 2,
        ServiceStatus::Paused => 1,
        ServiceStatus::Ceased | ServiceStatus::Merged => 0,
    };
    if status != ServiceStatus::Active {
        draft.mark(Mark::Closed, Some(column));
        draft.said.insert("status");
    }
    if open(status) < open(draft.service.status) {
        draft.service.status = status;
    }
}

/// A column of yes and no asks whether it is open.
fn of_word(text: &str, today: Date) -> Option<ServiceStatus> {
    let open = |open: bool| if open { ServiceStatus::Active } else { ServiceStatus::Ceased };
    status::read(text, today).status.or_else(|| yes_no(text).map(open))
}
