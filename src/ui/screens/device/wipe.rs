//! Leaving this device clean: what goes, what stays, and a yes that cannot be pressed by accident.

use yew::prelude::*;

use crate::app::core::{CoreAction, Screen};
use crate::app::device::DeviceAction;
use crate::ui::context::ScreenProps;

/// The screen.
#[component]
pub fn WipeScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let sure = use_state(|| false);
    let onchange = {
        let sure = sure.clone();
        Callback::from(move |_: Event| sure.set(!*sure))
    };
    let state = &ctx.state;
    html! {
        <>
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(CoreAction::Go(Screen::Tablet))}>{ ctx.t("tablet-title") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("clean-title") }</h1>
            <p class="nhsuk-body">{ ctx.say("clean-goes", &[("count", state.session.case_list.len().to_string())]) }</p>
            <p class="nhsuk-body">{ ctx.t("clean-stays") }</p>
            { for state.device.problem.iter().map(|fault| html! {
                <section class="app-notice app-notice--stop" role="alert"><p>{ ctx.fault(fault) }</p></section>
            }) }
            <div class="nhsuk-form-group nhsuk-checkboxes">
                <div class="nhsuk-checkboxes__item">
                    <input class="nhsuk-checkboxes__input" type="checkbox" id="sure" checked={*sure} {onchange} />
                    <label class="nhsuk-label nhsuk-checkboxes__label" for="sure">{ ctx.t("clean-sure") }</label>
                </div>
            </div>
            <button type="button" class="nhsuk-button nhsuk-button--warning" disabled={!*sure || state.device.working}
                onclick={ctx.on(DeviceAction::Wipe)}>{ ctx.t("clean-erase") }</button>
        </>
    }
}
