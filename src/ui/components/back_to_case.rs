//! The link back to the task list of the case.

use yew::prelude::*;

use crate::app::host::View;
use crate::app::{Action, Screen};
use crate::ui::context::Context;

/// The link.
pub fn back_to_case(ctx: &Context) -> Html {
    let words = if ctx.page.view == View::Whole { "back-to-case" } else { "back" };
    html! {
        <button type="button" class="nhsuk-back-link" onclick={ctx.on(Action::Go(Screen::Case))}>{ ctx.t(words) }</button>
    }
}
