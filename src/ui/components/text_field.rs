//! A text field. What is typed is passed on within 600 ms, and when the field is left, so that not every key becomes an
//! entry of the journal. A search passes on every key.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::Reflect;
use yew::prelude::*;

/// The longest time that what is typed is held back, in milliseconds (behaviour D1: within a second).
const PAUSE_MS: u32 = 600;

/// Properties of a [`TextField`].
#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    /// The id of the field.
    pub id: String,
    /// What is held.
    pub value: String,
    /// Several lines?
    #[prop_or_default]
    pub multiline: bool,
    /// A passphrase?
    #[prop_or_default]
    pub secret: bool,
    /// The keyboard of a tablet: `numeric`, or `decimal` where there may be a point.
    #[prop_or_default]
    pub keys: Option<&'static str>,
    /// The class that sets its width.
    #[prop_or_default]
    pub width: String,
    /// The ids of its hint and error.
    #[prop_or_default]
    pub described_by: Option<String>,
    /// Is it in error?
    #[prop_or_default]
    pub invalid: bool,
    /// Is it passed on with every key, as a search?
    #[prop_or_default]
    pub every_key: bool,
    /// Where the text goes.
    pub on_text: Callback<String>,
}

/// A text field.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let raw = use_state(|| props.value.clone());
    let passed = use_mut_ref(|| props.value.clone());
    let timer = use_mut_ref(|| None::<Timeout>);
    // What the timer will pass on. A key does not restart it: for whoever types without a pause it would never end.
    let held = use_mut_ref(|| None::<String>);
    {
        // A reason for no answer clears the answer, and the field with it. A value that the field passed on is not set again.
        let (raw, passed) = (raw.clone(), passed.clone());
        use_effect_with(props.value.clone(), move |value| {
            if *passed.borrow() != *value {
                passed.replace(value.clone());
                raw.set(value.clone());
            }
        });
    }
    let pass: Rc<dyn Fn(String)> = {
        let (passed, on_text) = (passed.clone(), props.on_text.clone());
        Rc::new(move |text: String| {
            let text = text.trim().to_owned();
            if *passed.borrow() != text {
                passed.replace(text.clone());
                on_text.emit(text);
            }
        })
    };
    let oninput = {
        let (raw, timer, held, pass) = (raw.clone(), timer.clone(), held.clone(), pass.clone());
        let every_key = props.every_key;
        Callback::from(move |event: InputEvent| {
            let text = value_of(&event);
            raw.set(text.clone());
            if every_key {
                return pass(text);
            }
            if held.replace(Some(text)).is_none() {
                let (held, pass) = (held.clone(), pass.clone());
                let later = move || held.take().into_iter().for_each(|text| pass(text));
                timer.replace(Some(Timeout::new(PAUSE_MS, later)));
            }
        })
    };
    let onchange = {
        let (timer, pass) = (timer.clone(), pass.clone());
        Callback::from(move |event: Event| {
            timer.replace(None);
            held.take();
            pass(value_of(&event));
        })
    };
    let error = props.invalid.then_some("nhsuk-input--error nhsuk-textarea--error");
    let described = props.described_by.clone();
    if props.multiline {
        html! {
            <textarea id={props.id.clone()} class={classes!("nhsuk-textarea", error)} rows="4" autocomplete="off"
                spellcheck="false" aria-describedby={described} value={(*raw).clone()} {oninput} {onchange} />
        }
    } else {
        html! {
            <input id={props.id.clone()} class={classes!("nhsuk-input", error, props.width.clone())}
                type={if props.secret { "password" } else { "text" }} inputmode={props.keys}
                autocomplete="off" autocapitalize={props.secret.then_some("none")} spellcheck="false" aria-describedby={described}
                value={(*raw).clone()} {oninput} {onchange} />
        }
    }
}

/// The value of the field that an event came from. Read by name, since inputs, text areas and lists all have one.
pub fn value_of(event: &Event) -> String {
    let value = event.target().and_then(|target| Reflect::get(&target, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}
