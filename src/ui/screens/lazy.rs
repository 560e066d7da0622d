//! The screens that a browser fetches after the first one, see [`crate::app::later`]. Only this file holds `wasm_split`
//! functions of screens. Called by `phase` and by the page shell.
#![allow(unsafe_code, reason = "the macro declares the cut-off function as an import")]

use std::future::Future;
use std::pin::Pin;

use wasm_split_helpers::wasm_split;
use yew::prelude::*;

use super::{lock, router};
use crate::app::Action;
use crate::app::later::{Later, NotHere, at_once};
use crate::ui::context::Context;

/// The screen behind the lock, or the wait for it.
pub fn open_screen(ctx: &Context) -> Html {
    match ctx.state.later {
        Later::Here => at_once(draw(ctx, Part::Screen)).unwrap_or_default(),
        Later::Coming => html! { <p class="nhsuk-body" role="status">{ ctx.t("later-coming") }</p> },
        Later::Failed => html! {
            <section class="app-notice app-notice--stop" role="alert">
                <p>{ ctx.t("later-failed") }</p>
                { ctx.button("save-again", "nhsuk-button--secondary", Action::FetchLater) }
            </section>
        },
    }
}

/// The banner where the browser keeps nothing.
pub fn ephemeral_banner(ctx: &Context) -> Html {
    at_once(draw(ctx, Part::EphemeralBanner)).unwrap_or_default()
}

enum Part {
    Screen,
    EphemeralBanner,
}

/// Fetches the lazy screens.
pub fn fetch_later() -> Pin<Box<dyn Future<Output = Result<(), NotHere>>>> {
    Box::pin(fetch_screens())
}

#[wasm_split(later, fallible, preload(fetch_screens))]
fn draw(ctx: &Context, part: Part) -> Result<Html, NotHere> {
    Ok(match part {
        Part::Screen => router::area_screen(ctx),
        Part::EphemeralBanner => lock::ephemeral_banner(ctx),
    })
}
