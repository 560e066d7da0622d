//! In place of a page: what a change would take out of sight, and whether to make it. Its heading takes the focus.

use yew::prelude::*;

use crate::app::interview::{FormView, InterviewAction, PendingChange};
use crate::domain::case::HiddenAnswer;
use crate::domain::questionnaire::base_id;
use crate::ui::components::quiet_rules;
use crate::ui::context::Context;

/// The question about the change.
pub fn hides(ctx: &Context, form: &FormView<'_>, change: &PendingChange) -> Html {
    let asked = ctx.content.questionnaire(&form.run.questionnaire).and_then(|known| known.item(&change.item));
    let question = [("question", asked.map(|item| item.text.clone()).unwrap_or_default())];
    let away = asked.is_some_and(|item| item.is_repeating_group());
    let title = if change.hides.is_empty() { "hides-rules-title" } else { "hides-title" };
    html! {
        <>
            <h1 class="nhsuk-heading-l" tabindex="-1">{ ctx.t(title) }</h1>
            if !change.quietens.is_empty() {
                <p class="nhsuk-body">{ ctx.say("hides-rules", &question) }</p>
                { quiet_rules(ctx, &change.quietens) }
            }
            if !change.hides.is_empty() {
                <p class="nhsuk-body">{ ctx.say(if away { "hides-away" } else { "hides-why" }, &question) }</p>
                <dl class="nhsuk-summary-list">{ for change.hides.iter().map(|answer| hidden(ctx, form, answer)) }</dl>
            }
            <div class="nhsuk-button-group">
                { ctx.button("hides-keep", "", InterviewAction::KeepAnswer) }
                { ctx.button("hides-change", "nhsuk-button--secondary", InterviewAction::ChangeAnyway) }
            </div>
        </>
    }
}

/// One answer; of another form, with the name of the form.
fn hidden(ctx: &Context, form: &FormView<'_>, hidden: &HiddenAnswer) -> Html {
    let of = || {
        let run = form.case.run(&hidden.run)?;
        let questionnaire = ctx.content.questionnaire(&run.questionnaire)?;
        let item = questionnaire.item(base_id(&hidden.item))?;
        let answer = &run.recorded.get(&hidden.item)?.answer;
        let title = (run.id != form.run.id).then(|| questionnaire.title.clone());
        Some((title, item.text.clone(), ctx.answer_words(answer)))
    };
    html! {
        { for of().map(|(title, text, words)| html! {
            <div class="nhsuk-summary-list__row" key={[hidden.run.as_str(), hidden.item.as_str()].join(" ")}>
                <dt class="nhsuk-summary-list__key">
                    { for title.iter().map(|title| html! { <span class="nhsuk-caption-m">{ title }</span> }) }{ text }
                </dt>
                <dd class="nhsuk-summary-list__value app-wrap">{ words }</dd>
            </div>
        }) }
    }
}
