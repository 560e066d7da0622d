//! The lock: first use makes the vault of this device, later uses open it.

use yew::prelude::*;

use crate::app::{Action, Phase};
use crate::ui::components::{ErrorLine, TextField, error_summary};
use crate::ui::context::Context;

/// Properties of [`Unlock`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The context.
    pub ctx: Context,
}

/// The lock screen. What is typed here stays here until the button is pressed.
#[component]
pub fn Unlock(props: &Props) -> Html {
    let ctx = &props.ctx;
    let who = use_mut_ref(|| ctx.state.author.clone());
    let passphrase = use_mut_ref(String::new);
    let again = use_mut_ref(String::new);
    let keep = |field: &std::rc::Rc<std::cell::RefCell<String>>| {
        let field = field.clone();
        Callback::from(move |text: String| {
            field.replace(text);
        })
    };
    let first_use = ctx.state.phase == Phase::FirstUse;
    let onsubmit = {
        let (who, passphrase, again, send) = (who.clone(), passphrase.clone(), again.clone(), ctx.send.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (who, passphrase) = (who.borrow().clone(), passphrase.borrow().clone());
            send.emit(if first_use {
                Action::CreateVault { who, passphrase, again: again.borrow().clone() }
            } else {
                Action::Unlock { who, passphrase }
            });
        })
    };
    if ctx.state.phase == Phase::Opening {
        return html! {
            <>
                <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("lock-opening") }</h1>
                <p class="nhsuk-body" role="status">{ ctx.t("lock-opening-hint") }</p>
            </>
        };
    }
    let field_of = |key: &str| match key {
        "lock-who-missing" => "who",
        "lock-not-the-same" => "again",
        _ => "passphrase",
    };
    let problem = ctx.state.lock_problem;
    let lines: Vec<ErrorLine> =
        problem.iter().map(|key| ErrorLine { field: field_of(key).into(), words: ctx.t(key) }).collect();
    let field = |id: &'static str,
                 key: &str,
                 hint: Option<&str>,
                 secret: bool,
                 value: String,
                 on_text: Callback<String>| {
        let wrong = problem.filter(|key| field_of(key) == id);
        let described = hint.map(|_| format!("{id}-hint"));
        html! {
            <div class={classes!("nhsuk-form-group", wrong.map(|_| "nhsuk-form-group--error"))}>
                <label class="nhsuk-label nhsuk-label--m" for={id}>{ ctx.t(key) }</label>
                { for hint.map(|hint| html! { <div class="nhsuk-hint" id={format!("{id}-hint")}>{ ctx.t(hint) }</div> }) }
                { for wrong.map(|key| html! { <span class="nhsuk-error-message">{ ctx.t(key) }</span> }) }
                <TextField id={id.to_owned()} {value} {secret} described_by={described} invalid={wrong.is_some()} {on_text} />
            </div>
        }
    };
    html! {
        <form {onsubmit} novalidate=true autocomplete="off">
            { error_summary(ctx, &lines) }
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t(if first_use { "lock-first-title" } else { "lock-title" }) }</h1>
            <p class="nhsuk-body">{ ctx.t(if first_use { "lock-first-intro" } else { "lock-intro" }) }</p>
            { field("who", "lock-who", Some("lock-who-hint"), false, who.borrow().clone(), keep(&who)) }
            { field("passphrase", "lock-passphrase", first_use.then_some("lock-passphrase-hint"), true, passphrase.borrow().clone(), keep(&passphrase)) }
            if first_use {
                { field("again", "lock-again", None, true, again.borrow().clone(), keep(&again)) }
            }
            <button type="submit" class="nhsuk-button">{ ctx.t(if first_use { "lock-create" } else { "lock-open" }) }</button>
        </form>
    }
}
