//! The screens of the second half of the program, see [`crate::app::later`].
#![allow(unsafe_code, reason = "the macro declares the cut-off function as an import")]

use std::future::Future;
use std::pin::Pin;

use wasm_split_helpers::wasm_split;
use yew::prelude::*;

use super::{
    access, adult, backup, case, conflicts, delete, finder, forgets, form, home, load_tool, open_file, outcome,
    referral, report, score, single, stop, tablet, timeline, tool, tools, transfer,
};
use crate::app::host::View;
use crate::app::later::{Later, NotHere, at_once};
use crate::app::{Action, Screen};
use crate::ui::context::Context;

/// The screen the state says, or the wait for it.
pub fn later(ctx: &Context) -> Html {
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

/// The banner where nothing is kept.
pub fn forgets_banner(ctx: &Context) -> Html {
    at_once(draw(ctx, Part::Forgets)).unwrap_or_default()
}

enum Part {
    Screen,
    Forgets,
}

/// Fetches it.
pub fn fetch_later() -> Pin<Box<dyn Future<Output = Result<(), NotHere>>>> {
    Box::pin(fetch_screens())
}

#[wasm_split(later, fallible, preload(fetch_screens))]
fn draw(ctx: &Context, part: Part) -> Result<Html, NotHere> {
    if let Part::Forgets = part {
        return Ok(forgets::banner(ctx));
    }
    Ok(match &ctx.state.screen {
        Screen::Home if ctx.page.view == View::Directory => html! { <finder::Finder ctx={ctx.clone()} /> },
        Screen::Case if ctx.page.view != View::Whole => single::single(ctx),
        Screen::Home => html! { <home::Home ctx={ctx.clone()} /> },
        Screen::Case => case::case(ctx),
        Screen::Form { .. } => form::form(ctx),
        Screen::Outcome => html! { <outcome::OutcomeScreen ctx={ctx.clone()} /> },
        Screen::Score(instrument) => score::score_screen(ctx, instrument),
        Screen::Referral => referral::referral(ctx),
        Screen::Report => report::report(ctx),
        Screen::Stop => html! { <stop::Stop ctx={ctx.clone()} /> },
        Screen::Adult => html! { <adult::Adult ctx={ctx.clone()} /> },
        Screen::Timeline => timeline::timeline(ctx),
        Screen::Tools => tools::tools(ctx),
        Screen::Tool(id) => html! { <tool::Tool ctx={ctx.clone()} id={id.clone()} key={id.clone()} /> },
        Screen::LoadTool => html! { <load_tool::LoadTool ctx={ctx.clone()} /> },
        Screen::ConfirmTool => load_tool::confirm(ctx),
        Screen::Tablet => tablet::tablet(ctx),
        Screen::Recovery => access::recovery(ctx),
        Screen::Clean => html! { <tablet::Clean ctx={ctx.clone()} /> },
        Screen::Delete => html! { <delete::Delete ctx={ctx.clone()} /> },
        Screen::Transfer => html! { <transfer::Transfer ctx={ctx.clone()} /> },
        Screen::Conflicts => conflicts::conflicts(ctx),
        Screen::Backup => html! { <backup::Backup ctx={ctx.clone()} /> },
        Screen::OpenFile => html! { <open_file::OpenFile ctx={ctx.clone()} /> },
    })
}
