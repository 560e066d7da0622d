//! In place of a page: what a change would hide, and whether to make it. Its heading takes the focus.

use yew::prelude::*;

use crate::app::interview::{FormView, InterviewAction, PendingChange};
use crate::ui::context::Context;

/// The question about the change.
pub fn hides(ctx: &Context, form: &FormView<'_>, change: &PendingChange) -> Html {
    let question = form.questionnaire.item(&change.item).map(|item| item.text.clone()).unwrap_or_default();
    let rows = change.hides.iter().filter_map(|id| {
        let (item, answer) = (form.questionnaire.item(id)?, form.answers.get(id)?);
        Some(html! {
            <div class="nhsuk-summary-list__row" key={id.clone()}>
                <dt class="nhsuk-summary-list__key">{ &item.text }</dt>
                <dd class="nhsuk-summary-list__value app-wrap">{ ctx.answer_words(answer) }</dd>
            </div>
        })
    });
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t("hides-title") }</h1>
            <p class="nhsuk-body">{ ctx.say("hides-why", &[("question", question)]) }</p>
            <dl class="nhsuk-summary-list">{ for rows }</dl>
            <div class="nhsuk-button-group">
                { ctx.button("hides-keep", "", InterviewAction::KeepAnswer) }
                { ctx.button("hides-change", "nhsuk-button--secondary", InterviewAction::ChangeAnyway) }
            </div>
        </>
    }
}
