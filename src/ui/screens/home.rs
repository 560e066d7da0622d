//! The list of cases, by references without names.

use yew::prelude::*;

use crate::app::{Action, Screen};
use crate::domain::case::CaseHead;
use crate::ui::context::Context;

/// Home.
pub fn home(ctx: &Context) -> Html {
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("home-title") }</h1>
            { ctx.button("home-new", "", Action::NewCase) }
            if ctx.state.heads.is_empty() {
                <p class="nhsuk-body">{ ctx.t("home-empty") }</p>
            } else {
                <h2 class="nhsuk-heading-m">{ ctx.t("home-cases") }</h2>
                <ul class="nhsuk-list app-cases">
                    { for ctx.state.heads.iter().map(|head| line(ctx, head)) }
                </ul>
            }
            <p class="nhsuk-body">{ ctx.link(ctx.t("home-tools"), Action::Go(Screen::Tools)) }</p>
            <p class="nhsuk-body-s app-quiet">{ ctx.say("home-author", &[("author", ctx.state.author.clone())]) }</p>
        </>
    }
}

fn line(ctx: &Context, head: &CaseHead) -> Html {
    let age = head.age.map(|age| age.to_string());
    let about: Vec<String> = [head.sex.clone(), age, head.place.clone()].into_iter().flatten().collect();
    let stopped = head
        .stopped
        .as_ref()
        .map(|reason| ctx.say("home-stopped", &[("reason", ctx.library.label("stop-reasons", reason).to_lowercase())]));
    html! {
        <li key={head.id.clone()}>
            <button type="button" class="app-cases__case" onclick={ctx.on(Action::OpenCase(head.id.clone()))}>
                <strong>{ &head.reference }</strong>
                <span>{ about.join(", ") }</span>
                <span class="app-quiet">{ ctx.say("home-updated", &[("when", head.updated.day_and_clock())]) }</span>
                { for stopped.map(|words| html! { <span class="nhsuk-tag nhsuk-tag--yellow">{ words }</span> }) }
            </button>
        </li>
    }
}
