//! On the page of a case: the last file that was made for somebody else, until somebody says that it has arrived.

use yew::prelude::*;

use crate::app::Action;
use crate::ui::components::{ErrorLine, error_summary, field};
use crate::ui::context::Context;

/// Properties of [`Copies`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The context.
    pub ctx: Context,
}

/// Who confirmed that they have it.
#[component]
pub fn Copies(props: &Props) -> Html {
    let ctx = &props.ctx;
    let who = use_mut_ref(String::new);
    let onsubmit = {
        let (who, send) = (who.clone(), ctx.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(Action::ConfirmTransfer { receipt: who.borrow().clone() });
        })
    };
    let Some(transfer) = ctx.case().and_then(|case| case.unconfirmed()) else { return Html::default() };
    let made = [("recipient", transfer.recipient.clone()), ("when", transfer.at.day_and_clock())];
    let wrong = ctx.state.receipt_missing.then(|| ctx.t("copies-missing"));
    let line = |words: &String| ErrorLine { field: "copies-who".into(), words: words.clone() };
    let lines: Vec<ErrorLine> = wrong.iter().map(line).collect();
    html! {
        <form {onsubmit} novalidate=true autocomplete="off">
            { error_summary(ctx, &lines) }
            <h2 class="nhsuk-heading-m">{ ctx.t("copies-title") }</h2>
            <p class="nhsuk-body">{ ctx.say("copies-made", &made) }</p>
            <p class="nhsuk-body">{ ctx.say("copies-receipt", &[("receipt", transfer.file.receipt())]) }</p>
            { field(ctx, "copies-who", "copies-who", Some("copies-who-hint"), false, &who, wrong) }
            <button type="submit" class="nhsuk-button nhsuk-button--secondary">{ ctx.t("copies-confirm") }</button>
        </form>
    }
}
