//! Stop now: a normal ending, with its reason.

use yew::prelude::*;

use crate::app::case::CaseAction;
use crate::ui::components::back_to_case;
use crate::ui::context::ScreenProps;

/// The screen.
#[component]
pub fn StopScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    html! {
        <>
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("stop-title") }</h1>
            <p class="nhsuk-body">{ ctx.t(if ctx.state.session.saving.ephemeral { "stop-intro-forgets" } else { "stop-intro" }) }</p>
            <div class="app-stop">
                { for ctx.content.codes("stop-reasons").iter().map(|row| html! {
                    <button type="button" key={row.code.clone()} class="nhsuk-button nhsuk-button--secondary"
                        onclick={ctx.on(CaseAction::Stop { reason: row.code.clone() })}>{ &row.label }</button>
                }) }
            </div>
        </>
    }
}
