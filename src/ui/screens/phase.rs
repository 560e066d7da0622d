//! What is shown in each phase of the app: while it starts, at the lock, behind it, and when nothing can be shown.
//! Called by `ui/app` each time it draws.

use yew::prelude::*;

use super::lazy::drawn;
use crate::app::core::{Chunk, ChunkStatus, Fault, Phase, Screen, View};
use crate::ui::components::notice;
use crate::ui::context::Context;

/// The screen for the phase.
pub fn screen(ctx: &Context) -> Html {
    let session = &ctx.state.session;
    match &session.phase {
        // Before the store was looked at, what draws the lock may not have come.
        Phase::Starting => starting(ctx),
        Phase::Refused(fault) => refused(ctx, fault),
        Phase::Clean(_) | Phase::FirstUse | Phase::Locked | Phase::Opening => drawn(ctx, Chunk::Vault),
        Phase::Open => html! { <>{ notice(ctx) }{ open(ctx) }</> },
    }
}

/// Behind the lock, or in the element of a page: drawn by the chunk of its area.
fn open(ctx: &Context) -> Html {
    match &ctx.state.session.screen {
        // One form alone on a page has nothing around it.
        Screen::Case if ctx.page.view != View::Whole => drawn(ctx, Chunk::Interview),
        screen => drawn(ctx, Chunk::of(screen)),
    }
}

fn starting(ctx: &Context) -> Html {
    let failed = |chunk: &Chunk| ctx.state.session.chunks.status(*chunk) == ChunkStatus::Failed;
    match Chunk::ALL.into_iter().find(failed) {
        Some(chunk) => drawn(ctx, chunk),
        None => html! { <p class="nhsuk-body">{ ctx.t("starting") }</p> },
    }
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
