//! A text field with its label, hint and error, for screens that ask something else than the questions of a form.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::TextField;
use crate::store::passphrase::Passphrase;
use crate::ui::context::Context;

/// What was typed into such a field, held until a button is pressed.
pub type InputText = Rc<RefCell<String>>;

/// What was typed, as a passphrase.
pub fn passphrase(typed: &InputText) -> Passphrase {
    Passphrase::from(typed.borrow().clone())
}

/// A labelled field: `label` and `hint` are keys, `wrong` is in words.
pub fn labelled_input(
    ctx: &Context,
    id: &'static str,
    label: &str,
    hint: Option<&str>,
    secret: bool,
    typed: &InputText,
    wrong: Option<String>,
) -> Html {
    let parts = [hint.map(|_| format!("{id}-hint")), wrong.as_ref().map(|_| format!("{id}-error"))];
    let described = Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" ")).filter(|ids| !ids.is_empty());
    let on_text = {
        let typed = typed.clone();
        Callback::from(move |text: String| {
            typed.replace(text);
        })
    };
    let value = typed.borrow().clone();
    html! {
        <div class={classes!("nhsuk-form-group", wrong.as_ref().map(|_| "nhsuk-form-group--error"))}>
            <label class="nhsuk-label nhsuk-label--m" for={id}>{ ctx.t(label) }</label>
            { for hint.map(|hint| html! { <div class="nhsuk-hint" id={format!("{id}-hint")}>{ ctx.t(hint) }</div> }) }
            { for wrong.clone().map(|words| html! { <span class="nhsuk-error-message" id={format!("{id}-error")}>{ words }</span> }) }
            <TextField id={id.to_owned()} {value} {secret} described_by={described} invalid={wrong.is_some()} {on_text} />
        </div>
    }
}
