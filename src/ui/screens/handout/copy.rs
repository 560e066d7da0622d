//! A button that copies a text. Where the browser does not, the text is there to be copied by hand.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::Action;
use crate::browser::clipboard;
use crate::ui::context::Context;

/// Properties of [`CopyButton`].
#[derive(Properties, PartialEq)]
pub struct CopyProps {
    /// The context.
    pub ctx: Context,
    /// The key of its words.
    pub words: &'static str,
    /// What is copied.
    pub text: String,
    /// What is sent once it was.
    pub copied: Action,
}

/// The button.
#[component]
pub fn CopyButton(props: &CopyProps) -> Html {
    let CopyProps { ctx, words, text, copied } = props;
    let refused = use_state(|| false);
    let copy = {
        let (refused, text, copied, send) = (refused.clone(), text.clone(), copied.clone(), ctx.send.clone());
        Callback::from(move |_: MouseEvent| {
            let (refused, text, copied, send) = (refused.clone(), text.clone(), copied.clone(), send.clone());
            spawn_local(async move {
                let done = clipboard::copy(&text).await;
                refused.set(!done);
                if done {
                    send.emit(copied);
                }
            });
        })
    };
    html! {
        <>
            <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={copy}>{ ctx.t(words) }</button>
            if *refused {
                <div role="alert">
                    <p class="nhsuk-body">{ ctx.t("handout-copy-failed") }</p>
                    <p class="nhsuk-body app-wrap app-select">{ text }</p>
                </div>
            }
        </>
    }
}
