//! The link back to the task list of the case.

use yew::prelude::*;

use crate::app::core::{CoreAction, Screen, View};
use crate::ui::context::Context;

/// The link.
pub fn back_to_case(ctx: &Context) -> Html {
    let words = if ctx.page.view == View::Whole { "back-to-case" } else { "back" };
    html! {
        <button type="button" class="nhsuk-back-link" onclick={ctx.on(CoreAction::Go(Screen::Case))}>{ ctx.t(words) }</button>
    }
}
