//! How the file of a case is locked: with a passphrase, or for one other device. Part of `transfer_screen`.

use yew::prelude::*;

use crate::ui::context::Context;

/// How the file is to be locked.
#[derive(Clone, PartialEq)]
pub enum LockKind {
    /// With a passphrase.
    Passphrase,
    /// For a device whose address is typed in.
    Address,
    /// For a device whose address is kept here, under this name.
    Known(String),
}

/// The choice.
pub fn lock_choice(ctx: &Context, how: &UseStateHandle<LockKind>) -> Html {
    let known = ctx.content.device.addresses.keys().map(|name| {
        let words = ctx.say("transfer-known", &[("name", name.clone())]);
        (LockKind::Known(name.clone()), words, "transfer-known-hint")
    });
    let all = known.chain([
        (LockKind::Passphrase, ctx.t("transfer-by-passphrase"), "transfer-by-passphrase-hint"),
        (LockKind::Address, ctx.t("transfer-by-address"), "transfer-by-address-hint"),
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
