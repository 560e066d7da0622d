//! The page around a screen: skip link, header, banners, foot. Called by `ui/app` each time it draws.

use yew::prelude::*;

use super::banners::case_banners;
use super::foot::foot;
use super::person_bar::person_bar;
use super::plain_banner::plain_banner;
use crate::app::host::View;
use crate::app::later::Later;
use crate::app::{Action, LockCause, Phase, Screen};
use crate::domain::case::Case;
use crate::ui::context::Context;
use crate::ui::screens::ephemeral_banner;

/// The page around a screen.
pub fn page_shell(ctx: &Context, screen: Html) -> Html {
    let open = ctx.state.phase == Phase::Open;
    let case = ctx.case().filter(|_| open && !ctx.state.screen.is_of_device());
    if ctx.state.phase == Phase::Locked && ctx.state.lock.blank {
        return screen;
    }
    if ctx.page.view != View::Whole {
        return embedded_shell(ctx, screen);
    }
    html! {
        <>
            { skip_link(ctx) }
            { header(ctx, open, case) }
            if open && ctx.state.reading { { plain_banner(html! { { ctx.t("reading-banner") } }) } }
            if ctx.state.saving.forgets && ctx.state.later == Later::Here { { plain_banner(ephemeral_banner(ctx)) } }
            { for case.map(|case| case_banners(ctx, case)) }
            <div class="nhsuk-width-container app-body">
                <main class="nhsuk-main-wrapper" id="main">
                    { screen }
                </main>
            </div>
            if open { { foot(ctx, case) } }
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

fn header(ctx: &Context, open: bool, case: Option<&Case>) -> Html {
    html! {
        <header class="app-header" role="banner">
            <div class="nhsuk-width-container app-header__row">
                if open {
                    <button type="button" class="app-header__name" onclick={ctx.on(Action::Go(Screen::Home))}>{ name(ctx) }</button>
                } else {
                    <span class="app-header__name">{ name(ctx) }</span>
                }
                { for case.map(|case| person_bar(ctx, case)) }
                if open {
                    <div class="app-header__locks">
                        <button type="button" class="app-header__lock" onclick={ctx.on(Action::Lock(LockCause::Hide))}>{ ctx.t("hide") }</button>
                        <button type="button" class="app-header__lock" onclick={ctx.on(Action::Lock(LockCause::Asked))}>{ ctx.t("lock") }</button>
                    </div>
                }
            </div>
        </header>
    }
}
