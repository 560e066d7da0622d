//! The recovery code of this device: whether there is one, and the screen that shows a new one, once.

use yew::prelude::*;

use crate::app::Action;
use crate::app::core::{CoreAction, Fault};
use crate::app::device::DeviceAction;
use crate::store::vault::SlotKind;
use crate::ui::context::Context;

/// Whether there is a recovery code, and the button that makes a new one.
pub fn recovery_line(ctx: &Context) -> Html {
    let there = ctx.state.session.access.slots.iter().any(|slot| slot.kind == SlotKind::Recovery);
    let key = match (there, ctx.state.session.access.code_lost) {
        (true, true) => "recovery-lost",
        (true, false) => "recovery-there",
        (false, _) => "recovery-none",
    };
    html! {
        <>
            <h2 class="nhsuk-heading-m">{ ctx.t("recovery-heading") }</h2>
            <p class="nhsuk-body">{ ctx.t(key) }</p>
            { ctx.button("recovery-new", "nhsuk-button--secondary", DeviceAction::NewRecovery) }
        </>
    }
}

/// The new code, to be printed or written down for whoever keeps it.
pub fn recovery_code_screen(ctx: &Context) -> Html {
    let code = ctx.state.session.access.recovery.as_ref().map(|code| code.text());
    let groups: Vec<&str> = code.iter().flat_map(|code| code.split('-')).collect();
    let send = ctx.send.clone();
    let print = Callback::from(move |_: MouseEvent| {
        if crate::browser::print::page().is_err() {
            send.emit(Action::Core(CoreAction::Failed(Fault::new("fault-print"))));
        }
    });
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("recovery-title") }</h1>
            <p class="nhsuk-body">{ ctx.t("recovery-intro") }</p>
            <p class="app-code">
                { for groups.iter().map(|group| html! { <span>{ *group }</span> }) }
            </p>
            <ul class="nhsuk-list nhsuk-list--bullet">
                <li>{ ctx.t("recovery-keep") }</li>
                <li>{ ctx.t("recovery-opens") }</li>
                <li>{ ctx.t("recovery-once") }</li>
            </ul>
            <p class="nhsuk-body app-print-only">{ ctx.say("recovery-printed", &[("day", ctx.state.session.now.day())]) }</p>
            <div class="nhsuk-button-group app-no-print">
                <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={print}>{ ctx.t("recovery-print") }</button>
                { ctx.button("recovery-kept", "", DeviceAction::RecoveryKept) }
            </div>
        </>
    }
}
