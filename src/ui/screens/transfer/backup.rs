//! Backing everything up, or taking the team key to another device: a passphrase, and the file.

use yew::prelude::*;

use super::file_progress::{field_problem, file_problem, working};
use super::made_file::made_file;
use crate::app::Action;
use crate::app::core::{CoreAction, Screen};
use crate::app::transfer::TransferAction;
use crate::ui::components::{labelled_input, passphrase};
use crate::ui::context::Context;

/// Properties of [`BackupScreen`].
#[derive(Properties, PartialEq)]
pub struct BackupProps {
    /// The context.
    pub ctx: Context,
    /// Is the team key carried, and nothing else?
    pub of_key: bool,
}

/// The screen.
#[component]
pub fn BackupScreen(props: &BackupProps) -> Html {
    let BackupProps { ctx, of_key } = props;
    let of_key = *of_key;
    let title = if of_key { "carry-key-title" } else { "backup-title" };
    let fields = [use_mut_ref(String::new), use_mut_ref(String::new)];
    if ctx.state.transfer.working {
        return working(ctx, title, "make-working");
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
            send.emit(Action::Transfer(if of_key {
                TransferAction::CarryKey { passphrase, again }
            } else {
                TransferAction::Backup { passphrase, again }
            }));
        })
    };
    html! {
        <>
            { file_problem(ctx, &["file-new", "file-again"], "make-not") }
            { back }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t(title) }</h1>
            if of_key {
                <p class="nhsuk-body">{ ctx.t("carry-key-intro") }</p>
            } else {
                <p class="nhsuk-body">{ ctx.t("backup-intro") }</p>
                <p class="nhsuk-body">{ ctx.t("backup-settings") }</p>
            }
            <form {onsubmit} novalidate=true autocomplete="off">
                { labelled_input(ctx, "file-new", if of_key { "carry-key-passphrase" } else { "backup-passphrase" }, Some(if of_key { "carry-key-passphrase-hint" } else { "backup-passphrase-hint" }), true, new, field_problem(ctx, "file-new")) }
                { labelled_input(ctx, "file-again", "lock-again", None, true, again, field_problem(ctx, "file-again")) }
                <button type="submit" class="nhsuk-button">{ ctx.t("transfer-make") }</button>
            </form>
        </>
    }
}
