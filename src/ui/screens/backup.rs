//! Backing everything up: a passphrase, and the file.

use yew::prelude::*;

use super::files::{made, problem, working, wrong};
use crate::app::{Action, LeavingAction, Screen};
use crate::ui::components::{field, passphrase};
use crate::ui::context::Context;

/// Properties of [`Backup`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The context.
    pub ctx: Context,
}

/// The screen.
#[component]
pub fn Backup(props: &Props) -> Html {
    let ctx = &props.ctx;
    let fields = [use_mut_ref(String::new), use_mut_ref(String::new)];
    if ctx.state.leaving.working {
        return working(ctx, "backup-title", "make-working");
    }
    let back = html! {
        <button type="button" class="nhsuk-back-link" onclick={ctx.on(Action::Go(Screen::Tablet))}>{ ctx.t("tablet-title") }</button>
    };
    if let Some(file) = &ctx.state.leaving.made {
        return made(ctx, file, back);
    }
    let [new, again] = &fields;
    let onsubmit = {
        let (fields, send) = (fields.clone(), ctx.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let [new, again] = &fields;
            let (passphrase, again) = (passphrase(new), passphrase(again));
            send.emit(Action::Leaving(LeavingAction::Backup { passphrase, again }));
        })
    };
    html! {
        <>
            { problem(ctx, &["file-new", "file-again"], "make-not") }
            { back }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("backup-title") }</h1>
            <p class="nhsuk-body">{ ctx.t("backup-intro") }</p>
            <p class="nhsuk-body">{ ctx.t("backup-settings") }</p>
            <form {onsubmit} novalidate=true autocomplete="off">
                { field(ctx, "file-new", "backup-passphrase", Some("backup-passphrase-hint"), true, new, wrong(ctx, "file-new")) }
                { field(ctx, "file-again", "lock-again", None, true, again, wrong(ctx, "file-again")) }
                <button type="submit" class="nhsuk-button">{ ctx.t("transfer-make") }</button>
            </form>
        </>
    }
}
