//! From screen to screen of this device.

use super::state::DeviceState;
use crate::app::core::{Cx, Screen};

/// Shows another screen, with nothing typed on it yet.
pub(super) fn go(state: &mut DeviceState, cx: &mut Cx<'_>, screen: Screen) {
    state.leave_screen();
    cx.go(screen);
}
