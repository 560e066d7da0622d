//! The banner over every screen where the browser keeps nothing once the page is closed: nothing else stands between a case
//! and its loss. Drawn through `screens/lazy` by the page shell.

use yew::prelude::*;

use crate::app::core::{CoreAction, Phase, Screen};
use crate::ui::context::Context;

/// The words of the banner, and the way out.
pub fn ephemeral_banner(ctx: &Context) -> Html {
    let way = ctx.state.session.phase == Phase::Open && ctx.state.session.screen != Screen::Backup;
    html! {
        <>
            <strong>{ ctx.t("forgets-banner") }</strong>{ " " }{ ctx.t("forgets-banner-do") }{ " " }
            if way { { ctx.link(ctx.t("forgets-save"), CoreAction::Go(Screen::Backup)) } }
        </>
    }
}
