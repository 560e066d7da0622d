//! Which screen of the interview is shown.

use yew::prelude::*;

use super::embedded_form::embedded_form;
use super::form::form_screen;
use super::score::score_screen;
use crate::app::core::Screen;
use crate::ui::context::Context;

/// A form, a score, or what stands before and after one form alone on a page. What the case adds is drawn by the
/// chunk `case`.
pub fn interview_screen(ctx: &Context, beside: Html) -> Html {
    match &ctx.state.session.screen {
        Screen::Form { .. } => form_screen(ctx, beside),
        Screen::Score(instrument) => score_screen(ctx, instrument, beside),
        _ => embedded_form(ctx),
    }
}
