//! Stop now: a normal ending, with its reason.

use yew::prelude::*;

use super::back_to_case;
use crate::app::Action;
use crate::ui::context::Context;

/// Properties of [`Stop`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The context.
    pub ctx: Context,
}

/// Ending the contact early.
#[component]
pub fn Stop(props: &Props) -> Html {
    let ctx = &props.ctx;
    html! {
        <>
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("stop-title") }</h1>
            <p class="nhsuk-body">{ ctx.t(if ctx.state.saving.forgets { "stop-intro-forgets" } else { "stop-intro" }) }</p>
            <div class="app-stop">
                { for ctx.library.codes("stop-reasons").iter().map(|row| html! {
                    <button type="button" key={row.code.clone()} class="nhsuk-button nhsuk-button--secondary"
                        onclick={ctx.on(Action::Stop { reason: row.code.clone() })}>{ &row.label }</button>
                }) }
            </div>
        </>
    }
}
