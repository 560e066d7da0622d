//! The page around a screen: skip link, header, banners, foot. Called by `ui/app` each time it draws.

use yew::prelude::*;

use super::plain_banner::plain_banner;
use crate::app::core::{CoreAction, Phase, Screen, View};
use crate::app::lock::{LockAction, LockCause};
use crate::ui::context::Context;
use crate::ui::screens::{CasePart, LockPart, case_part, lock_part};

/// The page around a screen.
pub fn page_shell(ctx: &Context, screen: Html) -> Html {
    let open = ctx.state.session.phase == Phase::Open;
    let of_case = open && ctx.case().is_some() && !ctx.state.session.screen.is_of_device();
    if ctx.state.session.phase == Phase::Locked && ctx.state.lock.blank {
        return screen;
    }
    if ctx.page.view != View::Whole {
        return embedded_shell(ctx, screen);
    }
    html! {
        <>
            { skip_link(ctx) }
            { header(ctx, open, of_case) }
            if open && ctx.state.session.read_only { { plain_banner(html! { { ctx.t("reading-banner") } }) } }
            if ctx.state.session.saving.ephemeral { { plain_banner(lock_part(ctx, LockPart::EphemeralBanner)) } }
            if of_case { { case_part(ctx, CasePart::Banners) } }
            <div class="nhsuk-width-container app-body">
                <main class="nhsuk-main-wrapper" id="main">
                    { screen }
                </main>
            </div>
            if open { { case_part(ctx, CasePart::Foot) } }
        </>
    }
}

fn skip_link(ctx: &Context) -> Html {
    let place = ctx.page.place.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        place.heading(true);
    });
    html! { <a class="nhsuk-skip-link" href="#main" {onclick}>{ ctx.t("skip-link") }</a> }
}

/// One thing alone on a host page: no lock, nothing of a case, nothing about storing.
fn embedded_shell(ctx: &Context, screen: Html) -> Html {
    html! {
        <>
            <header class="app-header" role="banner">
                <div class="nhsuk-width-container app-header__row"><span class="app-header__name">{ name(ctx) }</span></div>
            </header>
            <div class="nhsuk-width-container app-body">
                <main class="nhsuk-main-wrapper" id="main">{ screen }</main>
            </div>
        </>
    }
}

fn name(ctx: &Context) -> String {
    ctx.page.brand.clone().unwrap_or_else(|| ctx.t("name"))
}

fn header(ctx: &Context, open: bool, of_case: bool) -> Html {
    html! {
        <header class="app-header" role="banner">
            <div class="nhsuk-width-container app-header__row">
                if open {
                    <button type="button" class="app-header__name" onclick={ctx.on(CoreAction::Go(Screen::Home))}>{ name(ctx) }</button>
                } else {
                    <span class="app-header__name">{ name(ctx) }</span>
                }
                if of_case { { case_part(ctx, CasePart::PersonBar) } }
                if open {
                    <div class="app-header__locks">
                        <button type="button" class="app-header__lock" onclick={ctx.on(LockAction::Lock(LockCause::Hide))}>{ ctx.t("hide") }</button>
                        <button type="button" class="app-header__lock" onclick={ctx.on(LockAction::Lock(LockCause::Asked))}>{ ctx.t("lock") }</button>
                    </div>
                }
            </div>
        </header>
    }
}
