//! Opening a sealed file: choosing it, then what it says of itself, then what was taken from it.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::file_progress::{field_problem, file_problem, working};
use super::import_summary::import_summary;
use super::opened_file::opened_file;
use crate::app::Action;
use crate::app::core::{CoreAction, Screen};
use crate::app::transfer::TransferAction;
use crate::browser::file_picker;
use crate::store::sealed_file::MAX_FILE;
use crate::ui::context::ScreenProps;

/// The screen.
#[component]
pub fn OpenFileScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let picked = use_mut_ref(|| None::<file_picker::PickedFile>);
    let typed = use_mut_ref(String::new);
    let transfer = &ctx.state.transfer;
    if transfer.working {
        return working(ctx, "open-title", "open-working");
    }
    if let Some(taken) = &transfer.received {
        return import_summary(ctx, taken);
    }
    if let Some(selected) = &transfer.selected {
        return opened_file(ctx, selected, &typed);
    }
    let onchange = {
        let picked = picked.clone();
        Callback::from(move |event: Event| drop(picked.replace(file_picker::chosen(&event))))
    };
    let onsubmit = {
        let send = ctx.send.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (picked, send) = (picked.borrow().clone(), send.clone());
            spawn_local(async move { send.emit(Action::Transfer(read(picked).await)) });
        })
    };
    let wrong = field_problem(ctx, "file");
    html! {
        <>
            { file_problem(ctx, &["file"], "open-not") }
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(CoreAction::Go(Screen::Tablet))}>{ ctx.t("tablet-title") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("open-title") }</h1>
            <p class="nhsuk-body">{ ctx.t("open-intro") }</p>
            <form {onsubmit} novalidate=true>
                <div class={classes!("nhsuk-form-group", wrong.is_some().then_some("nhsuk-form-group--error"))}>
                    <label class="nhsuk-label nhsuk-label--m" for="file">{ ctx.t("open-file") }</label>
                    { for wrong.iter().map(|words| html! { <span class="nhsuk-error-message" id="file-error">{ words }</span> }) }
                    // No `accept`: a tablet would not let anybody choose a file whose ending it does not know.
                    <input class="app-file" type="file" id="file" aria-describedby={wrong.is_some().then_some("file-error")} {onchange} />
                </div>
                <button type="submit" class="nhsuk-button">{ ctx.t("open-choose") }</button>
            </form>
        </>
    }
}

async fn read(picked: Option<file_picker::PickedFile>) -> TransferAction {
    let Some(picked) = picked else { return TransferAction::Selected(None) };
    match file_picker::read(&picked, u32::try_from(MAX_FILE).unwrap_or(u32::MAX)).await {
        Ok(bytes) => TransferAction::Selected(Some(bytes)),
        Err(name) => TransferAction::NotRead(name),
    }
}
