//! The first screen behind the lock: the list of cases, and the ways to a new case, the instruments and the device.

use yew::prelude::*;

use super::case_list::{case_list, grouped};
use crate::app::case::CaseAction;
use crate::app::core::{Ageing, CoreAction, Screen};
use crate::domain::case::ReferenceQuery;
use crate::ui::components::TextField;
use crate::ui::context::{Context, ScreenProps};

/// The screen.
#[component]
pub fn HomeScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let sought = use_state(ReferenceQuery::default);
    let on_text = {
        let sought = sought.clone();
        Callback::from(move |typed: String| sought.set(ReferenceQuery::of(&typed)))
    };
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("home-title") }</h1>
            { ageing(ctx) }
            { ctx.button("home-new", "", CaseAction::New) }
            if ctx.state.session.case_list.is_empty() {
                <p class="nhsuk-body">{ ctx.t("home-empty") }</p>
            } else {
                <h2 class="nhsuk-heading-m">{ ctx.t("home-cases") }</h2>
                <div class="nhsuk-form-group" role="search">
                    <label class="nhsuk-label nhsuk-label--s" for="find-case">{ ctx.t("home-find") }</label>
                    <div class="nhsuk-hint" id="find-case-hint">{ ctx.t("home-find-hint") }</div>
                    <TextField id="find-case" value="" width="nhsuk-input--width-10" described_by="find-case-hint" every_key=true {on_text} />
                </div>
                { case_list(ctx, &sought) }
            }
            <p class="nhsuk-body">{ ctx.link(ctx.t("home-tools"), CoreAction::Go(Screen::Tools)) }</p>
            <p class="nhsuk-body">{ ctx.link(ctx.t("tablet-title"), CoreAction::Go(Screen::Tablet)) }</p>
            <p class="nhsuk-body-s app-quiet">{ ctx.say("home-author", &[("author", ctx.state.session.author.clone())]) }</p>
        </>
    }
}

/// What has been here for so long that the browser may soon erase it (D4).
fn ageing(ctx: &Context) -> Html {
    let Some(ageing) = ctx.state.session.case_list.ageing(ctx.state.session.now) else { return Html::default() };
    let Ageing { count, oldest, .. } = ageing;
    let late = ageing.is_late();
    let which = ctx.say("home-ageing", &[("count", grouped(count)), ("days", Ageing::FROM.to_string())]);
    let first = [("reference", oldest.reference.clone()), ("day", oldest.opened.day())];
    html! {
        <section class={classes!("app-notice", late.then_some("app-notice--stop"))} role={if late { "alert" } else { "status" }}>
            <p><strong>{ which }</strong>{ " " }{ ctx.t(if late { "home-ageing-late" } else { "home-ageing-today" }) }</p>
            <p>{ ctx.link(ctx.say("home-ageing-oldest", &first), CaseAction::Open(oldest.id.clone())) }</p>
        </section>
    }
}
