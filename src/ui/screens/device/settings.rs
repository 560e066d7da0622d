//! The settings of this device: when it locks, and when a case that was handed over is deleted.

use yew::prelude::*;

use crate::app::Action;
use crate::app::device::DeviceAction;
use crate::browser::file_picker;
use crate::domain::device::DeviceSettings;
use crate::ui::context::Context;

/// The lists. What is chosen is set at once: there is nothing to undo.
pub fn settings(ctx: &Context) -> Html {
    let now = ctx.content.device.settings;
    let choice =
        |id: &'static str, key: &str, options: &[u32], held: u32, make: fn(DeviceSettings, u32) -> DeviceSettings| {
            let send = ctx.send.clone();
            let onchange = Callback::from(move |event: Event| {
                if let Some(value) = file_picker::picked(&event).and_then(|value| value.parse().ok()) {
                    send.emit(Action::Device(DeviceAction::Set(make(now, value))));
                }
            });
            html! {
                <div class="nhsuk-form-group">
                    <label class="nhsuk-label" for={id}>{ ctx.t(key) }</label>
                    <select class="nhsuk-select" {id} {onchange}>
                        { for options.iter().map(|option| html! {
                            <option key={*option} value={option.to_string()} selected={*option == held}>
                                { ctx.say(&format!("{key}-value"), &[("count", option.to_string())]) }
                            </option>
                        }) }
                    </select>
                </div>
            }
        };
    html! {
        <>
            <h2 class="nhsuk-heading-m">{ ctx.t("tablet-settings") }</h2>
            { choice("idle", "tablet-idle", &[1, 2, 3, 4, 5], now.idle_minutes, |now, idle_minutes| DeviceSettings { idle_minutes, ..now }) }
            <p class="nhsuk-hint">{ ctx.t("tablet-idle-hint") }</p>
            { choice("purge", "tablet-purge", &[24, 48, 72, 120, 168], now.purge_hours, |now, purge_hours| DeviceSettings { purge_hours, ..now }) }
            <p class="nhsuk-hint">{ ctx.t("tablet-purge-hint") }</p>
        </>
    }
}
