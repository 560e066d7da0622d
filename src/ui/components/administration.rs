//! How an instrument is given: what limits its result, ticked before the first question and at check your answers.

use yew::prelude::*;

use crate::app::{Action, FormView};
use crate::ui::context::Context;

/// The boxes.
pub fn administration(ctx: &Context, form: &FormView<'_>) -> Html {
    let held = &form.run.how;
    let boxes = ctx.library.codes("administration").iter().map(|row| {
        let id = format!("how-{}", row.code);
        let ticked = held.contains(&row.code);
        let all = ctx.library.codes("administration").iter().map(|row| &row.code);
        let how = all.filter(|code| held.contains(code) != (**code == row.code)).cloned().collect();
        html! {
            <div class="nhsuk-checkboxes__item" key={id.clone()}>
                <input class="nhsuk-checkboxes__input" type="checkbox" id={id.clone()} checked={ticked}
                    onchange={ctx.on::<Event>(Action::Administered { how })} />
                <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>{ &row.label }</label>
            </div>
        }
    });
    html! {
        <div class="nhsuk-form-group">
            <fieldset class="nhsuk-fieldset">
                <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{ ctx.t("administration-title") }</legend>
                <div class="nhsuk-checkboxes">{ for boxes }</div>
            </fieldset>
        </div>
    }
}

/// The same in words.
pub fn how_words(ctx: &Context, how: &[String]) -> String {
    how.iter().map(|code| ctx.library.label("administration", code)).collect::<Vec<_>>().join("; ")
}
