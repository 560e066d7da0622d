//! Handing a case over: how the file is locked and for whom, the comparison of fingerprints, and the file.

use yew::prelude::*;

use super::file_progress::{field_problem, file_problem, working};
use super::lock_choice::{FileLock, lock_choice};
use super::made_file::made_file;
use super::own_address::fingerprint_in_groups;
use crate::app::leaving::TypedLock;
use crate::app::{Action, LeavingAction, Screen};
use crate::ui::components::{back_to_case, labelled_input, passphrase};
use crate::ui::context::{Context, ScreenProps};

/// The screen.
#[component]
pub fn TransferScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let how = use_state(|| FileLock::Passphrase);
    let fields =
        [use_mut_ref(String::new), use_mut_ref(String::new), use_mut_ref(String::new), use_mut_ref(String::new)];
    let leaving = &ctx.state.leaving;
    if leaving.working {
        return working(ctx, "transfer-title", "make-working");
    }
    if let Some(file) = &leaving.made {
        return made_file(ctx, file, back_to_case(ctx));
    }
    if let Some((whom, address)) = leaving.whom.as_ref().and_then(|whom| Some((whom, whom.address.as_ref()?))) {
        return compare(ctx, &whom.name, &address.fingerprint());
    }
    let [name, address, new, again] = &fields;
    let onsubmit = {
        let (fields, how, send) = (fields.clone(), how.clone(), ctx.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let [name, address, new, again] = &fields;
            let lock = match &*how {
                FileLock::Passphrase => TypedLock::Passphrase { passphrase: passphrase(new), again: passphrase(again) },
                FileLock::Address => TypedLock::Address(address.borrow().clone()),
                FileLock::Known(name) => TypedLock::Known(name.clone()),
            };
            send.emit(Action::Leaving(LeavingAction::Transfer { recipient: name.borrow().clone(), lock }));
        })
    };
    let shown: &[&str] = match &*how {
        FileLock::Passphrase => &["transfer-name", "file-new", "file-again"],
        FileLock::Address => &["transfer-name", "transfer-address"],
        FileLock::Known(_) => &[],
    };
    let who = labelled_input(
        ctx,
        "transfer-name",
        "transfer-name",
        Some("transfer-name-hint"),
        false,
        name,
        field_problem(ctx, "transfer-name"),
    );
    html! {
        <>
            { file_problem(ctx, shown, "make-not") }
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("transfer-title") }</h1>
            <p class="nhsuk-body">{ ctx.t("transfer-intro") }</p>
            <form {onsubmit} novalidate=true autocomplete="off">
                { lock_choice(ctx, &how) }
                { match &*how {
                    FileLock::Passphrase => html! {
                        <>
                            { who }
                            { labelled_input(ctx, "file-new", "transfer-new", Some("transfer-new-hint"), true, new, field_problem(ctx, "file-new")) }
                            { labelled_input(ctx, "file-again", "lock-again", None, true, again, field_problem(ctx, "file-again")) }
                        </>
                    },
                    FileLock::Address => html! {
                        <>
                            { who }
                            { labelled_input(ctx, "transfer-address", "transfer-address", Some("transfer-address-hint"), false, address, field_problem(ctx, "transfer-address")) }
                        </>
                    },
                    FileLock::Known(_) => Html::default(),
                } }
                <button type="submit" class="nhsuk-button">
                    { ctx.t(if *how == FileLock::Passphrase { "transfer-make" } else { "transfer-check" }) }
                </button>
            </form>
        </>
    }
}

/// Before a file is locked for a device: is it the right one? Both people compare the fingerprint.
fn compare(ctx: &Context, name: &str, fingerprint: &str) -> Html {
    html! {
        <>
            { file_problem(ctx, &[], "make-not") }
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(Action::Go(Screen::Transfer))}>{ ctx.t("transfer-title") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("compare-title") }</h1>
            <p class="nhsuk-body">{ ctx.say("compare-intro", &[("name", name.to_owned())]) }</p>
            { fingerprint_in_groups(fingerprint) }
            <p class="nhsuk-body">{ ctx.t("compare-why") }</p>
            <div class="nhsuk-button-group">
                { ctx.button("compare-same", "", Action::Leaving(LeavingAction::Compared)) }
                { ctx.button("compare-not", "nhsuk-button--secondary", Action::Go(Screen::Transfer)) }
            </div>
        </>
    }
}
