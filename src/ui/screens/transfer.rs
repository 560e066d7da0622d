//! Handing a case over: how the file is locked and for whom, the comparison of fingerprints, and the file.

use yew::prelude::*;

use super::back_to_case;
use super::files::{in_groups, made, problem, working, wrong};
use crate::app::leaving::TypedLock;
use crate::app::{Action, LeavingAction, Screen};
use crate::ui::components::{field, passphrase};
use crate::ui::context::Context;

/// Properties of [`Transfer`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The context.
    pub ctx: Context,
}

/// How the file is to be locked.
#[derive(Clone, PartialEq)]
enum How {
    Passphrase,
    Address,
    Known(String),
}

/// The screen.
#[component]
pub fn Transfer(props: &Props) -> Html {
    let ctx = &props.ctx;
    let how = use_state(|| How::Passphrase);
    let fields =
        [use_mut_ref(String::new), use_mut_ref(String::new), use_mut_ref(String::new), use_mut_ref(String::new)];
    let leaving = &ctx.state.leaving;
    if leaving.working {
        return working(ctx, "transfer-title", "make-working");
    }
    if let Some(file) = &leaving.made {
        return made(ctx, file, back_to_case(ctx));
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
                How::Passphrase => TypedLock::Passphrase { passphrase: passphrase(new), again: passphrase(again) },
                How::Address => TypedLock::Address(address.borrow().clone()),
                How::Known(name) => TypedLock::Known(name.clone()),
            };
            send.emit(Action::Leaving(LeavingAction::Transfer { recipient: name.borrow().clone(), lock }));
        })
    };
    let shown: &[&str] = match &*how {
        How::Passphrase => &["transfer-name", "file-new", "file-again"],
        How::Address => &["transfer-name", "transfer-address"],
        How::Known(_) => &[],
    };
    let who = field(
        ctx,
        "transfer-name",
        "transfer-name",
        Some("transfer-name-hint"),
        false,
        name,
        wrong(ctx, "transfer-name"),
    );
    html! {
        <>
            { problem(ctx, shown, "make-not") }
            { back_to_case(ctx) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("transfer-title") }</h1>
            <p class="nhsuk-body">{ ctx.t("transfer-intro") }</p>
            <form {onsubmit} novalidate=true autocomplete="off">
                { locks(ctx, &how) }
                { match &*how {
                    How::Passphrase => html! {
                        <>
                            { who }
                            { field(ctx, "file-new", "transfer-new", Some("transfer-new-hint"), true, new, wrong(ctx, "file-new")) }
                            { field(ctx, "file-again", "lock-again", None, true, again, wrong(ctx, "file-again")) }
                        </>
                    },
                    How::Address => html! {
                        <>
                            { who }
                            { field(ctx, "transfer-address", "transfer-address", Some("transfer-address-hint"), false, address, wrong(ctx, "transfer-address")) }
                        </>
                    },
                    How::Known(_) => Html::default(),
                } }
                <button type="submit" class="nhsuk-button">
                    { ctx.t(if *how == How::Passphrase { "transfer-make" } else { "transfer-check" }) }
                </button>
            </form>
        </>
    }
}

fn locks(ctx: &Context, how: &UseStateHandle<How>) -> Html {
    let known = ctx.library.device.addresses.keys().map(|name| {
        let words = ctx.say("transfer-known", &[("name", name.clone())]);
        (How::Known(name.clone()), words, "transfer-known-hint")
    });
    let all = known.chain([
        (How::Passphrase, ctx.t("transfer-by-passphrase"), "transfer-by-passphrase-hint"),
        (How::Address, ctx.t("transfer-by-address"), "transfer-by-address-hint"),
    ]);
    html! {
        <div class="nhsuk-form-group">
            <fieldset class="nhsuk-fieldset">
                <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{ ctx.t("transfer-lock") }</legend>
                <div class="nhsuk-radios">
                    { for all.enumerate().map(|(place, (this, words, hint))| {
                        let id = format!("lock-{place}");
                        let hint_id = format!("{id}-hint");
                        let checked = **how == this;
                        let onchange = {
                            let how = how.clone();
                            Callback::from(move |_: Event| how.set(this.clone()))
                        };
                        html! {
                            <div class="nhsuk-radios__item" key={id.clone()}>
                                <input class="nhsuk-radios__input" type="radio" name="lock" id={id.clone()} {checked} {onchange}
                                    aria-describedby={hint_id.clone()} />
                                <label class="nhsuk-label nhsuk-radios__label" for={id}>{ words }</label>
                                <div class="nhsuk-hint nhsuk-radios__hint" id={hint_id}>{ ctx.t(hint) }</div>
                            </div>
                        }
                    }) }
                </div>
            </fieldset>
        </div>
    }
}

/// Before anything is locked for a tablet: is it theirs?
fn compare(ctx: &Context, name: &str, fingerprint: &str) -> Html {
    html! {
        <>
            { problem(ctx, &[], "make-not") }
            <button type="button" class="nhsuk-back-link" onclick={ctx.on(Action::Go(Screen::Transfer))}>{ ctx.t("transfer-title") }</button>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("compare-title") }</h1>
            <p class="nhsuk-body">{ ctx.say("compare-intro", &[("name", name.to_owned())]) }</p>
            { in_groups(fingerprint) }
            <p class="nhsuk-body">{ ctx.t("compare-why") }</p>
            <div class="nhsuk-button-group">
                { ctx.button("compare-same", "", Action::Leaving(LeavingAction::Compared)) }
                { ctx.button("compare-not", "nhsuk-button--secondary", Action::Go(Screen::Transfer)) }
            </div>
        </>
    }
}
