//! A button that copies a text that is no secret, and says whether it could: a page on plain http has no clipboard.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::clipboard;

/// Properties of [`CopyButton`].
#[derive(Properties, PartialEq)]
pub struct CopyButtonProps {
    /// Its words.
    pub words: String,
    /// What is copied.
    pub text: String,
    /// Hears whether it was.
    pub on_copied: Callback<bool>,
}

/// The button.
#[component]
pub fn CopyButton(props: &CopyButtonProps) -> Html {
    let (text, on_copied) = (props.text.clone(), props.on_copied.clone());
    let copy = Callback::from(move |_: MouseEvent| {
        let (text, on_copied) = (text.clone(), on_copied.clone());
        spawn_local(async move { on_copied.emit(clipboard::copy(&text).await) });
    });
    html! { <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={copy}>{ &props.words }</button> }
}
