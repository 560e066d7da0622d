//! Opening a sealed file: choosing it, what it says of itself, its passphrase, and then what was taken from it.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::files::{problem, working, wrong};
use super::received::received;
use super::tool::row;
use crate::app::leaving::Chosen;
use crate::app::{Action, LeavingAction, Screen};
use crate::browser::upload;
use crate::store::file::MAX_FILE;
use crate::ui::components::{Typed, field, passphrase};
use crate::ui::context::Context;

/// Properties of [`OpenFile`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The context.
    pub ctx: Context,
}

/// The screen.
#[component]
pub fn OpenFile(props: &Props) -> Html {
    let ctx = &props.ctx;
    let picked = use_mut_ref(|| None::<upload::Chosen>);
    let typed = use_mut_ref(String::new);
    let leaving = &ctx.state.leaving;
    if leaving.working {
        return working(ctx, "open-title", "open-working");
    }
    if let Some(taken) = &leaving.received {
        return received(ctx, taken);
    }
    if let Some(chosen) = &leaving.chosen {
        return open(ctx, chosen, &typed);
    }
    let onchange = {
        let picked = picked.clone();
        Callback::from(move |event: Event| drop(picked.replace(upload::chosen(&event))))
    };
    let onsubmit = {
        let send = ctx.send.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (picked, send) = (picked.borrow().clone(), send.clone());
            spawn_local(async move { send.emit(Action::Leaving(read(picked).await)) });
        })
    };
    let wrong = wrong(ctx, "file");
    html! {
        <>
            { problem(ctx, &["file"], "open-not") }
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(Action::Go(Screen::Tablet))}>{ ctx.t("tablet-title") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("open-title") }</h1>
            <p class="nhsuk-body">{ ctx.t("open-intro") }</p>
            <form {onsubmit} novalidate=true>
                <div class={classes!("nhsuk-form-group", wrong.is_some().then_some("nhsuk-form-group--error"))}>
                    <label class="nhsuk-label nhsuk-label--m" for="file">{ ctx.t("open-file") }</label>
                    { for wrong.iter().map(|words| html! { <span class="nhsuk-error-message" id="file-error">{ words }</span> }) }
                    // No list of endings: a tablet would not let a file through whose ending it does not know.
                    <input class="app-file" type="file" id="file" aria-describedby={wrong.is_some().then_some("file-error")} {onchange} />
                </div>
                <button type="submit" class="nhsuk-button">{ ctx.t("open-choose") }</button>
            </form>
        </>
    }
}

async fn read(picked: Option<upload::Chosen>) -> LeavingAction {
    let Some(picked) = picked else { return LeavingAction::Chosen(None) };
    match upload::read(&picked, u32::try_from(MAX_FILE).unwrap_or(u32::MAX)).await {
        Ok(bytes) => LeavingAction::Chosen(Some(bytes)),
        Err(name) => LeavingAction::NotRead(name),
    }
}

/// What the file says of itself, and what opens it.
fn open(ctx: &Context, chosen: &Chosen, typed: &Typed) -> Html {
    let needs = chosen.file.needs();
    let own = ctx.state.leaving.own.as_ref();
    let ours = own.map(|own| needs.fingerprints.contains(&own.fingerprint));
    let onsubmit = {
        let (typed, send) = (typed.clone(), ctx.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(Action::Leaving(LeavingAction::Open(Some(passphrase(&typed)))));
        })
    };
    let kind = format!("open-kind-{}", chosen.file.kind().code());
    let how = match ours {
        None => html! { <p class="nhsuk-body" role="status">{ ctx.t("open-wait") }</p> },
        Some(true) => html! {
            <>
                <p class="nhsuk-body">{ ctx.t("open-by-key") }</p>
                { ctx.button("open-go", "", Action::Leaving(LeavingAction::Open(None))) }
            </>
        },
        Some(false) if needs.passphrase => html! {
            <form {onsubmit} novalidate=true autocomplete="off">
                { field(ctx, "file-passphrase", "open-passphrase", Some("open-passphrase-hint"), true, typed, wrong(ctx, "file-passphrase")) }
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
            { problem(ctx, fields, "open-not") }
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(Action::Go(Screen::OpenFile))}>{ ctx.t("open-other") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("open-title") }</h1>
            <h2 class="nhsuk-heading-m">{ ctx.t("open-says") }</h2>
            <dl class="nhsuk-summary-list">
                { row(ctx.t("open-kind"), ctx.t(&kind)) }
                { row(ctx.t("open-made"), chosen.file.made().day_and_clock()) }
            </dl>
            { how }
        </>
    }
}
