//! The address of this device, by which a colleague locks a file for it: to be copied or written down.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::transfer::OwnAddress;
use crate::browser::clipboard;
use crate::ui::context::Context;

/// Properties of [`OwnAddressPanel`].
#[derive(Properties, PartialEq)]
pub struct OwnAddressProps {
    /// The context.
    pub ctx: Context,
    /// The address.
    pub own: OwnAddress,
}

/// The fingerprint and the address.
#[component]
pub fn OwnAddressPanel(props: &OwnAddressProps) -> Html {
    let (ctx, own) = (&props.ctx, &props.own);
    let copied = use_state(|| None::<bool>);
    let copy = {
        let (copied, text) = (copied.clone(), own.text.clone());
        Callback::from(move |_: MouseEvent| {
            let (copied, text) = (copied.clone(), text.clone());
            spawn_local(async move { copied.set(Some(clipboard::copy(&text).await)) });
        })
    };
    html! {
        <>
            <h4 class="nhsuk-heading-xs">{ ctx.t("own-fingerprint") }</h4>
            { fingerprint_in_groups(&own.fingerprint) }
            <h4 class="nhsuk-heading-xs">{ ctx.t("own-address") }</h4>
            <p class="nhsuk-body app-wrap app-select">{ &own.text }</p>
            <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={copy}>{ ctx.t("own-copy") }</button>
            <p class="nhsuk-body" role="status">
                { for copied.map(|copied| ctx.t(if copied { "own-copied" } else { "own-not-copied" })) }
            </p>
        </>
    }
}

/// A fingerprint in large groups, for two people who compare it by voice.
pub fn fingerprint_in_groups(text: &str) -> Html {
    html! { <p class="app-code">{ for text.split('-').map(|group| html! { <span>{ group.to_owned() }</span> }) }</p> }
}
