//! Day, month and year in three fields, with a time of day where one is asked for. No date picker.
//!
//! What is typed is kept at once, and read when the focus leaves the fields: over a date that is held, every digit may make
//! another date. Where none is held, the last field makes it whole.

use yew::prelude::*;

use super::TextField;
use super::answer_input::TypedValue;
use crate::app::interview::TypedDate;
use crate::browser::mount_point::{Element, holds};
use crate::domain::questionnaire::Value;
use crate::ui::context::Context;

/// Properties of a [`DateField`].
#[derive(Properties, PartialEq)]
pub struct DateFieldProps {
    /// The context.
    pub ctx: Context,
    /// The start of the fields' ids.
    pub id: String,
    /// What is held.
    pub value: Option<Value>,
    /// What was typed before, and is no date yet.
    pub draft: Option<String>,
    /// Ask for the time too?
    pub with_time: bool,
    /// Is it in error?
    pub invalid: bool,
    /// Where what is typed goes, until it is read.
    pub on_typing: Callback<String>,
    /// Where the value goes: none when emptied, a problem with the text when it is no date.
    pub on_value: Callback<TypedValue>,
}

/// Day, month, year, and a time where asked for.
#[component]
pub fn DateField(props: &DateFieldProps) -> Html {
    let start = || match &props.draft {
        Some(draft) => TypedDate::of_draft(draft),
        None => TypedDate::of(props.value.as_ref()),
    };
    let typed = use_state(start);
    // As it stands, whatever was drawn last; and what of it is still to be read.
    let current = use_mut_ref(start);
    let unread = use_mut_ref(|| false);
    {
        let (typed, current) = (typed.clone(), current.clone());
        use_effect_with((props.value.clone(), props.draft.is_some()), move |(value, drafted)| {
            // Follows what is set from elsewhere ("Now", or a reason); leaves what is being typed alone.
            if !drafted {
                let next = TypedDate::of(value.as_ref());
                current.replace(next.clone());
                typed.set(next);
            }
        });
    }
    let read = {
        let (current, unread, send, with_time) =
            (current.clone(), unread.clone(), props.on_value.clone(), props.with_time);
        Callback::from(move |()| {
            unread.replace(false);
            let typed = current.borrow().clone();
            send.emit(typed.read(with_time).map_err(|problem| (problem, typed.draft())));
        })
    };
    let on = |put: fn(&mut TypedDate, String), last: bool| {
        let (typed, current, unread, read) = (typed.clone(), current.clone(), unread.clone(), read.clone());
        let (on_typing, fresh, with_time) = (props.on_typing.clone(), props.value.is_none(), props.with_time);
        Callback::from(move |text: String| {
            put(&mut current.borrow_mut(), text);
            unread.replace(true);
            let now = current.borrow().clone();
            if fresh && last && now.read(with_time).is_ok_and(|value| value.is_some()) {
                read.emit(());
            } else {
                on_typing.emit(now.draft());
            }
            typed.set(now);
        })
    };
    let group = use_node_ref();
    let onfocusout = {
        let (group, unread, read) = (group.clone(), unread.clone(), read.clone());
        Callback::from(move |event: FocusEvent| {
            let stays = group.cast::<Element>().is_some_and(|group| holds(&group, event.related_target()));
            if !stays && *unread.borrow() {
                read.emit(());
            }
        })
    };
    let ctx = &props.ctx;
    let field = |name: &str, key: &str, width: &str, digits: bool, value: &String, on_text: Callback<String>| {
        let id = format!("{}-{name}", props.id);
        html! {
            <div class="nhsuk-date-input__item">
                <div class="nhsuk-form-group">
                    <label class="nhsuk-label nhsuk-date-input__label" for={id.clone()}>{ ctx.t(key) }</label>
                    <TextField {id} value={value.clone()} keys={digits.then_some("numeric")} invalid={props.invalid}
                        width={format!("nhsuk-date-input__input {width}")} {on_text} />
                </div>
            </div>
        }
    };
    let now = {
        let (send, unread, with_time) = (props.on_value.clone(), unread.clone(), props.with_time);
        Callback::from(move |_: MouseEvent| {
            unread.replace(false);
            let now = crate::domain::time::Timestamp(crate::browser::clock::now_ms()).local();
            let minute = now.datetime().with().second(0).subsec_nanosecond(0).build().unwrap_or(now.datetime());
            send.emit(Ok(Some(if with_time { Value::DateTime(minute) } else { Value::Date(minute.date()) })));
        })
    };
    html! {
        <div class="nhsuk-date-input" ref={group} {onfocusout}>
            { field("day", "date-day", "nhsuk-input--width-2", true, &typed.day, on(|typed, text| typed.day = text, false)) }
            { field("month", "date-month", "nhsuk-input--width-2", true, &typed.month, on(|typed, text| typed.month = text, false)) }
            { field("year", "date-year", "nhsuk-input--width-4", true, &typed.year, on(|typed, text| typed.year = text, !props.with_time)) }
            if props.with_time {
                { field("time", "date-time", "nhsuk-input--width-4", false, &typed.time, on(|typed, text| typed.time = text, true)) }
                <div class="nhsuk-date-input__item">
                    <button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small app-now" onclick={now}>{ ctx.t("date-now") }</button>
                </div>
            }
        </div>
    }
}
