//! Who may open this device: add a practitioner, change a passphrase, let somebody in no longer.

use yew::prelude::*;

use crate::app::Action;
use crate::app::core::Fault;
use crate::app::device::DeviceAction;
use crate::store::vault::{SlotInfo, SlotKind};
use crate::ui::components::{ErrorLine, error_summary, labelled_input, passphrase};
use crate::ui::context::Context;

/// Properties of [`Access`].
#[derive(Properties, PartialEq)]
pub struct AccessProps {
    /// The context.
    pub ctx: Context,
    /// The rest of the page, shown while nothing is open here.
    pub children: Html,
}

/// What is open on the screen.
#[derive(Clone, PartialEq)]
enum Open {
    Nothing,
    Add,
    Change(SlotInfo),
    Revoke(SlotInfo),
}

/// The list, and one thing to do at a time.
#[component]
pub fn Access(props: &AccessProps) -> Html {
    let ctx = &props.ctx;
    let open = use_state(|| Open::Nothing);
    let fields =
        [use_mut_ref(String::new), use_mut_ref(String::new), use_mut_ref(String::new), use_mut_ref(String::new)];
    let [who, old, new, again] = &fields;
    let by = ctx.state.session.access.by.clone();
    let rescued = by.as_ref().is_some_and(|by| by.kind == SlotKind::Recovery);
    let show = |what: Open| {
        let (open, fields) = (open.clone(), fields.clone());
        Callback::from(move |_: MouseEvent| {
            for field in &fields {
                field.take();
            }
            open.set(what.clone());
        })
    };
    if ctx.state.device.working {
        return html! { <p class="nhsuk-body" role="status">{ ctx.t("access-working") }</p> };
    }
    let problem = ctx.state.device.problem.as_ref();
    let at = problem.map(|fault| match fault.key {
        "lock-who-missing" | "access-taken" => "new-who",
        "lock-wrong-passphrase" => "old-passphrase",
        "lock-not-the-same" => "new-again",
        "team-key-no-name" => "team-key-name",
        _ => "new-passphrase",
    });
    let wrong = |id: &str| problem.filter(|_| at == Some(id)).map(|fault| ctx.fault(fault));
    let line = |(fault, field): (&Fault, &str)| ErrorLine { field: field.into(), words: ctx.fault(fault) };
    let lines: Vec<ErrorLine> = problem.zip(at).map(line).into_iter().collect();
    let submit = |what: Open| {
        let (fields, send) = (fields.clone(), ctx.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let [who, old, new, again] = &fields;
            let (new, again) = (passphrase(new), passphrase(again));
            send.emit(Action::Device(match &what {
                Open::Change(slot) => {
                    let old = (!rescued).then(|| passphrase(old));
                    DeviceAction::Change { slot: slot.id.clone(), old, passphrase: new, again }
                }
                _ => DeviceAction::Add { label: who.borrow().clone(), passphrase: new, again },
            }));
        })
    };
    let new_fields = html! {
        <>
            { labelled_input(ctx, "new-passphrase", "access-new", Some("lock-passphrase-hint"), true, new, wrong("new-passphrase")) }
            { labelled_input(ctx, "new-again", "lock-again", None, true, again, wrong("new-again")) }
        </>
    };
    let buttons = |key: &str| {
        html! {
            <div class="nhsuk-button-group">
                <button type="submit" class="nhsuk-button">{ ctx.t(key) }</button>
                <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={show(Open::Nothing)}>{ ctx.t("access-not") }</button>
            </div>
        }
    };
    match &*open {
        Open::Nothing => {
            let people = ctx.state.session.access.slots.iter().filter(|slot| slot.kind == SlotKind::Passphrase);
            let alone = people.clone().count() == 1;
            html! {
                <>
                    { error_summary(ctx, &lines) }
                    <h2 class="nhsuk-heading-m">{ ctx.t("access-title") }</h2>
                    if rescued { <p class="nhsuk-inset-text">{ ctx.t("access-rescued") }</p> }
                    <ul class="nhsuk-list app-rows">
                        { for people.map(|slot| {
                            let mine = by.as_ref().is_some_and(|by| by.id == slot.id);
                            let name = [("name", slot.label.clone())];
                            html! {
                                <li key={slot.id.clone()} class="app-rows__row">
                                    <span>{ slot.label.clone() }{ if mine { format!(" {}", ctx.t("access-you")) } else { String::new() } }</span>
                                    <span class="app-rows__do">
                                        if mine || rescued {
                                            <button type="button" class="link" onclick={show(Open::Change(slot.clone()))}>{ ctx.say("access-change", &name) }</button>
                                        }
                                        if !alone {
                                            <button type="button" class="link" onclick={show(Open::Revoke(slot.clone()))}>{ ctx.say("access-revoke", &name) }</button>
                                        }
                                    </span>
                                </li>
                            }
                        }) }
                    </ul>
                    <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={show(Open::Add)}>{ ctx.t("access-add") }</button>
                    { props.children.clone() }
                </>
            }
        }
        Open::Add => html! {
            <form onsubmit={submit(Open::Add)} novalidate=true autocomplete="off">
                { error_summary(ctx, &lines) }
                <h2 class="nhsuk-heading-m">{ ctx.t("access-add") }</h2>
                <p class="nhsuk-body">{ ctx.t("access-add-intro") }</p>
                { labelled_input(ctx, "new-who", "access-who", Some("access-who-hint"), false, who, wrong("new-who")) }
                { new_fields }
                { buttons("access-add-yes") }
            </form>
        },
        Open::Change(slot) => html! {
            <form onsubmit={submit(Open::Change(slot.clone()))} novalidate=true autocomplete="off">
                { error_summary(ctx, &lines) }
                <h2 class="nhsuk-heading-m">{ ctx.say("access-change", &[("name", slot.label.clone())]) }</h2>
                if !rescued { { labelled_input(ctx, "old-passphrase", "access-old", None, true, old, wrong("old-passphrase")) } }
                { new_fields }
                { buttons("access-change-yes") }
            </form>
        },
        Open::Revoke(slot) => html! {
            <>
                <h2 class="nhsuk-heading-m">{ ctx.say("access-revoke", &[("name", slot.label.clone())]) }</h2>
                <p class="nhsuk-body">{ ctx.t("access-revoke-intro") }</p>
                <div class="nhsuk-button-group">
                    { ctx.button("access-revoke-yes", "nhsuk-button--warning", DeviceAction::Revoke(slot.id.clone())) }
                    <button type="button" class="nhsuk-button nhsuk-button--secondary" onclick={show(Open::Nothing)}>{ ctx.t("access-not") }</button>
                </div>
            </>
        },
    }
}
