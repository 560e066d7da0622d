//! Copying a text of the handout. Where the browser does not, the text is there to be copied by hand.

use yew::prelude::*;

use crate::app::handout::HandoutAction;
use crate::domain::case::HandoutMedium;
use crate::ui::components::CopyButton;
use crate::ui::context::Context;

/// Properties of [`Copy`].
#[derive(Properties, PartialEq)]
pub struct CopyProps {
    /// The context.
    pub ctx: Context,
    /// The key of its words.
    pub words: &'static str,
    /// What is copied.
    pub text: String,
    /// How it is given by that.
    pub medium: HandoutMedium,
}

/// The button, and the text where it could not be copied.
#[component]
pub fn Copy(props: &CopyProps) -> Html {
    let CopyProps { ctx, words, text, medium } = props;
    let refused = use_state(|| false);
    let on_copied = {
        let (refused, send, medium) = (refused.clone(), ctx.send.clone(), *medium);
        Callback::from(move |done: bool| {
            refused.set(!done);
            if done {
                send.emit(HandoutAction::Give(medium).into());
            }
        })
    };
    html! {
        <>
            <CopyButton words={ctx.t(words)} text={text.clone()} {on_copied} />
            if *refused {
                <div role="alert">
                    <p class="nhsuk-body">{ ctx.t("handout-copy-failed") }</p>
                    <p class="nhsuk-body app-wrap app-select">{ text }</p>
                    { ctx.button("handout-copied", "nhsuk-button--secondary", HandoutAction::Give(*medium)) }
                </div>
            }
        </>
    }
}
