//! From screen to screen of an interview: nothing is wrong yet on the one that comes.

use super::state::InterviewState;
use crate::app::core::{Cx, PageRef, Screen};

/// Shows another screen.
pub(super) fn go(state: &mut InterviewState, cx: &mut Cx<'_>, screen: Screen) {
    *state = InterviewState::default();
    cx.go(screen);
}

/// Shows another page of the form at hand.
pub(super) fn turn_to(state: &mut InterviewState, cx: &mut Cx<'_>, page: PageRef) {
    if let Screen::Form { run, .. } = &cx.session.screen {
        let run = run.clone();
        go(state, cx, Screen::Form { run, page });
    }
}
