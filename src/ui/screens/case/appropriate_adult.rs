//! The appropriate adult: marked arranged, present or delayed with a reason. It cannot be dismissed.

use yew::prelude::*;

use crate::app::Action;
use crate::app::case::CaseAction;
use crate::domain::case::AdultStatus;
use crate::ui::components::{ErrorLine, TextField, back_to_case, error_summary};
use crate::ui::context::ScreenProps;

/// The screen.
#[component]
pub fn AppropriateAdultScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let reason = use_mut_ref(String::new);
    let send = |status: AdultStatus| {
        let (send, reason) = (ctx.send.clone(), reason.clone());
        Callback::from(move |_: MouseEvent| {
            send.emit(Action::Case(CaseAction::Adult { status, reason: reason.borrow().clone() }))
        })
    };
    let on_text = {
        let reason = reason.clone();
        Callback::from(move |text: String| {
            reason.replace(text);
        })
    };
    let wrong = ctx.state.case.adult_problem;
    let lines: Vec<ErrorLine> = wrong
        .then(|| ErrorLine { field: "adult-reason".into(), words: ctx.t("adult-no-reason") })
        .into_iter()
        .collect();
    let button = |key: &str, status| html! { <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={send(status)}>{ ctx.t(key) }</button> };
    html! {
        <>
            { error_summary(ctx, &lines) }
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("adult-title") }</h1>
            <p class="nhsuk-body">{ ctx.t("adult-intro") }</p>
            <div class="nhsuk-button-group">
                { button("adult-mark-arranged", AdultStatus::Arranged) }
                { button("adult-mark-present", AdultStatus::Present) }
            </div>
            <div class={classes!("nhsuk-form-group", wrong.then_some("nhsuk-form-group--error"))}>
                <label class="nhsuk-label nhsuk-label--m" for="adult-reason">{ ctx.t("adult-reason") }</label>
                if wrong { <span class="nhsuk-error-message">{ ctx.t("adult-no-reason") }</span> }
                <TextField id="adult-reason" value="" invalid={wrong} {on_text} />
            </div>
            { button("adult-mark-delayed", AdultStatus::Delayed) }
        </>
    }
}
