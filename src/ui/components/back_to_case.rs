//! The link back to the task list of the case, and before it to the question one came from.

use yew::prelude::*;

use crate::app::core::{CoreAction, Screen, View};
use crate::ui::context::Context;

/// The link.
pub fn back_to_case(ctx: &Context) -> Html {
    let words = if ctx.page.view == View::Whole { "back-to-case" } else { "back" };
    let to = |words: &str, screen: Screen| {
        html! {
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(CoreAction::Go(screen))}>{ ctx.t(words) }</button>
        }
    };
    html! {
        <>
            { for ctx.state.session.question.clone().map(|question| to("back-to-question", question)) }
            { to(words, Screen::Case) }
        </>
    }
}
