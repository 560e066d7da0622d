//! Sealed files on the screen of the device: the ways to open one and to back up, and the address of this device. Passed
//! into that screen by the router.

use yew::prelude::*;

use super::own_address::OwnAddressPanel;
use crate::app::core::{CoreAction, Screen};
use crate::app::transfer::TransferAction;
use crate::ui::context::Context;

/// The panel.
pub fn sealed_file_panel(ctx: &Context) -> Html {
    html! {
        <>
            <h2 class="nhsuk-heading-m">{ ctx.t("files-title") }</h2>
            <p class="nhsuk-body">{ ctx.t("files-intro") }</p>
            <div class="nhsuk-button-group">
                { ctx.button("files-open", "nhsuk-button--secondary", CoreAction::Go(Screen::OpenFile)) }
                { ctx.button("files-backup", "nhsuk-button--secondary", CoreAction::Go(Screen::Backup)) }
            </div>
            <h3 class="nhsuk-heading-s">{ ctx.t("own-title") }</h3>
            <p class="nhsuk-body">{ ctx.t("own-intro") }</p>
            { match &ctx.state.transfer.own {
                Some(own) => html! { <OwnAddressPanel ctx={ctx.clone()} own={own.clone()} /> },
                None => ctx.button("own-show", "nhsuk-button--secondary", TransferAction::ShowAddress),
            } }
        </>
    }
}
