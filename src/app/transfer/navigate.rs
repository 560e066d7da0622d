//! From screen to screen of the files, and what is wrong on one.

use super::state::TransferState;
use crate::app::core::{Cx, Fault, Screen};

/// Shows another screen, with nothing typed on it yet.
pub(super) fn go(state: &mut TransferState, cx: &mut Cx<'_>, screen: Screen) {
    state.leave_screen();
    cx.go(screen);
}

/// Says what is wrong at a field.
pub(super) fn wrong(state: &mut TransferState, field: &'static str, fault: Fault) {
    state.working = false;
    state.problem = Some((field, fault));
}
