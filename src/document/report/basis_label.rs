//! What a statement rests on, in words.

use super::filter::Statement;
use super::model::CourtReport;
use crate::domain::messages::Words;
use crate::domain::time::Moment;

/// What a statement rests on, with its day when that is not the day of the report.
pub(super) fn label_text(report: &CourtReport, words: &dyn Words, statement: &Statement) -> String {
    let basis = words.text(statement.basis().key());
    let day = |iso: &str| iso.get(..10).map(str::to_owned);
    match statement.at().filter(|at| day(&at.iso()) != day(&report.made_at.iso)) {
        Some(at) => words.say("report-basis-on", &[("basis", basis), ("day", Moment::day(at))]),
        None => basis,
    }
}
