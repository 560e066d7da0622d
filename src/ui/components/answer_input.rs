//! From what is typed or tapped to an action: reads text as a value, and sends the answer to an item.

use yew::prelude::*;

use crate::app::Action;
use crate::app::interview::{InterviewAction, TypedProblem};
use crate::domain::questionnaire::{Answer, Item, Value};
use crate::ui::context::Context;

/// Sends an answer, or that there is none.
pub fn send_answer(ctx: &Context, item: &Item) -> Callback<Option<Answer>> {
    let link_id = item.link_id.clone();
    ctx.send.reform(move |answer| Action::Interview(InterviewAction::Answered { item: link_id.clone(), answer }))
}

/// Sends a value, or what is wrong with what was typed.
pub fn send_value(ctx: &Context, item: &Item) -> Callback<Result<Option<Value>, TypedProblem>> {
    let link_id = item.link_id.clone();
    ctx.send.reform(move |read: Result<Option<Value>, TypedProblem>| match read {
        Ok(value) => {
            Action::Interview(InterviewAction::Answered { item: link_id.clone(), answer: value.map(Answer::one) })
        }
        Err(problem) => Action::Interview(InterviewAction::Mistyped { item: link_id.clone(), problem }),
    })
}

/// Any text.
pub fn read_text(text: &str) -> Result<Option<Value>, TypedProblem> {
    Ok((!text.is_empty()).then(|| Value::Text(text.to_owned())))
}

/// A whole number.
pub fn read_integer(text: &str) -> Result<Option<Value>, TypedProblem> {
    if text.is_empty() {
        Ok(None)
    } else {
        text.parse().map(|n| Some(Value::Integer(n))).map_err(|_| TypedProblem::Number)
    }
}

/// A number with or without a fraction.
pub fn read_decimal(text: &str) -> Result<Option<Value>, TypedProblem> {
    if text.is_empty() { Ok(None) } else { Value::typed_decimal(text).map(Some).ok_or(TypedProblem::Number) }
}

/// A time of day.
pub fn read_time(text: &str) -> Result<Option<Value>, TypedProblem> {
    if text.is_empty() { Ok(None) } else { text.parse().map(|t| Some(Value::Time(t))).map_err(|_| TypedProblem::Time) }
}
