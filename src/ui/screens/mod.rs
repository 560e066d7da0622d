//! One file per screen, each a function of the context.

mod adult;
mod case;
mod form;
mod home;
mod later;
mod outcome;
mod referral;
mod report;
mod score;
mod stop;
mod timeline;
mod unlock;

pub use later::fetch_later;
use yew::prelude::*;

use super::context::Context;
use crate::app::{Action, Notice, Phase, Screen};

/// The screen the state says.
pub fn screen(ctx: &Context) -> Html {
    match &ctx.state.phase {
        Phase::Starting => html! { <p class="nhsuk-body">{ ctx.t("starting") }</p> },
        Phase::Refused(fault) => html! {
            <>
                <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("refused-title") }</h1>
                <p class="nhsuk-body-l">{ ctx.fault(fault) }</p>
            </>
        },
        Phase::FirstUse | Phase::Locked | Phase::Opening => html! { <unlock::Unlock ctx={ctx.clone()} /> },
        Phase::Open => html! { <>{ notice(ctx) }{ open_screen(ctx) }</> },
    }
}

fn open_screen(ctx: &Context) -> Html {
    match &ctx.state.screen {
        Screen::Home => home::home(ctx),
        Screen::Case => case::case(ctx),
        Screen::Form { .. } => form::form(ctx),
        _ => later::later(ctx),
    }
}

/// What just happened, until the screen changes. Nothing here vanishes by itself.
fn notice(ctx: &Context) -> Html {
    let Some(notice) = &ctx.state.notice else { return Html::default() };
    let body = match notice {
        Notice::Said(fault) => html! { <p>{ ctx.fault(fault) }</p> },
        Notice::Made(files) => html! {
            <>
                <p>{ ctx.t("report-made") }</p>
                <div class="nhsuk-button-group">
                    { for files.iter().map(|file| html! {
                        <button type="button" key={file.name.clone()} class="nhsuk-button nhsuk-button--secondary"
                            onclick={ctx.on(Action::SaveFile(file.name.clone()))}>
                            { ctx.say("report-save", &[("name", file.name.clone())]) }
                        </button>
                    }) }
                </div>
            </>
        },
        Notice::NoConsent { recipient, sharing } => html! {
            <p>{ ctx.say("report-refused", &[
                ("recipient", ctx.library.label("recipients", recipient).to_owned()),
                ("sharing", ctx.t(sharing)),
            ]) }</p>
        },
        Notice::NotReady(gaps) => html! {
            <>
                <p>{ ctx.t("report-not-ready") }</p>
                <ul>{ for gaps.iter().map(|gap| html! { <li key={gap.clone()}>{ gap }</li> }) }</ul>
            </>
        },
    };
    let calm = matches!(notice, Notice::Made(_));
    html! {
        <section class={classes!("app-notice", (!calm).then_some("app-notice--stop"))} role={if calm { "status" } else { "alert" }}>
            { body }
        </section>
    }
}

/// The link back to the task list.
fn back_to_case(ctx: &Context) -> Html {
    html! {
        <button type="button" class="nhsuk-back-link" onclick={ctx.on(Action::Go(Screen::Case))}>{ ctx.t("back-to-case") }</button>
    }
}
