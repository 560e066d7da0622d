//! A group of checkboxes; each tap sends an action. Used where something other than a question is ticked: how an
//! instrument is given, and what a report may hold.

use yew::prelude::*;

use crate::app::Action;
use crate::ui::context::Context;

/// One checkbox.
pub struct Checkbox {
    /// The id of its field.
    pub id: String,
    /// Its words.
    pub words: String,
    /// Is it ticked?
    pub ticked: bool,
    /// What a tap does.
    pub action: Action,
}

/// The checkboxes. `title` and `hint` are keys of sentences; the hint has its key as its id.
pub fn checkbox_group(ctx: &Context, title: &str, hint: Option<&'static str>, boxes: Vec<Checkbox>) -> Html {
    let one = |Checkbox { id, words, ticked, action }: Checkbox| {
        html! {
            <div class="nhsuk-checkboxes__item" key={id.clone()}>
                <input class="nhsuk-checkboxes__input" type="checkbox" id={id.clone()} checked={ticked}
                    onchange={ctx.on::<Event>(action)} />
                <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>{ words }</label>
            </div>
        }
    };
    html! {
        <div class="nhsuk-form-group">
            <fieldset class="nhsuk-fieldset" aria-describedby={hint}>
                <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{ ctx.t(title) }</legend>
                { for hint.map(|hint| html! { <div class="nhsuk-hint" id={hint}>{ ctx.t(hint) }</div> }) }
                <div class="nhsuk-checkboxes">{ for boxes.into_iter().map(one) }</div>
            </fieldset>
        </div>
    }
}
