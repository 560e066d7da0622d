//! From what is typed or tapped to an action: reads text as a value, and sends the answer to an item.

use yew::prelude::*;

use crate::app::Action;
use crate::app::interview::{InterviewAction, TypedProblem, typed_time};
use crate::domain::questionnaire::{Answer, Item, Value};
use crate::ui::context::Context;

/// Sends an answer, or that there is none.
pub fn send_answer(ctx: &Context, item: &Item) -> Callback<Option<Answer>> {
    let link_id = item.link_id.clone();
    ctx.send.reform(move |answer| Action::Interview(InterviewAction::Answered { item: link_id.clone(), answer }))
}

/// A value that was typed, none where nothing was; or what is wrong with it, and the text.
pub type TypedValue = Result<Option<Value>, (TypedProblem, String)>;

/// Sends a value, or what was typed and what is wrong with it.
pub fn send_value(ctx: &Context, item: &Item) -> Callback<TypedValue> {
    let link_id = item.link_id.clone();
    ctx.send.reform(move |read: TypedValue| match read {
        Ok(value) => {
            Action::Interview(InterviewAction::Answered { item: link_id.clone(), answer: value.map(Answer::one) })
        }
        Err((problem, text)) => Action::Interview(InterviewAction::Mistyped { item: link_id.clone(), problem, text }),
    })
}

/// Sends what stands in the fields of a date while it is typed.
pub fn send_typing(ctx: &Context, item: &Item) -> Callback<String> {
    let link_id = item.link_id.clone();
    ctx.send.reform(move |text| Action::Interview(InterviewAction::Typing { item: link_id.clone(), text }))
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
    if text.is_empty() { Ok(None) } else { typed_time(text).map(|time| Some(Value::Time(time))) }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::*;
    use crate::catalogue::Text;
    use crate::domain::questionnaire::Questionnaire;

    // Audit D1: a tap or a key answers the question it stands at, whatever the ids.
    #[test]
    fn what_is_tapped_or_typed_goes_to_the_item_it_stands_at_whatever_its_id() {
        let link_ids = ["x", "x-1", "x 1", "x/1", "x\"1", "x'1", "<b>x"];
        let items = link_ids.map(|id| serde_json::json!({"linkId": id, "type": "string", "text": id}));
        let json = serde_json::json!({"resourceType": "Questionnaire", "id": "q", "url": "u", "version": "1", "title": "t", "item": items});
        let form = Questionnaire::from_json(&json.to_string()).unwrap();
        let sent = Rc::new(RefCell::new(Vec::new()));
        let send = {
            let sent = sent.clone();
            Callback::from(move |action: Action| sent.borrow_mut().push(action))
        };
        let (state, content, text, page) = (Rc::default(), Rc::default(), Rc::new(Text::english()), Rc::default());
        let ctx = Context { state, content, text, send, page };
        let senders: Vec<_> =
            form.items().iter().map(|item| (send_answer(&ctx, item), send_value(&ctx, item))).collect();
        for (answer, value) in senders {
            answer.emit(None);
            value.emit(read_text("said").map_err(|problem| (problem, String::new())));
            value.emit(Err((TypedProblem::Number, "1o".into())));
        }
        let item_of = |action: &Action| match action {
            Action::Interview(InterviewAction::Answered { item, .. } | InterviewAction::Mistyped { item, .. }) => {
                item.clone()
            }
            other => panic!("{other:?}"),
        };
        let items: Vec<String> = sent.borrow().iter().map(item_of).collect();
        assert_eq!(items, link_ids.iter().flat_map(|id| [*id; 3]).collect::<Vec<_>>());
    }
}
