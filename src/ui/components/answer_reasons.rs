//! The reasons for no answer, beside every question that expects one. What an author or a consent decided has an option of
//! its own. Used by `question`.

use yew::prelude::*;

use super::answer_input::send_answer;
use crate::domain::questionnaire::{Answer, Item, Reason};
use crate::ui::context::Context;

/// "Not asked · Declined · Unable · Not known": quiet, always there where an answer is expected.
pub fn answer_reasons(ctx: &Context, item: &Item, answer: Option<&Answer>) -> Html {
    if item.read_only || item.note || item.no_reasons {
        return Html::default();
    }
    html! {
        <div class="app-reasons" role="group" aria-label={ctx.say("reasons", &[("question", item.text.clone())])}>
            { for Reason::ALL.into_iter().map(|reason| {
                let chosen = answer == Some(&Answer::Missing(reason));
                let answer = (!chosen).then_some(Answer::Missing(reason));
                let onclick = { let send = send_answer(ctx, item); Callback::from(move |_: MouseEvent| send.emit(answer.clone())) };
                html! {
                    <button type="button" key={reason.key()} class="app-reasons__button" aria-pressed={chosen.to_string()}
                        aria-label={ctx.say("reason-to", &[("reason", ctx.t(reason.key())), ("question", item.text.clone())])} {onclick}>
                        { ctx.t(reason.key()) }
                    </button>
                }
            }) }
        </div>
    }
}
