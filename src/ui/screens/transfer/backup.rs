//! Backing everything up: a passphrase, and the file.

use yew::prelude::*;

use super::file_progress::{field_problem, file_problem, working};
use super::made_file::made_file;
use crate::app::Action;
use crate::app::core::{CoreAction, Screen};
use crate::app::transfer::TransferAction;
use crate::ui::components::{labelled_input, passphrase};
use crate::ui::context::ScreenProps;

/// The screen.
#[component]
pub fn BackupScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let fields = [use_mut_ref(String::new), use_mut_ref(String::new)];
    if ctx.state.transfer.working {
        return working(ctx, "backup-title", "make-working");
    }
    let back = html! {
        <button type="button" class="nhsuk-back-link" onclick={ctx.on(CoreAction::Go(Screen::Tablet))}>{ ctx.t("tablet-title") }</button>
    };
    if let Some(file) = &ctx.state.transfer.made {
        return made_file(ctx, file, back);
    }
    let [new, again] = &fields;
    let onsubmit = {
        let (fields, send) = (fields.clone(), ctx.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let [new, again] = &fields;
            let (passphrase, again) = (passphrase(new), passphrase(again));
            send.emit(Action::Transfer(TransferAction::Backup { passphrase, again }));
        })
    };
    html! {
        <>
            { file_problem(ctx, &["file-new", "file-again"], "make-not") }
            { back }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("backup-title") }</h1>
            <p class="nhsuk-body">{ ctx.t("backup-intro") }</p>
            <p class="nhsuk-body">{ ctx.t("backup-settings") }</p>
            <form {onsubmit} novalidate=true autocomplete="off">
                { labelled_input(ctx, "file-new", "backup-passphrase", Some("backup-passphrase-hint"), true, new, field_problem(ctx, "file-new")) }
                { labelled_input(ctx, "file-again", "lock-again", None, true, again, field_problem(ctx, "file-again")) }
                <button type="submit" class="nhsuk-button">{ ctx.t("transfer-make") }</button>
            </form>
        </>
    }
}
