//! The lock: first use makes the vault of this device, later uses open it.

use yew::prelude::*;

use super::who_is_working::who_is_working;
use crate::app::Action;
use crate::app::core::Phase;
use crate::app::lock::LockAction;
use crate::store::vault::{SlotInfo, SlotKind};
use crate::ui::components::{ErrorLine, error_summary, labelled_input, passphrase};
use crate::ui::context::ScreenProps;

/// The lock screen. What is typed here stays here until the button is pressed.
#[component]
pub fn UnlockScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let (who, secret, again) = (use_mut_ref(String::new), use_mut_ref(String::new), use_mut_ref(String::new));
    let by_code = use_state(|| false);
    // What somebody typed before they left must not stand here for the next person.
    let forgotten = use_mut_ref(|| ctx.state.lock.forgotten);
    if forgotten.replace(ctx.state.lock.forgotten) != ctx.state.lock.forgotten {
        secret.take();
    }
    let people: Vec<&SlotInfo> =
        ctx.state.session.access.slots.iter().filter(|s| s.kind == SlotKind::Passphrase).collect();
    let code = ctx.state.session.access.slots.iter().find(|slot| slot.kind == SlotKind::Recovery);
    let chosen = use_state(|| None::<String>);
    // Whoever worked last is asked first.
    let last = people.iter().find(|slot| slot.label == ctx.state.session.author).or(people.first());
    let slot = match (*by_code, code) {
        (true, Some(code)) => code.id.clone(),
        _ => (*chosen).clone().or(last.map(|slot| slot.id.clone())).unwrap_or_default(),
    };
    if ctx.state.session.phase == Phase::Opening {
        return html! {
            <>
                <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("lock-opening") }</h1>
                <p class="nhsuk-body" role="status">{ ctx.t("lock-opening-hint") }</p>
            </>
        };
    }
    let first_use = ctx.state.session.phase == Phase::FirstUse;
    let onsubmit = {
        let (who, secret, again, send, slot) =
            (who.clone(), secret.clone(), again.clone(), ctx.send.clone(), slot.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            send.emit(if first_use {
                let who = who.borrow().clone();
                Action::Lock(LockAction::CreateVault {
                    who,
                    passphrase: passphrase(&secret),
                    again: passphrase(&again),
                })
            } else {
                // Taken out of the field, so that a refused passphrase does not stand there again.
                Action::Lock(LockAction::Unlock { slot: slot.clone(), passphrase: secret.take().into() })
            });
        })
    };
    let problem = ctx.state.lock.problem.as_ref();
    let at = problem.map(|fault| match fault.key {
        "lock-who-missing" => "who",
        "lock-not-the-same" => "again",
        _ => "passphrase",
    });
    let lines: Vec<ErrorLine> = problem
        .zip(at)
        .map(|(fault, field)| ErrorLine { field: field.into(), words: ctx.fault(fault) })
        .into_iter()
        .collect();
    let wrong = |id: &str| problem.filter(|_| at == Some(id)).map(|fault| ctx.fault(fault));
    if first_use {
        return html! {
            <form {onsubmit} novalidate=true autocomplete="off">
                { error_summary(ctx, &lines) }
                <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("lock-first-title") }</h1>
                <p class="nhsuk-body">{ ctx.t(if ctx.state.session.saving.ephemeral { "lock-first-forgets" } else { "lock-first-intro" }) }</p>
                { labelled_input(ctx, "who", "lock-who", Some("lock-who-hint"), false, &who, wrong("who")) }
                { labelled_input(ctx, "passphrase", "lock-passphrase", Some("lock-passphrase-hint"), true, &secret, wrong("passphrase")) }
                { labelled_input(ctx, "again", "lock-again", None, true, &again, wrong("again")) }
                <button type="submit" class="nhsuk-button">{ ctx.t("lock-create") }</button>
            </form>
        };
    }
    let switch = {
        let by_code = by_code.clone();
        Callback::from(move |_: MouseEvent| by_code.set(!*by_code))
    };
    html! {
        <form {onsubmit} key={ctx.state.lock.forgotten} novalidate=true autocomplete="off">
            { error_summary(ctx, &lines) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("lock-title") }</h1>
            if *by_code {
                <p class="nhsuk-body">{ ctx.t("lock-code-intro") }</p>
                { labelled_input(ctx, "passphrase", "lock-code", Some("lock-code-hint"), false, &secret, wrong("passphrase")) }
            } else {
                { who_is_working(ctx, &people, &slot, chosen) }
                { labelled_input(ctx, "passphrase", "lock-passphrase", None, true, &secret, wrong("passphrase")) }
            }
            <button type="submit" class="nhsuk-button">{ ctx.t("lock-open") }</button>
            if code.is_some() {
                <p class="nhsuk-body">
                    <button type="button" class="link" onclick={switch}>
                        { ctx.t(if *by_code { "lock-by-passphrase" } else { "lock-by-code" }) }
                    </button>
                </p>
            }
        </form>
    }
}
