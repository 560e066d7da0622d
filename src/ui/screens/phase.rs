//! What is shown in each phase of the app: while it starts, at the lock, behind it, and when nothing can be shown.
//! Called by `ui/app` each time it draws.

use yew::prelude::*;

use super::{lazy, lock};
use crate::app::later::Later;
use crate::app::{Fault, Phase};
use crate::ui::components::notice;
use crate::ui::context::Context;

/// The screen for the phase. Where the browser keeps nothing, the lock waits for the lazy screens: the banner that says
/// so is one of them.
pub fn screen(ctx: &Context) -> Html {
    match &ctx.state.phase {
        Phase::Starting => starting(ctx),
        _ if ctx.state.saving.forgets && ctx.state.later == Later::Coming => starting(ctx),
        Phase::Refused(fault) => refused(ctx, fault),
        Phase::Clean(remains) => lock::wiped(ctx, remains),
        Phase::Locked if ctx.state.lock.blank => lock::blank(ctx),
        Phase::FirstUse | Phase::Locked | Phase::Opening => html! { <lock::UnlockScreen ctx={ctx.clone()} /> },
        Phase::Open => html! { <>{ notice(ctx) }{ lazy::open_screen(ctx) }</> },
    }
}

fn starting(ctx: &Context) -> Html {
    html! { <p class="nhsuk-body">{ ctx.t("starting") }</p> }
}

/// Liaison cannot work here, and why.
fn refused(ctx: &Context, fault: &Fault) -> Html {
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t(if fault.key == "fault-storage-erased" { "erased-title" } else { "refused-title" }) }</h1>
            <p class="nhsuk-body-l">{ ctx.fault(fault) }</p>
        </>
    }
}
