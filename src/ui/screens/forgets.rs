//! What stands over every screen where nothing is kept once the page is closed, for as long as it is open: nothing else
//! stands between a case and its loss. Called by [`super::later`] for the frame.

use yew::prelude::*;

use crate::app::{Action, Phase, Screen};
use crate::ui::context::Context;

/// The words of the banner, and the way out.
pub fn banner(ctx: &Context) -> Html {
    let way = ctx.state.phase == Phase::Open && ctx.state.screen != Screen::Backup;
    html! {
        <>
            <strong>{ ctx.t("forgets-banner") }</strong>{ " " }{ ctx.t("forgets-banner-do") }{ " " }
            if way { { ctx.link(ctx.t("forgets-save"), Action::Go(Screen::Backup)) } }
        </>
    }
}
