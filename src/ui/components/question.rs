//! One question of any questionnaire: the same component for every form and instrument.

use yew::prelude::*;

use super::{DateField, TextField, problem_words};
use crate::app::{Action, FormView, TypedProblem};
use crate::domain::questionnaire::{Answer, Item, Kind, Reason, Value};
use crate::ui::context::Context;

/// A question with its hint, error, field and the reasons for no answer. As the lead of its page its text is
/// the heading.
pub fn question(ctx: &Context, form: &FormView<'_>, item: &Item, caption: Option<String>) -> Html {
    let answer = form.answers.get(&item.link_id);
    let id = field_id(item);
    let error = problem_words(ctx, item);
    let described: Vec<String> =
        [item.hint.as_ref().map(|_| format!("{id}-hint")), error.as_ref().map(|_| format!("{id}-error"))]
            .into_iter()
            .flatten()
            .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let notes = html! {
        <>
            { for item.hint.iter().map(|hint| html! { <div class="nhsuk-hint" id={format!("{id}-hint")}>{ hint }</div> }) }
            { for error.iter().map(|error| html! {
                <span class="nhsuk-error-message" id={format!("{id}-error")}>
                    <span class="nhsuk-u-visually-hidden">{ ctx.t("error-prefix") }</span>{ " " }{ error }
                </span>
            }) }
        </>
    };
    let grouped = matches!(item.kind, Kind::Boolean | Kind::Choice | Kind::OpenChoice | Kind::Date | Kind::DateTime);
    let field = if item.read_only {
        html! { <p class="nhsuk-body">{ for answer.map(|answer| ctx.answer_words(answer)) }</p> }
    } else {
        field(ctx, item, answer, &id, described.clone(), error.is_some())
    };
    let body = if grouped {
        html! {
            <fieldset class="nhsuk-fieldset" aria-describedby={described}>
                <legend class={format!("nhsuk-fieldset__legend nhsuk-fieldset__legend--{}", size(caption.is_some()))}>
                    { heading(item, caption, "nhsuk-fieldset__heading") }
                </legend>
                { notes }{ field }
            </fieldset>
        }
    } else {
        let class = format!("nhsuk-label nhsuk-label--{}", size(caption.is_some()));
        let label = |inside: Html| html! { <label {class} for={id.clone()}>{ inside }</label> };
        html! {
            <>
                if let Some(caption) = caption {
                    <h1 class="nhsuk-label-wrapper" tabindex="-1">
                        { label(html! { <><span class="nhsuk-caption-l">{ caption }</span>{ &item.text }</> }) }
                    </h1>
                } else {
                    { label(html! { &item.text }) }
                }
                { notes }{ field }
            </>
        }
    };
    let group = classes!("nhsuk-form-group", error.is_some().then_some("nhsuk-form-group--error"));
    html! {
        <div class={group} data-item={item.link_id.clone()} key={item.link_id.clone()}>
            { body }
            { reasons(ctx, item, answer) }
        </div>
    }
}

/// The id of the first field of an item.
pub fn field_id(item: &Item) -> String {
    format!("q-{}", item.link_id)
}

fn size(lead: bool) -> &'static str {
    if lead { "l" } else { "m" }
}

fn heading(item: &Item, caption: Option<String>, class: &'static str) -> Html {
    match caption {
        Some(caption) => html! {
            <h1 {class} tabindex="-1"><span class="nhsuk-caption-l">{ caption }</span>{ &item.text }</h1>
        },
        None => html! { &item.text },
    }
}

fn answered(ctx: &Context, item: &Item) -> Callback<Option<Answer>> {
    let link_id = item.link_id.clone();
    ctx.send.reform(move |answer| Action::Answered { item: link_id.clone(), answer })
}

fn field(
    ctx: &Context,
    item: &Item,
    answer: Option<&Answer>,
    id: &str,
    described_by: Option<String>,
    invalid: bool,
) -> Html {
    let held = answer.map_or(&[][..], Answer::values);
    let first = held.first();
    let send = answered(ctx, item);
    let typed = |read: fn(&str) -> Result<Option<Value>, TypedProblem>| {
        sender(ctx, item).reform(move |text: String| read(&text))
    };
    let text = |multiline: bool, keys: Option<&'static str>, width: &str, on_text: Callback<String>| {
        html! {
            <TextField id={id.to_owned()} value={first.map(ToString::to_string).unwrap_or_default()} {multiline} {keys}
                width={width.to_owned()} {described_by} {invalid} max_length={item.limits.max_length} {on_text} />
        }
    };
    match item.kind {
        Kind::Group | Kind::Display => Html::default(),
        Kind::Boolean => {
            let value = |value: bool, key: &str| (Value::Boolean(value), ctx.t(key));
            choices(item, held, &[value(true, "yes"), value(false, "no")], id, &send)
        }
        Kind::Choice => choices(item, held, &options(item), id, &send),
        Kind::OpenChoice => html! {
            <>
                { choices(item, held, &options(item), id, &send) }
                <label class="nhsuk-label" for={format!("{id}-other")}>{ ctx.t("other-words") }</label>
                <TextField id={format!("{id}-other")} on_text={own_words(item, held, &send)}
                    value={held.iter().find_map(|v| match v { Value::Text(text) => Some(text.clone()), _ => None }).unwrap_or_default()} />
            </>
        },
        Kind::Integer => html! {
            <div class="nhsuk-input-wrapper">
                { text(false, Some("numeric"), "nhsuk-input--width-4", typed(read_integer)) }
                { for item.unit.iter().map(|unit| html! { <div class="nhsuk-input-wrapper__suffix" aria-hidden="true">{ unit }</div> }) }
            </div>
        },
        Kind::Decimal => text(false, Some("decimal"), "nhsuk-input--width-5", typed(read_decimal)),
        Kind::Time => text(false, None, "nhsuk-input--width-5", typed(read_time)),
        Kind::String => text(false, None, "", typed(read_text)),
        Kind::Text => text(true, None, "", typed(read_text)),
        Kind::Date | Kind::DateTime => html! {
            <DateField ctx={ctx.clone()} id={id.to_owned()} value={first.cloned()} with_time={item.kind == Kind::DateTime}
                {invalid} on_value={sender(ctx, item)} />
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

/// Passes a value on, or says that it cannot be read.
fn sender(ctx: &Context, item: &Item) -> Callback<Result<Option<Value>, TypedProblem>> {
    let link_id = item.link_id.clone();
    ctx.send.reform(move |read: Result<Option<Value>, TypedProblem>| match read {
        Ok(value) => Action::Answered { item: link_id.clone(), answer: value.map(Answer::one) },
        Err(problem) => Action::Mistyped { item: link_id.clone(), problem },
    })
}

fn read_text(text: &str) -> Result<Option<Value>, TypedProblem> {
    Ok((!text.is_empty()).then(|| Value::Text(text.to_owned())))
}

fn read_integer(text: &str) -> Result<Option<Value>, TypedProblem> {
    if text.is_empty() {
        Ok(None)
    } else {
        text.parse().map(|n| Some(Value::Integer(n))).map_err(|_| TypedProblem::Number)
    }
}

fn read_decimal(text: &str) -> Result<Option<Value>, TypedProblem> {
    if text.is_empty() {
        Ok(None)
    } else {
        text.parse().ok().and_then(Value::decimal).map(Some).ok_or(TypedProblem::Number)
    }
}

fn read_time(text: &str) -> Result<Option<Value>, TypedProblem> {
    if text.is_empty() { Ok(None) } else { text.parse().map(|t| Some(Value::Time(t))).map_err(|_| TypedProblem::Time) }
}

fn options(item: &Item) -> Vec<(Value, String)> {
    item.options.iter().map(|option| (option.value.clone(), option.value.to_string())).collect()
}

fn choices(
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

/// "Not asked · Declined · Unable · Not known": quiet, always there where an answer is expected.
fn reasons(ctx: &Context, item: &Item, answer: Option<&Answer>) -> Html {
    let free_text = matches!(item.kind, Kind::String | Kind::Text);
    if item.read_only || (free_text && !item.required) {
        return Html::default();
    }
    html! {
        <div class="app-reasons" role="group" aria-label={ctx.t("reasons")}>
            { for Reason::ALL.into_iter().map(|reason| {
                let chosen = answer == Some(&Answer::Missing(reason));
                let answer = (!chosen).then_some(Answer::Missing(reason));
                let onclick = { let send = answered(ctx, item); Callback::from(move |_: MouseEvent| send.emit(answer.clone())) };
                html! {
                    <button type="button" key={reason.key()} class="app-reasons__button" aria-pressed={chosen.to_string()} {onclick}>
                        { ctx.t(reason.key()) }
                    </button>
                }
            }) }
        </div>
    }
}
