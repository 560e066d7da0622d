//! Signing a directory file: choosing it. The signature is saved as a file of its own. Part of `team_key`.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::Action;
use crate::app::core::Fault;
use crate::app::device::DeviceAction;
use crate::browser::file_picker::{self, PickedFile};
use crate::domain::directory_signature::MOST_BYTES;
use crate::ui::context::ScreenProps;

/// The form.
#[component]
pub fn SignDirectory(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let picked = use_mut_ref(|| None::<PickedFile>);
    let onchange = {
        let picked = picked.clone();
        Callback::from(move |event: Event| *picked.borrow_mut() = file_picker::chosen(&event))
    };
    let onsubmit = {
        let (picked, send) = (picked.clone(), ctx.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (picked, send) = (picked.borrow().clone(), send.clone());
            spawn_local(async move { send.emit(Action::Device(read(picked).await)) });
        })
    };
    let wrong = ctx.state.device.problem.as_ref().filter(|fault| fault.key.starts_with("sign-directory"));
    let described = format!("sign-directory-hint{}", if wrong.is_some() { " sign-directory-error" } else { "" });
    html! {
        <form {onsubmit} novalidate=true>
            <div class={classes!("nhsuk-form-group", wrong.is_some().then_some("nhsuk-form-group--error"))}>
                <label class="nhsuk-label nhsuk-label--m" for="sign-directory">{ ctx.t("sign-directory") }</label>
                <div class="nhsuk-hint" id="sign-directory-hint">{ ctx.t("sign-directory-hint") }</div>
                { for wrong.iter().map(|fault| html! { <span class="nhsuk-error-message app-wrap" id="sign-directory-error">{ ctx.fault(fault) }</span> }) }
                <input class="app-file" type="file" id="sign-directory" aria-describedby={described} {onchange} />
            </div>
            <button type="submit" class="nhsuk-button nhsuk-button--secondary">{ ctx.t("sign-directory-do") }</button>
        </form>
    }
}

async fn read(picked: Option<PickedFile>) -> DeviceAction {
    let Some(picked) = picked else { return DeviceAction::SignDirectory(Vec::new()) };
    match file_picker::read(&picked, u32::try_from(MOST_BYTES).unwrap_or(u32::MAX)).await {
        Ok(bytes) => DeviceAction::SignDirectory(bytes),
        Err(name) => DeviceAction::NotChanged(Fault::naming("sign-directory-unread", name)),
    }
}
