//! A sealed file that was selected: what it says of itself, and what opens it. Part of `open_file`.

use yew::prelude::*;

use super::file_progress::{field_problem, file_problem};
use crate::app::Action;
use crate::app::core::{CoreAction, Screen};
use crate::app::transfer::SelectedFile;
use crate::app::transfer::TransferAction;
use crate::ui::components::{InputText, labelled_input, passphrase, summary_row};
use crate::ui::context::Context;

/// The file, before it is opened.
pub fn opened_file(ctx: &Context, selected: &SelectedFile, typed: &InputText) -> Html {
    let needs = selected.file.needs();
    let own = ctx.state.transfer.own.as_ref();
    let ours = own.map(|own| needs.fingerprints.contains(&own.fingerprint));
    let onsubmit = {
        let (typed, send) = (typed.clone(), ctx.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(Action::Transfer(TransferAction::Open(Some(passphrase(&typed)))));
        })
    };
    let kind = format!("open-kind-{}", selected.file.kind().code());
    let how = match ours {
        None => html! { <p class="nhsuk-body" role="status">{ ctx.t("open-wait") }</p> },
        Some(true) => html! {
            <>
                <p class="nhsuk-body">{ ctx.t("open-by-key") }</p>
                { ctx.button("open-go", "", TransferAction::Open(None)) }
            </>
        },
        Some(false) if needs.passphrase => html! {
            <form {onsubmit} novalidate=true autocomplete="off">
                { labelled_input(ctx, "file-passphrase", "open-passphrase", Some("open-passphrase-hint"), true, typed, field_problem(ctx, "file-passphrase")) }
                <button type="submit" class="nhsuk-button">{ ctx.t("open-go") }</button>
            </form>
        },
        Some(false) => html! {
            <section class="app-notice app-notice--stop" role="alert"><p>{ ctx.t("file-not-for-this-tablet") }</p></section>
        },
    };
    let fields: &[&str] = if ours == Some(false) && needs.passphrase { &["file-passphrase"] } else { &[] };
    html! {
        <>
            { file_problem(ctx, fields, "open-not") }
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(CoreAction::Go(Screen::OpenFile))}>{ ctx.t("open-other") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("open-title") }</h1>
            <h2 class="nhsuk-heading-m">{ ctx.t("open-says") }</h2>
            <dl class="nhsuk-summary-list">
                { summary_row(ctx.t("open-kind"), ctx.t(&kind)) }
                { summary_row(ctx.t("open-made"), selected.file.made().day_and_clock()) }
            </dl>
            { how }
        </>
    }
}
