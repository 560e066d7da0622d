//! Deleting a case from this device: what is lost, whether somebody else has it, and a yes that cannot be pressed by
//! accident.

use yew::prelude::*;

use crate::app::transfer::TransferAction;
use crate::ui::components::back_to_case;
use crate::ui::context::ScreenProps;

/// The screen.
#[component]
pub fn CaseDeletionScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let sure = use_state(|| false);
    let onchange = {
        let sure = sure.clone();
        Callback::from(move |_: Event| sure.set(!*sure))
    };
    let Some(case) = ctx.case() else { return Html::default() };
    let elsewhere = match &case.confirmed {
        None => ctx.t("delete-unconfirmed"),
        Some((at, _)) => {
            let key = if case.confirmed_and_unchanged() { "delete-confirmed" } else { "delete-changed" };
            ctx.say(key, &[("when", at.day_and_clock())])
        }
    };
    html! {
        <>
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.say("delete-title", &[("reference", case.reference.clone())]) }</h1>
            <p class="nhsuk-body">{ ctx.say("delete-lost", &[("count", case.places().to_string())]) }</p>
            <p class="nhsuk-body"><strong>{ elsewhere }</strong></p>
            <p class="nhsuk-body">{ ctx.t("delete-stays") }</p>
            <div class="nhsuk-form-group nhsuk-checkboxes">
                <div class="nhsuk-checkboxes__item">
                    <input class="nhsuk-checkboxes__input" type="checkbox" id="sure" checked={*sure} {onchange} />
                    <label class="nhsuk-label nhsuk-checkboxes__label" for="sure">{ ctx.t("delete-sure") }</label>
                </div>
            </div>
            <button type="button" class="nhsuk-button nhsuk-button--warning" disabled={!*sure}
                onclick={ctx.on(TransferAction::DeleteCase)}>{ ctx.t("delete-yes") }</button>
        </>
    }
}
