//! The options of a question: radios where one may be chosen, checkboxes where several may be. Used by `answer_field`.

use yew::prelude::*;

use crate::domain::questionnaire::{Answer, Item, Value};

/// The options. What excludes the others stands apart from them.
pub fn answer_choices(
    item: &Item,
    held: &[Value],
    options: &[(Value, String)],
    id: &str,
    send: &Callback<Option<Answer>>,
) -> Html {
    let (kind, block) = if item.repeats { ("checkbox", "nhsuk-checkboxes") } else { ("radio", "nhsuk-radios") };
    html! {
        <div class={block}>
            { for options.iter().enumerate().map(|(number, (value, words))| {
                let option_id = if number == 0 { id.to_owned() } else { format!("{id}-{}", number + 1) };
                let exclusive = item.option(value).is_some_and(|option| option.exclusive);
                let (tapped, held_now, item_now, send) = (value.clone(), held.to_vec(), item.clone(), send.clone());
                let onchange = Callback::from(move |_: Event| {
                    let values = if item_now.repeats { item_now.toggled(&held_now, &tapped) } else { vec![tapped.clone()] };
                    send.emit((!values.is_empty()).then_some(Answer::Given(values)));
                });
                html! {
                    <>
                        if exclusive && number > 0 { <div class="app-or" aria-hidden="true"></div> }
                        <div class={format!("{block}__item")} key={option_id.clone()}>
                            <input class={format!("{block}__input")} id={option_id.clone()} type={kind} name={id.to_owned()}
                                checked={held.contains(value)} {onchange} />
                            <label class={format!("nhsuk-label {block}__label")} for={option_id}>{ words }</label>
                        </div>
                    </>
                }
            }) }
        </div>
    }
}
