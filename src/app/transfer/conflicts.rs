//! Where two devices differ, a person keeps one side.

use super::navigate::go;
use super::state::TransferState;
use crate::app::core::{Cx, Screen};
use crate::domain::case::Subject;

/// Says one side again. It knows of both, so it settles them; what was not kept stays in the journal.
pub(super) fn keep(state: &mut TransferState, cx: &mut Cx<'_>, subject: &Subject, entry: &str) {
    let conflicts = cx.session.case.as_deref().map(|case| case.conflicts()).unwrap_or_default();
    // The same may differ in two contacts: the side says which of them is meant.
    let mut of_subject = conflicts.iter().filter(|conflict| conflict.subject == *subject);
    let Some(kept) = of_subject.find_map(|conflict| conflict.keeping(entry)) else { return };
    cx.record(kept);
    if cx.session.case.as_deref().is_some_and(|case| case.conflicts().is_empty()) {
        go(state, cx, Screen::Case);
        cx.say_done("conflicts-settled", "");
    }
}
