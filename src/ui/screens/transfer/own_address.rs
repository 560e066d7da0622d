//! The address of this device, by which a colleague locks a file for it: to be copied or written down.

use yew::prelude::*;

use crate::app::transfer::OwnAddress;
use crate::ui::components::CopyButton;
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
    let on_copied = {
        let copied = copied.clone();
        Callback::from(move |done| copied.set(Some(done)))
    };
    html! {
        <>
            <h4 class="nhsuk-heading-xs">{ ctx.t("own-fingerprint") }</h4>
            { fingerprint_in_groups(&own.fingerprint) }
            <h4 class="nhsuk-heading-xs">{ ctx.t("own-address") }</h4>
            <p class="nhsuk-body app-wrap app-select">{ &own.text }</p>
            <CopyButton words={ctx.t("own-copy")} text={own.text.clone()} {on_copied} />
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
