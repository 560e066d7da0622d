//! Where a question is answered: buttons, text, numbers or a date, by the kind of question. Used by `question`.

use yew::prelude::*;

use super::answer_choices::answer_choices;
use super::answer_input::{read_decimal, read_integer, read_text, read_time, send_answer, send_typing, send_value};
use super::{DateField, TextField};
use crate::app::interview::TypedProblem;
use crate::domain::questionnaire::{Answer, Item, ItemKind, Value};
use crate::ui::context::Context;

/// The field that fits the kind of question; none for a heading.
pub fn answer_field(
    ctx: &Context,
    item: &Item,
    answer: Option<&Answer>,
    draft: Option<&String>,
    id: &str,
    described_by: Option<String>,
    invalid: bool,
) -> Html {
    let held = answer.map_or(&[][..], Answer::values);
    let first = held.first();
    let send = send_answer(ctx, item);
    let typed = |read: fn(&str) -> Result<Option<Value>, TypedProblem>| {
        send_value(ctx, item).reform(move |text: String| read(&text).map_err(|problem| (problem, text)))
    };
    let text = |multiline: bool, keys: Option<&'static str>, width: &str, on_text: Callback<String>| {
        html! {
            <TextField id={id.to_owned()} value={draft.cloned().or_else(|| first.map(ToString::to_string)).unwrap_or_default()} {multiline} {keys}
                width={width.to_owned()} {described_by} {invalid} {on_text} />
        }
    };
    match item.kind {
        ItemKind::Group | ItemKind::Display => Html::default(),
        ItemKind::Boolean => {
            let value = |value: bool, key: &str| (Value::Boolean(value), ctx.t(key));
            answer_choices(item, held, &[value(true, "yes"), value(false, "no")], id, &send)
        }
        ItemKind::Choice => answer_choices(item, held, &options(item), id, &send),
        ItemKind::OpenChoice => html! {
            <>
                { answer_choices(item, held, &options(item), id, &send) }
                <label class="nhsuk-label" for={format!("{id}-other")}>{ ctx.t("other-words") }</label>
                <TextField id={format!("{id}-other")} on_text={own_words(item, held, &send)}
                    value={held.iter().find_map(|v| match v { Value::Text(text) => Some(text.clone()), _ => None }).unwrap_or_default()} />
            </>
        },
        ItemKind::Integer => html! {
            <div class="nhsuk-input-wrapper">
                { text(false, keys(item, "numeric"), "nhsuk-input--width-4", typed(read_integer)) }
                { for item.unit.iter().map(|unit| html! { <div class="nhsuk-input-wrapper__suffix" aria-hidden="true">{ unit }</div> }) }
            </div>
        },
        ItemKind::Decimal => text(false, keys(item, "decimal"), "nhsuk-input--width-5", typed(read_decimal)),
        ItemKind::Time => text(false, None, "nhsuk-input--width-5", typed(read_time)),
        ItemKind::String => text(false, None, "", typed(read_text)),
        ItemKind::Text => text(true, None, "", typed(read_text)),
        ItemKind::Date | ItemKind::DateTime => html! {
            <DateField ctx={ctx.clone()} id={id.to_owned()} value={first.cloned()} draft={draft.cloned()} with_time={item.kind == ItemKind::DateTime}
                {invalid} on_typing={send_typing(ctx, item)} on_value={send_value(ctx, item)} />
        },
    }
}

/// Words of one's own, beside the options where several may be held, else in their place.
fn own_words(item: &Item, held: &[Value], send: &Callback<Option<Answer>>) -> Callback<String> {
    let kept: Vec<Value> = held.iter().filter(|value| item.repeats && item.option(value).is_some()).cloned().collect();
    send.reform(move |text: String| {
        let own = (!text.is_empty()).then_some(Value::Text(text));
        let values: Vec<Value> = kept.iter().cloned().chain(own).collect();
        (!values.is_empty()).then_some(Answer::Given(values))
    })
}

fn options(item: &Item) -> Vec<(Value, String)> {
    item.options.iter().map(|option| (option.value.clone(), option.value.to_string())).collect()
}

/// The keyboard of digits, where no value is below zero: it has no minus on some tablets.
fn keys(item: &Item, digits: &'static str) -> Option<&'static str> {
    let least = match item.limits.min {
        Some(Value::Integer(least)) => least >= 0,
        Some(Value::Decimal(least)) => least >= 0.0,
        _ => false,
    };
    least.then_some(digits)
}
