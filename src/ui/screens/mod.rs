//! One file per screen, each a function of the context.

mod access;
mod adult;
mod backup;
mod case;
mod conflicts;
mod copies;
mod delete;
mod files;
mod finder;
mod forgets;
mod form;
mod history;
mod home;
mod later;
mod load_tool;
mod open_file;
mod outcome;
mod received;
mod referral;
mod report;
mod score;
mod service;
mod shut;
mod single;
mod stop;
mod tablet;
mod timeline;
mod tool;
mod tools;
mod transfer;
mod unlock;

pub use later::{fetch_later, forgets_banner};
use yew::prelude::*;

use super::context::Context;
use crate::app::host::View;
use crate::app::later::Later;
use crate::app::{Action, Notice, Phase, Screen};
use crate::domain::scoring::Instrument;
use crate::domain::time::long_date;

/// The screen the state says. What is said where nothing is kept is in the second half of the program, so that is waited for.
pub fn screen(ctx: &Context) -> Html {
    match &ctx.state.phase {
        Phase::Starting => starting(ctx),
        _ if ctx.state.saving.forgets && ctx.state.later == Later::Coming => starting(ctx),
        Phase::Refused(fault) => html! {
            <>
                <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t(if fault.key == "fault-storage-erased" { "erased-title" } else { "refused-title" }) }</h1>
                <p class="nhsuk-body-l">{ ctx.fault(fault) }</p>
            </>
        },
        Phase::Clean(remains) => shut::clean(ctx, remains),
        Phase::Locked if ctx.state.lock.blank => shut::blank(ctx),
        Phase::FirstUse | Phase::Locked | Phase::Opening => html! { <unlock::Unlock ctx={ctx.clone()} /> },
        Phase::Open => html! { <>{ notice(ctx) }{ later::later(ctx) }</> },
    }
}

fn starting(ctx: &Context) -> Html {
    html! { <p class="nhsuk-body">{ ctx.t("starting") }</p> }
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
        <button type="button" class="nhsuk-back-link" onclick={ctx.on(Action::Go(Screen::Case))}>{ ctx.t(if ctx.page.view == View::Whole { "back-to-case" } else { "back" }) }</button>
    }
}

/// Was the wording checked, by whom, and under whose licence is it used here?
fn provenance(ctx: &Context, instrument: &Instrument) -> Html {
    let scoring = &instrument.scoring;
    let status = scoring.text_status.caution_key();
    let checked = ctx.library.check_of(&scoring.instrument).map(|(check, at)| tools::checked_words(ctx, check, at));
    let licence = scoring.declaration.as_ref().map(|licence| {
        let until = ("until", long_date(licence.until));
        let reference = ("reference", licence.grant_reference.clone());
        ctx.say("tool-licence-line", &[("owner", licence.owner.clone()), reference, until])
    });
    html! {
        <>
            { for status.map(|key| ctx.t(key)).into_iter().chain(checked).map(|words| html! { <p class="nhsuk-body-s">{ words }</p> }) }
            <p class="nhsuk-body-s app-quiet">{ &scoring.licence.attribution }{ " " }{ licence }</p>
        </>
    }
}
