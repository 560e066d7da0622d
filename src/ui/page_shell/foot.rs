//! The foot of the page: whether everything is stored, how far a form is, and the way to stop.

use yew::prelude::*;

use crate::app::core::{CoreAction, Screen};
use crate::app::interview::form_view;
use crate::domain::questionnaire::progress;
use crate::ui::context::Context;

/// The foot bar.
pub fn foot(ctx: &Context) -> Html {
    let of_case = ctx.case().is_some() && !ctx.state.session.screen.is_of_device();
    let progress = form_view(&ctx.state.session, &ctx.content).map(|form| {
        let progress = progress(&form.questionnaire, &form.answers);
        ctx.say("progress-answered", &[("answered", progress.answered.to_string()), ("of", progress.of.to_string())])
    });
    html! {
        <footer class="app-foot" role="contentinfo">
            <div class="nhsuk-width-container app-foot__row">
                <div class="app-foot__saved" aria-live="polite">{ saved(ctx) }</div>
                { for progress.map(|words| html! { <div class="app-foot__progress">{ words }</div> }) }
                if of_case && ctx.state.session.screen != Screen::Stop {
                    <button type="button" class="app-foot__stop" onclick={ctx.on(CoreAction::Go(Screen::Stop))}>{ ctx.t("stop-now") }</button>
                }
            </div>
        </footer>
    }
}

/// Is what was entered stored?
fn saved(ctx: &Context) -> Html {
    let saving = &ctx.state.session.saving;
    if let Some(fault) = &saving.failed {
        html! {
            <span class="app-foot__failed" role="alert">
                { ctx.fault(fault) }{ " " }
                { ctx.link(ctx.t("save-again"), CoreAction::RetrySave) }
            </span>
        }
    } else if saving.ephemeral {
        html! { <span>{ ctx.t("forgets-foot") }</span> }
    } else if !saving.waiting.is_empty() {
        html! { <span>{ ctx.t("saving") }</span> }
    } else if let Some(last) = saving.last {
        html! { <span>{ ctx.say("saved-at", &[("time", last.clock())]) }</span> }
    } else {
        html! { <span>{ ctx.t("nothing-to-save") }</span> }
    }
}
