//! What is shown instead of everything else: the blank screen, and the device left clean.

use yew::prelude::*;

use crate::app::lock::LockAction;
use crate::domain::device::StorageResidue;
use crate::store::database_name::DATABASE;
use crate::ui::context::Context;

/// Nothing, and the way back to the lock: for a glance over the shoulder.
pub fn blank(ctx: &Context) -> Html {
    html! {
        <div class="app-blank">
            <h1 class="nhsuk-u-visually-hidden" tabindex="-1">{ ctx.t("blank-title") }</h1>
            { ctx.button("blank-show", "nhsuk-button--secondary", LockAction::ShowLock) }
        </div>
    }
}

/// Everything was erased: what a page can see that is left, and what it cannot see.
pub fn wiped(ctx: &Context, remains: &StorageResidue) -> Html {
    let ours = |names: &Vec<String>| names.iter().any(|name| name == DATABASE);
    let erased = if ctx.state.session.saving.ephemeral { "clean-done-forgets" } else { "clean-done-intro" };
    let (intro, databases) = match &remains.databases {
        None => (erased, ctx.t("clean-databases-unknown")),
        Some(names) if ours(names) => ("clean-done-held", ctx.t("clean-databases-some")),
        Some(_) => (erased, ctx.t("clean-databases-none")),
    };
    let lines = [
        databases,
        ctx.say("clean-caches", &[("count", remains.caches.to_string())]),
        ctx.say("clean-other", &[("count", remains.other.to_string())]),
        ctx.t("clean-files"),
        ctx.t("clean-history"),
    ];
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("clean-done") }</h1>
            <p class="nhsuk-body-l">{ ctx.t(intro) }</p>
            <h2 class="nhsuk-heading-m">{ ctx.t("clean-remains") }</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">{ for lines.into_iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            <p class="nhsuk-body">{ ctx.t("clean-again") }</p>
        </>
    }
}
