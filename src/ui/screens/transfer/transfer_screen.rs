//! Handing a case over: how the file is locked and for whom, the comparison of fingerprints, and the file.

use yew::prelude::*;

use super::file_progress::{field_problem, file_problem, working};
use super::lock_choice::{LockKind, lock_choice};
use super::made_file::made_file;
use super::own_address::fingerprint_in_groups;
use crate::app::Action;
use crate::app::core::{CoreAction, Screen};
use crate::app::transfer::{LockChoice, TransferAction};
use crate::ui::components::{back_to_case, labelled_input, passphrase};
use crate::ui::context::{Context, ScreenProps};

/// The screen.
#[component]
pub fn TransferScreen(props: &ScreenProps) -> Html {
    let ctx = &props.ctx;
    let how = use_state(|| LockKind::Passphrase);
    let fields =
        [use_mut_ref(String::new), use_mut_ref(String::new), use_mut_ref(String::new), use_mut_ref(String::new)];
    let transfer = &ctx.state.transfer;
    if transfer.working {
        return working(ctx, "transfer-title", "make-working");
    }
    if let Some(file) = &transfer.made {
        return made_file(ctx, file, back_to_case(ctx));
    }
    if let Some((recipient, address)) =
        transfer.recipient.as_ref().and_then(|recipient| Some((recipient, recipient.address.as_ref()?)))
    {
        return compare(ctx, &recipient.name, &address.fingerprint());
    }
    let [name, address, new, again] = &fields;
    let onsubmit = {
        let (fields, how, send) = (fields.clone(), how.clone(), ctx.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let [name, address, new, again] = &fields;
            let lock = match &*how {
                LockKind::Passphrase => {
                    LockChoice::Passphrase { passphrase: passphrase(new), again: passphrase(again) }
                }
                LockKind::Address => LockChoice::Address(address.borrow().clone()),
                LockKind::Known(name) => LockChoice::Known(name.clone()),
            };
            send.emit(Action::Transfer(TransferAction::Transfer { recipient: name.borrow().clone(), lock }));
        })
    };
    let shown: &[&str] = match &*how {
        LockKind::Passphrase => &["transfer-name", "file-new", "file-again"],
        LockKind::Address => &["transfer-name", "transfer-address"],
        LockKind::Known(_) => &[],
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
                    LockKind::Passphrase => html! {
                        <>
                            { who }
                            { labelled_input(ctx, "file-new", "transfer-new", Some("transfer-new-hint"), true, new, field_problem(ctx, "file-new")) }
                            { labelled_input(ctx, "file-again", "lock-again", None, true, again, field_problem(ctx, "file-again")) }
                        </>
                    },
                    LockKind::Address => html! {
                        <>
                            { who }
                            { labelled_input(ctx, "transfer-address", "transfer-address", Some("transfer-address-hint"), false, address, field_problem(ctx, "transfer-address")) }
                        </>
                    },
                    LockKind::Known(_) => Html::default(),
                } }
                <button type="submit" class="nhsuk-button">
                    { ctx.t(if *how == LockKind::Passphrase { "transfer-make" } else { "transfer-check" }) }
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
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(CoreAction::Go(Screen::Transfer))}>{ ctx.t("transfer-title") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("compare-title") }</h1>
            <p class="nhsuk-body">{ ctx.say("compare-intro", &[("name", name.to_owned())]) }</p>
            { fingerprint_in_groups(fingerprint) }
            <p class="nhsuk-body">{ ctx.t("compare-why") }</p>
            <div class="nhsuk-button-group">
                { ctx.button("compare-same", "", TransferAction::Compared) }
                { ctx.button("compare-not", "nhsuk-button--secondary", CoreAction::Go(Screen::Transfer)) }
            </div>
        </>
    }
}
