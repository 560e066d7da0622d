//! Who is working, at the lock: a choice where several may unlock the device, a line where only one may.

use yew::prelude::*;

use crate::store::vault::SlotInfo;
use crate::ui::context::Context;

/// The choice, or the line. `slot` is the id of the slot that is chosen.
pub fn who_is_working(ctx: &Context, people: &[&SlotInfo], slot: &str, chosen: UseStateHandle<Option<String>>) -> Html {
    if let [only] = people {
        return html! { <p class="nhsuk-body-l">{ ctx.say("lock-only", &[("name", only.label.clone())]) }</p> };
    }
    html! {
        <fieldset class="nhsuk-fieldset nhsuk-form-group">
            <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{ ctx.t("lock-working") }</legend>
            <div class="nhsuk-radios">
                { for people.iter().map(|person| {
                    let (id, chosen) = (person.id.clone(), chosen.clone());
                    let field = format!("slot-{id}");
                    let checked = id == slot;
                    let onchange = Callback::from(move |_: Event| chosen.set(Some(id.clone())));
                    html! {
                        <div class="nhsuk-radios__item" key={person.id.clone()}>
                            <input class="nhsuk-radios__input" type="radio" name="slot" id={field.clone()} {checked} {onchange} />
                            <label class="nhsuk-label nhsuk-radios__label" for={field}>{ person.label.clone() }</label>
                        </div>
                    }
                }) }
            </div>
        </fieldset>
    }
}
