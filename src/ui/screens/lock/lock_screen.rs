//! What the lock shows in each of its phases.

use yew::prelude::*;

use super::blank_and_wiped::{blank, wiped};
use super::unlock::UnlockScreen;
use crate::app::core::Phase;
use crate::ui::context::Context;

/// The blank screen, the device left clean, or the lock.
pub fn lock_screen(ctx: &Context) -> Html {
    match &ctx.state.session.phase {
        Phase::Clean(remains) => wiped(ctx, remains),
        Phase::Locked if ctx.state.lock.blank => blank(ctx),
        _ => html! { <UnlockScreen ctx={ctx.clone()} /> },
    }
}
