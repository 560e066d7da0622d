//! The key that the handouts of this device are signed with: making one, its fingerprint, the line for the page that opens
//! handouts, taking it to another device.

use serde_json::json;
use yew::prelude::*;

use super::sign_directory::SignDirectory;
use crate::app::Action;
use crate::app::core::{CoreAction, Screen};
use crate::app::device::DeviceAction;
use crate::domain::team_key::TeamKey;
use crate::ui::components::{CopyButton, labelled_input};
use crate::ui::context::{Context, ScreenProps};

/// The panel.
#[component]
pub fn TeamKeyPanel(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let name = use_mut_ref(String::new);
    let told = use_state(|| None::<&'static str>);
    let shown = match &ctx.content.device.team_key {
        Some(key) => of_key(ctx, key, &told),
        None => {
            let problem = ctx.state.device.problem.as_ref().filter(|fault| fault.key == "team-key-no-name");
            let onsubmit = {
                let (name, send) = (name.clone(), ctx.send.clone());
                Callback::from(move |event: SubmitEvent| {
                    event.prevent_default();
                    send.emit(Action::Device(DeviceAction::MakeTeamKey(name.borrow().clone())));
                })
            };
            html! {
                <form {onsubmit} novalidate=true autocomplete="off">
                    <p class="nhsuk-body">{ ctx.t("team-key-none") }</p>
                    { labelled_input(ctx, "team-key-name", "team-key-name", None, false, &name, problem.map(|fault| ctx.fault(fault))) }
                    <button type="submit" class="nhsuk-button nhsuk-button--secondary">{ ctx.t("team-key-make") }</button>
                </form>
            }
        }
    };
    html! {
        <>
            <h2 class="nhsuk-heading-m">{ ctx.t("team-key-title") }</h2>
            { shown }
        </>
    }
}

fn of_key(ctx: &Context, key: &TeamKey, told: &UseStateHandle<Option<&'static str>>) -> Html {
    let public = key.public();
    let line = json!({"key": public.text(), "name": key.name}).to_string();
    let said = [("name", key.name.clone()), ("key", public.fingerprint().to_string())];
    let on_copied = {
        let told = told.clone();
        Callback::from(move |done: bool| told.set(Some(if done { "team-key-copied" } else { "team-key-not-copied" })))
    };
    html! {
        <>
            <p class="nhsuk-body">{ ctx.say("team-key-is", &said) }</p>
            <p class="nhsuk-body">{ ctx.t("team-key-public") }</p>
            <p class="nhsuk-body app-wrap app-select">{ line.clone() }</p>
            <div role="status">{ for told.map(|key| html! { <p class="nhsuk-body">{ ctx.t(key) }</p> }) }</div>
            <div class="nhsuk-button-group">
                <CopyButton words={ctx.t("team-key-copy")} text={line} {on_copied} />
                { ctx.button("team-key-carry", "nhsuk-button--secondary", CoreAction::Go(Screen::CarryKey)) }
                { ctx.button("team-key-remove", "nhsuk-button--secondary", DeviceAction::RemoveTeamKey) }
            </div>
            <SignDirectory ctx={ctx.clone()} />
        </>
    }
}
