//! What a statement rests on, in words.

use super::filter::Statement;
use super::model::CourtReport;
use crate::domain::messages::Messages;
use crate::domain::time::Timestamp;

/// What a statement rests on, with its day when that is not the day of the report.
pub(super) fn label_text(report: &CourtReport, messages: &dyn Messages, statement: &Statement) -> String {
    let basis = messages.text(statement.basis().key());
    let day = |iso: &str| iso.get(..10).map(str::to_owned);
    match statement.at().filter(|at| day(&at.iso()) != day(&report.made_at.iso)) {
        Some(at) => messages.say("report-basis-on", &[("basis", basis), ("day", Timestamp::day(at))]),
        None => basis,
    }
}
